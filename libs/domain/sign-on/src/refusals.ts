import { refuse, type Outcome, type Refusal, type RefusalCode } from '@northstar/domain-membership';

/** Every way in which a call for signatures says no, and the shared code that tells a program what kind of "no" it is. */
const SHARED = {
  INVALID: 'INVALID',
  RESERVATION_REQUIRED: 'INVALID',
  REASON_REQUIRED: 'INVALID',
  NOT_LATER: 'INVALID',
  NOTHING_SAID: 'INVALID',
  ONLY_AS_A_WHOLE: 'INVALID',
  NO_TEXT: 'NOT_READY',
  NOBODY_TO_INVITE: 'NOT_READY',
  NOT_AGREED: 'NOT_READY',
  NO_MANDATE: 'NOT_ALLOWED',
  NOT_INVITED: 'NOT_ALLOWED',
  NOT_IN_CALL: 'NOT_FOUND',
  CLOSED: 'CLOSED',
  REPLACED: 'CLOSED',
  SIGNED_ALREADY: 'CONFLICT',
  STALE_REVISION: 'CONFLICT',
  NOT_SIGNED: 'CONFLICT',
  NOT_DUE: 'NOT_READY',
} as const satisfies Record<string, RefusalCode>;

export type SignOnCode = keyof typeof SHARED;
export type SignOnRefusal = Refusal<SignOnCode>;
export type SignOnOutcome<T> = Outcome<T, SignOnCode>;

export const no = (code: SignOnCode, message: string, field?: string): SignOnRefusal => refuse(code, message, field);

/** The same refusal under the codes that all nouns share. */
export const asRefusal = ({ code, message, field }: SignOnRefusal): Refusal => refuse(SHARED[code], message, field);
