import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Access, ActionEnum, connectionType, DateTime, RefusalType, resultType } from '@northstar/api-core';
import { PersonType } from '@northstar/api-identity';
import { OrganisationType } from '@northstar/api-network';
import { RecordPlaceType } from '@northstar/api-record';
import { DocumentType } from '@northstar/api-strategies';
import { VersionType } from '@northstar/api-versions';
import type { Action } from '@northstar/domain-membership';
import type { Answer, Basis, Override, Template, Visibility } from '@northstar/domain-voting';
import { BallotStateEnum, BallotTemplateEnum, BasisEnum, ChoiceEnum, OverrideEnum, type ShownState, VisibilityEnum } from './ballot-enums.js';
import type { BallotRow, PositionRow } from './ballots.repository.js';

/** A type that is declared further down: named this way, no code looks at it before it exists. */
type Later<T> = T;

@ObjectType('BallotRule', { description: 'How the ballot is decided; frozen when it is opened.' })
@Access('parent')
export class BallotRuleType {
  @Field(() => BallotTemplateEnum, { description: 'The kind of rule.' })
  template!: Template;
  @Field(() => BasisEnum, { description: 'Of what the threshold is a share.' })
  basis!: Basis;
  @Field(() => Int, { nullable: true, description: 'How many organisations must answer, all six positions counted; null for no quorum.' })
  quorum!: number | null;
  @Field(() => VisibilityEnum, { description: 'Who sees positions while it is open.' })
  visibility!: Visibility;
  @Field(() => Int, { nullable: true, description: 'How many dots each organisation has; null unless asks are ranked by dots.' })
  dots!: number | null;
  @Field(() => OverrideEnum, { description: 'Whether an objection can be set aside.' })
  override!: Override;
  @Field(() => Boolean, { description: 'Whether the outcome agrees or refuses the text; sense checks and orders of asks do neither.' })
  binding!: boolean;
  @Field(() => String, { description: 'The rule in one sentence with its numbers.' })
  sentence!: string;
}

@ObjectType('Elector', { description: 'An organisation of the electorate, which was frozen when the ballot was opened.' })
@Access('parent')
export class ElectorType {
  @Field(() => OrganisationType, { description: 'The organisation.' })
  organisation!: OrganisationType;
  @Field(() => Boolean, { description: 'Whether it has taken a position.' })
  answered!: boolean;
  @Field(() => Boolean, { description: 'Whether it left the network before it had answered; it is then outside the count.' })
  left!: boolean;
}

@ObjectType('TextBefore', { description: 'The version of a text that organisations of the viewer’s knew before it was put to a ballot.' })
@Access('parent')
export class TextBeforeType {
  @Field(() => VersionType, { description: 'That version.' })
  version!: VersionType;
  @Field(() => Boolean, { description: 'Whether they took a position on it; otherwise it is what was there when they last looked.' })
  voted!: boolean;
}

@ObjectType('BallotText', { description: 'One of the texts that a ballot is about, in its exact version.' })
@Access('parent')
export class BallotTextType {
  @Field(() => ID, { description: 'Identifier of the text in this ballot.' })
  id!: string;
  @Field(() => DocumentType, { description: 'The document.' })
  document!: DocumentType;
  @Field(() => VersionType, { description: 'The exact text; it never moves.' })
  version!: VersionType;
  @Field(() => TextBeforeType, { nullable: true, description: 'What the viewer’s organisations knew of it before; null where they knew nothing else.' })
  before!: Later<TextBeforeType> | null;

  documentId!: string;
  versionId!: string;
  ballot!: BallotRow;
}

@ObjectType('Preference', { description: "One ask in an organisation's own order, or with the dots that it gives." })
@Access('parent')
export class PreferenceType {
  @Field(() => DocumentType, { description: 'The ask.' })
  document!: DocumentType;
  @Field(() => Int, { description: 'Its place from 1, or its dots.' })
  value!: number;

  documentId!: string;
}

