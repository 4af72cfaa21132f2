import { Mark, markInputRule } from '@tiptap/core';

/** Words struck out but left to be seen. */
export const strike = Mark.create({
  name: 'strike',
  parseHTML: () => [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }, { style: 'text-decoration=line-through' }],
  renderHTML: () => ['s', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-s': () => this.editor.commands.toggleMark('strike') };
  },
  addInputRules() {
    return [/(?:^|\s)(~~([^~\s](?:[^~]*[^~\s])?)~~)$/].map((find) => markInputRule({ find, type: this.type }));
  },
});
