import { ok } from '@northstar/domain-membership';
import type { AnnouncedBallot, ExactText, SupersededBallot, WithdrawnBallot } from './ballot.js';
import { checkNote } from './deadline.js';
import { no, type VotingOutcome } from './refusals.js';
import { sameWords } from './texts.js';

const ENDED = no('CLOSED', 'This ballot has ended already; its outcome stands.');

/** Calls a running ballot off. Positions stay on record and count for nothing. Past the deadline it can only be counted. */
export function withdraw(ballot: AnnouncedBallot, reason: string, now: number): VotingOutcome<WithdrawnBallot> {
  if ((ballot.state !== 'notice' && ballot.state !== 'open') || now >= ballot.closesAt) return ENDED;
  const note = checkNote(reason, 'the ballot is withdrawn');
  return note.ok ? ok({ ...ballot, state: 'withdrawn', closedAt: now, reason: note.value }) : note;
}

/** Ends a running ballot because one on a newer text takes its place. Nothing is carried over [D5]. */
export function supersede(ballot: AnnouncedBallot, successor: { readonly id: string; readonly texts: readonly ExactText[] }, now: number): VotingOutcome<SupersededBallot> {
  if ((ballot.state !== 'notice' && ballot.state !== 'open') || now >= ballot.closesAt) return ENDED;
  if (sameWords(ballot.texts, successor.texts)) return no('SAME_VERSION', 'A ballot on exactly this text is running already. Wait for it to close, or withdraw it first.');
  return ok({ ...ballot, state: 'superseded', closedAt: now, supersededById: successor.id });
}
