import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Outbox, type OutboxState } from '../lib/outbox.js';
import { unsentStore } from '../lib/unsent.js';
import type { SuggestionActions } from './useSuggestionActions.js';

const SAVED: OutboxState = { kind: 'saved' };
const nothing = () => () => {};

/** The viewer's own suggestions in a document with what of them is unsent; null for people who may not suggest. */
export function useOutbox(documentId: string, personId: string, maySuggest: boolean, actions: SuggestionActions): { outbox: Outbox | null; state: OutboxState } {
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    if (!maySuggest) return undefined;
    const made = new Outbox(async (given, gone) => {
      const result = await latest.current.suggest(given, gone);
      return result.ok ? { ok: true, keys: new Set(result.changed.filter(({ state }) => state === 'OPEN').map(({ key }) => key)) } : result;
    }, unsentStore(personId, documentId));
    setOutbox(made);
    const again = () => void made.flush();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      setOutbox(null);
      made.close();
    };
  }, [documentId, personId, maySuggest]);
  return { outbox, state: useSyncExternalStore(outbox?.subscribe ?? nothing, outbox?.getState ?? (() => SAVED)) };
}
