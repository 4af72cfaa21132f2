import type { SchemaRules } from '../schema-rules.js';

const blocks = ['paragraph', 'heading', 'bulletList', 'blockquote'];

/** A small rich-text schema in the shape of TipTap's. */
export const TEST_RULES: SchemaRules = {
  schemaVersion: 1,
  roots: ['content'],
  rootChildren: blocks,
  elements: {
    paragraph: { attributes: [], children: ['hardBreak'], text: true },
    heading: { attributes: ['level'], children: ['hardBreak'], text: true },
    hardBreak: { attributes: [], children: [], text: false },
    bulletList: { attributes: [], children: ['listItem'], text: false },
    listItem: { attributes: [], children: blocks, text: false },
    blockquote: { attributes: [], children: blocks, text: false },
  },
  marks: { bold: [], italic: [], link: ['href'] },
  isAllowedValue: (owner, attribute, value) => (
    owner === 'heading' ? [1, 2, 3].includes(value as number) : attribute === 'href' && typeof value === 'string' && value.startsWith('https://')),
};
