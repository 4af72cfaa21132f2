import { locateAnchor, textMap } from '@northstar/engine-editor-schema';
import type { Located, TextAnchor } from '@northstar/engine-editor-schema';
import { useDocumentSession } from '@northstar/web-editor';
import { useEffect, useState } from 'react';

/** How long after an edit passages are looked up anew. Until then their highlights move along with the words. */
const SETTLE_MS = 150;

/** Where each anchor is in the text as it stands; null until the text is there. Looked up anew after edits, one's own and others'. */
export function useLocated(anchors: ReadonlyMap<string, TextAnchor>): ReadonlyMap<string, Located> | null {
  const { document, loaded, editor } = useDocumentSession();
  const [located, setLocated] = useState<ReadonlyMap<string, Located> | null>(null);
  useEffect(() => {
    if (!document || !loaded || !editor) { setLocated(null); return undefined; }
    const locate = () => {
      const map = textMap(document.ydoc);
      const found = new Map([...anchors].map(([id, anchor]) => [id, locateAnchor(document.ydoc, anchor, map)]));
      setLocated((before) => (before && same(before, found) ? before : found));
    };
    locate();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => { clearTimeout(timer); timer = setTimeout(locate, SETTLE_MS); };
    document.ydoc.on('update', later);
    return () => {
      clearTimeout(timer);
      document.ydoc.off('update', later);
    };
  }, [document, loaded, editor, anchors]);
  return located;
}

function same(a: ReadonlyMap<string, Located>, b: ReadonlyMap<string, Located>): boolean {
  return a.size === b.size && [...a].every(([id, place]) => JSON.stringify(place) === JSON.stringify(b.get(id)));
}
