import { Node } from '@tiptap/core';

/**
 * A footnote where it is called. Its words are text like all others, so two people can write in one note; the editor treats it as one
 * sign and shows its number, which follows from the order of reading and is stored nowhere.
 */
export const footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  content: 'text*',
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: () => ['span', { 'data-footnote': '' }, 0],
});
