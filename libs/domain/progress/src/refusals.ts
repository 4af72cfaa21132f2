import { refuse, type Outcome, type Refusal, type RefusalCode } from '@northstar/domain-membership';

/** Every way in which progress says no, and the shared code that tells a program what kind of "no" it is. */
const SHARED = {
  INVALID: 'INVALID',
  EVIDENCE_REQUIRED: 'INVALID',
  NO_ORGANISATION: 'NOT_ALLOWED',
  SAME_ORGANISATION: 'NOT_ALLOWED',
  NOT_THERE: 'NOT_FOUND',
  NOT_CORRECTABLE: 'CONFLICT',
  NOT_BEGUN: 'CONFLICT',
  NOTHING_TO_CONFIRM: 'CONFLICT',
  CONFIRMED_ALREADY: 'CONFLICT',
  TAKEN_BY_ANOTHER: 'CONFLICT',
  ENDED: 'CONFLICT',
} as const satisfies Record<string, RefusalCode>;

export type ProgressCode = keyof typeof SHARED;
export type ProgressRefusal = Refusal<ProgressCode>;
export type ProgressOutcome<T> = Outcome<T, ProgressCode>;

export const no = (code: ProgressCode, message: string, field?: string): ProgressRefusal => refuse(code, message, field);

/** The same refusal under the codes that all nouns share. */
export const asRefusal = ({ code, message, field }: ProgressRefusal): Refusal => refuse(SHARED[code], message, field);
