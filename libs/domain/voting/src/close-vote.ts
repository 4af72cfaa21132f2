import { ok } from '@northstar/domain-membership';
import type { AnnouncedBallot, ClosedBallot, DecidedBallot } from './ballot.js';
import { asOf, eligible, type Elector } from './electorate.js';
import type { Position } from './position.js';
import { no, type VotingOutcome } from './refusals.js';
import { tally } from './tally.js';

/** Nobody is to be surprised by a ballot that closed while they slept on it. */
export const SHORTEST_OPEN_MS = 24 * 3_600_000;

/** Whether to close, why, and if not, when to look again at the latest. */
export type CloseVerdict =
  | { readonly close: true; readonly because: 'deadline' | 'all_answered'; readonly closedAt: number }
  | { readonly close: false; readonly lookAgainAt: number | null };

const allAnswered = (positions: readonly Pick<Position, 'organisationId'>[], electorate: readonly Elector[]): boolean => {
  const answered = new Set(positions.map(({ organisationId }) => organisationId));
  const asked = eligible(electorate);
  return asked.length > 0 && asked.every(({ organisationId }) => answered.has(organisationId));
};

/**
 * Closes at the deadline; early only when everybody has answered and at least 24 hours have passed since the opening [D7]. `held`: an amendment to its
 * text was put to a vote first and is not decided about, so it does not close early [D7.10].
 */
export function shouldClose(ballot: AnnouncedBallot, positions: readonly Pick<Position, 'organisationId'>[], electorate: readonly Elector[], now: number, held = false): CloseVerdict {
  if (ballot.state !== 'notice' && ballot.state !== 'open') return { close: false, lookAgainAt: null };
  if (now >= ballot.closesAt) return { close: true, because: 'deadline', closedAt: ballot.closesAt };
  if (now < ballot.opensAt) return { close: false, lookAgainAt: ballot.opensAt };
  const earliest = ballot.opensAt + SHORTEST_OPEN_MS;
  if (held || !allAnswered(positions, electorate)) return { close: false, lookAgainAt: ballot.closesAt };
  return now >= earliest ? { close: true, because: 'all_answered', closedAt: now } : { close: false, lookAgainAt: Math.min(earliest, ballot.closesAt) };
}

/** Closes and counts in one step; a closed ballot that is not counted never leaves this function. */
export function closeBallot(ballot: AnnouncedBallot, positions: readonly Position[], electorate: readonly Elector[], now: number, held = false): VotingOutcome<DecidedBallot> {
  if (ballot.state !== 'notice' && ballot.state !== 'open') return no('CLOSED', 'This ballot has ended already; its outcome stands.');
  const verdict = shouldClose(ballot, positions, electorate, now, held);
  if (!verdict.close) return no('NOT_DUE', 'This ballot is still running. It closes at its deadline, or 24 hours after its opening once everybody has answered.');
  const closed: ClosedBallot = { ...ballot, state: 'closed', closedAt: verdict.closedAt };
  // What comes too late is refused when it arrives; the count does not rely on it.
  const result = tally(closed.rule, closed.texts, asOf(electorate, ballot.closesAt), positions.filter(({ takenAt }) => takenAt < ballot.closesAt));
  return ok({ ...closed, state: result.outcome, result });
}
