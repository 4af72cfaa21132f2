import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { schema } from './schema.js';
import { FRAGMENT_NAME } from './version.js';

/** Whether the editor counts an element as one position, since it has no inside. */
export const isLeaf = (element: Y.XmlElement): boolean => schema.nodes[element.nodeName]?.isLeaf ?? false;

/** A Yjs relative position as text. */
export const encodePosition = (position: Y.RelativePosition): string => toBase64(Y.encodeRelativePosition(position));

/** The relative position in a text, or null where it holds none. */
export function decodePosition(text: string): Y.RelativePosition | null {
  try {
    return Y.decodeRelativePosition(fromBase64(text));
  } catch {
    return null;
  }
}

const TEXT_BLOCKS = new Set(['paragraph', 'heading']);

/** A stretch of characters of the shared text and where the editor counts it. */
interface Stretch { type: Y.XmlText; from: number; text: string }

/** The characters of a document with their editor positions. Blocks and new lines inside blocks are apart by one `\n`. */
export interface TextMap {
  readonly text: string;
  /** Editor position of each character of `text`. */
  readonly positions: readonly number[];
  readonly stretches: readonly Stretch[];
}

/** Reads text and positions from the shared text alone, so that server and browser find the same passages without an editor. */
export function textMap(ydoc: Y.Doc): TextMap {
  const stretches: Stretch[] = [];
  const positions: number[] = [];
  let text = '';
  let position = 0;
  const put = (characters: string, at: number) => {
    for (let index = 0; index < characters.length; index++) positions.push(at + index);
    text += characters;
  };
  const visit = (type: unknown) => {
    if (type instanceof Y.XmlText) {
      const characters = (type.toDelta() as { insert?: unknown }[]).map((part) => (typeof part.insert === 'string' ? part.insert : '')).join('');
      stretches.push({ type, from: position, text: characters });
      put(characters, position);
      position += type.length;
    } else if (type instanceof Y.XmlElement) {
      if (TEXT_BLOCKS.has(type.nodeName) && text !== '') put('\n', position);
      if (isLeaf(type)) {
        if (type.nodeName === 'hardBreak') put('\n', position);
        position += 1;
        return;
      }
      // A footnote stands in the middle of a sentence; a passage around it is quoted without its words.
      if (type.nodeName === 'footnote') {
        position += 2 + type.toArray().reduce((sum: number, child) => sum + (child instanceof Y.XmlText ? child.length : 0), 0);
        return;
      }
      position += 1;
      type.toArray().forEach(visit);
      position += 1;
    }
  };
  ydoc.getXmlFragment(FRAGMENT_NAME).toArray().forEach(visit);
  return { text, positions, stretches };
}

/** The first character at or behind an editor position. Positions grow along the text, so halving finds it: a long text has many passages. */
export function indexAt(map: TextMap, position: number): number {
  let [low, high] = [0, map.positions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (map.positions[middle]! < position) low = middle + 1; else high = middle;
  }
  return low;
}

/** The characters between two editor positions. */
export function textBetween(map: TextMap, from: number, to: number): string {
  return map.text.slice(indexAt(map, from), indexAt(map, to));
}

/** The position of the shared text at an editor position, or null where no characters are. `side` says to which neighbour it sticks. */
export function toRelative(map: TextMap, position: number, side: 'before' | 'after'): Y.RelativePosition | null {
  const inside = (stretch: Stretch) => position >= stretch.from && position <= stretch.from + stretch.type.length;
  const candidates = map.stretches.filter(inside);
  // Where two stretches meet, the one that holds the neighbour it has to stick to.
  const stretch = side === 'after' ? candidates.at(-1) : candidates[0];
  return stretch ? Y.createRelativePositionFromTypeIndex(stretch.type, position - stretch.from, side === 'after' ? 0 : -1) : null;
}

const byType = new WeakMap<TextMap, Map<Y.XmlText, Stretch>>();

function stretchOf(map: TextMap, type: Y.XmlText): Stretch | undefined {
  let known = byType.get(map);
  if (!known) byType.set(map, (known = new Map(map.stretches.map((stretch) => [stretch.type, stretch]))));
  return known.get(type);
}

/**
 * The editor position of a position of the shared text, or null when its block is gone. Only positions beside a character count:
 * looking up one that names a root type would create that type, and positions come from outside.
 */
export function toAbsolute(ydoc: Y.Doc, map: TextMap, relative: Y.RelativePosition): number | null {
  if (relative.item === null) return null;
  // Without what only the document of whoever undid a deletion knows, or the same place would lie elsewhere on their screen.
  const absolute = Y.createAbsolutePositionFromRelativePosition(relative, ydoc, false);
  const stretch = absolute && stretchOf(map, absolute.type as Y.XmlText);
  return absolute && stretch ? stretch.from + absolute.index : null;
}
