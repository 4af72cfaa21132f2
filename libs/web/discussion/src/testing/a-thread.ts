import type { Comment, Thread } from '../lib/types.js';

const organisation = { __typename: 'Organisation', id: 'organisation-2', name: 'Peace Desk', initials: 'PD', colour: 1 } as const;
const tomas = { __typename: 'Person', id: 'person-2', name: 'Tomas Lind', initials: 'TL' } as const;

/** A comment by Tomas Lind of Peace Desk, unless said otherwise. */
export function aComment(id: string, body: string, given: Partial<Comment> = {}): Comment {
  return { __typename: 'Comment', id, body, createdAt: '2026-03-01T10:00:00.000Z', editedAt: null, author: tomas, organisation, mentions: [], reactions: [], ...given };
}

/** A thread with one comment, which everybody may answer and settle, unless said otherwise. */
export function aThread(id: string, given: Partial<Thread> = {}): Thread {
  return {
    __typename: 'Thread', id, state: 'OPEN', anchor: null, quote: '', createdAt: '2026-03-01T10:00:00.000Z', createdBy: tomas, organisation,
    resolvedAt: null, resolvedBy: null, resolvedByOrganisation: null, reopenedAt: null, reopenedBy: null, reopenedByOrganisation: null,
    mayAttach: true, seenAt: null, attachment: null, suggestion: null, can: ['THREAD_REPLY', 'THREAD_RESOLVE'], comments: [aComment(`${id}-1`, `Comment of ${id}`)], ...given,
  };
}

/** The discussion of a document as the API answers it. */
export function theThreads(threads: readonly Thread[], can = ['THREAD_CREATE']) {
  return {
    me: { __typename: 'Viewer', person: { __typename: 'Person', id: 'person-1' } },
    document: {
      __typename: 'Document', id: 'doc-1', can, openThreadCount: threads.length,
      threads: { __typename: 'ThreadConnection', totalCount: threads.length, pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null }, nodes: threads },
    },
  };
}
