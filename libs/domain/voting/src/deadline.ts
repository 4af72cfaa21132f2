import { ok } from '@northstar/domain-membership';
import type { AnnouncedBallot, RunningBallot } from './ballot.js';
import { no, type VotingOutcome, type VotingRefusal } from './refusals.js';

const DAY = 86_400_000;
/** A decision that takes longer than a year is no longer about the same network. */
export const LONGEST_BALLOT_MS = 366 * DAY;
/** Reasons for extending and withdrawing are shown to everybody. */
export const LONGEST_NOTE = 500;

/** Whether `name` is a zone that this computer's tables know by its IANA name. Offsets such as +01:00 are not: they forget summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+-]*(\/[A-Za-z][\w+-]*)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Whether the times of a new ballot make sense. */
export function checkTimes({ opensAt, closesAt, timeZone }: { opensAt: number; closesAt: number; timeZone: string }, now: number): VotingRefusal | null {
  if (!Number.isSafeInteger(opensAt) || !Number.isSafeInteger(closesAt)) return no('INVALID', 'The deadline is not a date.', 'closesAt');
  if (closesAt <= now) return no('INVALID', 'The deadline has already passed. Choose a later one.', 'closesAt');
  if (closesAt <= opensAt) return no('INVALID', 'The deadline must be after the opening.', 'closesAt');
  if (closesAt - now > LONGEST_BALLOT_MS) return no('INVALID', 'The deadline is more than a year away. Choose an earlier one.', 'closesAt');
  if (!isTimeZone(timeZone)) return no('INVALID', 'The time zone is not known. Use a name such as Europe/London.', 'timeZone');
  return null;
}

/** A sentence that everybody will see, or why it cannot be used. */
export function checkNote(given: string, what: string): VotingOutcome<string> {
  const note = given.trim();
  if (note === '') return no('REASON_REQUIRED', `Please say in a sentence why ${what}. Everybody in the network will see it.`, 'reason');
  if (note.length > LONGEST_NOTE) return no('INVALID', `The reason is too long: at most ${LONGEST_NOTE} characters.`, 'reason');
  return ok(note);
}

/** A deadline that moved, as it goes on record. */
export interface Extension {
  readonly previousClosesAt: number;
  readonly closesAt: number;
  readonly reason: string;
  readonly at: number;
}

/** Moves the deadline: before the close only, to a later time only, and with a reason [D7]. */
export function extendBallot<B extends AnnouncedBallot>(ballot: B, wanted: { closesAt: number; reason: string }, now: number): VotingOutcome<{ ballot: B & RunningBallot; extension: Extension }> {
  if ((ballot.state !== 'notice' && ballot.state !== 'open') || now >= ballot.closesAt) return no('CLOSED', 'This ballot has ended. A closed ballot is never reopened; open a new one if the question remains.');
  if (!Number.isSafeInteger(wanted.closesAt)) return no('INVALID', 'The deadline is not a date.', 'closesAt');
  if (wanted.closesAt <= ballot.closesAt) return no('NOT_LATER', 'A deadline can only be moved to a later time. The one that was announced stands.', 'closesAt');
  if (wanted.closesAt - now > LONGEST_BALLOT_MS) return no('INVALID', 'The deadline is more than a year away. Choose an earlier one.', 'closesAt');
  const reason = checkNote(wanted.reason, 'the deadline moves');
  if (!reason.ok) return reason;
  return ok({
    ballot: { ...ballot, closesAt: wanted.closesAt } as B & RunningBallot,
    extension: { previousClosesAt: ballot.closesAt, closesAt: wanted.closesAt, reason: reason.value, at: now },
  });
}
