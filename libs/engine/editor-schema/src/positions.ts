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
/** A footnote stands in the middle of a sentence; a passage around it is quoted without its words. */
const isNote = (type: unknown): boolean => type instanceof Y.XmlElement && type.nodeName === 'footnote';

/** A stretch of characters of the shared text and where the editor counts it. */
export interface Stretch { readonly type: Y.XmlText; readonly from: number; readonly text: string }

/** Characters that follow each other in the map and in the editor alike. */
interface Run { readonly index: number; readonly position: number; readonly length: number }

/** One block of the shared text as it is read: all positions count from its beginning. */
export interface ReadBlock {
  readonly size: number;
  readonly text: string;
  readonly runs: readonly Run[];
  readonly stretches: readonly Stretch[];
  /** Where the inside of each type of the block begins. */
  readonly starts: ReadonlyMap<unknown, number>;
}

/** What is needed of a type to find the block that it is in. */
interface Parented { readonly parent: Parented | null }

/** A block where it stands now. */
interface Place { readonly type: unknown; readonly from: number; readonly block: ReadBlock }

/** Reads one block. `first` says that no character stands before it: a block is parted by a new line only from something. */
export function readBlock(block: unknown, first: boolean): ReadBlock {
  const stretches: Stretch[] = [];
  const runs: Run[] = [];
  const starts = new Map<unknown, number>();
  let text = '';
  let position = 0;
  const put = (characters: string, at: number) => {
    if (characters === '') return;
    runs.push({ index: text.length, position: at, length: characters.length });
    text += characters;
  };
  const visit = (type: unknown, quoted: boolean) => {
    if (type instanceof Y.XmlText) {
      starts.set(type, position);
      if (quoted) {
        const characters = (type.toDelta() as { insert?: unknown }[]).map((part) => (typeof part.insert === 'string' ? part.insert : '')).join('');
        stretches.push({ type, from: position, text: characters });
        put(characters, position);
      }
      position += type.length;
    } else if (type instanceof Y.XmlElement) {
      if (quoted && TEXT_BLOCKS.has(type.nodeName) && !(first && text === '')) put('\n', position);
      if (isLeaf(type)) {
        if (quoted && type.nodeName === 'hardBreak') put('\n', position);
        position += 1;
        return;
      }
      position += 1;
      starts.set(type, position);
      for (const child of type.toArray()) visit(child, quoted && !isNote(type));
      position += 1;
    }
  };
  visit(block, true);
  return { size: position, text, runs, stretches, starts };
}

/** The characters of a document with their editor positions. Blocks and new lines inside blocks are apart by one `\n`. */
export class TextMap {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  /** The length of the whole text as the editor counts. */
  readonly size: number;
  private readonly runs: readonly Run[];
  private readonly places: readonly Place[];
  private readonly blocks: ReadonlyMap<unknown, Place>;

  constructor(read: readonly (readonly [type: unknown, block: ReadBlock])[]) {
    const stretches: Stretch[] = [];
    const runs: Run[] = [];
    const places: Place[] = [];
    const texts: string[] = [];
    let size = 0;
    let length = 0;
    for (const [type, block] of read) {
      for (const { index, position, length: long } of block.runs) runs.push({ index: length + index, position: size + position, length: long });
      for (const stretch of block.stretches) stretches.push({ ...stretch, from: size + stretch.from });
      places.push({ type, from: size, block });
      texts.push(block.text);
      length += block.text.length;
      size += block.size;
    }
    this.text = texts.join('');
    this.stretches = stretches;
    this.size = size;
    this.runs = runs;
    this.places = places;
    this.blocks = new Map(places.map((place) => [place.type, place]));
  }

  /** The first character at or behind an editor position. Positions grow along the text, so halving finds it: a long text has many passages. */
  indexAt(position: number): number {
    const run = this.runs[firstWhere(this.runs, ({ position: at, length }) => at + length > position)];
    return run ? run.index + Math.max(0, position - run.position) : this.text.length;
  }

