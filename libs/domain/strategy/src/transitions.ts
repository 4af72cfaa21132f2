import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { type DocumentKind, type DocumentStatus, STATUS_TABLE, type Transition } from './states.js';

const WHY_NOT: Readonly<Record<Transition, string>> = {
  open_ballot: 'A retired ask cannot be put to a ballot. Bring it back first.',
  carry: 'There is no ballot on this text that could be carried.',
  reject: 'There is no ballot on this text that could be lost.',
  leave_undecided: 'There is no ballot on this text that could end undecided.',
  publish: 'Only agreed text is published.',
  retire: 'This ask is under ballot. Wait for the ballot to close, or withdraw it, and then retire the ask.',
  bring_back: 'This ask is not retired.',
};

/**
 * The status after a transition, or why it cannot happen now. Goal and definition are never retired: a strategy without them is none.
 * `agreedBefore` says that an earlier version of the text is agreed: a ballot on a new wording that does not carry leaves that one standing.
 */
export function move(kind: DocumentKind, status: DocumentStatus, transition: Transition, agreedBefore = false): Outcome<DocumentStatus> {
  if (kind !== 'ask' && transition === 'retire') return refuse('NOT_ALLOWED', `The ${kind} belongs to every strategy and cannot be retired.`);
  const next = STATUS_TABLE[status][transition];
  if (next === undefined) return refuse('CONFLICT', WHY_NOT[transition]);
  return ok(agreedBefore && (transition === 'reject' || transition === 'leave_undecided') ? 'agreed' : next);
}
