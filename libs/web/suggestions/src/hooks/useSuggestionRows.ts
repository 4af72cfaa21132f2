import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useCallback, useEffect, useRef } from 'react';
import { DOCUMENT_SUGGESTIONS } from '../api/document-suggestions.js';
import { SUGGESTIONS_CHANGED } from '../api/suggestions-changed.js';
import type { Suggestion } from '../lib/types.js';

/** The suggestions of a document that wait, kept current. `onChange` hears each one that was made, changed or settled. */
export function useSuggestionRows(documentId: string, onChange: (changed: readonly Suggestion[]) => void) {
  const client = useApolloClient();
  const { data, loading, error, refetch, fetchMore } = useQuery(DOCUMENT_SUGGESTIONS, { variables: { documentId, open: true }, fetchPolicy: 'cache-and-network' });
  const heard = useRef(onChange);
  heard.current = onChange;

  /** Puts suggestions into the lists where they belong now. */
  const take = useCallback((changed: readonly Suggestion[]) => {
    for (const open of [true, false]) {
      client.cache.updateQuery({ query: DOCUMENT_SUGGESTIONS, variables: { documentId, open } }, (current) => {
        if (!current?.document) return current;
        const nodes = withRows(current.document.suggestions.nodes as readonly Suggestion[], changed, open);
        const count = open ? nodes.length : current.document.openSuggestionCount;
        return { ...current, document: { ...current.document, openSuggestionCount: count, suggestions: { ...current.document.suggestions, totalCount: nodes.length, nodes: [...nodes] } } };
      });
    }
    heard.current(changed);
  }, [client, documentId]);
  useSubscription(SUGGESTIONS_CHANGED, {
    variables: { documentId },
    onData: ({ data: { data: news } }) => { if (news) take(news.suggestionsChanged.suggestions as readonly Suggestion[]); },
  });

  // All of them are drawn into the text, so further pages follow by themselves.
  const page = data?.document?.suggestions.pageInfo;
  useEffect(() => {
    if (page?.hasNextPage) void fetchMore({ variables: { after: page.endCursor } });
  }, [page?.hasNextPage, page?.endCursor, fetchMore]);

  return {
    rows: (data?.document?.suggestions.nodes ?? NONE) as readonly Suggestion[],
    complete: page !== undefined && !page.hasNextPage,
    can: data?.document?.can ?? [],
    decides: data?.document?.decidesSuggestions ?? false,
    deciders: data?.document?.suggestionDeciders ?? null,
    setsDeciders: data?.document?.setsSuggestionDeciders ?? false,
    leadOrganisation: data?.document?.ask?.leadOrganisation ?? null,
    loading: loading && !data,
    failed: Boolean(error) && !data,
    refetch,
    take,
  };
}
const NONE: readonly Suggestion[] = [];

/** A list with some rows added, replaced, or taken out because they do not belong there any more. */
export function withRows(list: readonly Suggestion[], changed: readonly Suggestion[], open: boolean): readonly Suggestion[] {
  const now = new Map(changed.map((row) => [row.id, row]));
  const belongs = (row: Suggestion): boolean => (row.state === 'OPEN') === open;
  const known = new Set(list.map(({ id }) => id));
  return [...list.map((row) => now.get(row.id) ?? row), ...changed.filter(({ id }) => !known.has(id))].filter(belongs);
}
