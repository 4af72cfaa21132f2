import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateTime } from '@northstar/api-core';
import type { Answer, Scope } from '@northstar/domain-sign-on';
import { ScopeEnum, SignatureAnswerEnum } from './sign-on.types.js';

@InputType({ description: 'A call for signatures. Everything in it is fixed by making it.' })
export class CallForSignaturesInput {
  @Field(() => ID, { description: 'The strategy whose texts are signed.' })
  strategyId!: string;
  @Field(() => [ID], { nullable: true, description: 'The documents whose agreed versions are signed; all of the strategy by default.' })
  documentIds?: string[] | null;
  @Field(() => String, { description: 'What is signed, at most 160 characters.' })
  title!: string;
  @Field(() => String, { description: 'What organisations should know before they sign; may be empty.' })
  introduction!: string;
  @Field(() => ScopeEnum, { description: 'Whether each text is signed for itself.' })
  scope!: Scope;
  @Field(() => DateTime, { description: 'The deadline.' })
  closesAt!: Date;
  @Field(() => String, { description: 'IANA time zone in which the deadline is shown.' })
  timeZone!: string;
}

@InputType({ description: 'What an organisation says under one text.' })
export class SignatureAnswerInput {
  @Field(() => ID, { description: 'The version.' })
  versionId!: string;
  @Field(() => SignatureAnswerEnum, { description: 'What it says.' })
  answer!: Answer;
  @Field(() => String, { nullable: true, description: 'The reservation, which is needed with one, or why it does not sign, if it likes.' })
  words?: string | null;
  @Field(() => Int, { description: 'The revision the viewer has seen; 0 when there was none.' })
  expectedRevision!: number;
}

@InputType({ description: 'What an organisation says to a call.' })
export class AnswerSignOnInput {
  @Field(() => ID, { description: 'The call.' })
  signOnId!: string;
  @Field(() => ID, { description: 'The organisation that speaks; the viewer needs a mandate as its signatory.' })
  organisationId!: string;
  @Field(() => [SignatureAnswerInput], { description: 'Under which texts it says what.' })
  answers!: SignatureAnswerInput[];
}

@InputType({ description: 'What an organisation is to say under one text.' })
export class PreparedAnswerInput {
  @Field(() => ID, { description: 'The version.' })
  versionId!: string;
  @Field(() => SignatureAnswerEnum, { description: 'What it is to say.' })
  answer!: Answer;
  @Field(() => String, { nullable: true, description: 'The reservation or the reason.' })
  words?: string | null;
}

@InputType({ description: 'An answer for those who sign for an organisation to approve.' })
export class PrepareSignatureInput {
  @Field(() => ID, { description: 'The call.' })
  signOnId!: string;
  @Field(() => ID, { description: "One of the viewer's organisations." })
  organisationId!: string;
  @Field(() => [PreparedAnswerInput], { description: 'What is to be said, in the place of what was prepared before; none takes that back.' })
  answers!: PreparedAnswerInput[];
}

@InputType({ description: 'Signatures that an organisation takes back.' })
export class WithdrawSignatureInput {
  @Field(() => ID, { description: 'The call.' })
  signOnId!: string;
  @Field(() => ID, { description: 'The organisation; the viewer needs a mandate as its signatory.' })
  organisationId!: string;
  @Field(() => [ID], { nullable: true, description: 'Under which versions; under all texts of the call by default.' })
  versionIds?: string[] | null;
}
