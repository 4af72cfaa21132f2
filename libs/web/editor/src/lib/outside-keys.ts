import { Extension } from '@tiptap/core';
import { safeHref } from '@northstar/engine-editor-schema';
import { Plugin } from '@tiptap/pm/state';

/** What the keys call. */
export interface OutsideKeysOptions { onLink: () => void; onComment: () => void }

/** Keys that open something outside the text, and an address pasted over selected words, which links them. */
export const outsideKeys = Extension.create<OutsideKeysOptions>({
  name: 'outsideKeys',
  addOptions: () => ({ onLink: () => {}, onComment: () => {} }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [new Plugin({
      props: {
        handlePaste: (view, event) => {
          const href = safeHref(event.clipboardData?.getData('text/plain'));
          if (href === null || view.state.selection.empty || !view.editable) return false;
          return editor.commands.setMark('link', { href });
        },
        handleDOMEvents: {
          // Also for people who may only comment, whose editor hears no key bindings.
          keydown: (view, event) => {
            if (!(event.ctrlKey || event.metaKey)) return false;
            const comment = event.altKey && event.code === 'KeyM';
            // Without a selection the same key belongs to the command palette.
            const link = !event.altKey && event.key.toLowerCase() === 'k' && view.editable && (!view.state.selection.empty || editor.isActive('link'));
            if (!comment && !link) return false;
            event.preventDefault();
            event.stopPropagation();
            if (comment) options.onComment(); else options.onLink();
            return true;
          },
        },
      },
    })];
  },
});
