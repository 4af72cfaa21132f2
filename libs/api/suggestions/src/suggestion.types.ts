import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Access, connectionType, DateTime, enumType, resultType, TextPiece } from '@northstar/api-core';
import { ThreadType } from '@northstar/api-discussion';
import { PersonType } from '@northstar/api-identity';
import { OrganisationType } from '@northstar/api-network';
import { DocumentType } from '@northstar/api-strategies';
import { type Deciders, isCurrent, type SuggestionState, type Wish } from '@northstar/domain-suggestions';
import { type Part, partsOf, type Piece } from '@northstar/engine-suggestions';
import type { SuggestionRow } from './suggestions.repository.js';
import type { SupportRow } from './support.repository.js';

export const SuggestionStateEnum = enumType<SuggestionState>('SuggestionState', 'What became of a suggestion.', {
  open: 'Nobody has decided about it.', accepted: 'It is in the text.', partly_accepted: 'A part of it is in the text.', rejected: 'It was rejected.', not_chosen: 'Another wording of the passage was chosen.', withdrawn: 'Its author withdrew it.',
});
export const DecidersEnum = enumType<Deciders>('SuggestionDeciders', 'Who decides whether suggestions in a document become text.', {
  writers: 'Everybody who may write it.', lead_organisation: 'Its lead organisation, and coordinators.', coordinators: 'Coordinators.',
});
export const SuggestionActionEnum = enumType<Wish>('SuggestionAction', 'What can be done with a suggestion.', {
  accept: 'Take it, or a part of it, into the text.', reject: 'Settle it without changing the text.', withdraw: 'Take it back.', change: 'Give it another form.',
  support: "Say that one's organisation supports it, or take that back.",
});
type WholePart = Extract<Part, string>;
export const SuggestionPartEnum = enumType<WholePart>('SuggestionPart', 'What of a suggestion is taken into the text.', {
  all: 'All of it.', insertion: 'What is new, and what it would replace stays.', deletion: 'What goes, and nothing new.',
});

@ObjectType('SuggestionParts', { description: 'How a suggestion can be taken in other than whole.' })
@Access('parent')
export class SuggestionPartsType {
  @Field(() => Boolean, { description: 'Only what is new.' })
  insertion!: boolean;

  @Field(() => Boolean, { description: 'Only what goes.' })
  deletion!: boolean;

  @Field(() => Int, { description: 'Of how many new blocks some can be chosen; 0 when it is taken whole.' })
  blocks!: number;
}

@ObjectType('SuggestionSupport', { description: 'An organisation that supports what another suggests. Not a vote: nothing follows from the number.' })
@Access('parent')
export class SuggestionSupportType {
  @Field(() => OrganisationType, { description: 'Which organisation.' })
  organisation!: OrganisationType;

  @Field(() => PersonType, { description: 'Who said it for the organisation.' })
  person!: PersonType;

  @Field(() => DateTime, { description: 'When it was said.' })
  at!: Date;

  @Field(() => Boolean, { description: 'Whether it is about the words as they are now; with false they were changed after it was said, and it is not counted.' })
  current!: boolean;

  row!: SupportRow;
}

@ObjectType('Suggestion', { description: 'A change that waits beside a text until somebody who may decides about it [T3]. Only accepting it changes the text.' })
@Access('parent')
export class SuggestionType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: "The author's window's own name for it, to know it again." })
  key!: string;

  @Field(() => DocumentType, { description: 'The document it is about.' })
  document!: DocumentType;

  @Field(() => SuggestionStateEnum, { description: 'What became of it.' })
  state!: SuggestionState;

  @Field(() => PersonType, { description: 'Who suggests it.' })
  author!: PersonType;

  @Field(() => OrganisationType, { nullable: true, description: 'For which organisation.' })
  organisation!: OrganisationType | null;

  @Field(() => String, { description: 'Where what it replaces begins: an encoded Yjs relative position, base64.' })
  from!: string;

  @Field(() => String, { description: 'Where it ends, likewise; the same place when something is put in.' })
  to!: string;

  @Field(() => TextPiece, { description: 'What would go.' })
  replaced!: Piece;

  @Field(() => TextPiece, { description: 'What would come.' })
  proposed!: Piece;

  @Field(() => String, { description: 'A little of what stood before it.' })
  before!: string;

  @Field(() => String, { description: 'A little of what stood after it.' })
  after!: string;

  @Field(() => SuggestionPartsType, { description: 'How it can be taken in other than whole.' })
  parts!: SuggestionPartsType;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When its author last gave it another form.' })
  changedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was settled.' })
  settledAt!: Date | null;

  @Field(() => PersonType, { nullable: true, description: 'Who settled it.' })
  settledBy!: PersonType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'For which organisation it was settled.' })
  settledByOrganisation!: OrganisationType | null;

  @Field(() => String, { nullable: true, description: 'Why, if they said so.' })
  reason!: string | null;

  @Field(() => SuggestionPartEnum, { nullable: true, description: 'Where only a side of it was taken into the text: which.' })
  takenPart!: WholePart | null;

  @Field(() => [Int], { nullable: true, description: 'Where only some of its new blocks were taken into the text: which, counted from 0.' })
  takenBlocks!: number[] | null;

  @Field(() => SuggestionType, { nullable: true, description: 'What was chosen instead, when another wording of the passage was.' })
  chosenInstead!: SuggestionType | null;

  @Field(() => [SuggestionSupportType], { description: 'Which organisations have said that they support it, in the order in which they said so. The one for which it is made stands behind it without being in this list.' })
  support!: SuggestionSupportType[];

  @Field(() => [ThreadType], { description: 'The discussions about it, oldest first; they stay when it is settled.' })
  threads!: ThreadType[];

  @Field(() => [SuggestionActionEnum], { description: 'What the viewer may do with it.' })
  can!: Wish[];

  row!: SuggestionRow;
}

