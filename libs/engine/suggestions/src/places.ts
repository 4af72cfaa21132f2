import { decodePosition, encodePosition, FRAGMENT_NAME, isLeaf } from '@northstar/engine-editor-schema';
import type { TextMap } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';

/** A spot of the shared text: an index into one of its types. */
interface Spot { type: Y.XmlText | Y.XmlElement | Y.XmlFragment; index: number }

/** To which neighbour a place sticks when others write right beside it. */
export type Side = 'before' | 'after';

type Container = Y.XmlFragment | Y.XmlElement;

function sizeOf(type: unknown): number {
  if (type instanceof Y.XmlText) return type.length;
  if (!(type instanceof Y.XmlElement)) return 0;
  return isLeaf(type) ? 1 : 2 + insideOf(type);
}

const insideOf = (container: Container): number => container.toArray().reduce((sum, child) => sum + sizeOf(child), 0);

/** The place at an editor position, as a text that finds it again: a Yjs relative position, base64. Null for a position that the text does not have. */
export function placeAt(ydoc: Y.Doc, position: number, side: Side): string | null {
  const spot = position < 0 ? null : spotIn(ydoc.getXmlFragment(FRAGMENT_NAME), position, side);
  return spot && encodePosition(Y.createRelativePositionFromTypeIndex(spot.type, spot.index, side === 'after' ? 0 : -1));
}

function spotIn(container: Container, position: number, side: Side): Spot | null {
  let at = 0;
  for (const [index, child] of container.toArray().entries()) {
    const size = sizeOf(child);
    if (child instanceof Y.XmlText) {
      // Where a text ends and something else follows, the spot belongs to the neighbour that it sticks to.
      const inside = side === 'after' ? position >= at && position < at + size : position > at && position <= at + size;
      if (inside) return { type: child, index: position - at };
    } else {
      if (position === at && side === 'after') return { type: container, index };
      if (child instanceof Y.XmlElement && !isLeaf(child) && position > at && position < at + size) return spotIn(child, position - at - 1, side);
    }
    at += size;
    if (position === at && side === 'before') return { type: container, index: index + 1 };
  }
  if (position !== (side === 'after' ? at : 0)) return null;
  const [first, last] = [container.toArray().at(0), container.toArray().at(-1)];
  if (side === 'after') return last instanceof Y.XmlText ? { type: last, index: last.length } : { type: container, index: container.length };
  return first instanceof Y.XmlText ? { type: first, index: 0 } : { type: container, index: 0 };
}

/** The editor position of a place now, or null where what held it is gone, or for what is no place of this text. */
export function positionOf(ydoc: Y.Doc, place: string, map: TextMap): number | null {
  const relative = decodePosition(place);
  // Looking up a position that names a root type would create that type, and places come from outside [P3].
  if (!relative || (relative.tname !== null && relative.tname !== FRAGMENT_NAME)) return null;
  try {
    // Without what only the document of whoever undid a deletion knows, or the same place would lie elsewhere on their screen.
    const absolute = Y.createAbsolutePositionFromRelativePosition(relative, ydoc, false);
    if (!absolute) return null;
    const { type, index } = absolute;
    const start = type === ydoc.getXmlFragment(FRAGMENT_NAME) ? 0 : map.startOf(type);
    if (start === null) return null;
    return start + (type instanceof Y.XmlText ? index : (type as Container).toArray().slice(0, index).reduce((sum, child) => sum + sizeOf(child), 0));
  } catch {
    // Yjs throws for an item of a kind that holds nothing.
    return null;
  }
}
