import { isUnseen } from '@northstar/domain-discussion';
import type { Comment, Thread } from './types.js';

/** Whether a comment is one by somebody else, made after the viewer last saw its thread. */
export const isNew = (comment: Comment, seenAt: string | null | undefined, personId: string | null): boolean =>
  isUnseen({ authorId: comment.author.id, at: Date.parse(comment.createdAt) }, seenAt ? Date.parse(seenAt) : null, personId);

/** The moment of the newest thing said or changed in threads; null when nothing was. */
export function newestMoment(threads: readonly Thread[]): string | null {
  let newest: string | null = null;
  for (const { comments } of threads) {
    for (const { createdAt, editedAt } of comments) {
      for (const at of [createdAt, editedAt]) if (at && (!newest || Date.parse(at) > Date.parse(newest))) newest = at;
    }
  }
  return newest;
}

/** Which threads the rail shows. */
export const FILTERS = ['all', 'mine', 'organisation', 'mentions', 'unread'] as const;
export type Filter = (typeof FILTERS)[number];

/** Who looks, for telling which threads concern them. */
export interface Looking { readonly personId: string | null; readonly organisationId: string | null; readonly isUnread: (thread: Thread) => boolean }

/** Whether a thread passes the filter. */
export function passes(thread: Thread, filter: Filter, { personId, organisationId, isUnread }: Looking): boolean {
  switch (filter) {
    case 'all': return true;
    case 'mine': return thread.createdBy.id === personId || thread.comments.some(({ author }) => author.id === personId);
    case 'organisation': return organisationId !== null && (thread.organisation?.id === organisationId || thread.comments.some(({ organisation }) => organisation?.id === organisationId));
    case 'mentions': return thread.comments.some(({ mentions }) => mentions.some(({ me }) => me));
    case 'unread': return isUnread(thread);
  }
}
