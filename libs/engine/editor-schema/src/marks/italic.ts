import { Mark, markInputRule } from '@tiptap/core';

/** Light emphasis, titles, words of other languages. */
export const italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleMark('italic') };
  },
  addInputRules() {
    return [/(?:^|\s)(\*([^*\s](?:[^*]*[^*\s])?)\*)$/, /(?:^|\s)(_([^_\s](?:[^_]*[^_\s])?)_)$/].map((find) => markInputRule({ find, type: this.type }));
  },
});
