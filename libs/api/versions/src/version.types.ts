import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Access, connectionType, DateTime, enumType, resultType, RichText } from '@northstar/api-core';
import { PersonType } from '@northstar/api-identity';
import { OrganisationType } from '@northstar/api-network';
import { DocumentType } from '@northstar/api-strategies';
import type { BlockChange, Grain, SegmentKind } from '@northstar/domain-text-diff';
import type { VersionRow } from './versions.repository.js';

export const VERSION_KINDS = ['auto', 'named', 'ballot', 'published', 'before_restore'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

export const VersionKindEnum = enumType<VersionKind>('VersionKind', 'What a version was cut for.', {
  auto: 'By itself, after a quiet spell.',
  named: 'By somebody who gave it a name.',
  ballot: 'For a ballot; its text is what was decided on.',
  published: 'For an edition.',
  before_restore: 'By itself, before an older version was brought back.',
});

export const BlockChangeEnum = enumType<BlockChange>('BlockChange', 'What happened to a block between two versions.', {
  same: 'Nothing.', inserted: 'It is new.', deleted: 'It is gone.', changed: 'Its text or formatting changed.', type_changed: 'It became another kind of block; its text may have changed too.',
});

export const SegmentKindEnum = enumType<SegmentKind>('SegmentKind', 'What happened to a stretch of text between two versions.', {
  same: 'Nothing.', inserted: 'It is new.', deleted: 'It is gone.', formatted: 'Only its formatting changed.',
});

export const GrainEnum = enumType<Grain>('CompareBy', 'What is compared with what inside a block.', { word: 'Whole words.', character: 'Single characters.' });

export type Since = 'last_visit' | 'our_position';

export const SinceEnum = enumType<Since>('CompareSince', 'From when on changes are asked for.', {
  last_visit: 'When the viewer was at the text before this time.', our_position: 'The version on which the viewer’s organisation last took a position.',
});

@ObjectType('ComparedChange', { description: 'What an organisation did under a heading, in sentences.' })
@Access('parent')
export class ComparedChangeType {
  @Field(() => OrganisationType, { nullable: true, description: 'The organisation; null where it is not known, as with formatting.' })
  organisation!: OrganisationType | null;

  @Field(() => String, { nullable: true, description: 'The heading above; null before the first.' })
  heading!: string | null;

  @Field(() => Int, { description: 'New sentences.' })
  added!: number;

  @Field(() => Int, { description: 'Sentences that are gone.' })
  removed!: number;

  @Field(() => Int, { description: 'Sentences that say something else, or say it otherwise.' })
  reworded!: number;

  @Field(() => Int, { description: 'Sentences or passages that only stand elsewhere now.' })
  moved!: number;

  @Field(() => Int, { description: 'Sentences or blocks of which only the form changed.' })
  formatted!: number;
}

@ObjectType('Contribution', { description: 'What an organisation did to a text over a stretch of time.' })
@Access('parent')
export class ContributionType {
  @Field(() => OrganisationType, { description: 'The organisation.' })
  organisation!: OrganisationType;

  @Field(() => [PersonType], { description: 'Who wrote for it.' })
  people!: PersonType[];

  @Field(() => Int, { description: 'Characters it wrote that were still there at the end.' })
  insertedCharacters!: number;

  @Field(() => Int, { description: 'Characters it took away.' })
  deletedCharacters!: number;
}

@ObjectType('Version', { description: 'An immutable cut of a document.' })
@Access('parent')
export class VersionType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Counts up by one within the document.' })
  number!: number;

  @Field(() => VersionKindEnum, { description: 'What it was cut for.' })
  kind!: VersionKind;

  @Field(() => String, { nullable: true, description: 'Its name, if it was given one.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'What whoever cut it wanted to say about it.' })
  note!: string | null;

  @Field(() => String, { description: 'SHA-256 of the canonical text, hexadecimal.' })
  hash!: string;

  @Field(() => DateTime, { description: 'When it was cut.' })
  createdAt!: Date;

  @Field(() => PersonType, { nullable: true, description: 'Who cut it; null when it was cut by itself.' })
  createdBy!: PersonType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'For which organisation.' })
  organisation!: OrganisationType | null;

  @Field(() => DocumentType, { description: 'The document it was cut from.' })
  document!: DocumentType;

  @Field(() => RichText, { description: 'The text as canonical ProseMirror JSON.' })
  content!: unknown;

  @Field(() => String, { description: 'The text without formatting.' })
  text!: string;

  @Field(() => String, { description: 'The text as safe HTML.' })
  html!: string;

  @Field(() => [ContributionType], { description: 'Who changed what since the version before.' })
  contributors!: ContributionType[];

  @Field(() => [ComparedChangeType], { description: 'What changed since the version before, in sentences; empty for the first.' })
  changes!: ComparedChangeType[];

  row!: VersionRow;
}

