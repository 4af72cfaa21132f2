import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { cellAt } from './table-edit.js';
import { oneUndoStep } from './undo-step.js';

/** Something that the menu puts in the place of the slash. */
export interface SlashChoice { readonly name: string; readonly run: (editor: Editor, from: number, to: number) => void }
/** The menu while it is open: the slash and what was typed behind it, what fits, and which of it is chosen. */
export interface SlashMenu { readonly from: number; readonly to: number; readonly query: string; readonly choices: readonly SlashChoice[]; readonly index: number }

export interface SlashOptions { choices: (query: string, inCell: boolean) => readonly SlashChoice[] }

/** Ids of the list and its lines, by which the text tells screen readers what is chosen. */
export const SLASH_LIST = 'ns-slash';
export const slashLine = (index: number): string => `${SLASH_LIST}-${index}`;

const key = new PluginKey<SlashMenu | null>('slash');
const QUERY = /^\/([\p{L}\p{N}][\p{L}\p{N} ]{0,30})?$/u;

/** The menu at a slash, or null where the slash, the caret behind it or anything that fits is gone. */
function menuAt(state: EditorState, from: number, index: number, { choices }: SlashOptions): SlashMenu | null {
  const { $from, empty, from: to } = state.selection;
  if (!empty || to <= from || from < $from.start()) return null;
  const typed = QUERY.exec($from.parent.textBetween(from - $from.start(), $from.parentOffset, undefined, '\uFFFC'));
  if (!typed) return null;
  const query = typed[1] ?? '';
  const fitting = choices(query, cellAt($from) !== null);
  return fitting.length === 0 ? null : { from, to, query, choices: fitting, index: Math.min(index, fitting.length - 1) };
}

/** A menu of blocks, opened by a slash at the start of a block or behind a space. What is typed behind the slash narrows it; without a choice it stays as typed. */
export const slashMenu = Extension.create<SlashOptions>({
  name: 'slashMenu',
  // Its arrow keys and Enter come before those of lists.
  priority: 1_100,
  addOptions: () => ({ choices: () => [] }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [new Plugin<SlashMenu | null>({
      key,
      state: {
        init: () => null,
        apply: (transaction, menu, _old, state) => {
          const asked = transaction.getMeta(key) as { open: number } | { index: number } | 'close' | undefined;
          if (asked === 'close') return null;
          if (asked && 'open' in asked) return menuAt(state, asked.open, 0, options);
          if (!menu) return null;
          const from = transaction.mapping.mapResult(menu.from, 1);
          if (from.deletedAfter) return null;
          const next = menuAt(state, from.pos, asked?.index ?? menu.index, options);
          // What is typed narrows the list, so the first line is chosen again.
          return next && next.query !== menu.query ? { ...next, index: 0 } : next;
        },
      },
      props: {
        attributes: (state): Record<string, string> => {
          const menu = key.getState(state);
          return menu ? { 'aria-controls': SLASH_LIST, 'aria-activedescendant': slashLine(menu.index) } : {};
        },
        handleTextInput: (view, from, to, text) => {
          const $from = view.state.doc.resolve(from);
          const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC');
          if (text !== '/' || !$from.parent.isTextblock || !/(?:^|\s|\uFFFC)$/.test(before)) return false;
          view.dispatch(view.state.tr.insertText('/', from, to).setMeta(key, { open: from }));
          return true;
        },
        handleKeyDown: (view, event) => {
          const menu = key.getState(view.state);
          if (!menu || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
          const count = menu.choices.length;
          const step = { ArrowDown: 1, ArrowUp: count - 1 }[event.key];
          if (step !== undefined) view.dispatch(view.state.tr.setMeta(key, { index: (menu.index + step) % count }));
          else if (event.key === 'Enter' || event.key === 'Tab') chooseFromSlash(editor, menu.index);
          else if (event.key === 'Escape') view.dispatch(view.state.tr.setMeta(key, 'close'));
          else return false;
          event.preventDefault();
          event.stopPropagation();
          return true;
        },
        handleDOMEvents: {
          blur: (view) => {
            if (key.getState(view.state)) view.dispatch(view.state.tr.setMeta(key, 'close'));
            return false;
          },
        },
      },
    })];
  },
});

/** The open menu, or null. */
export const slashOf = (editor: Editor): SlashMenu | null => key.getState(editor.state) ?? null;

/** Puts a choice in the place of the slash, as one step for undo. */
export function chooseFromSlash(editor: Editor, index: number): void {
  const menu = slashOf(editor);
  const choice = menu?.choices[index];
  if (menu && choice) oneUndoStep(editor, () => choice.run(editor, menu.from, menu.to));
}
