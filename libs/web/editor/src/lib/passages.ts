import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Editor } from '@tiptap/core';

/** A stretch of the text that something outside the text refers to, such as a thread. */
export interface Passage { readonly id: string; readonly from: number; readonly to: number; readonly active?: boolean }

const key = new PluginKey<DecorationSet>('passages');

/** A stretch of the text with the passages that it belongs to. */
interface Stretch { readonly from: number; readonly to: number; readonly ids: string; readonly look: string; readonly count: number }

/** Where passages overlap, the stretch belongs to all of them: it is drawn darker, with their number, and a click tells all. */
function stretchesOf(end: number, passages: readonly Passage[]): Stretch[] {
  const valid = passages.filter(({ from, to }) => from < to && to <= end).sort((a, b) => a.from - b.from);
  const edges = [...new Set(valid.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  let next = 0;
  let open: Passage[] = [];
  const stretches: Stretch[] = [];
  for (const [index, from] of edges.entries()) {
    open = open.filter(({ to }) => to > from);
    while (valid[next]?.from === from) open.push(valid[next++]!);
    const to = edges[index + 1];
    if (to === undefined || open.length === 0) continue;
    const classes = ['ns-passage', ...(open.length > 1 ? ['ns-passage-several'] : []), ...(open.some(({ active }) => active) ? ['ns-passage-active'] : [])];
    stretches.push({ from, to, ids: open.map(({ id }) => id).join(' '), look: classes.join(' '), count: open.length });
  }
  return stretches;
}

const decorate = (doc: Parameters<typeof DecorationSet.create>[0], stretches: readonly Stretch[]): DecorationSet => DecorationSet.create(doc, stretches.map(({ from, to, ids, look, count }) => (
  Decoration.inline(from, to, { class: look, 'data-passage': ids, ...(count > 1 ? { 'data-count': String(count) } : {}) }, { ids: ids.split(' '), as: `${ids} ${look}` })
)));

/** Whether exactly this is drawn: highlights move along with the words, so after most keys nothing is to be done. */
function isDrawn(shown: DecorationSet | undefined, stretches: readonly Stretch[]): boolean {
  const drawn = shown?.find().sort((a, b) => a.from - b.from) ?? [];
  return drawn.length === stretches.length && stretches.every(({ from, to, ids, look }, index) => {
    const it = drawn[index]!;
    return it.from === from && it.to === to && (it.spec as { as: string }).as === `${ids} ${look}`;
  });
}

/** Highlights passages and tells which were clicked. Between two updates the highlights move along with the words. */
export function passagesPlugin(onClick: (ids: readonly string[]) => void): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, shown) => {
        const stretches = transaction.getMeta(key) as readonly Stretch[] | undefined;
        return stretches ? decorate(transaction.doc, stretches) : shown.map(transaction.mapping, transaction.doc);
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClick: (view, position) => {
        const found = key.getState(view.state)?.find(position, position) ?? [];
        const ids = [...new Set(found.flatMap((decoration) => (decoration.spec as { ids: string[] }).ids))];
        if (ids.length > 0) onClick(ids);
        // Never claims the click: the caret goes where the person pointed.
        return false;
      },
    },
  });
}

/** Puts the plugin into a running editor; the answer takes it out again. */
export function watchPassages(editor: Editor, onClick: (ids: readonly string[]) => void): () => void {
  editor.registerPlugin(passagesPlugin(onClick));
  return () => { if (!editor.isDestroyed) editor.unregisterPlugin(key); };
}

/** Replaces the highlighted passages. */
export function showPassages(editor: Editor, passages: readonly Passage[]): void {
  if (editor.isDestroyed) return;
  const stretches = stretchesOf(editor.state.doc.content.size, passages);
  if (!isDrawn(key.getState(editor.state), stretches)) editor.view.dispatch(editor.state.tr.setMeta(key, stretches).setMeta('addToHistory', false));
}

/** Brings a passage into view, gently unless the person asked for no motion. */
export function scrollToPassage(editor: Editor, position: number): void {
  if (editor.isDestroyed) return;
  const { node } = editor.view.domAtPos(Math.min(position, editor.state.doc.content.size));
  const element = node instanceof Element ? node : node.parentElement;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
