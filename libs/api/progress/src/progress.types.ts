import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Access, DateTime, enumType, resultType } from '@northstar/api-core';
import { PersonType } from '@northstar/api-identity';
import { OrganisationType } from '@northstar/api-network';
import { DocumentType } from '@northstar/api-strategies';
import type { Delivery, PlanState, Response, SaidDelivery, SaidResponse, StepKind, Way } from '@northstar/domain-progress';
import type { PlanRow } from './plans.repository.js';
import type { StepRow } from './progress.repository.js';

export const ResponseEnum = enumType<Response>('ProgressResponse', 'What government said to an ask.', {
  not_sent: 'It has not been sent.', sent: 'It was sent.', acknowledged: 'It was received.', accepted: 'It was accepted.', partly_accepted: 'A part of it was accepted.', noted: 'It was noted, and no more.', rejected: 'It was rejected.',
  overdue: 'The review date passed and nothing was recorded.',
});
export const SaidResponseEnum = enumType<SaidResponse>('RecordedResponse', 'What people record of government’s response.', {
  sent: 'It was sent.', acknowledged: 'It was received.', accepted: 'It was accepted.', partly_accepted: 'A part of it was accepted.', noted: 'It was noted, and no more.', rejected: 'It was rejected.',
});
export const DeliveryEnum = enumType<Delivery>('ProgressDelivery', 'What government did about an ask.', {
  not_started: 'Nothing yet.', in_progress: 'It has begun.', delivered: 'It is done, by evidence and the word of two organisations.', reversed: 'It was begun or done, and undone again.',
});
export const SaidDeliveryEnum = enumType<SaidDelivery>('RecordedDelivery', 'What people record of the delivery.', {
  in_progress: 'It has begun.', delivered: 'It is done; needs evidence, and counts when a second organisation confirms it.', reversed: 'It was undone again.',
});
export const StepKindEnum = enumType<StepKind>('ProgressStepKind', 'What a step is.', {
  response: 'Government responded, or the ask was sent.', delivery: 'Something was done about it, or undone.', meeting: 'A meeting.', letter: 'A letter.', question: 'A parliamentary question.', media: 'Work with the media.',
  correction: 'It takes an earlier step back.', overdue: 'The review date passed and nothing was recorded. The clock does that.',
});
export const WayEnum = enumType<Way>('AdvocacyWay', 'How a target is approached.', { meeting: 'A meeting.', letter: 'A letter.', question: 'A parliamentary question.', media: 'The media.' });
export const PlanStateEnum = enumType<PlanState>('AdvocacyPlanState', 'How far a plan is.', { planned: 'It is to be done.', done: 'It was done.', given_up: 'It was given up.' });

export type ProgressTurnKind = 'plan_due' | 'confirm_delivery' | 'overdue';
export const ProgressTurnKindEnum = enumType<ProgressTurnKind>('ProgressTurnKind', 'What waits about an ask.', {
  plan_due: 'A target that the organisation has taken is due.', confirm_delivery: 'Another organisation says that it is delivered; a second one has to confirm it.', overdue: 'The review date passed and nothing was recorded.',
});

@ObjectType('EvidenceLink', { description: 'An address that shows what happened.' })
@Access('parent')
export class EvidenceLinkType {
  @Field(() => String, { description: 'The address: http or https.' })
  url!: string;
  @Field(() => String, { description: 'What it is called; may be empty.' })
  label!: string;
}

@ObjectType('EvidenceFile', { description: 'A file that shows what happened. It is fetched from `/progress/files/<id>`.' })
@Access('parent')
export class EvidenceFileType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;
  @Field(() => String, { description: 'Its name.' })
  name!: string;
  @Field(() => String, { description: 'What it is, by its content: a media type.' })
  type!: string;
  @Field(() => Int, { description: 'Its size in bytes.' })
  size!: number;
}

