import { type Change, hold, passageAt, passageText, type Stretch } from '@northstar/engine-suggestions';
import { notifyTrouble } from '@northstar/web-core';
import { useDocumentSession } from '@northstar/web-editor';
import { onDemand } from '@northstar/web-ui';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keptWording, type WordingDraft } from '../lib/wording-draft.js';
import { passageOf, type ShownPassage } from '../lib/wordings.js';
import type { Offering } from './OfferDialog.js';
import { useSuggestions } from './SuggestionsProvider.js';

const OfferDialog = onDemand(() => import('./OfferDialog.js').then(({ OfferDialog }) => OfferDialog));
const WordingsDialog = onDemand(() => import('./WordingsDialog.js').then(({ WordingsDialog }) => WordingsDialog));

/** What the list, the text and the comparison share about several wordings of one passage. */
export interface Wordings {
  /** The passage that a suggestion is about, with its other wordings if there are any. */
  readonly about: (suggestionId: string) => ShownPassage | null;
  /** Opens the comparison that has this suggestion in it, or closes it. */
  readonly compare: (suggestionId: string | null) => void;
  /** Begins a wording of one's own of a stretch of the shared text, from how it reads with some changes. */
  readonly offerOf: (stretch: Stretch, changes?: readonly Change[]) => void;
  /** The same for what is selected in the editor, or the paragraph with the caret. */
  readonly offerSelected: () => void;
}

const Context = createContext<Wordings | null>(null);

export function useWordings(): Wordings {
  const wordings = useContext(Context);
  if (!wordings) throw new Error('useWordings needs a WordingsProvider around it');
  return wordings;
}

export interface WordingsProviderProps {
  /** A suggestion of the passage whose comparison the address names, and how to change that. */
  readonly comparedId: string | null;
  readonly onCompare: (suggestionId: string | null) => void;
  readonly children: ReactNode;
}

/** Several wordings of one passage: comparing them, and offering another. Goes inside the provider of suggestions. */
export function WordingsProvider({ comparedId, onCompare, children }: WordingsProviderProps) {
  const { t } = useTranslation('suggestions');
  const { document, editor, copy } = useDocumentSession();
  const { suggestions, places, passages, personId, documentId, maySuggest } = useSuggestions();
  const [offering, setOffering] = useState<{ readonly offering: Offering; readonly begun: WordingDraft['written'] | null } | null>(null);
  // What was being written when the page was left or loaded again goes on.
  const there = document !== null && maySuggest;
  useEffect(() => {
    const kept = there ? keptWording(personId, documentId) : null;
    setOffering(kept && { offering: kept.offering, begun: kept.written });
  }, [there, personId, documentId]);

  const about = useCallback((id: string): ShownPassage | null => {
    const passage = passages.find(({ wordings }) => wordings.some((wording) => wording.suggestions.some((each) => each.id === id)));
    const alone = passage || !places ? undefined : suggestions.find((each) => each.id === id);
    return passage ?? (alone && places ? passageOf(alone, places) : null);
  }, [passages, suggestions, places]);
  const offerOf = useCallback((stretch: Stretch, changes: readonly Change[] = []) => {
    const held = document && hold(document.ydoc, stretch);
    if (!held) { notifyTrouble(t('wordings.nowhere')); return; }
    setOffering({ offering: { place: held.place, now: passageText(held.doc, stretch), start: passageText(held.doc, stretch, changes) }, begun: null });
  }, [document, t]);
  const offerSelected = useCallback(() => {
    if (!document || !editor || editor.isDestroyed) return;
    const { from, to } = editor.state.selection;
    const [start, end] = copy ? [copy.toShared(from, 1), copy.toShared(to, -1)] : [from, to];
    const held = hold(document.ydoc, { from: 0, to: 0 });
    const stretch = held && passageAt(held.doc, Math.min(start, end), Math.max(start, end));
    if (stretch) offerOf(stretch);
    else notifyTrouble(t('wordings.nowhere'));
  }, [document, editor, copy, offerOf, t]);

  const value = useMemo<Wordings>(() => ({ about, compare: onCompare, offerOf, offerSelected }), [about, onCompare, offerOf, offerSelected]);
  return (
    <Context.Provider value={value}>
      {children}
      {/* One dialog at a time: the comparison comes back when the wording is offered or given up. */}
      {comparedId !== null && !offering && <WordingsDialog suggestionId={comparedId} />}
      {offering && <OfferDialog {...offering} onClose={() => setOffering(null)} />}
    </Context.Provider>
  );
}
