import { Mark } from '@tiptap/core';

/** A claim that somebody wants a source for. */
export const needsSource = Mark.create({
  name: 'needsSource',
  inclusive: false,
  parseHTML: () => [{ tag: 'span[data-needs-source]' }],
  renderHTML: () => ['span', { 'data-needs-source': '' }, 0],
});
