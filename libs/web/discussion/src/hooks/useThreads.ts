import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useFurtherPages } from '@northstar/web-core';
import { DOCUMENT_THREADS } from '../api/document-threads.js';
import { THREAD_CHANGED } from '../api/thread-changed.js';
import type { Thread } from '../lib/types.js';

/** What a change of a thread looks like to those who did not make it, and who did; null where nobody knows any more. */
export interface ThreadNews { readonly kind: 'new' | 'reply' | 'resolved' | 'reopened'; readonly by: { readonly id: string; readonly name: string } | null }

/** What happened between two states of a thread, if it is worth telling. */
export function newsOf(before: Thread | undefined, now: Thread): ThreadNews | null {
  if (!before) return { kind: 'new', by: now.createdBy };
  if (before.state !== now.state) return now.state === 'RESOLVED' ? { kind: 'resolved', by: now.resolvedBy } : { kind: 'reopened', by: now.reopenedBy };
  const last = now.comments.at(-1);
  return last && !before.comments.some(({ id }) => id === last.id) ? { kind: 'reply', by: last.author } : null;
}

/** The threads of a document, kept current. `onNews` hears what others did; what one did oneself is not news. */
export function useThreads(documentId: string, onNews: (news: ThreadNews) => void) {
  const { data, loading, error, refetch } = useQuery(DOCUMENT_THREADS, { variables: { documentId }, fetchPolicy: 'cache-and-network' });
  const client = useApolloClient();
  useSubscription(THREAD_CHANGED, {
    variables: { documentId },
    // What came would be kept at once, and nobody could tell any more what changed.
    fetchPolicy: 'no-cache', ignoreResults: true,
    onData: ({ data: { data: told } }) => {
      if (!told) return;
      const changed = told.threadChanged as Thread;
      let news: ThreadNews | null = null;
      client.cache.updateQuery({ query: DOCUMENT_THREADS, variables: { documentId } }, (current) => {
        if (!current?.document) return current;
        news = newsOf(current.document.threads.nodes.find(({ id }) => id === changed.id) as Thread | undefined, changed);
        if (news && news.by?.id === current.me?.person.id) news = null;
        return { ...current, document: { ...current.document, threads: withThread(current.document.threads, changed) } } as never;
      });
      if (news) onNews(news);
    },
  });

  // A discussion is read as a whole, so further pages follow by themselves.
  useFurtherPages(data?.document?.threads, async (after) => {
    const page = await client.query({ query: DOCUMENT_THREADS, variables: { documentId, after }, fetchPolicy: 'no-cache' });
    return page.data?.document?.threads;
  }, ({ nodes, pageInfo }) => {
    client.cache.updateQuery({ query: DOCUMENT_THREADS, variables: { documentId } }, (current) => {
      if (!current?.document) return current;
      const { threads } = current.document;
      const known = new Set(threads.nodes.map(({ id }) => id));
      return { ...current, document: { ...current.document, threads: { ...threads, pageInfo: { ...threads.pageInfo, ...pageInfo, endCursor: pageInfo.endCursor ?? null }, nodes: [...threads.nodes, ...nodes.filter(({ id }) => !known.has(id))] } } };
    });
  });

  return {
    threads: (data?.document?.threads.nodes ?? NONE) as readonly Thread[],
    can: data?.document?.can ?? [],
    personId: data?.me?.person.id ?? null,
    loading: loading && !data,
    failed: Boolean(error) && !data,
    refetch,
  };
}

/** One and the same, so that nothing is drawn anew for it. */
const NONE: readonly Thread[] = [];

/** A list of threads with one of them added or replaced. */
export function withThread<List extends { totalCount: number; nodes: readonly { id: string }[] }>(list: List, thread: Thread): List {
  const known = list.nodes.some(({ id }) => id === thread.id);
  return {
    ...list,
    totalCount: known ? list.totalCount : list.totalCount + 1,
    nodes: known ? list.nodes.map((entry) => (entry.id === thread.id ? thread : entry)) : [...list.nodes, thread],
  };
}
