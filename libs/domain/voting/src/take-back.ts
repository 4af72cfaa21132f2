import { ok } from '@northstar/domain-membership';
import type { AnnouncedBallot } from './ballot.js';
import { electorOf, type Elector } from './electorate.js';
import type { Position } from './position.js';
import { no, type VotingOutcome } from './refusals.js';
import { notTaking } from './take-position.js';

/** A position that its organisation took back on leaving. It then counts as one that left without an answer. */
export interface PositionTakenBack {
  readonly type: 'position_taken_back';
  readonly ballotId: string;
  readonly organisationId: string;
  readonly at: number;
  readonly electorate: readonly Elector[];
}

/** An organisation that leaves takes its position back while the ballot is open [D6]. A member changes its position instead. */
export function takeBack(ballot: AnnouncedBallot, electorate: readonly Elector[], current: Position | null, left: boolean, organisationId: string, now: number): VotingOutcome<PositionTakenBack> {
  const closed = notTaking(ballot, now);
  if (closed) return closed;
  const elector = electorOf(electorate, organisationId);
  if (!elector) return no('NOT_IN_ELECTORATE', 'This organisation is not among those that decide this ballot.');
  if (ballot.rule.visibility === 'secret') return no('NO_POSITION', 'A secret answer cannot be taken back, as nobody can tell which one it is. It counts.');
  if (!left) return no('STILL_A_MEMBER', 'Only an organisation that leaves the network takes its position back. As a member, change the position, for example to abstain.');
  if (!current) return no('NO_POSITION', 'This organisation has taken no position in this ballot.');
  return ok({
    type: 'position_taken_back', ballotId: ballot.id, organisationId, at: now,
    electorate: electorate.map((one) => (one === elector ? { ...one, leftAt: now } : one)),
  });
}
