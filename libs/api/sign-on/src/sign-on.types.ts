import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Access, connectionType, DateTime, enumType, resultType } from '@northstar/api-core';
import { PersonType } from '@northstar/api-identity';
import { OrganisationType } from '@northstar/api-network';
import { DocumentType } from '@northstar/api-strategies';
import { VersionType } from '@northstar/api-versions';
import type { Answer, Scope, SignatureState, SigningTurn } from '@northstar/domain-sign-on';
import type { SignOnRow } from './sign-on.repository.js';

export const ScopeEnum = enumType<Scope>('SignOnScope', 'How the texts of a call are signed.', { each_text: 'Each for itself.', whole: 'All together, with one answer.' });
export const SignatureAnswerEnum = enumType<Answer>('SignatureAnswer', 'What an organisation says to a call under a text.', {
  sign: 'It signs.', sign_with_reservation: 'It signs, with a reservation that is printed word for word beside its name.', decline: 'It does not sign.',
});
export const SignatureStateEnum = enumType<SignatureState>('SignatureState', 'Where an organisation stands with a text.', {
  invited: 'It was asked and has not answered. That is no signature, also after the deadline.', signed: 'It signed.', signed_with_reservation: 'It signed, with a reservation.', declined: 'It said that it does not sign.',
  withdrawn: 'It took its signature back.',
});
export const SigningTurnEnum = enumType<SigningTurn>('SigningTurnKind', 'What waits for those who sign for an organisation.', {
  sign: 'It has not answered under every text.', approve_signature: 'A colleague has prepared its answer.',
});

@ObjectType('SignOnText', { description: 'A text that is signed, in the exact words that a ballot carried.' })
@Access('parent')
export class SignOnTextType {
  @Field(() => ID, { description: 'The version.' })
  versionId!: string;
  @Field(() => DocumentType, { description: 'The document.' })
  document!: DocumentType;
  @Field(() => VersionType, { description: 'The version that is signed, and no other.' })
  version!: VersionType;
  @Field(() => Boolean, { description: 'Whether these words are what is agreed now. Where they are not, they are signed no more; new words need a new call.' })
  current!: boolean;
  @Field(() => Int, { description: 'How many of those that were asked have a signature under it.' })
  signatures!: number;
}

@ObjectType('Signature', { description: 'What an organisation says about one version of a text.' })
@Access('parent')
export class SignatureType {
  @Field(() => ID, { description: 'Identifier, the same as long as organisation and version are.' })
  id!: string;
  @Field(() => ID, { description: 'The version.' })
  versionId!: string;
  @Field(() => SignatureStateEnum, { description: 'Where it stands.' })
  state!: SignatureState;
  @Field(() => String, { nullable: true, description: 'The reservation, word for word.' })
  reservation!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it does not sign, if it said so.' })
  reason!: string | null;
  @Field(() => PersonType, { nullable: true, description: 'Who said it for the organisation; null as long as nobody has.' })
  by!: PersonType | null;
  @Field(() => DateTime, { nullable: true, description: 'When; null as long as nobody has.' })
  at!: Date | null;
  @Field(() => Int, { description: 'How often the organisation has spoken about this text; pass it back when answering.' })
  revision!: number;
}

@ObjectType('SignOnPlace', { description: 'An organisation that was asked, and what it says about each text.' })
@Access('parent')
export class SignOnPlaceType {
  @Field(() => OrganisationType, { description: 'The organisation.' })
  organisation!: OrganisationType;
  @Field(() => [SignatureType], { description: 'One for each text of the call, in its order.' })
  signatures!: SignatureType[];
}

@ObjectType('PreparedAnswer', { description: 'What a colleague prepared under one text.' })
@Access('parent')
export class PreparedAnswerType {
  @Field(() => ID, { description: 'The version.' })
  versionId!: string;
  @Field(() => SignatureAnswerEnum, { description: 'What is to be said.' })
  answer!: Answer;
  @Field(() => String, { description: 'The reservation or reason; may be empty.' })
  words!: string;
}

