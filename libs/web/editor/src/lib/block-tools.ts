import { cellKind } from '@northstar/engine-editor-schema';
import type { CellKind } from '@northstar/engine-editor-schema';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorView, NodeView, NodeViewConstructor } from '@tiptap/pm/view';
import { insertCommands } from './commands.js';
import type { CommandSurroundings } from './commands.js';
import { cellAt, stepCell } from './table-edit.js';
import { notesOf } from './text-notes.js';

/** What can be opened from within the text. */
export type Opened = { kind: 'note' | 'source'; pos: number };

/** Words for what is drawn into the text, and what to do when a number is pressed. */
export interface BlockToolsOptions { note: (number: number, text: string) => string; source: (number: number, title: string) => string; task: (text: string) => string; onOpen: (opened: Opened) => void; surroundings: CommandSurroundings }

const key = new PluginKey<Signs>('blockTools');
const specOf = <T>(decorations: readonly Decoration[]): T | undefined => decorations.map(({ spec }) => (spec as { ns?: T }).ns).find((ns) => ns !== undefined);

/** The cells of a block that are headings, counted from its beginning. */
const headings = new WeakMap<Node, readonly { readonly from: number; readonly to: number; readonly kind: CellKind }[]>();

function headingsIn(block: Node) {
  let found = headings.get(block);
  if (found) return found;
  const here: { from: number; to: number; kind: CellKind }[] = [];
  const look = (node: Node, pos: number) => {
    if (node.type.name !== 'table') {
      if (!node.isTextblock) node.forEach((child, offset) => look(child, pos + 1 + offset));
      return;
    }
    node.forEach((row, rowAt, r) => row.forEach((cell, cellOffset, column) => {
      const kind = cellKind(node.attrs, r, column);
      const from = pos + 1 + rowAt + 1 + cellOffset;
      if (kind !== 'cell') here.push({ from, to: from + cell.nodeSize, kind });
    }));
  };
  look(block, 0);
  headings.set(block, (found = here));
  return found;
}

/** Something that is drawn onto a node; `ns` is what its view shows. */
interface Sign { readonly from: number; readonly to: number; readonly ns: string }

/** Headings of tables and numbers of notes follow from where things stand; they are drawn beside the text and never stored. */
function signsOf(doc: Node, options: BlockToolsOptions): Sign[] {
  const { notes, citations } = notesOf(doc);
  const found: Sign[] = notes.map(({ pos, text }, index) => ({ from: pos, to: pos + doc.nodeAt(pos)!.nodeSize, ns: `${index + 1}\n${options.note(index + 1, text)}` }));
  for (const { pos, number, source } of citations) found.push({ from: pos, to: pos + 1, ns: `[${number}]\n${options.source(number, source.title || source.href)}` });
  doc.forEach((block, at) => { for (const { from, to, kind } of headingsIn(block)) found.push({ from: at + from, to: at + to, ns: kind }); });
  return found;
}

interface Signs { readonly list: readonly Sign[]; readonly drawn: DecorationSet }

const draw = (doc: Node, list: readonly Sign[]): Signs => ({ list, drawn: list.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, list.map(({ from, to, ns }) => Decoration.node(from, to, {}, { ns }))) });

/** Most keys change no sign: then what is drawn moves along with the words. */
function redraw(tr: Transaction, old: Signs, options: BlockToolsOptions): Signs {
  const list = signsOf(tr.doc, options);
  const same = list.length === old.list.length && list.every(({ from, to, ns }, index) => {
    const before = old.list[index]!;
    return before.ns === ns && tr.mapping.map(before.from, 1) === from && tr.mapping.map(before.to, -1) === to;
  });
  return same ? { list, drawn: old.drawn.map(tr.mapping, tr.doc) } : draw(tr.doc, list);
}

const cellView: NodeViewConstructor = (_node, _view, _getPos, decorations) => {
  const kind = specOf<CellKind>(decorations);
  const dom = document.createElement(kind ? 'th' : 'td');
  if (kind) dom.setAttribute('scope', kind === 'columnHeader' ? 'col' : 'row');
  return { dom, contentDOM: dom, update: (next, now) => next.type.name === 'tableCell' && specOf<CellKind>(now) === kind };
};

