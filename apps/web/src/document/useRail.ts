import { useNetwork } from '@northstar/web-core';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

const FIRST = 'discussion';

/** What the address says of the rail: its tab, the thread, the suggestion or the version in focus, and the wordings that are compared. Without a word it shows the discussion. */
export function useRail(documentId: string) {
  const { path } = useNetwork();
  const [search, setSearch] = useSearchParams();
  const change = useCallback((next: Readonly<Record<string, string | null>>) => setSearch((before) => {
    const after = new URLSearchParams(before);
    for (const [name, value] of Object.entries(next)) if (value === null) after.delete(name); else after.set(name, value);
    return after;
  }, { replace: true }), [setSearch]);
  const rail = search.get('rail');
  const thread = search.get('thread');
  const comment = search.get('comment');
  const suggestion = search.get('suggestion');
  const version = search.get('version');
  const wordings = search.get('wordings');
  return useMemo(() => ({
    tab: rail === 'none' ? null : (rail ?? (version ? 'versions' : suggestion ? 'suggestions' : FIRST)),
    /** Somebody followed a link to something in the rail, and not to a comparison, which a sheet would cover on phones. */
    asked: wordings === null && (thread !== null || suggestion !== null || version !== null || (rail !== null && rail !== 'none')),
    thread, comment, suggestion, version,
    /** A suggestion of the passage whose wordings are compared over the text. */
    wordings,
    show: (tab: string | null) => change({ rail: tab ?? 'none', ...(tab === 'discussion' ? {} : { thread: null, comment: null }), ...(tab === 'suggestions' ? {} : { suggestion: null }) }),
    showThread: (id: string | null) => change({ thread: id, comment: null, ...(id ? { rail: 'discussion' } : {}) }),
    showSuggestion: (id: string | null) => change({ suggestion: id, ...(id ? { rail: 'suggestions' } : {}) }),
    compareWordings: (id: string | null) => change({ wordings: id }),
    showVersion: (id: string | null) => change({ version: id, ...(id ? { rail: 'versions' } : {}) }),
    compareTo: (from: string, to?: string) => `${path('d', documentId, 'compare')}?${new URLSearchParams({ from, ...(to ? { to } : {}) }).toString()}`,
  }), [rail, thread, comment, suggestion, version, wordings, change, path, documentId]);
}