@ObjectType('Position', { description: 'What an organisation says in a ballot now.' })
@Access('parent')
export class PositionType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;
  @Field(() => OrganisationType, { description: 'Whose position it is.' })
  organisation!: OrganisationType;
  @Field(() => ChoiceEnum, { description: 'The position.' })
  choice!: Answer;
  @Field(() => [PreferenceType], { description: 'Its order or dots, where asks are put in an order; otherwise empty.' })
  preferences!: PreferenceType[];
  @Field(() => String, { nullable: true, description: 'Why; printed with the outcome.' })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'With a block: what would have to change.' })
  proposedChange!: string | null;
  @Field(() => Boolean, { description: 'Whether the reason of a dissent may leave the network with the outcome.' })
  shareDissent!: boolean;
  @Field(() => PersonType, { description: 'The mandated person who took it.' })
  takenBy!: PersonType;
  @Field(() => DateTime, { description: 'When it was received.' })
  takenAt!: Date;
  @Field(() => Int, { description: 'Counts the changes of this organisation in this ballot; pass it back when changing it.' })
  revision!: number;

  row!: PositionRow;
}

@ObjectType('OutcomeStep', { description: 'One step of the counting.' })
@Access('parent')
export class OutcomeStepType {
  @Field(() => String, { description: 'Which step: quorum, blocks or threshold.' })
  name!: string;
  @Field(() => String, { description: 'The arithmetic in a sentence.' })
  sentence!: string;
  @Field(() => Boolean, { description: 'Whether the step was passed.' })
  passed!: boolean;
}

@ObjectType('RankedText', { description: 'Where an ask stands in the common order.' })
@Access('parent')
export class RankedTextType {
  @Field(() => DocumentType, { description: 'The ask.' })
  document!: DocumentType;
  @Field(() => Int, { description: 'Its place from 1. Equal points share a place, and the places behind it stay empty.' })
  place!: number;
  @Field(() => Boolean, { description: 'Whether it shares its place.' })
  tied!: boolean;
  @Field(() => Float, { description: 'Dots; by ranked choice points, of which there can be halves.' })
  points!: number;
  @Field(() => Int, { description: 'How many organisations gave it a dot, or put it first.' })
  backers!: number;

  documentId!: string;
}

@ObjectType('Outcome', { description: 'The result of a closed ballot and how it came about.' })
@Access('parent')
export class OutcomeType {
  @Field(() => BallotStateEnum, { description: 'What was decided.' })
  state!: ShownState;
  @Field(() => String, { description: 'What was decided and why, in one sentence.' })
  headline!: string;
  @Field(() => [OutcomeStepType], { description: 'Every step of the counting in its order.' })
  steps!: OutcomeStepType[];
  @Field(() => Int, { description: 'Both kinds of support.' })
  yes!: number;
  @Field(() => Int, { description: 'Opposed or blocking.' })
  no!: number;
  @Field(() => Int, { description: 'Abstained.' })
  abstain!: number;
  @Field(() => Int, { description: 'Stood aside.' })
  standAside!: number;
  @Field(() => Int, { description: 'Supported without reservation.' })
  support!: number;
  @Field(() => Int, { description: 'Supported with a reservation.' })
  supportWithReservation!: number;
  @Field(() => Int, { description: 'Opposed.' })
  oppose!: number;
  @Field(() => Int, { description: 'Blocked.' })
  block!: number;
  @Field(() => Int, { description: 'Organisations that could answer at the close.' })
  eligible!: number;
  @Field(() => Int, { description: 'Organisations that answered.' })
  answered!: number;
  @Field(() => Int, { nullable: true, description: 'How many had to answer; null for no quorum.' })
  quorum!: number | null;
  @Field(() => Boolean, { description: 'Whether it only advises: it then changed no text.' })
  advisory!: boolean;
  @Field(() => Boolean, { description: 'Whether the numbers of answers are withheld, as of a secret ballot below its quorum: they are 0 here for want of numbers.' })
  withheld!: boolean;
  @Field(() => [RankedTextType], { description: 'The common order, where asks were put in one; otherwise empty.' })
  ranking!: RankedTextType[];
}

@ObjectType('Extension', { description: 'A deadline that was moved to a later time.' })
@Access('parent')
export class ExtensionType {
  @Field(() => DateTime, { description: 'The deadline before.' })
  previousClosesAt!: Date;
  @Field(() => DateTime, { description: 'The deadline after.' })
  closesAt!: Date;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
  @Field(() => PersonType, { description: 'Who extended it.' })
  by!: PersonType;
  @Field(() => DateTime, { description: 'When it was extended.' })
  at!: Date;
}

