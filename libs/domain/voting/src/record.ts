import { DECISIONS, type AnnouncedBallot, type Decision, type ExactText, type Frozen } from './ballot.js';
import type { Result } from './result.js';
import { ruleOf, type RuleChoices } from './rule.js';

/** A ballot as a flat row, where everything that some state lacks may be null. */
export interface BallotRecord extends Omit<RuleChoices, 'noticeMs'> {
  readonly id: string;
  readonly texts: readonly ExactText[];
  readonly state: AnnouncedBallot['state'];
  readonly announcedAt: number;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly timeZone: string;
  readonly previousId: string | null;
  readonly closedAt: number | null;
  readonly result: Result | null;
  readonly withdrawalReason: string | null;
  readonly supersededById: string | null;
}

const isDecision = (state: string): state is Decision => (DECISIONS as readonly string[]).includes(state);

function there<T>(value: T | null, what: string, { id, state }: BallotRecord): T {
  if (value === null) throw new Error(`ballot ${id} is ${state} and has no ${what}`);
  return value;
}

/** The ballot that a row stands for. Throws on a row that stands for none: that is a bug or a damaged database, and not to be voted on. */
export function ballotOf(record: BallotRecord): AnnouncedBallot {
  const { id, texts, state, opensAt, closesAt, timeZone, previousId, announcedAt } = record;
  const frozen: Frozen = { id, texts, rule: ruleOf({ ...record, noticeMs: Math.max(0, opensAt - announcedAt) }), opensAt, closesAt, timeZone, previousId };
  if (state === 'notice' || state === 'open') return { ...frozen, state };
  const closedAt = there(record.closedAt, 'end', record);
  if (isDecision(state)) {
    const result = there(record.result, 'result', record);
    if (result.outcome !== state) throw new Error(`ballot ${id} is ${state} but was counted as ${result.outcome}`);
    return { ...frozen, state, closedAt, result };
  }
  switch (state) {
    case 'closed': return { ...frozen, state, closedAt };
    case 'withdrawn': return { ...frozen, state, closedAt, reason: there(record.withdrawalReason, 'reason', record) };
    case 'superseded': return { ...frozen, state, closedAt, supersededById: there(record.supersededById, 'successor', record) };
  }
}
