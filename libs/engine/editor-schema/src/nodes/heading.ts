import { Node, textblockTypeInputRule } from '@tiptap/core';

/** The heading levels a document knows. The page's own title is the only level above them. */
export const HEADING_LEVELS = [1, 2, 3] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

/** The nearest level that exists; text from elsewhere can hold anything. */
export function headingLevel(value: unknown): HeadingLevel {
  const level = typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : 1;
  return level <= 1 ? 1 : level === 2 ? 2 : 3;
}

/** A heading. In HTML its tag is one below its level, because the page's title is the `h1`. */
export const heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 1 } },
    { tag: 'h2', attrs: { level: 1 } },
    { tag: 'h3', attrs: { level: 2 } },
    { tag: 'h4', attrs: { level: 3 } },
    { tag: 'h5', attrs: { level: 3 } },
    { tag: 'h6', attrs: { level: 3 } },
  ],
  renderHTML: ({ node }) => [`h${headingLevel(node.attrs['level']) + 1}`, 0],
  addKeyboardShortcuts() {
    return Object.fromEntries(HEADING_LEVELS.map((level) => [
      `Mod-Alt-${level}`, () => this.editor.commands.toggleNode('heading', 'paragraph', { level }),
    ]));
  },
  addInputRules() {
    return HEADING_LEVELS.map((level) => textblockTypeInputRule({
      find: new RegExp(`^#{${level}}\\s$`), type: this.type, getAttributes: { level },
    }));
  },
});