@ObjectType('SignaturePreparation', { description: 'An answer that waits for the approval of those who sign for an organisation. Nobody else reads it, and nothing is signed by it.' })
@Access('parent')
export class SignaturePreparationType {
  @Field(() => OrganisationType, { description: "The viewer's organisation." })
  organisation!: OrganisationType;
  @Field(() => [PreparedAnswerType], { description: 'What is to be said.' })
  answers!: PreparedAnswerType[];
  @Field(() => PersonType, { description: 'Who prepared it.' })
  by!: PersonType;
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType('SignOnExtension', { description: 'The deadline of a call moved.' })
@Access('parent')
export class SignOnExtensionType {
  @Field(() => DateTime, { description: 'The new deadline.' })
  closesAt!: Date;
  @Field(() => String, { description: 'Why, as everybody in the network sees it.' })
  reason!: string;
  @Field(() => PersonType, { description: 'Who moved it.' })
  by!: PersonType;
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType('SignOnCalledOff', { description: 'A call was called off: nobody signs by it any more, and what was signed stands.' })
@Access('parent')
export class SignOnCalledOffType {
  @Field(() => String, { description: 'Why, as everybody in the network sees it.' })
  reason!: string;
  @Field(() => PersonType, { description: 'Who called it off.' })
  by!: PersonType;
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType('SignOnReminder', { description: 'A coordinator reminded those that had not answered a call.' })
@Access('parent')
export class SignOnReminderType {
  @Field(() => String, { description: 'In which words; may be empty.' })
  message!: string;
  @Field(() => PersonType, { description: 'Who reminded.' })
  by!: PersonType;
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType('SignOn', { description: 'A call for signatures under agreed texts. Everything in it but its end is fixed from the beginning; it decides nothing.' })
@Access('parent')
export class SignOnType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;
  @Field(() => Int, { description: 'Its number in the network.' })
  number!: number;
  @Field(() => String, { description: 'What is signed.' })
  title!: string;
  @Field(() => String, { description: 'What organisations should know before they sign; may be empty.' })
  introduction!: string;
  @Field(() => ScopeEnum, { description: 'How its texts are signed.' })
  scope!: Scope;
  @Field(() => DateTime, { description: 'The deadline: what is received before it counts.' })
  closesAt!: Date;
  @Field(() => String, { description: 'IANA time zone in which the deadline is shown.' })
  timeZone!: string;
  @Field(() => DateTime, { description: 'When it was made.' })
  calledAt!: Date;

  row!: SignOnRow;
}

@ObjectType('SigningTurn', { description: 'A call that waits for those who sign for an organisation.' })
@Access('parent')
export class SigningTurnType {
  @Field(() => ID, { description: 'Identifier, the same as long as it waits.' })
  id!: string;
  @Field(() => SigningTurnEnum, { description: 'What waits.' })
  kind!: SigningTurn;
  @Field(() => OrganisationType, { description: 'For whom.' })
  organisation!: OrganisationType;
  @Field(() => SignOnType, { description: 'The call.' })
  signOn!: SignOnType;
  @Field(() => DateTime, { description: 'Until when.' })
  deadline!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When a coordinator last reminded of it.' })
  remindedAt!: Date | null;
}

export const SignOnResult = resultType('SignOnResult', () => SignOnType, 'The call');
export const SignOnConnection = connectionType(() => SignOnType, 'SignOn', 'calls for signatures');

/** The GraphQL form of a call; everything that needs another look at the database is resolved field by field. */
export function shownSignOn(row: SignOnRow): SignOnType {
  const { id, number, title, introduction, scope, closesAt, timeZone, calledAt } = row;
  return Object.assign(new SignOnType(), { id, number, title, introduction, scope, closesAt, timeZone, calledAt, row });
}
