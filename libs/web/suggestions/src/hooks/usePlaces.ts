import type { Placed } from '@northstar/engine-suggestions';
import type { Node } from '@tiptap/pm/model';
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { placesOf } from '../lib/arrange.js';
import type { Suggestion } from '../lib/types.js';

/** How long after an edit suggestions are looked up anew. Until then what is drawn moves along with the words. */
const SETTLE_MS = 150;

/** Where each suggestion belongs, and in which text; that is null where there is no suggestion to look up. */
export interface Places { readonly at: ReadonlyMap<string, Placed>; readonly text: Node | null }

/** Where each suggestion belongs in the text as it stands; null until the text is there. */
export function usePlaces(ydoc: Y.Doc | null, suggestions: readonly Suggestion[]): Places | null {
  const [places, setPlaces] = useState<Places | null>(null);
  useEffect(() => {
    if (!ydoc) { setPlaces(null); return undefined; }
    const look = () => setPlaces(placesOf(ydoc, suggestions));
    look();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => { clearTimeout(timer); timer = setTimeout(look, SETTLE_MS); };
    ydoc.on('update', later);
    return () => {
      clearTimeout(timer);
      ydoc.off('update', later);
    };
  }, [ydoc, suggestions]);
  return places;
}
