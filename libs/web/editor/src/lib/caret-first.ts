import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { yCursorPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/**
 * The browser moves the caret at once and tells of it a moment later, after keys that were pressed meanwhile. The editor is told now, as
 * it would be then; where nothing moved it does nothing.
 */
function readCaret(view: EditorView): void {
  if (view.composing || !view.hasFocus()) return;
  view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
}

/**
 * For a moment after the focus the editor takes a caret at the start for the browser's doing and puts it back to where it was. After a key it is the
 * person's; the editor has no public way to be told so.
 */
function knowsItWasAKey(view: EditorView): void {
  (view as unknown as { readonly input: { lastFocus: number } }).input.lastFocus = 0;
}

/**
 * Keys mean the caret that the person sees, and what others write leaves it where the person put it. Otherwise whoever clicks and presses
 * a key while the page is busy changes another paragraph, and a colleague's letter that arrives in that moment takes the caret back.
 */
export const caretFirst = Extension.create<{ document: Y.Doc | null }>({
  name: 'caretFirst',
  // Before anything else hears the keys, and before the binding remembers where the caret was.
  priority: 1_200,
  addOptions: () => ({ document: null }),
  addProseMirrorPlugins() {
    const { document } = this.options;
    return [new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view) => {
            readCaret(view);
            knowsItWasAKey(view);
            return false;
          },
        },
      },
      view: (view) => {
        const read = () => readCaret(view);
        document?.on('beforeAllTransactions', read);
        return { destroy: () => document?.off('beforeAllTransactions', read) };
      },
    })];
  },
  // Carets of others are drawn anew by a step of their own, which would put ours where it was before.
  dispatchTransaction({ transaction, next }) {
    const { editor } = this;
    // It is a moment late, so the page may have been left.
    if (transaction.getMeta(yCursorPluginKey) && !transaction.docChanged && !transaction.selectionSet && !editor.isDestroyed) {
      const { view } = editor;
      readCaret(view);
      if (view.state.doc === transaction.doc && !view.state.selection.eq(transaction.selection)) transaction.setSelection(view.state.selection);
    }
    next(transaction);
  },
});
