import { notifyTrouble } from '@northstar/web-core';
import { useDocumentSession } from '@northstar/web-editor';
import { inAdvance } from '@northstar/web-ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../lib/draft.js';
import type { Outbox } from '../lib/outbox.js';

const drafts = inAdvance(() => import('../lib/draft.js').then((code) => code.Draft));

/** The private copy that is written into while somebody suggests; null otherwise. It is handed to the editor as long as it is there. */
export function useDraft(outbox: Outbox | null, suggesting: boolean, begin: (suggesting: boolean) => void): Draft | null {
  const { t } = useTranslation('suggestions');
  const { document, loaded, editor, writable, setCopy } = useDocumentSession();
  const shared = useRef({ editor, writable });
  shared.current = { editor, writable };
  const [draft, setDraft] = useState<Draft | null>(null);
  const ydoc = loaded ? document?.ydoc ?? null : null;
  useEffect(() => {
    if (!suggesting || !outbox || !ydoc) return undefined;
    let made: Draft | null = null;
    let left = false;
    const writes = (may: boolean) => { if (!shared.current.editor?.isDestroyed) shared.current.editor?.setEditable(may, false); };
    // Whoever chose to suggest must not find the next letter in the shared text.
    writes(false);
    drafts().then((Copy) => {
      if (left) return;
      made = new Copy(ydoc, outbox);
      setDraft(made);
      setCopy(made);
    }, () => {
      if (left) return;
      begin(false);
      notifyTrouble(t('lost'));
    });
    return () => {
      left = true;
      if (!made) { writes(shared.current.writable); return; }
      made.takeDown();
      setDraft(null);
      setCopy(null);
    };
  }, [suggesting, outbox, ydoc, setCopy, begin, t]);
  // Whoever comes back with something unsent goes on where they were.
  const resumed = useRef(false);
  useEffect(() => {
    if (resumed.current || !outbox) return;
    resumed.current = true;
    if (outbox.unsent > 0) begin(true);
  }, [outbox, begin]);
  return draft;
}
