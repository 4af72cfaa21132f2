import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { release, take } from '../lib/open-documents.js';
import type { SaveStatus } from '../lib/save-state.js';
import { browserSurroundings, SharedDocument } from '../lib/shared-document.js';
import { settled } from '../lib/settled-status.js';
import { deviceShelf, type Keeper } from '../lib/shelf.js';

const CONNECTING: SaveStatus = { kind: 'connecting' };
const NOWHERE = { getStatus: () => CONNECTING, subscribe: () => () => {} };

/** The shared text of a document and the state of its connection, for as long as the component is shown. `keeper` says for whom this device may keep it. */
export function useSharedDocument(documentId: string, keeper: Keeper | null = null): { document: SharedDocument | null; status: SaveStatus; loaded: boolean } {
  const [document, setDocument] = useState<SharedDocument | null>(null);
  const keeping = useRef(keeper);
  keeping.current = keeper;
  useEffect(() => {
    setDocument(take(documentId, (id, left) => new SharedDocument(id, browserSurroundings(), keeping.current && deviceShelf(id, keeping.current), left)));
    return () => {
      setDocument(null);
      release(documentId);
    };
  }, [documentId]);
  const current = document?.documentId === documentId ? document : null;
  const shown = useMemo(() => (current ? settled(current) : NOWHERE), [current]);
  const status = useSyncExternalStore(shown.subscribe, shown.getStatus);
  return { document: current, status, loaded: current?.loaded ?? false };
}
