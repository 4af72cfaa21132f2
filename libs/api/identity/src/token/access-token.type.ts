import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Access, DateTime, resultType } from '@northstar/api-core';
import type { AccessToken } from './access-token.entity.js';

@ObjectType('AccessToken', { description: 'A secret with which a script acts as its owner. The secret itself is shown once, when it is made.' })
@Access('parent')
export class AccessTokenType {
  @Field(() => ID, { description: 'Identifies the token; it is not the secret.' })
  id!: string;

  @Field(() => String, { description: 'What it is used for, in its owner’s words.' })
  name!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'From when on it is refused.' })
  expiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When a script last used it, to within some minutes.' })
  lastUsedAt!: Date | null;

  static of({ id, name, createdAt, expiresAt, lastUsedAt }: AccessToken): AccessTokenType {
    return Object.assign(new AccessTokenType(), { id, name, createdAt, expiresAt, lastUsedAt });
  }
}

@ObjectType('NewAccessToken', { description: 'A token that was just made, with its secret.' })
@Access('parent')
export class NewAccessTokenType {
  @Field(() => AccessTokenType, { description: 'The token.' })
  token!: AccessTokenType;

  @Field(() => String, { description: 'The secret, for `Authorization: Bearer`. It is shown now and never again.' })
  secret!: string;
}

export const AccessTokenResult = resultType('AccessTokenResult', () => NewAccessTokenType, 'The new token');
