import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Access, DateTime, enumType, RefusalType, resultType } from '@northstar/api-core';
import type { AmendmentState, ErratumState } from '@northstar/domain-amendments';
import type { AmendmentRow, StoredChange } from './amendments.repository.js';
import type { ErratumRow } from './errata.repository.js';

export const AmendmentStateEnum = enumType<AmendmentState>('AmendmentState', 'Where an amendment stands.', {
  proposed: 'Not decided about.', withdrawn: 'Taken back by the organisation that proposed it.', taken_in: 'Taken into the text, on which there is a new ballot.', noted: 'Not taken in; it stands beside the outcome.',
});
export const ErratumStateEnum = enumType<ErratumState>('ErratumState', 'Where an erratum stands.', {
  waiting: 'Organisations can object.', objected: 'One has objected; the change needs a ballot.', stands: 'Nobody objected; the text reads so.', void: 'An amendment replaced its words.',
});

@ObjectType('TextPassage', { description: 'A paragraph of an exact text.' })
@Access('parent')
export class TextPassageType {
  @Field(() => Int, { description: 'Where it begins.' })
  from!: number;
  @Field(() => Int, { description: 'Where it ends.' })
  to!: number;
  @Field(() => String, { description: 'What kind of block it is in.' })
  kind!: string;
  @Field(() => String, { description: 'Its words. U+FFFC stands for a footnote or a source.' })
  words!: string;
}

@ObjectType('PassageChange', { description: 'A change of one passage of an exact text, within its paragraph.' })
@Access('parent')
export class PassageChangeType {
  @Field(() => String, { description: 'What stands before it in the paragraph.' })
  lead!: string;
  @Field(() => String, { description: 'The words that go.' })
  replaced!: string;
  @Field(() => String, { description: 'The words that come.' })
  proposed!: string;
  @Field(() => String, { description: 'What stands after it in the paragraph.' })
  tail!: string;
}

@ObjectType('Amendment', { description: 'A proposal of an organisation to replace a passage of the exact text of a ballot.' })
@Access('parent')
export class AmendmentType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;
  @Field(() => Int, { description: 'Its number in the network.' })
  number!: number;
  @Field(() => AmendmentStateEnum, { description: 'Where it stands.' })
  state!: AmendmentState;
  @Field(() => PassageChangeType, { description: 'What it changes.' })
  change!: PassageChangeType;
  @Field(() => String, { description: 'Why it is proposed.' })
  reason!: string;
  @Field(() => DateTime, { description: 'When it was proposed.' })
  proposedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was decided about or withdrawn.' })
  endedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'The reasons of the decision.' })
  decision!: string | null;

  row!: AmendmentRow;
}

@ObjectType('Erratum', { description: 'A small correction of a text that is fixed. It stands unless an organisation objects within 48 hours.' })
@Access('parent')
export class ErratumType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;
  @Field(() => Int, { description: 'Its number in the network.' })
  number!: number;
  @Field(() => ErratumStateEnum, { description: 'Where it stands.' })
  state!: ErratumState;
  @Field(() => PassageChangeType, { description: 'What it corrects.' })
  change!: PassageChangeType;
  @Field(() => String, { description: 'Why it is only a correction.' })
  reason!: string;
  @Field(() => DateTime, { description: 'When it was marked.' })
  markedAt!: Date;
  @Field(() => DateTime, { description: 'Until when organisations can object.' })
  until!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was over.' })
  endedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why an organisation objected.' })
  objection!: string | null;

  row!: ErratumRow;
}

@ObjectType('AmendmentCollision', { description: 'Another amendment that was taken in changed the same words; nothing was done.' })
@Access('parent')
export class AmendmentCollisionType {
  @Field(() => String, { description: 'Which and why, in a sentence.' })
  message!: string;
  @Field(() => AmendmentType, { description: 'The other one.' })
  other!: AmendmentType;
}

export const AmendmentResult = resultType('AmendmentResult', () => AmendmentType, 'The amendment');
export const ErratumResult = resultType('ErratumResult', () => ErratumType, 'The erratum');
export const AmendmentDecisionResult = createUnionType({
  name: 'AmendmentDecisionResult', description: 'The amendment as decided about, the one that it collides with, or why nothing was done.', types: () => [AmendmentType, AmendmentCollisionType, RefusalType] as const,
  resolveType: (value: unknown) => (value instanceof RefusalType ? RefusalType : value instanceof AmendmentCollisionType ? AmendmentCollisionType : AmendmentType),
});

const shownChange = ({ lead, replacedWords, proposedWords, tail }: StoredChange): PassageChangeType => Object.assign(new PassageChangeType(), { lead, replaced: replacedWords, proposed: proposedWords, tail });

export function shownAmendment(row: AmendmentRow): AmendmentType {
  const { id, number, state, reason, proposedAt, endedAt, decision } = row;
  return Object.assign(new AmendmentType(), { id, number, state, reason, proposedAt, endedAt, decision, change: shownChange(row.change), row });
}

export function shownErratum(row: ErratumRow): ErratumType {
  const { id, number, state, reason, markedAt, until, endedAt, objection } = row;
  return Object.assign(new ErratumType(), { id, number, state, reason, markedAt, until, endedAt, objection, change: shownChange(row.change), row });
}
