import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { oneUndoStep } from './undo-step.js';

/** What is looked for. */
export interface FindQuery { readonly words: string; readonly matchCase: boolean; readonly wholeWords: boolean }
/** A place in the text where it stands. */
export interface Match { readonly from: number; readonly to: number; /** The footnote that holds it: its words stand below the text, its number here. */ readonly note?: number }
/** What was found; `current` is the place that is shown, -1 where there is none. */
export interface Found { readonly query: FindQuery | null; readonly matches: readonly Match[]; readonly current: number }

interface FindState extends Found { readonly decorations: DecorationSet }

const NOTHING: FindState = { query: null, matches: [], current: -1, decorations: DecorationSet.empty };
const key = new PluginKey<FindState>('find');
/** Stands for what is no text, so that nothing is found across it. */
const NO_TEXT = '\uFFFC';

/** Words as a pattern: a straight quotation mark finds a curly one, a space any kind of space. */
function patternOf({ words, matchCase, wholeWords }: FindQuery): RegExp | null {
  if (words === '') return null;
  const literal = words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/['‘’]/g, "['‘’]").replace(/["“”]/g, '["“”]').replace(/\s/g, '\\s');
  const edge = '[\\p{L}\\p{N}\\p{M}_]';
  return new RegExp(wholeWords ? `(?<!${edge})${literal}(?!${edge})` : literal, matchCase ? 'gu' : 'giu');
}

function textOfBlock(block: Node): string {
  let text = '';
  block.forEach((child) => { text += child.isText ? child.text! : NO_TEXT.repeat(child.nodeSize); });
  return text;
}

/** Every place where the words stand, in order. They stand within one block; how parts of them are set does not matter. */
export function findMatches(doc: Node, query: FindQuery): Match[] {
  const pattern = patternOf(query);
  const matches: Match[] = [];
  if (!pattern) return matches;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    for (const { index, 0: words } of textOfBlock(node).matchAll(pattern)) matches.push({ from: position + 1 + index, to: position + 1 + index + words.length });
    node.forEach((child, offset) => {
      if (child.type.name !== 'footnote') return;
      const note = position + 1 + offset;
      for (const { index, 0: words } of child.textContent.matchAll(pattern)) matches.push({ from: note + 1 + index, to: note + 1 + index + words.length, note });
    });
    return false;
  });
  return matches.sort((one, other) => one.from - other.from);
}

function stateOf(doc: Node, query: FindQuery | null, from: number): FindState {
  if (!query) return NOTHING;
  const matches = findMatches(doc, query);
  const next = matches.findIndex((match) => match.from >= from);
  return at(doc, { query, matches, current: next < 0 ? Math.min(0, matches.length - 1) : next });
}

function at(doc: Node, found: Found): FindState {
  return { ...found, decorations: DecorationSet.create(doc, found.matches.map(({ from, to, note }, index) => {
    const attributes = { class: index === found.current ? 'ns-found ns-found-current' : 'ns-found' };
    return note === undefined ? Decoration.inline(from, to, attributes) : Decoration.node(note, note + doc.nodeAt(note)!.nodeSize, attributes);
  })) };
}

/** Marks what was found, and opens the bar by the keys with which a browser would search the page. */
export const findInText = Extension.create<{ onFind: () => void }>({
  name: 'findInText',
  addOptions: () => ({ onFind: () => {} }),
  addProseMirrorPlugins() {
    const { onFind } = this.options;
    return [new Plugin<FindState>({
      key,
      state: {
        init: () => NOTHING,
        apply: (transaction, found, _old, state) => {
          const asked = transaction.getMeta(key) as { query: FindQuery | null } | { current: number } | undefined;
          if (asked && 'query' in asked) return stateOf(state.doc, asked.query, state.selection.from);
          if (asked) return at(state.doc, { ...found, current: asked.current });
          if (!found.query || !transaction.docChanged) return found;
          // Stays at the place that is shown while others write around it.
          return stateOf(state.doc, found.query, transaction.mapping.map(found.matches[found.current]?.from ?? state.selection.from));
        },
      },
      props: {
        decorations: (state) => key.getState(state)?.decorations,
        // Raw events are heard also where the text can only be read.
        handleDOMEvents: {
          keydown: (_view, event) => {
            if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'f') return false;
            event.preventDefault();
            onFind();
            return true;
          },
        },
      },
    })];
  },
});

/** What was found in the text of this editor. */
export const found = (editor: Editor): Found => key.getState(editor.state) ?? NOTHING;

/** Looks for words from the caret on; null ends the search. */
export function find(editor: Editor, query: FindQuery | null): void {
  if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(key, { query }).setMeta('addToHistory', false));
}

/** Goes to the next or previous place, round at the ends. Answers where it is. */
export function goToMatch(editor: Editor, step: 1 | -1): Match | null {
  const { matches, current } = found(editor);
  if (matches.length === 0) return null;
  const next = (current + step + matches.length) % matches.length;
  editor.view.dispatch(editor.state.tr.setMeta(key, { current: next }).setMeta('addToHistory', false));
  return matches[next]!;
}

/** Puts other words in place of what is shown, and goes on to the next place. */
export function replaceMatch(editor: Editor, words: string): void {
  const { matches, current } = found(editor);
  const match = matches[current];
  if (!match) return;
  oneUndoStep(editor, () => {
    const { tr } = editor.state;
    put(tr, match, words);
    // The search goes on behind the new words, which may hold the old ones.
    const behind = match.note === undefined ? match.from + words.length : match.note + tr.doc.nodeAt(match.note)!.nodeSize;
    tr.setSelection(TextSelection.create(tr.doc, behind)).setMeta(key, { query: found(editor).query });
    editor.view.dispatch(tr);
  });
}

/** Puts other words in place of everything that was found, as one step for undo. Answers how many places it changed. */
export function replaceAllMatches(editor: Editor, words: string): number {
  const { matches } = found(editor);
  if (matches.length === 0) return 0;
  oneUndoStep(editor, () => {
    const { tr } = editor.state;
    for (const match of [...matches].reverse()) put(tr, match, words);
    editor.view.dispatch(tr);
  });
  return matches.length;
}

function put(tr: Editor['state']['tr'], { from, to }: Match, words: string): void {
  if (words === '') tr.delete(from, to); else tr.insertText(words, from, to);
}
