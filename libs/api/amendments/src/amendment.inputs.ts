import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateTime } from '@northstar/api-core';

@InputType({ isAbstract: true })
class ChangeInput {
  @Field(() => ID, { description: 'The ballot whose text is to read otherwise.' })
  ballotId!: string;
  @Field(() => ID, { description: 'Which of its texts.' })
  documentId!: string;
  @Field(() => Int, { description: 'Where the passage begins, as `passages` says; a part of one is possible too.' })
  from!: number;
  @Field(() => Int, { description: 'Where it ends.' })
  to!: number;
  @Field(() => String, { description: 'The passage as it is to read. What is changed is the smallest part of it, in whole words.' })
  words!: string;
  @Field(() => String, { description: 'Why; everybody in the network reads it.' })
  reason!: string;
}

@InputType({ description: 'A passage of a text of a ballot as an organisation would have it read.' })
export class ProposeAmendmentInput extends ChangeInput {
  @Field(() => ID, { description: 'The organisation that proposes it; the viewer must be able to answer for it.' })
  organisationId!: string;
}

@InputType({ description: 'A small correction of a text of a ballot that runs or was carried.' })
export class MarkErratumInput extends ChangeInput {}

@InputType({ description: 'Whether an organisation sponsors an amendment.' })
export class SponsorAmendmentInput {
  @Field(() => ID, { description: 'The amendment.' })
  amendmentId!: string;
  @Field(() => ID, { description: 'The organisation; the viewer must be able to answer for it.' })
  organisationId!: string;
  @Field(() => Boolean, { description: 'True to sponsor it, false to take that back.' })
  sponsors!: boolean;
}

@InputType({ description: 'An amendment that is taken in.' })
export class TakeInAmendmentInput {
  @Field(() => ID, { description: 'The amendment.' })
  amendmentId!: string;
  @Field(() => DateTime, { description: 'The deadline of the new ballot; not before that of the one that it supersedes.' })
  closesAt!: Date;
  @Field(() => String, { description: 'Why; everybody in the network reads it.' })
  reason!: string;
}

@InputType({ description: 'An objection of an organisation to an erratum.' })
export class ObjectToErratumInput {
  @Field(() => ID, { description: 'The erratum.' })
  erratumId!: string;
  @Field(() => ID, { description: 'The organisation that objects; the viewer must be able to answer for it.' })
  organisationId!: string;
  @Field(() => String, { description: 'Why; everybody in the network reads it.' })
  reason!: string;
}
