import { ok, type Standing } from '@northstar/domain-membership';
import { type AnnouncedBallot, isRunning } from './ballot.js';
import type { Elector } from './electorate.js';
import { no, type VotingOutcome, type VotingRefusal } from './refusals.js';
import { type Answered, checkAnswer, notListed, type PositionRequest } from './take-position.js';

/** An answer that waits inside its organisation until somebody with a mandate casts it. It is none before that, and no count knows it [D1.6]. */
export interface PreparedPosition extends Answered {
  readonly organisationId: string;
  readonly preparedBy: string;
  readonly preparedAt: number;
  /** Counts its changes, from 1. */
  readonly revision: number;
}

/** What was prepared last, with the name of who did it, so that a conflict can name them. */
export interface CurrentlyPrepared {
  /** Goes on counting when something is prepared after what was cast or dropped: whoever has seen that has not seen this. */
  readonly revision: number;
  readonly byName: string;
  /** False once it was cast or dropped. */
  readonly waiting: boolean;
}

export interface PreparationRequest extends Pick<PositionRequest, 'organisationId' | 'choice' | 'preferences' | 'reason' | 'proposedChange' | 'shareDissent' | 'personId'> {
  /** The revision of what is prepared that the person has seen; 0 when there was nothing. */
  readonly expectedRevision: number;
  /** Where the organisation stands now. */
  readonly standing: Standing;
}

/** Whether what was prepared for a ballot can still be cast: not once the ballot was superseded, withdrawn, or is past its deadline [D1.8]. */
export const isStale = (ballot: AnnouncedBallot, now: number): boolean => !isRunning(ballot) || now >= ballot.closesAt;

/** Nobody prepares for what is over. During the notice one may: it is the time in which organisations make up their minds. */
function over(ballot: AnnouncedBallot, now: number): VotingRefusal | null {
  if (ballot.state === 'superseded') return no('SUPERSEDED', 'A ballot on a newer text took the place of this one. Nothing was saved; please prepare the answer to the new ballot.');
  if (ballot.state === 'withdrawn') return no('WITHDRAWN', 'This ballot was withdrawn. Nothing was saved, and no answer is needed.');
  return isStale(ballot, now) ? no('CLOSED', 'This ballot is closed, so there is nothing to prepare any more.') : null;
}

const overtaken = (current: CurrentlyPrepared | null, expected: number): VotingRefusal | null => ((current?.waiting ? current.revision : 0) === expected ? null
  : no('CHANGED', current?.waiting ? `${current.byName} has prepared something else meanwhile. Nothing was changed; look at it first.` : 'What was prepared is no longer there: it was cast or dropped meanwhile. Please look again.'));

/** Prepares the answer of one's organisation, complete enough to be cast as it is [D1.6, D1.7]. */
export function preparePosition(ballot: AnnouncedBallot, electorate: readonly Elector[], current: CurrentlyPrepared | null, request: PreparationRequest, now: number): VotingOutcome<PreparedPosition> {
  const { organisationId, personId, expectedRevision } = request;
  const closed = over(ballot, now) ?? notListed(electorate, organisationId, request.standing);
  if (closed) return closed;
  const answer = checkAnswer(ballot, request);
  if (!answer.ok) return answer;
  const late = overtaken(current, expectedRevision);
  return late ?? ok({ ...answer.value, organisationId, preparedBy: personId, preparedAt: now, revision: (current?.revision ?? 0) + 1 });
}

/** Drops what was prepared. Anybody of the organisation may, who has seen it; afterwards it is what it was. */
export function dropPrepared(ballot: AnnouncedBallot, current: CurrentlyPrepared | null, expectedRevision: number, now: number): VotingOutcome<null> {
  return over(ballot, now) ?? overtaken(current, expectedRevision) ?? (current?.waiting ? ok(null) : no('NO_POSITION', 'Nothing is prepared for this ballot.'));
}

/** Whether somebody who casts what was prepared has seen what is prepared now; whatever they then say is theirs [D1.7]. */
export function mayCast(current: CurrentlyPrepared | null, seenRevision: number): VotingOutcome<null> {
  return overtaken(current, seenRevision) ?? (current?.waiting ? ok(null) : no('NO_POSITION', 'Nothing is prepared for this ballot.'));
}
