import { refuse, type Outcome, type Refusal, type RefusalCode } from '@northstar/domain-membership';

/** Every way in which a poll says no, and the shared code that tells a program what kind of "no" it is. */
const SHARED = {
  INVALID: 'INVALID',
  TOO_FEW_PEOPLE: 'NOT_READY',
  NOT_ASKED: 'NOT_ALLOWED',
  CLOSED: 'CLOSED',
  ANSWERED: 'CONFLICT',
  NOT_COUNTABLE: 'CONFLICT',
} as const satisfies Record<string, RefusalCode>;

export type PollCode = keyof typeof SHARED;
export type PollOutcome<T> = Outcome<T, PollCode>;

export const no = (code: PollCode, message: string, field?: string): Refusal<PollCode> => refuse(code, message, field);

/** The same refusal under the codes that all nouns share. */
export const asRefusal = ({ code, message, field }: Refusal<PollCode>): Refusal => refuse(SHARED[code], message, field);
