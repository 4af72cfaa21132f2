import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** One change as it is drawn into the text. Positions are those of the text that the editor shows. */
export interface Drawn {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** What the words between `from` and `to` are: they would go, they are new, or several wordings wait for them. */
  readonly range: 'goes' | 'comes' | 'contested';
  /** Words that are not in the editor's text: those that would come, or those that went. */
  readonly words: string;
  /** What a change of blocks is called, such as "Heading 2". */
  readonly label: string;
  /** By whom, read aloud and shown on pointing. */
  readonly by: string;
  readonly active: boolean;
}

const TAGS = { goes: 'del', comes: 'ins', contested: 'span' } as const;
const key = new PluginKey<DecorationSet>('suggestions');

/** What may stand between the parts of something: between rows only a row, between items only an item. */
const BETWEEN: Readonly<Record<string, string>> = { table: 'tr', tableRow: 'td', bulletList: 'li', orderedList: 'li', taskList: 'li' };

/** The words or the sign that stand in the text without being a part of it. */
function widget({ id, words, label, by, range, active }: Drawn, parent: Node): HTMLElement {
  const outer = document.createElement(parent.inlineContent ? 'span' : BETWEEN[parent.type.name] ?? 'div');
  const element = outer.tagName === 'TR' ? outer.appendChild(document.createElement('td')) : outer;
  if (element instanceof HTMLTableCellElement && outer !== element) element.colSpan = Math.max(1, ...parent.children.map(({ childCount }) => childCount));
  element.className = `ns-suggested${active ? ' ns-suggested-active' : ''}`;
  element.dataset['suggestion'] = id;
  element.title = by;
  if (label !== '') {
    const sign = document.createElement('span');
    sign.className = 'ns-suggested-label';
    sign.textContent = label;
    element.append(sign);
  }
  if (words !== '') {
    const text = document.createElement(range === 'goes' ? 'ins' : 'del');
    text.className = range === 'goes' ? 'ns-suggested-comes' : 'ns-suggested-goes';
    text.textContent = words;
    element.append(text);
  }
  return outer;
}

/** What is drawn for some changes: each with what tells it from every other. */
function decorations(doc: Node, drawn: readonly Drawn[]): Decoration[] {
  const end = doc.content.size;
  return drawn.flatMap((change) => {
    const { id, from, to, range, words, label, by, active } = change;
    if (from < 0 || from > to || to > end) return [];
    const found: Decoration[] = [];
    if (from < to) {
      found.push(Decoration.inline(from, to, {
        nodeName: TAGS[range], class: `ns-suggested-${range}${active ? ' ns-suggested-active' : ''}`, 'data-suggestion': id, title: by,
      }, { id, as: `${id} ${range} ${by} ${active}` }));
    }
    if (words !== '' || label !== '') {
      const at = range === 'comes' ? from : to;
      const { parent } = doc.resolve(at);
      const as = `${id} ${words} ${label} ${active}`;
      found.push(Decoration.widget(at, () => widget(change, parent), { id, as: `${as} ${range} ${by} ${parent.type.name}`, side: range === 'comes' ? -1 : 1, key: as, ignoreSelection: true }));
    }
    return found;
  });
}

const sign = ({ from, to, spec }: Decoration): string => `${from} ${to} ${(spec as { as: string }).as}`;

/** Whether exactly this is drawn: it moves along with the words, so after most keys nothing is to be done. */
function isDrawn(shown: DecorationSet | undefined, wanted: readonly Decoration[]): boolean {
  const drawn = new Set(shown?.find().map(sign));
  return drawn.size === wanted.length && wanted.every((decoration) => drawn.has(sign(decoration)));
}

/** Puts the drawing of changes into a running editor, and tells which was clicked; the answer takes it out again. */
export function watchDrawing(editor: Editor, onClick: (id: string) => void): () => void {
  editor.registerPlugin(new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, shown, before) => {
        const drawn = transaction.getMeta(key) as Decoration[] | undefined;
        if (drawn) return DecorationSet.create(transaction.doc, drawn);
        // The binding to the shared text puts the same text in anew when a plugin comes or goes; mapped through that, everything would be gone.
        return !transaction.docChanged || transaction.doc.eq(before.doc) ? shown : shown.map(transaction.mapping, transaction.doc);
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleDOMEvents: {
        click: (_view, event) => {
          const id = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-suggestion]')?.dataset['suggestion'] : undefined;
          if (id) onClick(id);
          // Never claims the click: the caret goes where the person pointed.
          return false;
        },
      },
    },
  }));
  return () => { if (!editor.isDestroyed) editor.unregisterPlugin(key); };
}

/** Replaces what is drawn. */
export function draw(editor: Editor, drawn: readonly Drawn[]): void {
  if (editor.isDestroyed) return;
  const wanted = decorations(editor.state.doc, drawn);
  if (!isDrawn(key.getState(editor.state), wanted)) editor.view.dispatch(editor.state.tr.setMeta(key, wanted).setMeta('addToHistory', false));
}