  /** The editor position of a character; undefined beyond the last. */
  positionAt(index: number): number | undefined {
    if (index < 0) return undefined;
    const run = this.runs[firstWhere(this.runs, ({ index: at, length }) => at + length > index)];
    return run && run.position + index - run.index;
  }

  /** The editor position at which the inside of a type of the shared text begins; null where the type is gone or has no inside. */
  startOf(type: Parented): number | null {
    let outermost = type;
    while (outermost.parent?.parent) outermost = outermost.parent;
    const known = this.blocks.get(outermost);
    const inside = known?.block.starts.get(type);
    return known && inside !== undefined ? known.from + inside : null;
  }

  /** The block that holds all that lies between two positions, if one does, and where it begins. */
  blockAround(from: number, to: number): Place | null {
    const at = firstWhere(this.places, (place) => place.from + place.block.size > from);
    const found = this.places[at];
    return found && to <= found.from + found.block.size ? found : null;
  }

  /** Where a block is that was read before; null where it is gone or says something else now. */
  whereIs(type: unknown, block: ReadBlock): number | null {
    const known = this.blocks.get(type);
    return known && known.block === block ? known.from : null;
  }

  private known: readonly number[] | undefined;

  /** The editor position of each character of `text`, for whoever needs all of them. */
  get positions(): readonly number[] {
    return (this.known ??= this.runs.flatMap(({ position, length }) => Array.from({ length }, (_, index) => position + index)));
  }
}

/** The first of a list, sorted by it, for which something holds; its length where that is none. */
function firstWhere<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle; else low = middle + 1;
  }
  return low;
}

/** Reads text and positions from the shared text alone, so that server and browser find the same passages without an editor. */
export function textMap(ydoc: Y.Doc, read: (block: unknown, first: boolean) => ReadBlock = readBlock): TextMap {
  let first = true;
  return new TextMap(ydoc.getXmlFragment(FRAGMENT_NAME).toArray().map((block) => {
    const found = read(block, first);
    if (found.text !== '') first = false;
    return [block, found] as const;
  }));
}

/** The first character at or behind an editor position. */
export const indexAt = (map: TextMap, position: number): number => map.indexAt(position);

/** The characters between two editor positions. */
export function textBetween(map: TextMap, from: number, to: number): string {
  return map.text.slice(indexAt(map, from), indexAt(map, to));
}

/** The position of the shared text at an editor position, or null where no characters are. `side` says to which neighbour it sticks. */
export function toRelative(map: TextMap, position: number, side: 'before' | 'after'): Y.RelativePosition | null {
  const candidates: Stretch[] = [];
  for (let at = firstWhere(map.stretches, ({ from, type }) => from + type.length >= position); map.stretches[at] && map.stretches[at]!.from <= position; at += 1) candidates.push(map.stretches[at]!);
  // Where two stretches meet, the one that holds the neighbour it has to stick to.
  const stretch = side === 'after' ? candidates.at(-1) : candidates[0];
  return stretch ? Y.createRelativePositionFromTypeIndex(stretch.type, position - stretch.from, side === 'after' ? 0 : -1) : null;
}

/**
 * The editor position of a position of the shared text, or null when its block is gone. Only positions beside a character count:
 * looking up one that names a root type would create that type, and positions come from outside.
 */
export function toAbsolute(ydoc: Y.Doc, map: TextMap, relative: Y.RelativePosition): number | null {
  if (relative.item === null) return null;
  // Without what only the document of whoever undid a deletion knows, or the same place would lie elsewhere on their screen.
  const absolute = Y.createAbsolutePositionFromRelativePosition(relative, ydoc, false);
  if (!(absolute?.type instanceof Y.XmlText) || isNote(absolute.type.parent)) return null;
  const start = map.startOf(absolute.type);
  return start === null ? null : start + absolute.index;
}
