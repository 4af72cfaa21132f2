import { refuse, type Outcome, type Refusal, type RefusalCode } from '@northstar/domain-membership';

/** Every way in which an amendment or an erratum says no, and the shared code that tells a program what kind of "no" it is. */
const SHARED = {
  INVALID: 'INVALID',
  REASON_REQUIRED: 'INVALID',
  SAME_WORDS: 'INVALID',
  TOO_MUCH: 'INVALID',
  TOO_LATE: 'INVALID',
  NOT_BINDING: 'NOT_ALLOWED',
  NO_MANDATE: 'NOT_ALLOWED',
  NOT_IN_ELECTORATE: 'NOT_ALLOWED',
  NOT_A_MEMBER: 'NOT_ALLOWED',
  OWN: 'NOT_ALLOWED',
  NOT_OWN: 'NOT_ALLOWED',
  NOT_CARRIED: 'NOT_ALLOWED',
  NOT_SPONSORING: 'CONFLICT',
  SPONSORS_ALREADY: 'CONFLICT',
  COLLIDES: 'CONFLICT',
  BEING_VOTED_ON: 'CONFLICT',
  VOTE_RUNS: 'CONFLICT',
  OTHER_WORDS: 'CONFLICT',
  CLOSED: 'CLOSED',
  DECIDED: 'CLOSED',
} as const satisfies Record<string, RefusalCode>;

export type AmendmentCode = keyof typeof SHARED;
export type AmendmentRefusal = Refusal<AmendmentCode> & { /** The other one, where two collide. */ readonly other?: string };
export type AmendmentOutcome<T> = Outcome<T, AmendmentCode>;

export const no = (code: AmendmentCode, message: string, field?: string): Refusal<AmendmentCode> => refuse(code, message, field);

/** The same refusal under the codes that all nouns share. */
export const asRefusal = ({ code, message, field }: Refusal<AmendmentCode>): Refusal => refuse(SHARED[code], message, field);

export const LONGEST_REASON = 2_000;

/** A reason that everybody will read. */
export function checkReason(given: string, what: string): AmendmentOutcome<string> {
  const reason = given.trim();
  if (reason === '') return no('REASON_REQUIRED', `Please say why ${what}. Everybody in the network will read it.`, 'reason');
  return reason.length > LONGEST_REASON ? no('INVALID', `The reason is too long: at most ${LONGEST_REASON} characters.`, 'reason') : { ok: true, value: reason };
}