function taskView(name: (text: string) => string): NodeViewConstructor {
  return (first, view, getPos) => {
    const dom = document.createElement('li');
    const box = document.createElement('input');
    const contentDOM = document.createElement('div');
    box.type = 'checkbox';
    box.contentEditable = 'false';
    const show = (node: Node) => {
      const checked = node.attrs['checked'] === true;
      box.checked = checked;
      dom.dataset['checked'] = String(checked);
      box.setAttribute('aria-label', name(node.firstChild?.textContent ?? ''));
    };
    // Whoever may only read sees what is done and changes nothing.
    box.addEventListener('click', (event) => { if (!view.editable) event.preventDefault(); });
    box.addEventListener('change', () => {
      const pos = getPos();
      if (view.editable && pos !== undefined) view.dispatch(view.state.tr.setNodeAttribute(pos, 'checked', box.checked));
    });
    show(first);
    dom.append(box, contentDOM);
    return {
      dom, contentDOM,
      update: (node) => { if (node.type !== first.type) return false; show(node); return true; },
      stopEvent: (event) => event.target === box,
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    };
  };
}

function numberView(kind: Opened['kind'], onOpen: BlockToolsOptions['onOpen']): NodeViewConstructor {
  return (first, _view, getPos, decorations): NodeView => {
    const dom = document.createElement('sup');
    const button = document.createElement('button');
    dom.className = 'ns-ref';
    button.type = 'button';
    const show = (now: readonly Decoration[]) => {
      const [number = '', name = ''] = (specOf<string>(now) ?? '').split('\n');
      button.textContent = number;
      button.setAttribute('aria-label', name);
      button.dataset['tip'] = name;
    };
    button.addEventListener('click', () => {
      const pos = getPos();
      if (pos !== undefined) onOpen({ kind, pos });
    });
    show(decorations);
    dom.append(button);
    return { dom, update: (node, now) => { if (node.type !== first.type) return false; show(now); return true; }, stopEvent: (event) => event.type !== 'dragstart', ignoreMutation: () => true };
  };
}

/** A selection that would reach from one cell into another ends where its cell does, so that no key can tear a table. */
function clipped(view: Pick<EditorView, 'state'>['state']): TextSelection | null {
  const { selection } = view;
  if (!(selection instanceof TextSelection) || selection.empty) return null;
  const [anchor, head] = [cellAt(selection.$anchor), cellAt(selection.$head)];
  if (!anchor || !head || anchor.tablePos !== head.tablePos || (anchor.row === head.row && anchor.column === head.column)) return null;
  const { $anchor } = selection;
  let depth = $anchor.depth;
  while ($anchor.node(depth).type.name !== 'tableCell') depth -= 1;
  const edge = selection.head > selection.anchor ? $anchor.end(depth) - 1 : $anchor.start(depth) + 1;
  return TextSelection.create(view.doc, selection.anchor, edge);
}

/** What tables, tasks, notes and sources need in an editor beyond what the schema says of them. */
export const blockTools = Extension.create<BlockToolsOptions>({
  name: 'blockTools',
  // Before the lists: Tab in a cell goes to the next cell.
  priority: 1000,
  addOptions: () => ({ note: String, source: String, task: String, onOpen: () => {}, surroundings: { ask: () => {} } }),
  addKeyboardShortcuts() {
    const bound = insertCommands.filter(({ bound: is }) => is).map(({ keys = '', enabled, run }) => [keys.replaceAll('+', '-').toLowerCase().replace('mod', 'Mod').replace('alt', 'Alt'), () => {
      if (enabled?.(this.editor) !== false) run(this.editor, this.options.surroundings);
      return true;
    }] as const);
    return { ...Object.fromEntries(bound), Tab: () => stepCell(this.editor, 1), 'Shift-Tab': () => stepCell(this.editor, -1) };
  },
  addProseMirrorPlugins() {
    const { options } = this;
    return [new Plugin<Signs>({
      key,
      state: { init: (_config, state) => draw(state.doc, signsOf(state.doc, options)), apply: (tr, old) => (tr.docChanged ? redraw(tr, old, options) : old) },
      appendTransaction: (_trs, _old, state) => {
        const selection = clipped(state);
        return selection && state.tr.setSelection(selection);
      },
      props: {
        decorations: (state) => key.getState(state)?.drawn,
        nodeViews: { tableCell: cellView, taskItem: taskView(options.task), footnote: numberView('note', options.onOpen), citation: numberView('source', options.onOpen) },
      },
    })];
  },
});