@ObjectType('DeliveryConfirmation', { description: 'The word of a second organisation.' })
@Access('parent')
export class DeliveryConfirmationType {
  @Field(() => OrganisationType, { description: 'Which organisation.' })
  organisation!: OrganisationType;
  @Field(() => PersonType, { description: 'Who gave it.' })
  by!: PersonType;
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType('ProgressStep', { description: 'One thing that happened about an ask. It is never changed; who was wrong adds a correction.' })
@Access('parent')
export class ProgressStepType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;
  @Field(() => Int, { description: 'The how-manieth of the ask it is.' })
  number!: number;
  @Field(() => StepKindEnum, { description: 'What it is.' })
  kind!: StepKind;
  @Field(() => String, { description: 'The day on which it happened, as 2026-11-30.' })
  on!: string;
  @Field(() => String, { description: 'What happened; empty for what the clock did.' })
  words!: string;
  @Field(() => SaidResponseEnum, { nullable: true, description: 'Of responses: which.' })
  response!: SaidResponse | null;
  @Field(() => SaidDeliveryEnum, { nullable: true, description: 'Of deliveries: how far.' })
  delivery!: SaidDelivery | null;
  @Field(() => ID, { nullable: true, description: 'Of corrections: the step that is taken back.' })
  correctsId!: string | null;
  @Field(() => DateTime, { description: 'When it was recorded.' })
  at!: Date;
  @Field(() => Boolean, { description: 'Whether the public is shown it. A correction is seen by whoever sees what it corrects.' })
  shown!: boolean;
  @Field(() => [EvidenceLinkType], { description: 'Links that show it.' })
  links!: EvidenceLinkType[];

  row!: StepRow;
}

@ObjectType('ReviewDate', { description: 'When the network looks again at what became of an ask.' })
@Access('parent')
export class ReviewDateType {
  @Field(() => DateTime, { description: 'The instant at which it lapses.' })
  dueAt!: Date;
  @Field(() => String, { description: 'IANA time zone in which it is shown.' })
  timeZone!: string;
  @Field(() => Boolean, { description: 'Whether something was recorded on a scale since it was set; then it does not lapse.' })
  met!: boolean;
  @Field(() => PersonType, { description: 'Who set it.' })
  setBy!: PersonType;
}

@ObjectType('AdvocacyPlan', { description: 'A target of an ask that an organisation has taken.' })
@Access('parent')
export class AdvocacyPlanType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;
  @Field(() => String, { description: 'Whom it approaches.' })
  target!: string;
  @Field(() => WayEnum, { description: 'How.' })
  way!: Way;
  @Field(() => String, { description: 'By which day, as 2026-11-30.' })
  dueOn!: string;
  @Field(() => String, { description: 'A note for the network; may be empty.' })
  note!: string;
  @Field(() => PlanStateEnum, { description: 'How far it is.' })
  state!: PlanState;

  row!: PlanRow;
}

@ObjectType('Progress', { description: 'What became of an ask.' })
@Access('parent')
export class ProgressType {
  @Field(() => ID, { description: 'That of the ask.' })
  id!: string;
  @Field(() => DocumentType, { description: 'The ask.' })
  document!: DocumentType;

  networkId!: string;
}

@ObjectType('ProgressTurn', { description: 'Something about what became of an ask that waits for the viewer’s organisation.' })
@Access('parent')
export class ProgressTurnType {
  @Field(() => ID, { description: 'Identifier, the same as long as it waits.' })
  id!: string;
  @Field(() => ProgressTurnKindEnum, { description: 'What it is.' })
  kind!: ProgressTurnKind;
  @Field(() => DocumentType, { description: 'The ask.' })
  document!: DocumentType;
  @Field(() => AdvocacyPlanType, { nullable: true, description: 'The plan that is due.' })
  plan!: AdvocacyPlanType | null;
  @Field(() => String, { nullable: true, description: 'By which day; null where there is none.' })
  dueOn!: string | null;
}

export const ProgressResult = resultType('ProgressResult', () => ProgressType, 'The progress of the ask');

export const shownStep = (row: StepRow): ProgressStepType => Object.assign(new ProgressStepType(), {
  id: row.id, number: row.number, kind: row.kind, on: row.on, words: row.words, response: row.response, delivery: row.delivery, correctsId: row.corrects, at: row.at, shown: row.shown, links: row.links, row,
});
export const shownPlan = (row: PlanRow): AdvocacyPlanType => Object.assign(new AdvocacyPlanType(), { id: row.id, target: row.target, way: row.way, dueOn: row.dueOn, note: row.note, state: row.state, row });
