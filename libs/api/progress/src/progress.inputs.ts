import { Field, ID, InputType } from '@nestjs/graphql';
import type { SaidDelivery, SaidResponse, StepKind, Way } from '@northstar/domain-progress';
import { SaidDeliveryEnum, SaidResponseEnum, StepKindEnum, WayEnum } from './progress.types.js';

@InputType({ description: 'An address that shows what happened.' })
export class EvidenceLinkInput {
  @Field(() => String, { description: 'The address: http or https.' })
  url!: string;
  @Field(() => String, { nullable: true, description: 'What it is called, at most 160 characters.' })
  label?: string | null;
}

@InputType({ description: 'Something that happened about an ask.' })
export class RecordStepInput {
  @Field(() => ID, { description: 'The ask.' })
  documentId!: string;
  @Field(() => StepKindEnum, { description: 'What it is; overdue is not recorded by people.' })
  kind!: StepKind;
  @Field(() => String, { description: 'The day on which it happened, as 2026-11-30.' })
  on!: string;
  @Field(() => String, { description: 'What happened, at most 2,000 characters.' })
  words!: string;
  @Field(() => String, { nullable: true, description: 'Who in government it was. Never public, and in the network for those who may know.' })
  contact?: string | null;
  @Field(() => SaidResponseEnum, { nullable: true, description: 'Of a response: which.' })
  response?: SaidResponse | null;
  @Field(() => SaidDeliveryEnum, { nullable: true, description: 'Of a delivery: how far.' })
  delivery?: SaidDelivery | null;
  @Field(() => ID, { nullable: true, description: 'Of a correction: the step that it takes back.' })
  correctedStepId?: string | null;
  @Field(() => [EvidenceLinkInput], { description: 'Links that show it, ten at most.' })
  links!: EvidenceLinkInput[];
  @Field(() => [ID], { description: 'Files that show it, ten at most, by the ids that `/progress/files` answered.' })
  fileIds!: string[];
  @Field(() => Boolean, { nullable: true, description: 'Whether the public is shown it at once.' })
  shown?: boolean | null;
}

@InputType({ description: 'A target of an ask that an organisation takes.' })
export class TakeTargetInput {
  @Field(() => ID, { description: 'The ask.' })
  documentId!: string;
  @Field(() => ID, { description: 'The organisation that takes it: one’s own; coordinators choose any.' })
  organisationId!: string;
  @Field(() => String, { description: 'Whom it approaches, at most 140 characters.' })
  target!: string;
  @Field(() => WayEnum, { description: 'How.' })
  way!: Way;
  @Field(() => String, { description: 'By which day, as 2026-11-30.' })
  dueOn!: string;
  @Field(() => String, { nullable: true, description: 'A note for the network.' })
  note?: string | null;
  @Field(() => Boolean, { description: 'Whether to take it although another organisation has.' })
  evenSo!: boolean;
}
