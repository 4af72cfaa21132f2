import type { Editor } from '@tiptap/core';
import { textMap } from '@northstar/engine-editor-schema';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import * as Y from 'yjs';

/** Characters that somebody wrote, by their clocks in the shared text. */
export interface AuthoredPassage { readonly client: number; readonly clock: number; readonly length: number; readonly writer: number }

/** Where such characters stand in the editor now. `passage` is the place in the list that was asked. */
export interface AuthoredRun { readonly from: number; readonly to: number; readonly passage: number }

/** How a run is drawn: a colour, a kind of line, initials where another organisation begins, words on pointing at it. */
export interface AuthorLook { readonly colour: string; readonly line: number; readonly initials: string; readonly title: string }

/** Finds authored characters in the text as it stands; what was typed since then is in no run. */
export function authoredRuns(ydoc: Y.Doc, passages: readonly AuthoredPassage[]): AuthoredRun[] {
  const byClient = new Map<number, { clock: number; end: number; passage: number }[]>();
  passages.forEach(({ client, clock, length }, passage) => {
    const entry = { clock, end: clock + length, passage };
    const list = byClient.get(client);
    if (list) list.push(entry);
    else byClient.set(client, [entry]);
  });
  for (const list of byClient.values()) list.sort((a, b) => a.clock - b.clock);
  const runs: AuthoredRun[] = [];
  for (const { type, from } of textMap(ydoc).stretches) {
    let position = from;
    for (let item = type._start; item !== null; item = item.right) {
      if (item.deleted || !item.countable) continue;
      if (item.content instanceof Y.ContentString) {
        const { client, clock } = item.id;
        const end = clock + item.length;
        for (const one of byClient.get(client) ?? []) {
          if (one.end <= clock || one.clock >= end) continue;
          const start = Math.max(one.clock, clock);
          runs.push({ from: position + start - clock, to: position + Math.min(one.end, end) - clock, passage: one.passage });
        }
      }
      position += item.length;
    }
  }
  return runs;
}

const key = new PluginKey<DecorationSet>('authored');

function label(initials: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'ns-wrote-by';
  element.textContent = initials;
  // Said in words where the caret stands; here it would be read into the middle of sentences.
  element.setAttribute('aria-hidden', 'true');
  element.contentEditable = 'false';
  return element;
}

function decorate(doc: Parameters<typeof DecorationSet.create>[0], runs: readonly AuthoredRun[], lookOf: (passage: number) => AuthorLook): DecorationSet {
  const size = doc.content.size;
  let before = '';
  return DecorationSet.create(doc, runs.filter(({ from, to }) => from < to && to <= size).flatMap(({ from, to, passage }) => {
    const { colour, line, initials, title } = lookOf(passage);
    const begins = initials !== before;
    before = initials;
    return [
      ...(begins ? [Decoration.widget(from, () => label(initials), { side: 1, key: `${initials} ${from}`, ignoreSelection: true, passage: -1 })] : []),
      Decoration.inline(from, to, { class: 'ns-wrote', 'data-line': String(line), style: `--ns-org: ${colour}`, title }, { passage }),
    ];
  }));
}

/** Draws who wrote what over a running editor until the answer is called. Between two updates the marks move along with the words. */
export function showAuthors(editor: Editor): { readonly show: (runs: readonly AuthoredRun[], lookOf: (passage: number) => AuthorLook) => void; readonly at: (position: number) => number | null; readonly stop: () => void } {
  editor.registerPlugin(new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, shown) => (transaction.getMeta(key) as DecorationSet | undefined) ?? shown.map(transaction.mapping, transaction.doc),
    },
    props: { decorations: (state) => key.getState(state) },
  }));
  return {
    show: (runs, lookOf) => {
      if (editor.isDestroyed) return;
      editor.view.dispatch(editor.state.tr.setMeta(key, decorate(editor.state.doc, runs, lookOf)).setMeta('addToHistory', false));
    },
    at: (position) => {
      if (editor.isDestroyed) return null;
      const found = key.getState(editor.state)?.find(position, position).map(({ spec }) => (spec as { passage: number }).passage).filter((passage) => passage >= 0);
      return found?.[0] ?? null;
    },
    stop: () => { if (!editor.isDestroyed) editor.unregisterPlugin(key); },
  };
}
