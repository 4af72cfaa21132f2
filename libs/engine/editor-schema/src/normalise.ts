import { Fragment } from '@tiptap/pm/model';
import type { Mark, Node, NodeType } from '@tiptap/pm/model';
import type { DocJson, MarkJson } from './json.js';
import { safeHref } from './marks/safe-href.js';
import { sourceOf } from './nodes/citation.js';
import { headingLevel } from './nodes/heading.js';
import { listStart } from './nodes/ordered-list.js';
import { schema } from './schema.js';

/** Deeper nesting than any text has is flattened instead of followed, so that hostile data cannot exhaust the stack. */
export const DEEPEST_NESTING = 100;

function attributes(type: NodeType, given: Record<string, unknown> | undefined): Record<string, unknown> | null {
  if (type.name === 'heading') return { level: headingLevel(given?.['level']) };
  if (type.name === 'orderedList') return { start: listStart(given?.['start']) };
  if (type.name === 'taskItem') return { checked: given?.['checked'] === true };
  if (type.name === 'table') return { headerRow: given?.['headerRow'] === true, headerColumn: given?.['headerColumn'] === true };
  if (type.name === 'citation') return { ...sourceOf(given) };
  return null;
}

function markOf(json: MarkJson): Mark | null {
  const type = schema.marks[json.type];
  if (!type) return null;
  if (type.name !== 'link') return type.create();
  const href = safeHref(json.attrs?.['href']);
  return href === null ? null : type.create({ href });
}

/** What stands in a part that is nothing without its list or table. */
function unpacked(node: Node): readonly Node[] {
  if (node.type.name === 'tableRow') return node.children.flatMap(unpacked);
  return node.type.name === 'listItem' || node.type.name === 'taskItem' || node.type.name === 'tableCell' ? node.children : [node];
}

/** Text found where only blocks may stand gets paragraphs of its own: words are never dropped for standing in the wrong place. */
function asBlocks(nodes: readonly Node[]): Node[] {
  const blocks: Node[] = [];
  let loose: Node[] = [];
  const flush = () => {
    if (loose.some((node) => node.isText || node.type.name === 'footnote' || node.type.name === 'citation')) blocks.push(schema.nodes['paragraph']!.create(null, Fragment.fromArray(loose)));
    loose = [];
  };
  for (const node of nodes) {
    if (node.isInline) { loose.push(node); continue; }
    flush();
    blocks.push(...unpacked(node));
  }
  flush();
  return blocks;
}

function asInline(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => (node.isInline ? [node] : asInline(node.children)));
}

function asText(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => (node.isText ? [node] : asText(node.children)));
}

/** The paragraphs of any blocks; a cell has room for nothing else. */
function asParagraphs(blocks: readonly Node[]): Node[] {
  return blocks.flatMap((node) => {
    if (node.type.name === 'paragraph') return [node];
    if (node.isTextblock) return [schema.nodes['paragraph']!.create(null, node.content)];
    return asParagraphs(node.children);
  });
}

/** What a list or a table is made of, and what it is nothing without. */
const PARTS: Record<string, string> = { bulletList: 'listItem', orderedList: 'listItem', taskList: 'taskItem', table: 'tableRow', tableRow: 'tableCell' };

function fit(type: NodeType, children: Node[]): Node[] {
  if (type.isLeaf) return [];
  if (type.name === 'footnote') return asText(children);
  if (type.inlineContent) return asInline(children);
  const part = PARTS[type.name];
  if (part) {
    return children.flatMap((child) => {
      if (child.type.name === part) return [child];
      // A stranger becomes a part of its own; what it has of neighbouring words stays together.
      const blocks = asBlocks([child]);
      return blocks.length === 0 ? [] : [schema.nodes[part]!.create(null, fit(schema.nodes[part]!, blocks))];
    });
  }
  if (type.name === 'tableCell') {
    const paragraphs = asParagraphs(asBlocks(children));
    return paragraphs.length === 0 ? [schema.nodes['paragraph']!.create()] : paragraphs;
  }
  const blocks = asBlocks(children);
  const needsParagraph = (type.name === 'listItem' || type.name === 'taskItem') && blocks[0]?.type.name !== 'paragraph';
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
  // A list without items is what is left when two people emptied it at once, a table without rows likewise.
  if (content.length === 0 && type.name in PARTS) return [];
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
  return docOf(nodesOf(json.content ?? []));
}

/** What stands at the top of a document, each piece made valid for itself. */
export const nodesOf = (content: readonly DocJson[]): Node[] => content.flatMap((child) => build(child, 1));

/** A document of such pieces. */
export const docOf = (pieces: readonly Node[]): Node => schema.topNodeType.create(null, Fragment.fromArray(fit(schema.topNodeType, [...pieces])));

/** The same, as plain data in the one form that is stored, hashed and compared. */
export function normalise(json: DocJson): DocJson {
  return toNode(json).toJSON() as DocJson;
}
