import { BadBytes, ByteReader } from './byte-reader.js';

/** What a struct holds; the numbers are those of the Yjs V1 format. */
export const CONTENT = {
  gc: 0, deleted: 1, json: 2, binary: 3, string: 4, embed: 5, format: 6, type: 7, any: 8, doc: 9, skip: 10,
} as const;

/** The two shared types that a rich text consists of, as the V1 format numbers them. */
export const TYPE = { element: 3, hook: 5, text: 6 } as const;

/** One struct, read but not yet believed. A client of -1 means "none". */
export interface Struct {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly content: number;
  readonly originClient: number;
  readonly originClock: number;
  readonly rightClient: number;
  readonly rightClock: number;
  readonly parentRoot: string | null;
  readonly parentClient: number;
  readonly parentClock: number;
  /** The attribute it is a value of, told only by structs without origins. */
  readonly key: string | null;
  /** Kind of shared type, for type content. */
  readonly typeRef: number;
  /** Element name, or mark name for format content. */
  readonly name: string;
  /** Values of an attribute (array), or of a mark. */
  readonly value: unknown;
  /** Where the struct, its content, and the next struct begin in the update. */
  readonly at: number;
  readonly contentAt: number;
  readonly end: number;
}

/** All structs of one client in one update. */
export interface Block {
  readonly client: number;
  readonly clock: number;
  /** First clock after the block. */
  readonly end: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

export interface ReadBlock extends Block {
  readonly structs: readonly Struct[];
}

export interface DeletedRuns {
  readonly client: number;
  /** Start and end of each run, flat; as sent, so neither sorted nor disjoint for certain. */
  readonly runs: number[];
}

export interface ReadUpdate {
  readonly bytes: Uint8Array;
  readonly blocks: readonly ReadBlock[];
  readonly deletes: readonly DeletedRuns[];
}

/** Bounds of reading; honest bytes stay far below them (an honest struct takes about ten bytes). */
export interface ReadBounds {
  readonly structs: number;
  readonly deletes: number;
  readonly valueBytes: number;
  /** No clock may reach this. */
  readonly clock: number;
}

export const OUTSIDE_BOUNDS: ReadBounds = { structs: 150_000, deletes: 200_000, valueBytes: 16 * 1024, clock: 2 ** 40 };
/** For bytes that passed the guard when they were stored. */
export const STORED_BOUNDS: ReadBounds = { structs: Infinity, deletes: Infinity, valueBytes: Infinity, clock: 2 ** 50 };

/** Reads a V1 update completely, checking form but not sense. V2 is never read: its decoder does not end on some inputs. */
export function readUpdate(bytes: Uint8Array, bounds: ReadBounds): ReadUpdate {
  const reader = new ByteReader(bytes);
  const blocks: ReadBlock[] = [];
  let structs = 0;
  for (let left = reader.count(); left > 0; left--) {
    const count = reader.count();
    structs += count;
    if (count === 0 || structs > bounds.structs) throw new BadBytes('absurd count of structs');
    const client = readClient(reader);
    const clock = reader.uint();
    blocks.push(readBlock(reader, client, clock, count, bounds));
  }
  if (blocks.length > 1 && new Set(blocks.map((block) => block.client)).size < blocks.length) throw new BadBytes('client named twice');
  const deletes = readDeletes(reader, bounds);
  if (reader.left > 0) throw new BadBytes('bytes after the end');
  return { bytes, blocks, deletes };
}

/** Reads the structs of a known block again. */
export function readBlockAt(bytes: Uint8Array, block: Block): ReadBlock {
  const reader = new ByteReader(bytes);
  reader.pos = block.from;
  return readBlock(reader, block.client, block.clock, block.count, STORED_BOUNDS);
}

function readBlock(reader: ByteReader, client: number, clock: number, count: number, bounds: ReadBounds): ReadBlock {
  const from = reader.pos;
  const structs: Struct[] = [];
  let end = clock;
  for (let left = count; left > 0; left--) {
    const struct = readStruct(reader, client, end, bounds);
    structs.push(struct);
    end += struct.length;
    if (struct.length === 0 || end > bounds.clock) throw new BadBytes('absurd length');
  }
  return { client, clock, end, count, from, to: reader.pos, structs };
}

const ORIGIN = 0x80;
const RIGHT = 0x40;
const KEY = 0x20;

function readStruct(reader: ByteReader, client: number, clock: number, bounds: ReadBounds): Struct {
  const at = reader.pos;
  const info = reader.u8();
  const content = info & 0x1f;
  let originClient = -1, originClock = 0, rightClient = -1, rightClock = 0, parentClient = -1, parentClock = 0;
  let parentRoot: string | null = null;
  let key: string | null = null;
  if (content !== CONTENT.gc && content !== CONTENT.skip) {
    if (info & ORIGIN) { originClient = readClient(reader); originClock = reader.uint(); }
    if (info & RIGHT) { rightClient = readClient(reader); rightClock = reader.uint(); }
    if (!(info & (ORIGIN | RIGHT))) {
      const named = reader.uint();
      if (named > 1) throw new BadBytes('unknown kind of parent');
      if (named === 1) parentRoot = reader.text();
      else { parentClient = readClient(reader); parentClock = reader.uint(); }
      if (info & KEY) key = reader.text();
    }
  } else if (info !== content) {
    throw new BadBytes('unused bits are set');
  }
  const contentAt = reader.pos;
  let length = 1, typeRef = -1, name = '';
  let value: unknown;
  switch (content) {
    case CONTENT.gc: case CONTENT.deleted: length = reader.uint(); break;
    case CONTENT.string: length = reader.textLength(); break;
    case CONTENT.format: name = reader.text(); value = reader.json(bounds.valueBytes); break;
    case CONTENT.embed: value = reader.json(bounds.valueBytes); break;
    case CONTENT.type:
      typeRef = reader.uint();
      if (typeRef > 6) throw new BadBytes('unknown shared type');
      if (typeRef === TYPE.element || typeRef === TYPE.hook) name = reader.text();
      break;
    case CONTENT.any: {
      length = reader.count();
      const values: unknown[] = [];
      for (let left = length; left > 0; left--) values.push(reader.any(bounds.valueBytes));
      value = values;
      break;
    }
    case CONTENT.json: length = reader.count(); for (let left = length; left > 0; left--) reader.text(); break;
    case CONTENT.binary: reader.take(reader.uint()); break;
    case CONTENT.doc: reader.text(); reader.skipAny(0); break;
    // Yjs writes Skip for clocks that it lacks; whoever has gaps of their own making is not believed.
    case CONTENT.skip: throw new BadBytes('skips clocks');
    default: throw new BadBytes('unknown kind of content');
  }
  return {
    client, clock, length, content, originClient, originClock, rightClient, rightClock, parentRoot, parentClient, parentClock,
    key, typeRef, name, value, at, contentAt, end: reader.pos,
  };
}

function readDeletes(reader: ByteReader, bounds: ReadBounds): DeletedRuns[] {
  const deletes: DeletedRuns[] = [];
  let total = 0;
  for (let left = reader.count(); left > 0; left--) {
    const client = readClient(reader);
    const runs: number[] = [];
    const count = reader.count();
    total += count;
    if (total > bounds.deletes) throw new BadBytes('absurd count of deletions');
    for (let run = 0; run < count; run++) {
      const clock = reader.uint();
      const end = clock + reader.uint();
      if (end > bounds.clock) throw new BadBytes('absurd length');
      if (end > clock) runs.push(clock, end);
    }
    deletes.push({ client, runs });
  }
  // Each client's runs are merged in one go; hundreds of thousands of goes would stop everybody.
  if (deletes.length > 1 && new Set(deletes.map(({ client }) => client)).size < deletes.length) throw new BadBytes('client named twice');
  return deletes;
}

/** Yjs draws clientIDs from 32 bits. */
function readClient(reader: ByteReader): number {
  const client = reader.uint();
  if (client > 0xffff_ffff) throw new BadBytes('clientID too large');
  return client;
}
