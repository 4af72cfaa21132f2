import { useDocumentSession } from '@northstar/web-editor';
import { useEffect, useRef, useState } from 'react';
import { Draft } from '../lib/draft.js';
import type { Outbox } from '../lib/outbox.js';

/** The private copy that is written into while somebody suggests; null otherwise. It is handed to the editor as long as it is there. */
export function useDraft(outbox: Outbox | null, suggesting: boolean, begin: (suggesting: boolean) => void): Draft | null {
  const { document, loaded, setCopy } = useDocumentSession();
  const [draft, setDraft] = useState<Draft | null>(null);
  const ydoc = loaded ? document?.ydoc ?? null : null;
  useEffect(() => {
    if (!suggesting || !outbox || !ydoc) return undefined;
    const made = new Draft(ydoc, outbox);
    setDraft(made);
    setCopy(made);
    return () => {
      made.takeDown();
      setDraft(null);
      setCopy(null);
    };
  }, [suggesting, outbox, ydoc, setCopy]);
  // Whoever comes back with something unsent goes on where they were.
  const resumed = useRef(false);
  useEffect(() => {
    if (resumed.current || !outbox) return;
    resumed.current = true;
    if (outbox.unsent > 0) begin(true);
  }, [outbox, begin]);
  return draft;
}
