import { updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { canonicalJson } from './json.js';
import type { DocJson, MarkJson } from './json.js';
import { DEEPEST_NESTING, normalise, toNode } from './normalise.js';
import { FRAGMENT_NAME } from './version.js';

interface DeltaPart { insert?: unknown; attributes?: Record<string, unknown> }

function marksOf(attributes: Record<string, unknown> | undefined): MarkJson[] {
  return Object.entries(attributes ?? {}).filter(([, value]) => value !== null).map(([name, value]) => ({
    type: name,
    ...(typeof value === 'object' && value !== null ? { attrs: value as Record<string, unknown> } : {}),
  }));
}

function read(type: unknown, depth: number): DocJson[] {
  if (type instanceof Y.XmlText) {
    return (type.toDelta() as DeltaPart[]).flatMap((part) => (
      typeof part.insert === 'string' ? [{ type: 'text', text: part.insert, marks: marksOf(part.attributes) }] : []));
  }
  if (!(type instanceof Y.XmlElement)) return [];
  // Nothing deeper can have got in, the guard refuses it [C5]; the limit only keeps damaged data from exhausting the stack.
  const content = depth > DEEPEST_NESTING + 1 ? [] : type.toArray().flatMap((child) => read(child, depth + 1));
  return [{ type: type.nodeName, attrs: type.getAttributes() as Record<string, unknown>, content }];
}

/** What one block of a shared text holds, as it is stored. */
export const jsonOf = (block: unknown): DocJson[] => read(block, 1);

/**
 * The document that a shared text holds, always valid. It only reads: the editor's own conversion deletes what it cannot show, which
 * on the server would be an edit that nobody made.
 */
export function toJson(ydoc: Y.Doc): DocJson {
  return normalise({ type: 'doc', content: ydoc.getXmlFragment(FRAGMENT_NAME).toArray().flatMap((child) => read(child, 1)) });
}

/** The first blocks of a shared text, as many as it takes for so many characters of its own; what a long text holds behind them is not read. */
export function firstBlocks(ydoc: Y.Doc, characters: number): DocJson {
  const content: DocJson[] = [];
  let left = characters;
  for (const child of ydoc.getXmlFragment(FRAGMENT_NAME).toArray()) {
    const blocks = read(child, 1);
    content.push(...blocks);
    left -= blocks.reduce((sum, block) => sum + lettersOf(block), 0);
    if (left < 0) break;
  }
  return normalise({ type: 'doc', content });
}

/** Letters of a block without those of its notes, which are read at the end of a text. */
function lettersOf({ type, text = '', content = [] }: DocJson): number {
  return type === 'footnote' ? 0 : text.replace(/\s/g, '').length + content.reduce((sum, child) => sum + lettersOf(child), 0);
}

/** The string to hash for a version: equal texts give equal strings, wherever and in which order they were typed. */
export function toCanonicalJson(source: Y.Doc | DocJson): string {
  return canonicalJson(source instanceof Y.Doc ? toJson(source) : normalise(source));
}

/** Turns the shared text into `json` by the smallest change of blocks and characters, so that what stays keeps its author and its anchors. */
export function applyJson(ydoc: Y.Doc, json: DocJson, origin?: unknown): void {
  const target = toNode(json);
  ydoc.transact(() => {
    updateYFragment(ydoc, ydoc.getXmlFragment(FRAGMENT_NAME), target, { mapping: new Map(), isOMark: new Map() });
  }, origin);
}

/** A new shared text that holds `json`. For the first state only; two of them never merge into one. */
export function seedYDoc(json: DocJson, ydoc: Y.Doc = new Y.Doc()): Y.Doc {
  applyJson(ydoc, json);
  return ydoc;
}
