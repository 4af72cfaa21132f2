import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateTime } from '@northstar/api-core';
import type { Basis, Choice, Template, Visibility } from '@northstar/domain-voting';
import { BallotTemplateEnum, BasisEnum, ChoiceEnum, VisibilityEnum } from './ballot.types.js';

@InputType({ description: 'A ballot to be opened. Everything in it is frozen by that.' })
export class OpenBallotInput {
  @Field(() => ID, { description: 'The document.' })
  documentId!: string;
  @Field(() => ID, { nullable: true, description: 'The version to decide on; without it a version of the text as it stands is cut.' })
  versionId?: string | null;
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
  @Field(() => DateTime, { nullable: true, description: 'From when positions can be taken; at once by default.' })
  opensAt?: Date | null;
  @Field(() => DateTime, { description: 'The deadline.' })
  closesAt!: Date;
  @Field(() => String, { description: 'IANA time zone in which the deadline is shown.' })
  timeZone!: string;
  @Field(() => ID, { nullable: true, description: 'The ballot that this one repeats.' })
  previousBallotId?: string | null;
}

@InputType({ description: "An organisation's position." })
export class TakePositionInput {
  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;
  @Field(() => ID, { description: 'The organisation that speaks; the viewer needs a mandate of it.' })
  organisationId!: string;
  @Field(() => ChoiceEnum, { description: 'The position.' })
  choice!: Choice;
  @Field(() => String, { nullable: true, description: 'Why. Needed for a reservation, to oppose and to block.' })
  reason?: string | null;
  @Field(() => String, { nullable: true, description: 'What would have to change. Needed to block.' })
  proposedChange?: string | null;
  @Field(() => Int, { description: 'The revision the viewer has seen; 0 when there was none.' })
  expectedRevision!: number;
}
