import { liveReading, place, type Placed } from '@northstar/engine-suggestions';
import type { Node } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { proposalOfRow, type Suggestion } from './types.js';

const NOWHERE = { at: new Map<string, Placed>(), text: null };

/** Where each suggestion belongs in the shared text as it stands, and that text. */
export function placesOf(ydoc: Y.Doc, suggestions: readonly Suggestion[]): { readonly at: ReadonlyMap<string, Placed>; readonly text: Node | null } {
  // Most texts have none most of the time, and reading a text costs something at each pause.
  if (suggestions.length === 0) return NOWHERE;
  const now = liveReading(ydoc);
  return { at: new Map(suggestions.map((suggestion) => [suggestion.id, place(ydoc, proposalOfRow(suggestion), now)])), text: now.doc };
}

/** Suggestions in the order of the text; those whose place is gone come last. */
export function arrange(suggestions: readonly Suggestion[], places: ReadonlyMap<string, Placed> | null): readonly Suggestion[] {
  const at = ({ id }: Suggestion): number => {
    const placed = places?.get(id);
    return placed && placed.is !== 'gone' ? placed.from : Number.MAX_SAFE_INTEGER;
  };
  return [...suggestions].sort((a, b) => at(a) - at(b) || a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
}
