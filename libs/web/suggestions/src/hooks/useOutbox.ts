import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Outbox, type OutboxState } from '../lib/outbox.js';
import { unsentStore } from '../lib/unsent.js';
import type { SuggestionActions } from './useSuggestionActions.js';

const SAVED: OutboxState = { kind: 'saved' };
const nothing = () => () => {};

/** The viewer's own suggestions in a document with what of them is unsent, and whether that outlasts the window; no outbox for people who may not suggest. */
export function useOutbox(documentId: string, personId: string, maySuggest: boolean, actions: SuggestionActions): { outbox: Outbox | null; state: OutboxState; onDevice: boolean } {
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  const [onDevice, setOnDevice] = useState(false);
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    if (!maySuggest) return undefined;
    let made: Outbox | null = null;
    let left = false;
    const again = () => void made?.flush();
    void unsentStore(personId, documentId, (kept) => { if (!left) setOnDevice(kept); }).then((store) => {
      if (left) return;
      made = new Outbox(async (given, gone) => {
        const result = await latest.current.suggest(given, gone);
        return result.ok ? { ok: true, keys: new Set(result.changed.filter(({ state }) => state === 'OPEN').map(({ key }) => key)) } : result;
      }, store);
      setOutbox(made);
    });
    window.addEventListener('online', again);
    return () => {
      left = true;
      window.removeEventListener('online', again);
      setOutbox(null);
      made?.close();
    };
  }, [documentId, personId, maySuggest]);
  return { outbox, state: useSyncExternalStore(outbox?.subscribe ?? nothing, outbox?.getState ?? (() => SAVED)), onDevice };
}
