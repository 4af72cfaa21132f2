import { Mark, markInputRule } from '@tiptap/core';

/** Strong emphasis. */
export const bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }, { style: 'font-weight=bold' }, { style: 'font-weight=700' }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark('bold') };
  },
  addInputRules() {
    return [/(?:^|\s)(\*\*([^*\s](?:[^*]*[^*\s])?)\*\*)$/, /(?:^|\s)(__([^_\s](?:[^_]*[^_\s])?)__)$/].map((find) => markInputRule({ find, type: this.type }));
  },
});
