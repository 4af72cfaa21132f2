import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Editor } from '@tiptap/core';

/** A stretch of the text that something outside the text refers to, such as a thread. */
export interface Passage { readonly id: string; readonly from: number; readonly to: number; readonly active?: boolean }

const key = new PluginKey<DecorationSet>('passages');

/** Where passages overlap, the stretch belongs to all of them: it is drawn darker, with their number, and a click tells all. */
function decorate(doc: Parameters<typeof DecorationSet.create>[0], passages: readonly Passage[]): DecorationSet {
  const end = doc.content.size;
  const valid = passages.filter(({ from, to }) => from < to && to <= end);
  const edges = [...new Set(valid.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const begins = new Map<number, Passage[]>();
  for (const passage of valid) begins.set(passage.from, [...(begins.get(passage.from) ?? []), passage]);
  let open: Passage[] = [];
  const stretches: Decoration[] = [];
  for (const [index, from] of edges.entries()) {
    open = [...open.filter(({ to }) => to > from), ...(begins.get(from) ?? [])];
    const to = edges[index + 1];
    if (to === undefined || open.length === 0) continue;
    const ids = open.map(({ id }) => id);
    const classes = ['ns-passage', ...(open.length > 1 ? ['ns-passage-several'] : []), ...(open.some(({ active }) => active) ? ['ns-passage-active'] : [])];
    stretches.push(Decoration.inline(from, to, { class: classes.join(' '), 'data-passage': ids.join(' '), ...(open.length > 1 ? { 'data-count': String(open.length) } : {}) }, { ids }));
  }
  return DecorationSet.create(doc, stretches);
}

/** Highlights passages and tells which were clicked. Between two updates the highlights move along with the words. */
export function passagesPlugin(onClick: (ids: readonly string[]) => void): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, shown) => {
        const passages = transaction.getMeta(key) as readonly Passage[] | undefined;
        return passages ? decorate(transaction.doc, passages) : shown.map(transaction.mapping, transaction.doc);
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
  editor.view.dispatch(editor.state.tr.setMeta(key, passages).setMeta('addToHistory', false));
}

/** Brings a passage into view, gently unless the person asked for no motion. */
export function scrollToPassage(editor: Editor, position: number): void {
  if (editor.isDestroyed) return;
  const { node } = editor.view.domAtPos(Math.min(position, editor.state.doc.content.size));
  const element = node instanceof Element ? node : node.parentElement;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
