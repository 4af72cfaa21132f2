import { refuse, type Outcome, type Refusal, type RefusalCode } from '@northstar/domain-membership';

/** Every way in which a ballot says no, and the shared code that tells a program what kind of "no" it is. */
const SHARED = {
  INVALID: 'INVALID',
  REASON_REQUIRED: 'INVALID',
  PROPOSED_CHANGE_REQUIRED: 'INVALID',
  QUORUM_OUT_OF_REACH: 'INVALID',
  NOT_LATER: 'INVALID',
  NO_ELECTORATE: 'NOT_READY',
  NOT_OPEN_YET: 'NOT_READY',
  NOT_DUE: 'NOT_READY',
  NO_POSITION: 'NOT_FOUND',
  NO_PROXY: 'NOT_FOUND',
  TOO_MANY: 'CONFLICT',
  ANSWERED: 'CONFLICT',
  NOT_IN_ELECTORATE: 'NOT_ALLOWED',
  ORGANISATION_LEFT: 'NOT_ALLOWED',
  NO_MANDATE: 'NOT_ALLOWED',
  STILL_A_MEMBER: 'NOT_ALLOWED',
  NO_OVERRIDE: 'NOT_ALLOWED',
  TOO_FEW: 'NOT_ALLOWED',
  NOT_UNDER_OBJECTION: 'CLOSED',
  CLOSED: 'CLOSED',
  WITHDRAWN: 'CLOSED',
  SUPERSEDED: 'CLOSED',
  SAME_VERSION: 'CONFLICT',
  ALREADY_REPEATED: 'CONFLICT',
  ALREADY_ANSWERED: 'CONFLICT',
  NOT_COUNTABLE: 'CONFLICT',
  STALE_REVISION: 'CONFLICT',
  CHANGED: 'CONFLICT',
} as const satisfies Record<string, RefusalCode>;

export type VotingCode = keyof typeof SHARED;
export type VotingRefusal = Refusal<VotingCode>;
export type VotingOutcome<T> = Outcome<T, VotingCode>;

export const no = (code: VotingCode, message: string, field?: string): VotingRefusal => refuse(code, message, field);

/** The same refusal under the codes that all nouns share. */
export const asRefusal = ({ code, message, field }: VotingRefusal): Refusal => refuse(SHARED[code], message, field);
