import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';

/** One undo takes a Markdown shortcut back and leaves the signs as they were typed. */
export const typingRules = Extension.create({
  name: 'typingRules',
  // Before the history of the shared text hears the keys.
  priority: 1_100,
  addKeyboardShortcuts() {
    return { 'Mod-z': () => this.editor.commands.undoInputRule() };
  },
  addProseMirrorPlugins: () => [new Plugin({
    // Asked before a change is made: what a shortcut does begins a step of its own, so that undo by other ways than the keys spares what was typed before.
    filterTransaction: (transaction, state) => {
      const rules = state.plugins.find(({ spec }) => (spec as { isInputRules?: boolean }).isInputRules);
      if (rules && transaction.getMeta(rules)) (yUndoPluginKey.getState(state) as { undoManager?: { stopCapturing(): void } } | undefined)?.undoManager?.stopCapturing();
      return true;
    },
  })],
});
