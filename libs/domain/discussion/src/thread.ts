import { type Action, type Actor, type Facts, ok, type Outcome, refuse, type Refusal, why } from '@northstar/domain-membership';

export const THREAD_STATES = ['open', 'resolved'] as const;
export type ThreadState = (typeof THREAD_STATES)[number];

/** How much of the passage a thread keeps beside its position, to find it again. */
export const QUOTE_LENGTH = 2_000;

export interface ThreadFacts {
  readonly state: ThreadState;
  /** The person who began it. */
  readonly createdBy: string;
  /** Its document is a retired ask. */
  readonly retired: boolean;
}

/** A thread as the table of rights wants to know it. */
export const threadFacts = (thread: ThreadFacts, actor: Actor): Facts => ({ own: thread.createdBy === actor.personId, retired: thread.retired });

/** Why `actor` may not reply, resolve or reopen, or null when they may [C3]. */
export function whyNotInThread(actor: Actor, action: 'thread.reply' | 'thread.resolve', thread: ThreadFacts): Refusal | null {
  const noRight = why(actor, action, threadFacts(thread, actor));
  if (noRight) return noRight;
  if (action === 'thread.reply' && thread.state === 'resolved') return refuse('CLOSED', 'This discussion is resolved. Reopen it to reply, or begin a new one. What you wrote is kept here.');
  return null;
}

/** Why `actor` may not give the thread another passage, or null when they may: whoever began it, or may edit the text [C9]. */
export const whyNotAttach = (actor: Actor, thread: ThreadFacts): Refusal | null =>
  why(actor, 'thread.reply', threadFacts(thread, actor)) ?? (thread.createdBy === actor.personId ? null : why(actor, 'document.write', threadFacts(thread, actor)));

/** What `actor` may do in the thread, for screens. */
export const threadActions = (actor: Actor, thread: ThreadFacts): Action[] =>
  (['thread.reply', 'thread.resolve'] as const).filter((action) => whyNotInThread(actor, action, thread) === null);

/** The states that follow each other, and by what. */
export const THREAD_TABLE: Readonly<Record<ThreadState, Readonly<Record<'resolve' | 'reopen', ThreadState>>>> = {
  open: { resolve: 'resolved', reopen: 'open' },
  resolved: { resolve: 'resolved', reopen: 'open' },
};

/** Resolves or reopens. To resolve what is resolved is no error: somebody else was quicker, and the thread is as wished; `changed` tells. */
export function settle(actor: Actor, thread: ThreadFacts, wish: 'resolve' | 'reopen'): Outcome<{ state: ThreadState; changed: boolean }> {
  const no = whyNotInThread(actor, 'thread.resolve', thread);
  if (no) return no;
  const state = THREAD_TABLE[thread.state][wish];
  return ok({ state, changed: state !== thread.state });
}
