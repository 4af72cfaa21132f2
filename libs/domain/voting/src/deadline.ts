import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { type Ballot, isRunning } from './ballot.js';

/** Moves a deadline [D7]: only while the ballot runs, only to a later time, only with a reason. Answers the trimmed reason. */
export function extendDeadline(ballot: Ballot, closesAt: number, reason: string, now: number): Outcome<{ closesAt: number; reason: string }> {
  if (!isRunning(ballot) || now >= ballot.closesAt) return refuse('CLOSED', 'This ballot is closed; its deadline cannot be moved any more.');
  if (closesAt <= ballot.closesAt) return refuse('INVALID', 'A deadline can only be moved to a later time: whoever planned with the old one must not lose time.', 'closesAt');
  const why = reason.trim();
  if (why.length === 0 || why.length > 500) return refuse('INVALID', 'Say in a sentence why the deadline is moved; everybody sees it.', 'reason');
  return ok({ closesAt, reason: why });
}

/** Calls a ballot off: only while it runs, only with a reason. */
export function withdraw(ballot: Ballot, reason: string, now: number): Outcome<{ reason: string }> {
  if (!isRunning(ballot) || now >= ballot.closesAt) return refuse('CLOSED', 'This ballot is closed; a decision cannot be withdrawn.');
  const why = reason.trim();
  if (why.length === 0 || why.length > 500) return refuse('INVALID', 'Say in a sentence why the ballot is withdrawn; everybody sees it.', 'reason');
  return ok({ reason: why });
}
