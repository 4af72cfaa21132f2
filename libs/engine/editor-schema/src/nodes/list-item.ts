import { Node } from '@tiptap/core';

/** An item of either list: a paragraph first, then whatever belongs to it. */
export const listItem = Node.create({
  name: 'listItem',
  content: 'paragraph block*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem('listItem'),
      Tab: () => this.editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => this.editor.commands.liftListItem('listItem'),
      // At the very start of an item Backspace takes the item out of its list; the default would glue it to the previous one.
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection;
        const atStart = empty && $from.parentOffset === 0 && $from.depth > 1 && $from.node(-1).type === this.type && $from.index(-1) === 0;
        return atStart && this.editor.commands.liftListItem('listItem');
      },
    };
  },
});
