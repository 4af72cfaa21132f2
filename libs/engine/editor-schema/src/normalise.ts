import { Fragment } from '@tiptap/pm/model';
import type { Mark, Node, NodeType } from '@tiptap/pm/model';
import type { DocJson, MarkJson } from './json.js';
import { safeHref } from './marks/safe-href.js';
import { headingLevel } from './nodes/heading.js';
import { listStart } from './nodes/ordered-list.js';
import { schema } from './schema.js';

/** Deeper nesting than any text has is flattened instead of followed, so that hostile data cannot exhaust the stack. */
export const DEEPEST_NESTING = 100;

function attributes(type: NodeType, given: Record<string, unknown> | undefined): Record<string, unknown> | null {
  if (type.name === 'heading') return { level: headingLevel(given?.['level']) };
  if (type.name === 'orderedList') return { start: listStart(given?.['start']) };
  return null;
}

function markOf(json: MarkJson): Mark | null {
  const type = schema.marks[json.type];
  if (!type) return null;
  if (type.name !== 'link') return type.create();
  const href = safeHref(json.attrs?.['href']);
  return href === null ? null : type.create({ href });
}

/** Text found where only blocks may stand gets paragraphs of its own: words are never dropped for standing in the wrong place. */
function asBlocks(nodes: readonly Node[]): Node[] {
  const blocks: Node[] = [];
  let loose: Node[] = [];
  const flush = () => {
    if (loose.some((node) => node.isText)) blocks.push(schema.nodes['paragraph']!.create(null, Fragment.fromArray(loose)));
    loose = [];
  };
  for (const node of nodes) {
    if (node.isInline) { loose.push(node); continue; }
    flush();
    blocks.push(...(node.type.name === 'listItem' ? node.children : [node]));
  }
  flush();
  return blocks;
}

function asInline(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => (node.isInline ? [node] : asInline(node.children)));
}

function fit(type: NodeType, children: Node[]): Node[] {
  if (type.isLeaf) return [];
  if (type.inlineContent) return asInline(children);
  if (type.name === 'bulletList' || type.name === 'orderedList') {
    return children.flatMap((child) => {
      if (child.type.name === 'listItem') return [child];
      const blocks = asBlocks([child]);
      return blocks.length === 0 ? [] : [schema.nodes['listItem']!.create(null, fit(schema.nodes['listItem']!, blocks))];
    });
  }
  const blocks = asBlocks(children);
  const needsParagraph = type.name === 'listItem' && blocks[0]?.type.name !== 'paragraph';
  return needsParagraph || blocks.length === 0 ? [schema.nodes['paragraph']!.create(), ...blocks] : blocks;
}

function build(json: DocJson, depth: number): Node[] {
  if (json.type === 'text') {
    if (typeof json.text !== 'string' || json.text === '') return [];
    const marks = (json.marks ?? []).map(markOf).filter((mark) => mark !== null);
    return [schema.text(json.text, marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []))];
  }
  const children = depth >= DEEPEST_NESTING ? textOnly(json) : (json.content ?? []).flatMap((child) => build(child, depth + 1));
  const type = schema.nodes[json.type];
  if (!type || type === schema.topNodeType) return children;
  const content = fit(type, children);
  // A list without items is what is left when two people emptied it at once.
  if (content.length === 0 && (type.name === 'bulletList' || type.name === 'orderedList')) return [];
  return [type.create(attributes(type, json.attrs), Fragment.fromArray(content))];
}

function textOnly(json: DocJson): Node[] {
  const found: Node[] = [];
  const open = [...(json.content ?? [])].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (typeof node.text === 'string' && node.text !== '') found.push(schema.text(node.text));
    open.push(...[...(node.content ?? [])].reverse());
  }
  return found;
}

/** Any data as a valid document: unknown nodes give up their words, unknown marks and unsafe links are left out, gaps are filled. */
export function toNode(json: DocJson): Node {
  const content = fit(schema.topNodeType, (json.content ?? []).flatMap((child) => build(child, 1)));
  return schema.topNodeType.create(null, Fragment.fromArray(content));
}

/** The same, as plain data in the one form that is stored, hashed and compared. */
export function normalise(json: DocJson): DocJson {
  return toNode(json).toJSON() as DocJson;
}
