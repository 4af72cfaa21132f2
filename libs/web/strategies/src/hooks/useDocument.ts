import { useMutation, useQuery, useSubscription } from '@apollo/client/react';
import type { DocumentPageQuery } from '@northstar/web-graphql';
import { useEffect } from 'react';
import { DOCUMENT_CHANGED } from '../api/document-changed.js';
import { DOCUMENT_PAGE } from '../api/document-page.js';
import { MARK_VISITED } from '../api/mark-visited.js';

export type DocumentOfPage = NonNullable<DocumentPageQuery['document']>;

/** A document with what its page shows of it, kept up to date; remembers on leaving that it was seen. */
export function useDocument(id: string): { readonly document: DocumentOfPage | null; readonly missing: boolean; readonly error: unknown; readonly retry: () => void } {
  const { data, error, refetch } = useQuery(DOCUMENT_PAGE, { variables: { id } });
  useSubscription(DOCUMENT_CHANGED, { variables: { documentId: id } });
  const [visit] = useMutation(MARK_VISITED);
  const known = Boolean(data?.document);
  useEffect(() => {
    if (!known) return undefined;
    const seen = () => { visit({ variables: { documentId: id } }).catch(() => { /* Only a mark for oneself; next time. */ }); };
    seen();
    // What arrived while one was reading has been seen too.
    return seen;
  }, [id, known, visit]);
  return { document: data?.document ?? null, missing: data !== undefined && data.document === null, error, retry: () => void refetch() };
}
