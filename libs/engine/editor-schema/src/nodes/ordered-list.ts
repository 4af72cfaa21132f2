import { Node, wrappingInputRule } from '@tiptap/core';

/** The first number of a list, kept within what a reader can take for a number of a list. */
export function listStart(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100_000 ? value : 1;
}

/** A numbered list. */
export const orderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element) => listStart(Number(element.getAttribute('start') ?? 1)),
      renderHTML: ({ start }) => (listStart(start) === 1 ? {} : { start: listStart(start) }),
    },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleList('orderedList', 'listItem') };
  },
  addInputRules() {
    return [wrappingInputRule({
      find: /^(\d{1,5})\.\s$/,
      type: this.type,
      getAttributes: (match) => ({ start: listStart(Number(match[1])) }),
      joinPredicate: (match, node) => node.childCount + listStart(node.attrs['start']) === Number(match[1]),
    })];
  },
});
