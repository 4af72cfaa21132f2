import type { RunningBallot } from './ballot.js';
import { type Elector, eligibleCount } from './electorate.js';
import type { Position } from './position.js';
import { type Tally, tally } from './tally.js';

const DAY = 86_400_000;

/**
 * When a running ballot ends [D7]: at its deadline; earlier only when everybody who can answer has, and not within 24 hours of its
 * opening. Null while it goes on. A ballot that was not looked at for a while ended at its deadline, not when somebody looked.
 */
export function endOf(ballot: RunningBallot, electorate: readonly Elector[], positions: readonly Position[], now: number): number | null {
  if (now >= ballot.closesAt) return ballot.closesAt;
  const eligible = electorate.filter((elector) => elector.leftAt === null);
  const answered = new Set(positions.map((position) => position.organisationId));
  const all = eligible.length > 0 && eligible.every((elector) => answered.has(elector.organisationId));
  return all && now >= ballot.opensAt + DAY ? now : null;
}

/** The instant at which `endOf` may answer differently next, for whoever sets an alarm. */
export const nextCheck = (ballot: RunningBallot, now: number): number => {
  const early = ballot.opensAt + DAY;
  return now < early ? Math.min(early, ballot.closesAt) : ballot.closesAt;
};

/** Counts what was received before the end. */
export function countAt(ballot: RunningBallot, electorate: readonly Elector[], positions: readonly Position[]): Tally {
  const counted = positions.filter((position) => position.takenAt < ballot.closesAt);
  // A leaver's cast position stands [D6], so it stays in both the count and the denominator.
  const eligible = eligibleCount(electorate);
  return tally(ballot.rule, eligible, counted.map((position) => position.choice));
}
