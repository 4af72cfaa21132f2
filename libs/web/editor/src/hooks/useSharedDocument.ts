import { useEffect, useState, useSyncExternalStore } from 'react';
import { release, take } from '../lib/open-documents.js';
import type { SaveStatus } from '../lib/save-state.js';
import type { SharedDocument } from '../lib/shared-document.js';

const CONNECTING: SaveStatus = { kind: 'connecting' };
const nothing = () => () => {};

/** The shared text of a document and the state of its connection, for as long as the component is shown. */
export function useSharedDocument(documentId: string): { document: SharedDocument | null; status: SaveStatus; loaded: boolean } {
  const [document, setDocument] = useState<SharedDocument | null>(null);
  useEffect(() => {
    setDocument(take(documentId));
    return () => {
      setDocument(null);
      release(documentId);
    };
  }, [documentId]);
  const current = document?.documentId === documentId ? document : null;
  const status = useSyncExternalStore(current?.subscribe ?? nothing, current?.getStatus ?? (() => CONNECTING));
  return { document: current, status, loaded: current?.loaded ?? false };
}