export const VersionConnection = connectionType(() => VersionType, 'Version', 'versions, newest first');

@ObjectType('ComparedSegment', { description: 'A stretch of text with one formatting and one fate.' })
@Access('parent')
export class ComparedSegmentType {
  @Field(() => SegmentKindEnum, { description: 'Its fate.' })
  kind!: SegmentKind;

  @Field(() => String, { description: 'The text.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is bold.' })
  bold!: boolean;

  @Field(() => Boolean, { description: 'Whether it is italic.' })
  italic!: boolean;

  @Field(() => Boolean, { description: 'Whether it is underlined.' })
  underline!: boolean;

  @Field(() => Boolean, { description: 'Whether it is struck out in the text itself; what was removed says so by its fate.' })
  strike!: boolean;

  @Field(() => String, { nullable: true, description: 'Where it links to.' })
  link!: string | null;

  @Field(() => Boolean, { description: 'Whether somebody wants a source for it.' })
  needsSource!: boolean;

  @Field(() => OrganisationType, { nullable: true, description: 'For new or removed text: for which organisation that was done.' })
  organisation!: OrganisationType | null;

  @Field(() => Int, { nullable: true, description: 'For text that only moved: a number that stands at both of its ends.' })
  move!: number | null;
}

@ObjectType('ComparedBlock', { description: 'A paragraph, heading or item in a comparison.' })
@Access('parent')
export class ComparedBlockType {
  @Field(() => String, { description: 'paragraph, heading, bullet_item, ordered_item, task_open, task_done, quote, rule, table_header or table_row.' })
  type!: string;

  @Field(() => Int, { nullable: true, description: 'Of headings: 1 to 3.' })
  level!: number | null;

  @Field(() => Int, { description: 'How many lists or quotations stand around it beyond its own.' })
  depth!: number;

  @Field(() => Int, { nullable: true, description: 'Of numbered items: the number shown.' })
  number!: number | null;

  @Field(() => String, { nullable: true, description: 'What it was before, when its type changed.' })
  previousType!: string | null;

  @Field(() => BlockChangeEnum, { description: 'Its fate.' })
  change!: BlockChange;

  @Field(() => [ComparedSegmentType], { description: 'Its text, in order.' })
  segments!: ComparedSegmentType[];
}

@ObjectType('Comparison', { description: 'What changed between two versions of one document.' })
@Access('parent')
export class ComparisonType {
  @Field(() => VersionType, { nullable: true, description: 'The older side; null when it is a moment between versions.' })
  from!: VersionType | null;

  @Field(() => DateTime, { description: 'The moment of the older side.' })
  fromAt!: Date;

  @Field(() => VersionType, { nullable: true, description: 'The newer side; null when it is the text as it stands.' })
  to!: VersionType | null;

  @Field(() => Boolean, { description: 'Whether the newer side is the text as it stands.' })
  toIsCurrent!: boolean;

  @Field(() => [ComparedBlockType], { description: 'Both texts woven together, top to bottom.' })
  blocks!: ComparedBlockType[];

  @Field(() => [ComparedChangeType], { description: 'Who changed how much where, in sentences.' })
  changes!: ComparedChangeType[];

  @Field(() => Int, { description: 'New words.' })
  insertedWords!: number;

  @Field(() => Int, { description: 'Removed words.' })
  deletedWords!: number;

  @Field(() => [ContributionType], { description: 'Who changed what in between.' })
  contributors!: ContributionType[];
}

@ObjectType('RestoreResultOk', { description: 'An older version was brought back as a change to the text.' })
@Access('parent')
export class RestoredType {
  @Field(() => DocumentType, { description: 'The document.' })
  document!: DocumentType;

  @Field(() => VersionType, { description: 'The text as it was just before; restore it to undo.' })
  beforeRestore!: VersionType;
}

export const VersionResult = resultType('VersionResult', () => VersionType, 'The version');
export const RestoreResult = resultType('RestoreResult', () => RestoredType, 'What was restored');

/** The GraphQL form of a row; text and people are resolved only when asked for. */
export function shownVersion(row: VersionRow): VersionType {
  const { id, number, kind, name, note, hash, createdAt } = row;
  return Object.assign(new VersionType(), { id, number, kind, name, note, hash, createdAt, row });
}
