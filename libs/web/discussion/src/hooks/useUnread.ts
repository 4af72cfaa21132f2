import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { MARK_SEEN } from '../api/mark-seen.js';
import { isNew, newestMoment } from '../lib/unread.js';
import type { Comment, Thread } from '../lib/types.js';

/** Threads come into view one after the other; one message tells of several. */
const GATHER_MS = 800;

/** What the viewer has not seen. A comment counts until it was shown, and stays marked as new for the rest of the visit, so that nothing changes under the eyes. */
export interface Unread {
  readonly count: number;
  readonly isNew: (thread: Thread, comment: Comment) => boolean;
  readonly isUnread: (thread: Thread) => boolean;
  /** The thread's comments are before somebody's eyes. */
  readonly shown: (thread: Thread) => void;
  readonly markAll: () => void;
}

export function useUnread(documentId: string, threads: readonly Thread[], personId: string | null): Unread {
  const client = useApolloClient();
  /** Up to when each thread had been seen when this visit began. */
  const before = useRef(new Map<string, string | null>());
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(new Map());
  const [round, setRound] = useState(0);
  for (const { id, seenAt } of threads) if (!before.current.has(id)) before.current.set(id, seenAt);

  const send = useCallback((entries: readonly Thread[], all: boolean) => {
    const upTo = newestMoment(entries);
    if (!upTo) return;
    const threadIds = entries.map(({ id }) => id);
    void client.mutate({ mutation: MARK_SEEN, variables: { documentId, threadIds: all ? null : threadIds, upTo } }).then(({ data }) => {
      if (data?.markSeen?.__typename !== 'Document') return;
      for (const id of threadIds) client.cache.modify({ id: client.cache.identify({ __typename: 'Thread', id }), fields: { seenAt: () => upTo } });
      // Not heard by the server: the threads are shown as new again next time.
    }).catch(() => undefined);
  }, [client, documentId]);

  const waiting = useRef(new Map<string, Thread>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => {
    clearTimeout(timer.current);
    if (waiting.current.size > 0) send([...waiting.current.values()], false);
    waiting.current.clear();
  }, [send]);

  const shown = useCallback((thread: Thread) => {
    waiting.current.set(thread.id, thread);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const entries = [...waiting.current.values()];
      waiting.current.clear();
      send(entries, false);
      setSeen((map) => new Map([...map, ...entries.map((entry) => [entry.id, newestMoment([entry]) ?? entry.createdAt] as const)]));
    }, GATHER_MS);
  }, [send]);

  const markAll = useCallback(() => {
    const upTo = newestMoment(threads);
    if (!upTo) return;
    for (const { id } of threads) before.current.set(id, upTo);
    setRound((count) => count + 1);
    send(threads, true);
  }, [threads, send]);

  return useMemo(() => {
    const seenUpTo = (id: string) => {
      const [then, now] = [before.current.get(id), seen.get(id)];
      return now && (!then || Date.parse(now) > Date.parse(then)) ? now : then;
    };
    const open = (thread: Thread) => thread.comments.filter((comment) => isNew(comment, seenUpTo(thread.id), personId)).length;
    return {
      count: threads.reduce((sum, thread) => sum + open(thread), 0),
      isNew: (thread, comment) => isNew(comment, before.current.get(thread.id), personId),
      // Of this visit: a thread does not leave the list of unread ones while somebody reads it there.
      isUnread: (thread) => thread.comments.some((comment) => isNew(comment, before.current.get(thread.id), personId)),
      shown, markAll,
    };
    // `round` says that what was seen before was changed in place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [threads, seen, personId, shown, markAll, round]);
}
