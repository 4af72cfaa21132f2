import { ok, type Ok, refuse, type Refusal } from '@northstar/domain-membership';
import { type Ballot, isRunning } from './ballot.js';
import type { Elector } from './electorate.js';
import { type Choice, NEEDS_REASON, type Position, REASON_LENGTH } from './position.js';

/** What somebody wants to say for an organisation. Who it is and that it has the mandate was judged before. */
export interface PositionRequest {
  readonly organisationId: string;
  readonly choice: Choice;
  readonly reason: string | null;
  readonly proposedChange: string | null;
  readonly personId: string;
  /** The revision that the person had seen; 0 for none. */
  readonly expectedRevision: number;
}

/** Somebody answered for the same organisation meanwhile; both positions can be offered. */
export interface StaleRevision {
  readonly ok: false;
  readonly code: 'STALE_REVISION';
  readonly current: Position;
}

const trimmed = (text: string | null): string | null => text?.trim() || null;

/**
 * Takes or changes a position [D1, D2, D7]. `now` is when the server received it: received before the deadline counts, at the
 * deadline does not. `current` is what the organisation has said so far.
 */
export function takePosition(
  ballot: Ballot, electorate: readonly Elector[], current: Position | null, request: PositionRequest, now: number,
): Ok<Position> | Refusal | StaleRevision {
  if (ballot.state === 'superseded') return refuse('CLOSED', 'A newer version of this text has been put to a ballot. Answer that one; your earlier position is shown there.');
  if (ballot.state === 'withdrawn') return refuse('CLOSED', 'This ballot was withdrawn, so no positions are taken any more.');
  if (!isRunning(ballot) || now >= ballot.closesAt) return refuse('CLOSED', 'This ballot is closed. What your organisation had said before the deadline was counted.');
  if (now < ballot.opensAt) return refuse('NOT_READY', 'This ballot has not opened yet. The text can be read, and you can answer from its opening on.');
  const elector = electorate.find((one) => one.organisationId === request.organisationId);
  if (!elector) return refuse('NOT_ALLOWED', 'Your organisation was not a member when this ballot was opened, so it can answer from the next ballot on.');
  if (elector.leftAt !== null) return refuse('NOT_ALLOWED', 'Your organisation has left the network and is no longer part of this ballot.');
  if ((current?.revision ?? 0) !== request.expectedRevision) {
    return current ? { ok: false, code: 'STALE_REVISION', current } : refuse('CONFLICT', 'The position has changed meanwhile. Load the page again.');
  }
  const reason = trimmed(request.reason);
  const proposedChange = request.choice === 'block' ? trimmed(request.proposedChange) : null;
  if (NEEDS_REASON.has(request.choice) && reason === null) return refuse('INVALID', 'Say why, in a sentence that the other organisations can understand.', 'reason');
  if (request.choice === 'block' && proposedChange === null) return refuse('INVALID', 'Say what would have to change for your organisation to accept it.', 'proposedChange');
  if ((reason?.length ?? 0) > REASON_LENGTH) return refuse('INVALID', `Keep the reason under ${REASON_LENGTH} characters.`, 'reason');
  if ((proposedChange?.length ?? 0) > REASON_LENGTH) return refuse('INVALID', `Keep the proposed change under ${REASON_LENGTH} characters.`, 'proposedChange');
  return ok({ organisationId: request.organisationId, choice: request.choice, reason, proposedChange, takenBy: request.personId, takenAt: now, revision: request.expectedRevision + 1 });
}
