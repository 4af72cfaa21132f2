import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Access, DateTime, enumType } from '@northstar/api-core';
import { PersonType } from '@northstar/api-identity';
import { MandateKindEnum, OrganisationType } from '@northstar/api-network';
import type { MandateKind } from '@northstar/domain-membership';
import type { Answer } from '@northstar/domain-voting';
import { ChoiceEnum } from './ballot-enums.js';

export const ReviewStepEnum = enumType<'block_withdrawn' | 'objection_overridden'>('ReviewStepKind', 'What was done about an objection after the close.', {
  block_withdrawn: 'An organisation says something else instead of blocking.',
  objection_overridden: 'Blocks were set aside by the rule that the opening fixed.',
});
export const ExportFormatEnum = enumType<'csv' | 'json'>('ExportFormat', 'How an outcome is written down.', { csv: 'A table for spreadsheets.', json: 'Data for programs.' });

@ObjectType('BallotNote', { description: "What an organisation of the viewer's writes for itself beside a ballot." })
@Access('parent')
export class BallotNoteType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;
  @Field(() => OrganisationType, { description: 'Whose note it is; its own people alone read it.' })
  organisation!: OrganisationType;
  @Field(() => String, { description: 'What it says.' })
  body!: string;
  @Field(() => Int, { description: 'Counts its changes; pass it back when changing it.' })
  revision!: number;
  @Field(() => PersonType, { description: 'Who changed it last.' })
  by!: PersonType;
  @Field(() => DateTime, { description: 'When it was changed last.' })
  at!: Date;
}

@ObjectType('BallotReminder', { description: 'A coordinator reminded those that had not answered.' })
@Access('parent')
export class BallotReminderType {
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
  @Field(() => String, { description: 'What was said; may be empty.' })
  message!: string;
  @Field(() => PersonType, { description: 'Who reminded.' })
  by!: PersonType;
}

@ObjectType('BallotStatement', { description: 'What the coordinator says of an outcome.' })
@Access('parent')
export class BallotStatementType {
  @Field(() => String, { description: 'What the outcome means.' })
  body!: string;
  @Field(() => String, { description: 'What happens next; may be empty.' })
  nextSteps!: string;
  @Field(() => Int, { description: 'Counts its corrections; pass it back when correcting it.' })
  revision!: number;
  @Field(() => PersonType, { description: 'Who said it.' })
  by!: PersonType;
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType('ReviewStep', { description: 'Something that was done about an objection after the close.' })
@Access('parent')
export class ReviewStepType {
  @Field(() => ReviewStepEnum, { description: 'What was done.' })
  kind!: 'block_withdrawn' | 'objection_overridden';
  @Field(() => OrganisationType, { nullable: true, description: 'Whose block was withdrawn.' })
  organisation!: OrganisationType | null;
  @Field(() => ChoiceEnum, { nullable: true, description: 'What it says instead.' })
  choice!: Answer | null;
  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;
  @Field(() => PersonType, { description: 'Who did it.' })
  by!: PersonType;
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType('BallotReview', { description: 'The review of an objection: its ways out and what was done.' })
@Access('parent')
export class BallotReviewType {
  @Field(() => Boolean, { description: 'Whether anything can still be done about it; not once a newer ballot on one of the texts was opened.' })
  open!: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may set the objection aside by the rule of the opening, and enough say yes.' })
  mayOverride!: boolean;
  @Field(() => [OrganisationType], { description: 'Organisations that block and for which the viewer may say something else.' })
  mayWithdraw!: OrganisationType[];
  @Field(() => [ReviewStepType], { description: 'What was done, oldest first.' })
  steps!: ReviewStepType[];
}

@ObjectType('BallotMandate', { description: 'A mandate by which the viewer may answer a ballot, with its limits.' })
@Access('parent')
export class BallotMandateType {
  @Field(() => OrganisationType, { description: 'For whom.' })
  organisation!: OrganisationType;
  @Field(() => MandateKindEnum, { description: 'As what.' })
  kind!: MandateKind;
  @Field(() => DateTime, { nullable: true, description: 'Until when; null for as long as it is not revoked.' })
  until!: Date | null;
}

@InputType({ description: "The note of an organisation of the viewer's." })
export class BallotNoteInput {
  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;
  @Field(() => ID, { description: 'The organisation.' })
  organisationId!: string;
  @Field(() => String, { description: 'What it is to say; empty for nothing.' })
  body!: string;
  @Field(() => Int, { description: 'The revision the viewer has seen; 0 when there was none.' })
  expectedRevision!: number;
}
