import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { DOCUMENT_VERSIONS } from '../api/document-versions.js';
import { VERSION_CUT } from '../api/version-cut.js';
import type { Version } from '../lib/types.js';

/** The versions of a document, newest first and kept current. */
export function useVersions(documentId: string, onCut?: (version: Version) => void) {
  const { data, loading, error, refetch, fetchMore, subscribeToMore } = useQuery(DOCUMENT_VERSIONS, { variables: { documentId }, fetchPolicy: 'cache-and-network' });
  const cut = useRef(onCut);
  cut.current = onCut;
  useEffect(() => subscribeToMore({
    document: VERSION_CUT,
    variables: { documentId },
    updateQuery: (_previous, { subscriptionData, previousData }) => {
      const current = previousData as typeof data;
      const version = subscriptionData.data.versionCut as Version;
      if (!current?.document) return undefined;
      cut.current?.(version);
      return { ...current, document: { ...current.document, versions: withVersion(current.document.versions, version) } } as never;
    },
  }), [documentId, subscribeToMore]);
  const page = data?.document?.versions.pageInfo;
  return {
    versions: (data?.document?.versions.nodes ?? []) as readonly Version[],
    can: data?.document?.can ?? [],
    loading: loading && !data,
    failed: Boolean(error) && !data,
    refetch: () => void refetch(),
    more: page?.hasNextPage ? () => void fetchMore({ variables: { after: page.endCursor } }) : null,
  };
}

/** A list with a version put where its number belongs, or replaced. */
export function withVersion<List extends { totalCount: number; nodes: readonly { id: string; number: number }[] }>(list: List, version: Version): List {
  const others = list.nodes.filter(({ id }) => id !== version.id);
  return { ...list, totalCount: list.totalCount + (others.length === list.nodes.length ? 1 : 0), nodes: [...others, version].sort((a, b) => b.number - a.number) };
}
