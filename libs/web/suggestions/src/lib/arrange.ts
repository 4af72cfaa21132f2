import { place, type Placed, reading } from '@northstar/engine-suggestions';
import type * as Y from 'yjs';
import { proposalOfRow, type Suggestion } from './types.js';

const NOWHERE: ReadonlyMap<string, Placed> = new Map();

/** Where each suggestion belongs in the shared text as it stands. */
export function placesOf(ydoc: Y.Doc, suggestions: readonly Suggestion[]): ReadonlyMap<string, Placed> {
  // Most texts have none most of the time, and reading a text costs something at each pause.
  if (suggestions.length === 0) return NOWHERE;
  const now = reading(ydoc);
  return new Map(suggestions.map((suggestion) => [suggestion.id, place(ydoc, proposalOfRow(suggestion), now)]));
}

/** Suggestions in the order of the text; those whose place is gone come last. */
export function arrange(suggestions: readonly Suggestion[], places: ReadonlyMap<string, Placed> | null): readonly Suggestion[] {
  const at = ({ id }: Suggestion): number => {
    const placed = places?.get(id);
    return placed && placed.is !== 'gone' ? placed.from : Number.MAX_SAFE_INTEGER;
  };
  return [...suggestions].sort((a, b) => at(a) - at(b) || a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
}

/** Those that are about words that another one is about, too: only one of them can be taken in as it is. */
export function rivals(places: ReadonlyMap<string, Placed>): ReadonlySet<string> {
  const here = [...places].flatMap(([id, placed]) => (placed.is === 'here' ? [{ id, from: placed.from, to: placed.to }] : [])).sort((a, b) => a.from - b.from || a.to - b.to);
  const found = new Set<string>();
  let last: { id: string; to: number } | null = null;
  for (const { id, from, to } of here) {
    if (last && from < last.to) {
      found.add(id);
      found.add(last.id);
    }
    if (!last || to > last.to) last = { id, to };
  }
  return found;
}
