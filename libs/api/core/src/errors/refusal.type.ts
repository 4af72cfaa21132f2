import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Refusal } from '@northstar/domain-membership';
import { Access } from '../access/access.js';

export enum RefusalCode {
  NOT_FOUND = 'NOT_FOUND',
  NOT_ALLOWED = 'NOT_ALLOWED',
  SIGNED_OUT = 'SIGNED_OUT',
  INVALID = 'INVALID',
  CONFLICT = 'CONFLICT',
  CLOSED = 'CLOSED',
  EXPIRED = 'EXPIRED',
  TOO_MANY = 'TOO_MANY',
  NOT_READY = 'NOT_READY',
}
registerEnumType(RefusalCode, {
  name: 'RefusalCode',
  description: 'Why an action was refused, for programs.',
  valuesMap: {
    NOT_FOUND: { description: 'It does not exist, or the viewer may not know that it does.' },
    NOT_ALLOWED: { description: 'The viewer may see it and may not do this.' },
    SIGNED_OUT: { description: 'Nobody is signed in.' },
    INVALID: { description: 'A value cannot be used; `field` names it.' },
    CONFLICT: { description: 'It was changed meanwhile, or something with this name exists.' },
    CLOSED: { description: 'The time for it is over.' },
    EXPIRED: { description: 'The link or token is used up or too old.' },
    TOO_MANY: { description: 'Too many attempts; wait a little.' },
    NOT_READY: { description: 'Something else has to happen first.' },
  },
});

@ObjectType('Refusal', { description: 'An action that was not done. Nothing was changed.' })
@Access('parent')
export class RefusalType {
  @Field(() => RefusalCode, { description: 'The reason, for programs.' })
  code!: RefusalCode;

  @Field(() => String, { description: 'The reason in a sentence that can be shown: what happened, what is safe, what to do.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The input field that has to be mended, if it is one.' })
  field!: string | null;
}

/** The GraphQL form of a refusal of the domain; codes of single nouns fall under the nearest general one. */
export function refusalType(refusal: Refusal<string>): RefusalType {
  const code = refusal.code in RefusalCode ? (refusal.code as RefusalCode) : RefusalCode.NOT_ALLOWED;
  return Object.assign(new RefusalType(), { code, message: refusal.message, field: refusal.field ?? null });
}
