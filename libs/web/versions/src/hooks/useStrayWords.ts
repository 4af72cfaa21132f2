import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { STRAY_WORDS, STRAY_WORDS_CHANGED } from '../api/stray-words.js';
import type { Stray } from '../lib/types.js';

const NONE: readonly Stray[] = [];

/** Words of a document that lost their place, newest first and kept current. */
export function useStrayWords(documentId: string): readonly Stray[] {
  const { data, subscribeToMore } = useQuery(STRAY_WORDS, { variables: { documentId }, fetchPolicy: 'cache-and-network' });
  useEffect(() => subscribeToMore({
    document: STRAY_WORDS_CHANGED,
    variables: { documentId },
    updateQuery: (_previous, { subscriptionData, previousData }) => {
      const current = previousData as typeof data;
      const changed = subscriptionData.data.strayWordsChanged.strayWords as readonly Stray[];
      if (!current?.document) return undefined;
      return { ...current, document: { ...current.document, strayWords: withStrays(current.document.strayWords as readonly Stray[], changed) } } as never;
    },
  }), [documentId, subscribeToMore]);
  return (data?.document?.strayWords ?? NONE) as readonly Stray[];
}

/** A list with some of its entries as they are now, and new ones in front. */
export function withStrays(list: readonly Stray[], changed: readonly Stray[]): readonly Stray[] {
  const now = new Map(changed.map((each) => [each.id, each]));
  const known = new Set(list.map(({ id }) => id));
  return [...changed.filter(({ id }) => !known.has(id)), ...list.map((each) => now.get(each.id) ?? each)];
}