@ObjectType('LeftSuggestion', { description: 'A suggestion that was left as it is when several were decided about at once.' })
@Access('parent')
export class LeftSuggestionType {
  @Field(() => SuggestionType, { description: 'As it is now.' })
  suggestion!: SuggestionType;

  @Field(() => String, { description: 'Why, in a sentence.' })
  why!: string;
}

@ObjectType('Suggestions', { description: 'Suggestions that were changed by one call.' })
@Access('parent')
export class SuggestionsType {
  @Field(() => [SuggestionType], { description: 'As they are now.' })
  suggestions!: SuggestionType[];

  @Field(() => [LeftSuggestionType], { description: 'Of those that were to be decided about at once: which were left, in the order in which they were made.' })
  left!: LeftSuggestionType[];
}

@ObjectType('SuggestionNews', { description: 'A text in which others accepted or rejected suggestions of the viewer since the viewer was last there.' })
@Access('parent')
export class SuggestionNewsType {
  @Field(() => DocumentType, { description: 'The text.' })
  document!: DocumentType;

  @Field(() => Int, { description: 'How many were accepted, whole or in part.' })
  accepted!: number;

  @Field(() => Int, { description: 'How many were rejected.' })
  rejected!: number;

  @Field(() => SuggestionType, { description: 'The one that was decided last.' })
  latest!: SuggestionType;
}

export const SuggestionConnection = connectionType(() => SuggestionType, 'Suggestion', 'suggestions, oldest first');
export const SuggestionsResult = resultType('SuggestionsResult', () => SuggestionsType, 'The suggestions that changed');

@InputType({ description: 'A change to suggest.' })
export class SuggestionInput {
  @Field(() => String, { description: "The window's own name for it, 8 to 64 letters, digits, - or _: what is sent twice is one, and an open one of that name gets this form." })
  key!: string;

  @Field(() => String, { description: 'Where what it replaces begins: an encoded Yjs relative position, base64.' })
  from!: string;

  @Field(() => String, { description: 'Where it ends, likewise; the same when something is put in.' })
  to!: string;

  @Field(() => TextPiece, { description: 'What would go.' })
  replaced!: Piece;

  @Field(() => TextPiece, { description: 'What would come.' })
  proposed!: Piece;

  @Field(() => String, { description: 'A little of what stands before it, to find it again.' })
  before!: string;

  @Field(() => String, { description: 'A little of what stands after it.' })
  after!: string;
}

@InputType({ description: 'A suggestion in the form in which somebody looked at it.' })
export class SeenSuggestionInput {
  @Field(() => ID, { description: 'The suggestion.' })
  suggestionId!: string;

  @Field(() => DateTime, { description: 'Its `changedAt` when it was looked at.' })
  changedAt!: Date;
}

export function shownSuggestion(row: SuggestionRow): SuggestionType {
  const { id, key, state, from, to, replaced, proposed, before, after, createdAt, changedAt, settledAt, reason, part } = row;
  const blocks = Array.isArray(part) ? [...(part as number[])] : null;
  return Object.assign(new SuggestionType(), { id, key, state, from, to, replaced, proposed, before, after, createdAt, changedAt, settledAt, reason, takenPart: blocks ? null : part, takenBlocks: blocks, parts: partsOf(row), row });
}

export const shownSupport = (row: SupportRow, of: SuggestionRow): SuggestionSupportType =>
  Object.assign(new SuggestionSupportType(), { at: row.at, current: isCurrent(row, of), row });