@ObjectType('Ballot', { description: 'A decision of organisations on one exact version of a text.' })
@Access('parent')
export class BallotType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;
  @Field(() => Int, { description: 'Counts up by one within the network.' })
  number!: number;
  @Field(() => String, { description: 'What is decided, in a few words.' })
  title!: string;
  @Field(() => String, { description: 'What organisations should know before they answer; may be empty.' })
  introduction!: string;
  @Field(() => BallotStateEnum, { description: 'Where it stands.' })
  state!: ShownState;
  @Field(() => BallotRuleType, { description: 'How it is decided.' })
  rule!: BallotRuleType;
  @Field(() => [BallotTextType], { description: 'Everything it is about, each document in its exact version.' })
  texts!: BallotTextType[];
  @Field(() => DocumentType, { description: 'The document it is about; the first of several.' })
  document!: DocumentType;
  @Field(() => VersionType, { description: 'The exact text it is about; it never moves. Of several, the first.' })
  version!: VersionType;
  @Field(() => DateTime, { description: 'From when positions can be taken.' })
  opensAt!: Date;
  @Field(() => DateTime, { description: 'The deadline: received before it counts.' })
  closesAt!: Date;
  @Field(() => String, { description: 'IANA time zone in which the deadline was set.' })
  timeZone!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it ended, at the deadline or before.' })
  closedAt!: Date | null;
  @Field(() => PersonType, { description: 'Who opened it.' })
  openedBy!: PersonType;
  @Field(() => [ElectorType], { description: 'Who may answer and who has, by name.' })
  electorate!: ElectorType[];
  @Field(() => Int, { description: 'How many organisations have answered.' })
  answeredCount!: number;
  @Field(() => Int, { description: 'How many organisations can answer.' })
  eligibleCount!: number;
  @Field(() => [PositionType], { description: 'The positions as they are now; empty while the ballot hides them.' })
  positions!: PositionType[];
  @Field(() => OutcomeType, { nullable: true, description: 'The result, once it is closed.' })
  outcome!: OutcomeType | null;
  @Field(() => OutcomeType, { nullable: true, description: 'The count at the close, where a review of an objection changed it since.' })
  firstOutcome!: OutcomeType | null;
  @Field(() => RecordPlaceType, { nullable: true, description: 'Where in the record of decisions the result stands; null until it is closed.' })
  recorded!: RecordPlaceType | null;
  @Field(() => [ExtensionType], { description: 'Deadlines that were moved, oldest first.' })
  extensions!: ExtensionType[];
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawalReason!: string | null;
  @Field(() => BallotType, { nullable: true, description: 'The ballot on a newer version that took its place.' })
  supersededBy!: BallotType | null;
  @Field(() => BallotType, { nullable: true, description: 'The ballot that this one repeats or replaces.' })
  previous!: BallotType | null;
  @Field(() => [ActionEnum], { description: 'What the viewer may do with it.' })
  can!: Action[];
  @Field(() => [OrganisationType], { description: 'Organisations for which the viewer may take a position now.' })
  mayAnswerFor!: OrganisationType[];
  @Field(() => [PositionType], { description: "Positions of the viewer's own organisations, and those that they took for others; always visible to them." })
  mine!: PositionType[];

  row!: BallotRow;
}

export const BallotConnection = connectionType(() => BallotType, 'Ballot', 'ballots, newest first');

@ObjectType('PositionConflict', { description: 'A colleague has answered for the same organisation meanwhile; nothing was changed.' })
@Access('parent')
export class PositionConflictType {
  @Field(() => String, { description: 'Who answered what and when, in a sentence.' })
  message!: string;
  @Field(() => PositionType, { description: 'The position as it is now.' })
  current!: PositionType;
}

export const BallotResult = resultType('BallotResult', () => BallotType, 'The ballot');

export const PositionResult = createUnionType({
  name: 'PositionResult', description: 'The ballot with the position, a conflict with a colleague, or why it was not taken.', types: () => [BallotType, PositionConflictType, RefusalType] as const,
  resolveType: (value: unknown) => (value instanceof RefusalType ? RefusalType : value instanceof PositionConflictType ? PositionConflictType : BallotType),
});
