import { useApolloClient } from '@apollo/client/react';
import type { ReactionKind } from '@northstar/web-graphql';
import { useCallback, useMemo } from 'react';
import { ATTACH_THREAD } from '../api/attach-thread.js';
import { DELETE_COMMENT } from '../api/delete-comment.js';
import { DISCUSS_SUGGESTION } from '../api/discuss-suggestion.js';
import { DOCUMENT_THREADS } from '../api/document-threads.js';
import { EDIT_COMMENT } from '../api/edit-comment.js';
import { REACT } from '../api/react.js';
import { REOPEN_THREAD } from '../api/reopen-thread.js';
import { REPLY } from '../api/reply.js';
import { RESOLVE_THREAD } from '../api/resolve-thread.js';
import { START_THREAD } from '../api/start-thread.js';
import type { Thread } from '../lib/types.js';
import { withThread } from './useThreads.js';

/** The anchor of a passage as the server takes it. */
export interface AnchorWords { start: string; end: string; quote: string; prefix: string; suffix: string }

/** What came of an action: the thread as it is now, or a sentence why not. `null` means it never reached the server. */
export type ActionResult = { readonly ok: true; readonly thread: Thread } | { readonly ok: false; readonly message: string | null };

type Answer = ({ __typename?: 'Thread' } & Thread) | { __typename?: 'Refusal'; message: string };

/** Everything one can do in a discussion. Each answers with a value; nothing throws. */
export function useThreadActions(documentId: string) {
  const client = useApolloClient();
  const settle = useCallback(async (asked: Promise<Answer | undefined>): Promise<ActionResult> => {
    try {
      const answer = await asked;
      if (!answer) return { ok: false, message: null };
      return 'message' in answer ? { ok: false, message: answer.message } : { ok: true, thread: answer };
    } catch {
      return { ok: false, message: null };
    }
  }, []);

  return useMemo(() => ({
    /** Begins a thread, about a suggestion where one is named. */
    start: async (anchor: AnchorWords | null, body: string, suggestionId: string | null = null) => {
      const result = await settle(suggestionId === null
        ? client.mutate({ mutation: START_THREAD, variables: { documentId, anchor, body } }).then(({ data }) => data?.startThread as Answer | undefined)
        : client.mutate({ mutation: DISCUSS_SUGGESTION, variables: { suggestionId, anchor, body } }).then(({ data }) => data?.discussSuggestion as Answer | undefined));
      // The subscription brings the thread too, but whoever wrote it should not have to wait for that.
      if (result.ok) {
        client.cache.updateQuery({ query: DOCUMENT_THREADS, variables: { documentId } }, (current) => (
          current?.document ? { ...current, document: { ...current.document, threads: withThread(current.document.threads, result.thread) } } : current));
      }
      return result;
    },
    reply: (threadId: string, body: string) => settle(client.mutate({ mutation: REPLY, variables: { threadId, body } }).then(({ data }) => data?.reply as Answer | undefined)),
    edit: (id: string, body: string) => settle(client.mutate({ mutation: EDIT_COMMENT, variables: { id, body } }).then(({ data }) => data?.editComment as Answer | undefined)),
    remove: (id: string) => settle(client.mutate({ mutation: DELETE_COMMENT, variables: { id } }).then(({ data }) => data?.deleteComment as Answer | undefined)),
    react: (commentId: string, kind: ReactionKind, on: boolean) => settle(client.mutate({ mutation: REACT, variables: { commentId, kind, on } }).then(({ data }) => data?.react as Answer | undefined)),
    attach: (id: string, anchor: AnchorWords) => settle(client.mutate({ mutation: ATTACH_THREAD, variables: { id, anchor } }).then(({ data }) => data?.attachThread as Answer | undefined)),
    resolve: (id: string) => settle(client.mutate({ mutation: RESOLVE_THREAD, variables: { id } }).then(({ data }) => data?.resolveThread as Answer | undefined)),
    reopen: (id: string) => settle(client.mutate({ mutation: REOPEN_THREAD, variables: { id } }).then(({ data }) => data?.reopenThread as Answer | undefined)),
  }), [client, documentId, settle]);
}
export type ThreadActions = ReturnType<typeof useThreadActions>;
