import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { type DocumentKind, type DocumentStatus, STATUS_TABLE, type Transition } from './states.js';

const WHY_NOT: Readonly<Record<Transition, string>> = {
  open_ballot: 'A retired ask cannot be put to a ballot. Bring it back first.',
  carry: 'There is no ballot on this text that could be carried.',
  reject: 'There is no ballot on this text that could be lost.',
  leave_undecided: 'There is no ballot on this text that could end undecided.',
  publish: 'Only agreed text is published. Put it to a ballot first.',
  retire: 'This ask is under ballot. Wait for the ballot to close, or withdraw it, and then retire the ask.',
  bring_back: 'This ask is not retired.',
  correct: 'Only agreed text is corrected. A draft is simply changed.',
};

/** What the status alone does not tell. */
export interface History {
  /** An earlier version of the text is agreed. */
  readonly agreedBefore?: boolean;
  /** That version is in an edition. */
  readonly publishedBefore?: boolean;
  /** The status that a retired ask had before. */
  readonly retiredFrom?: DocumentStatus | null;
}

/** What can be done while a newer wording is under ballot because an earlier one is agreed. */
const NEEDS_AGREED: ReadonlySet<Transition> = new Set<Transition>(['publish', 'correct']);
const BALLOT_FAILED: ReadonlySet<Transition> = new Set<Transition>(['reject', 'leave_undecided']);

/** The status after a transition, or why it cannot happen now. */
export function move(kind: DocumentKind, status: DocumentStatus, transition: Transition, history: History = {}): Outcome<DocumentStatus> {
  if (kind !== 'ask' && transition === 'retire') return refuse('NOT_ALLOWED', `The ${kind} belongs to every strategy and cannot be retired. It can be rewritten and put to a new ballot.`);
  const next = STATUS_TABLE[status][transition];
  const agreedBefore = history.agreedBefore === true || history.publishedBefore === true;
  if (next === undefined || (status === 'under_ballot' && NEEDS_AGREED.has(transition) && !agreedBefore)) {
    return refuse('CONFLICT', status === 'retired' && transition === 'retire' ? 'This ask is retired already.' : WHY_NOT[transition]);
  }
  // A new wording that does not carry leaves the agreed one standing.
  if (agreedBefore && BALLOT_FAILED.has(transition)) return ok(history.publishedBefore ? 'published' : 'agreed');
  if (transition === 'bring_back' && history.retiredFrom && STATUS_TABLE[history.retiredFrom].retire) return ok(history.retiredFrom);
  return ok(next);
}
