import { useApolloClient } from '@apollo/client/react';
import type { Proposal } from '@northstar/engine-suggestions';
import type { SuggestionPart } from '@northstar/web-graphql';
import { useMemo } from 'react';
import { ACCEPT_ALL } from '../api/accept-all.js';
import { ACCEPT_SUGGESTION } from '../api/accept-suggestion.js';
import { CHOOSE_WORDING } from '../api/choose-wording.js';
import { REJECT_ALL } from '../api/reject-all.js';
import { REJECT_SUGGESTION } from '../api/reject-suggestion.js';
import { SUGGEST } from '../api/suggest.js';
import { SUPPORT_WORDING } from '../api/support-wording.js';
import { WITHDRAW_SUGGESTION } from '../api/withdraw-suggestion.js';
import type { Suggestion } from '../lib/types.js';

/** One that was left as it is when several were decided about at once, and why. */
export interface Left { readonly suggestion: Suggestion; readonly why: string }
/** A suggestion in the form that somebody looked at. */
export interface Seen { readonly suggestionId: string; readonly changedAt: string }

/** What came of an action: the suggestions as they are now, or a sentence why not. `null` means it never reached the server. */
export type ActionResult = { readonly ok: true; readonly changed: readonly Suggestion[]; readonly left: readonly Left[] } | { readonly ok: false; readonly message: string | null };

/** What of a suggestion is accepted: a side of it, or some of its new blocks. */
export interface Chosen { readonly part?: SuggestionPart; readonly blocks?: readonly number[] }

type Answer = { suggestions: Suggestion[]; left?: Left[] } | { message: string };

/** Everything one can do with suggestions. Each answers with a value; nothing throws. */
export function useSuggestionActions(documentId: string, take: (changed: readonly Suggestion[]) => void) {
  const client = useApolloClient();
  return useMemo(() => {
    const settle = async (asked: Promise<unknown>): Promise<ActionResult> => {
      try {
        const answer = await asked as Answer | undefined;
        if (!answer) return { ok: false, message: null };
        if ('message' in answer) return { ok: false, message: answer.message };
        const { suggestions, left = [] } = answer;
        take([...suggestions, ...left.map(({ suggestion }) => suggestion)]);
        return { ok: true, changed: suggestions, left };
      } catch {
        return { ok: false, message: null };
      }
    };
    return {
      suggest: (given: readonly { key: string; proposal: Proposal }[], withdrawKeys: readonly string[]) => settle(client.mutate({
        mutation: SUGGEST, variables: { documentId, suggestions: given.map(({ key, proposal }) => ({ key, ...proposal })) as never, withdrawKeys: [...withdrawKeys] },
      }).then(({ data }) => data?.suggest)),
      accept: ({ id, changedAt }: Pick<Suggestion, 'id' | 'changedAt'>, { part, blocks }: Chosen, reason: string) => settle(client.mutate({
        mutation: ACCEPT_SUGGESTION, variables: { id, part: part ?? 'ALL', blocks: blocks ? [...blocks] : null, reason: reason || null, seen: changedAt },
      }).then(({ data }) => data?.acceptSuggestion)),
      reject: (id: string, reason: string) => settle(client.mutate({ mutation: REJECT_SUGGESTION, variables: { id, reason: reason || null } }).then(({ data }) => data?.rejectSuggestion)),
      withdraw: (id: string) => settle(client.mutate({ mutation: WITHDRAW_SUGGESTION, variables: { id } }).then(({ data }) => data?.withdrawSuggestion)),
      support: (ids: readonly string[], supports: boolean, asOf: string) => settle(client.mutate({ mutation: SUPPORT_WORDING, variables: { ids: [...ids], supports, asOf } }).then(({ data }) => data?.supportWording)),
      choose: (ids: readonly string[], close: readonly string[], asOf: string, reason: string) => settle(client.mutate({
        mutation: CHOOSE_WORDING, variables: { ids: [...ids], close: [...close], asOf, reason: reason || null },
      }).then(({ data }) => data?.chooseWording)),
      acceptAll: (personId: string, seen: readonly Seen[], reason: string) => settle(client.mutate({ mutation: ACCEPT_ALL, variables: { documentId, personId, seen: [...seen], reason: reason || null } }).then(({ data }) => data?.acceptAllSuggestions)),
      rejectAll: (personId: string, seen: readonly Seen[], reason: string) => settle(client.mutate({ mutation: REJECT_ALL, variables: { documentId, personId, seen: [...seen], reason: reason || null } }).then(({ data }) => data?.rejectAllSuggestions)),
    };
  }, [client, documentId, take]);
}
export type SuggestionActions = ReturnType<typeof useSuggestionActions>;
