import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateTime } from '@northstar/api-core';
import type { Answer, Basis, Override, SecretAnswer, Template, Visibility } from '@northstar/domain-voting';
import { BallotTemplateEnum, BasisEnum, ChoiceEnum, OverrideEnum, SecretAnswerEnum, VisibilityEnum } from './ballot-enums.js';

@InputType({ description: 'A text to be decided on together with others.' })
export class BallotTextInput {
  @Field(() => ID, { description: 'The document.' })
  documentId!: string;
  @Field(() => ID, { nullable: true, description: 'The version to decide on; without it a version of the text as it stands is cut.' })
  versionId?: string | null;
}

@InputType({ description: 'A ballot to be opened. Everything in it is frozen by that.' })
export class OpenBallotInput {
  @Field(() => ID, { description: 'The document.' })
  documentId!: string;
  @Field(() => ID, { nullable: true, description: 'The version to decide on; without it a version of the text as it stands is cut.' })
  versionId?: string | null;
  @Field(() => [BallotTextInput], { nullable: true, description: 'Further texts that are decided on together with it; up to 100 in all.' })
  more?: BallotTextInput[] | null;
  @Field(() => String, { nullable: true, description: 'What is decided; the title of the document by default.' })
  title?: string | null;
  @Field(() => String, { description: 'What organisations should know before they answer.' })
  introduction!: string;
  @Field(() => BallotTemplateEnum, { description: 'The kind of rule.' })
  template!: Template;
  @Field(() => BasisEnum, { description: 'Of what the threshold is a share.' })
  basis!: Basis;
  @Field(() => Int, { nullable: true, description: 'How many organisations must answer; null for no quorum.' })
  quorum?: number | null;
  @Field(() => VisibilityEnum, { description: 'Who sees positions while it is open.' })
  visibility!: Visibility;
  @Field(() => Int, { nullable: true, description: 'How many dots each organisation has, with that template.' })
  dots?: number | null;
  @Field(() => OverrideEnum, { nullable: true, description: 'Whether an objection can be set aside; not at all by default.' })
  override?: Override | null;
  @Field(() => DateTime, { nullable: true, description: 'From when positions can be taken; at once by default.' })
  opensAt?: Date | null;
  @Field(() => DateTime, { description: 'The deadline.' })
  closesAt!: Date;
  @Field(() => String, { description: 'IANA time zone in which the deadline is shown.' })
  timeZone!: string;
  @Field(() => ID, { nullable: true, description: 'The ballot that this one repeats.' })
  previousBallotId?: string | null;
}

@InputType({ description: "One ask in an organisation's own order, or with the dots that it gives." })
export class PreferenceInput {
  @Field(() => ID, { description: 'The ask.' })
  documentId!: string;
  @Field(() => Int, { description: 'Its place from 1, or its dots.' })
  value!: number;
}

@InputType({ description: "An organisation's position." })
export class TakePositionInput {
  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;
  @Field(() => ID, { description: 'The organisation that speaks; the viewer needs a mandate of it.' })
  organisationId!: string;
  @Field(() => ChoiceEnum, { description: 'The position.' })
  choice!: Answer;
  @Field(() => [PreferenceInput], { nullable: true, description: 'With RANKED: the order or the dots. Asks that are left out stand below all others, or get none.' })
  preferences?: PreferenceInput[] | null;
  @Field(() => String, { nullable: true, description: 'Why. Needed for a reservation, to oppose and to block.' })
  reason?: string | null;
  @Field(() => String, { nullable: true, description: 'What would have to change. Needed to block.' })
  proposedChange?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the reason of a dissent may leave the network with the outcome; not by default.' })
  shareDissent?: boolean | null;
  @Field(() => Int, { description: 'The revision the viewer has seen; 0 when there was none.' })
  expectedRevision!: number;
  @Field(() => Int, { nullable: true, description: 'The revision of what a colleague has prepared, where this casts it, as it is or changed.' })
  preparedRevision?: number | null;
}

@InputType({ description: 'What an organisation says instead of blocking, after the close.' })
export class WithdrawBlockInput {
  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;
  @Field(() => ID, { description: 'The organisation that blocks; the viewer needs a mandate of it.' })
  organisationId!: string;
  @Field(() => ChoiceEnum, { description: 'What it says instead.' })
  choice!: Answer;
  @Field(() => String, { nullable: true, description: 'Why. Needed for a reservation and to oppose.' })
  reason?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the reason of a dissent may leave the network with the outcome.' })
  shareDissent?: boolean | null;
  @Field(() => Int, { description: 'The revision of the block that the viewer has seen.' })
  expectedRevision!: number;
}

@InputType({ description: 'An answer in a secret ballot. It cannot be changed, and nobody can look it up afterwards.' })
export class AnswerSecretlyInput {
  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;
  @Field(() => ID, { description: 'The organisation that takes part; the viewer needs a mandate of it.' })
  organisationId!: string;
  @Field(() => SecretAnswerEnum, { description: 'What it says.' })
  answer!: SecretAnswer;
}
