import type { Placed } from '@northstar/engine-suggestions';
import type { Editor } from '@tiptap/core';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../lib/draft.js';
import { draw, watchDrawing } from '../lib/drawing.js';
import { drawnChanges, drawnOf, drawnPassages, type Wording } from '../lib/drawn.js';
import { useTold } from './useTold.js';
import type { Suggestion } from '../lib/types.js';
import type { ShownPassage } from '../lib/wordings.js';

/** How long after a key one's own changes are drawn anew. */
const SETTLE_MS = 120;

interface Scene {
  readonly editor: Editor | null;
  readonly draft: Draft | null;
  readonly suggestions: readonly Suggestion[];
  readonly passages: readonly ShownPassage[];
  readonly places: ReadonlyMap<string, Placed> | null;
  readonly personId: string;
  readonly focused: string | null;
  readonly onClick: (id: string) => void;
}

/** Draws suggestions into the text: in the shared text all that wait, in one's own copy those of others, and one's own changes as they stand. */
export function useDrawing({ editor, draft, suggestions, passages, places, personId, focused, onClick }: Scene): void {
  const { t } = useTranslation('suggestions');
  const { sign } = useTold();
  useEffect(() => (editor ? watchDrawing(editor, onClick) : undefined), [editor, onClick]);
  const wording = useMemo<Wording>(() => ({
    label: sign,
    by: ({ author, organisation }) => (organisation ? t('by', { name: author.name, organisation: organisation.name }) : t('byPerson', { name: author.name })),
    mine: '',
  }), [t, sign]);
  useEffect(() => {
    if (!editor || !places) return undefined;
    const show = () => {
      if (editor.isDestroyed) return;
      const contested = new Set(passages.flatMap(({ wordings }) => wordings.flatMap((each) => each.suggestions)));
      const single = suggestions.filter((suggestion) => !contested.has(suggestion));
      const marks = drawnPassages(passages, focused, draft, (count) => t('wordings.sign', { count }));
      if (!draft) { draw(editor, [...drawnOf(single, places, focused, null, wording), ...marks]); return; }
      const own = new Map(suggestions.filter(({ author }) => author.id === personId).map((suggestion) => [suggestion.key, suggestion]));
      const laid = draft.names();
      const mine = drawnChanges(draft.changes(), draft, ({ from, to }) => {
        const key = laid.find((entry) => entry.from <= to && entry.to >= from)?.key;
        return (key && own.get(key)?.id) ?? '';
      }, focused, wording);
      draw(editor, [...drawnOf(single.filter(({ author }) => author.id !== personId), places, focused, draft, wording), ...marks, ...mine]);
    };
    show();
    if (!draft) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => { clearTimeout(timer); timer = setTimeout(show, SETTLE_MS); };
    const stop = draft.subscribe(later);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor, draft, suggestions, passages, places, personId, focused, wording, t]);
}
