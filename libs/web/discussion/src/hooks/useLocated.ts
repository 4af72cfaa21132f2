import { PassageFinder } from '@northstar/engine-editor-schema';
import type { Located, TextAnchor } from '@northstar/engine-editor-schema';
import { useDocumentSession } from '@northstar/web-editor';
import { useEffect, useMemo, useState } from 'react';

/** How long after an edit passages are looked up anew. Until then their highlights move along with the words. */
const SETTLE_MS = 150;

/** Where each anchor is in the text as it stands; null until the text is there. Looked up anew after edits, one's own and others'. */
export function useLocated(anchors: ReadonlyMap<string, TextAnchor>): ReadonlyMap<string, Located> | null {
  const { document, loaded, editor } = useDocumentSession();
  const [located, setLocated] = useState<ReadonlyMap<string, Located> | null>(null);
  const finder = useMemo(() => new PassageFinder(), []);
  useEffect(() => {
    if (!document || !loaded || !editor) { setLocated(null); return undefined; }
    const locate = () => {
      const found = finder.locate(document.ydoc, anchors);
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
  }, [document, loaded, editor, anchors, finder]);
  return located;
}

const same = (a: ReadonlyMap<string, Located>, b: ReadonlyMap<string, Located>): boolean => a.size === b.size && [...a].every(([id, place]) => samePlace(place, b.get(id)));

function samePlace(a: Located, b: Located | undefined): boolean {
  if (!a.found || !b?.found) return a.found === b?.found;
  return a.from === b.from && a.to === b.to && a.by === b.by;
}
