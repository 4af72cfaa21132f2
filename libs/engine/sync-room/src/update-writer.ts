import * as encoding from 'lib0/encoding';
import { decodeUtf8 } from 'lib0/string';
import { ByteReader } from './byte-reader.js';
import type { ClockRange } from './ports.js';
import { RangeSet } from './ranges.js';
import { CONTENT, readBlockAt, STORED_BOUNDS } from './update-reader.js';
import type { Block, Struct } from './update-reader.js';

/** A V1 update together with where its blocks lie, so that it can be cut and joined by copying bytes. */
export interface Segment {
  readonly bytes: Uint8Array;
  readonly blocks: readonly Block[];
}

/** Consecutive structs of one client, as bytes. */
export interface Piece {
  readonly client: number;
  readonly clock: number;
  readonly end: number;
  readonly count: number;
  readonly chunks: readonly Uint8Array[];
}

/** The part of a block from a clock on. Structs are copied; at most the first one is cut. */
export function pieceFrom(bytes: Uint8Array, block: Block, clock: number): Piece {
  if (clock <= block.clock) {
    return { client: block.client, clock: block.clock, end: block.end, count: block.count, chunks: [bytes.subarray(block.from, block.to)] };
  }
  const structs = readBlockAt(bytes, block).structs;
  const first = structs.findIndex((struct) => struct.clock + struct.length > clock);
  const struct = structs[first]!;
  const rest = bytes.subarray(struct.clock === clock ? struct.at : struct.end, block.to);
  const chunks = struct.clock === clock ? [rest] : [cutStruct(bytes, struct, clock - struct.clock), rest];
  return { client: block.client, clock, end: block.end, count: block.count - first, chunks };
}

/**
 * Writes pieces and deletions as one update. Pieces of one client must follow each other without a gap, in order;
 * then the result equals applying their updates one after the other.
 */
export function writeUpdate(pieces: readonly Piece[], deletes: RangeSet): Segment {
  const byClient = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const list = byClient.get(piece.client);
    if (!list) byClient.set(piece.client, [piece]);
    else if (list[list.length - 1]!.end === piece.clock) list.push(piece);
    else throw new Error('pieces of one client do not follow each other');
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, byClient.size);
  const blocks: Block[] = [];
  // Yjs integrates higher clients first; it is fastest when they also come first.
  for (const client of [...byClient.keys()].sort((a, b) => b - a)) {
    const list = byClient.get(client)!;
    const count = list.reduce((sum, piece) => sum + piece.count, 0);
    encoding.writeVarUint(encoder, count);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, list[0]!.clock);
    const from = encoding.length(encoder);
    for (const piece of list) for (const chunk of piece.chunks) encoding.writeUint8Array(encoder, chunk);
    blocks.push({ client, clock: list[0]!.clock, end: list[list.length - 1]!.end, count, from, to: encoding.length(encoder) });
  }
  writeDeletes(encoder, deletes);
  return { bytes: encoding.toUint8Array(encoder), blocks };
}

/** The same structs with other deletions. */
export function withDeletes(segment: Segment, deletes: readonly ClockRange[]): Segment {
  const structsEnd = segment.blocks.reduce((end, block) => Math.max(end, block.to), 1);
  const encoder = encoding.createEncoder();
  encoding.writeUint8Array(encoder, segment.blocks.length === 0 ? Uint8Array.of(0) : segment.bytes.subarray(0, structsEnd));
  const set = new RangeSet();
  set.addRanges(deletes);
  writeDeletes(encoder, set);
  return { bytes: encoding.toUint8Array(encoder), blocks: segment.blocks };
}

/** Joins updates whose structs are disjoint and in an order in which they could be applied. */
export function joinSegments(segments: readonly (Segment & { readonly deleted: readonly ClockRange[] })[]): Segment {
  if (segments.length === 1) return segments[0]!;
  const deletes = new RangeSet();
  const pieces: Piece[] = [];
  for (const { bytes, blocks, deleted } of segments) {
    if (deleted.length > 0) deletes.addRanges(deleted);
    for (const block of blocks) pieces.push(pieceFrom(bytes, block, block.clock));
  }
  return writeUpdate(pieces, deletes);
}

/** The deletions at the end of an update. */
export function writeDeletes(encoder: encoding.Encoder, deletes: RangeSet): void {
  encoding.writeVarUint(encoder, deletes.size);
  for (const client of [...deletes.clients].sort((a, b) => b - a)) {
    const runs = deletes.runsOf(client);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, runs.length / 2);
    for (let at = 0; at < runs.length; at += 2) {
      encoding.writeVarUint(encoder, runs[at]!);
      encoding.writeVarUint(encoder, runs[at + 1]! - runs[at]!);
    }
  }
}

/** What Yjs itself writes when it sends a struct from the middle on: the origin becomes the clock just before. */
function cutStruct(bytes: Uint8Array, struct: Struct, offset: number): Uint8Array {
  const encoder = encoding.createEncoder();
  const reader = new ByteReader(bytes);
  reader.pos = struct.contentAt;
  if (struct.content === CONTENT.gc) {
    encoding.writeUint8(encoder, CONTENT.gc);
    encoding.writeVarUint(encoder, struct.length - offset);
    return encoding.toUint8Array(encoder);
  }
  encoding.writeUint8(encoder, struct.content | 0x80 | (struct.rightClient < 0 ? 0 : 0x40));
  encoding.writeVarUint(encoder, struct.client);
  encoding.writeVarUint(encoder, struct.clock + offset - 1);
  if (struct.rightClient >= 0) {
    encoding.writeVarUint(encoder, struct.rightClient);
    encoding.writeVarUint(encoder, struct.rightClock);
  }
  switch (struct.content) {
    case CONTENT.deleted: encoding.writeVarUint(encoder, struct.length - offset); break;
    case CONTENT.string: encoding.writeVarString(encoder, decodeUtf8(reader.take(reader.uint())).slice(offset)); break;
    case CONTENT.any: case CONTENT.json:
      encoding.writeVarUint(encoder, reader.uint() - offset);
      for (let skip = offset; skip > 0; skip--) {
        if (struct.content === CONTENT.any) reader.any(STORED_BOUNDS.valueBytes);
        else reader.text();
      }
      encoding.writeUint8Array(encoder, bytes.subarray(reader.pos, struct.end));
      break;
    default: throw new Error('a struct of length 1 cannot be cut');
  }
  return encoding.toUint8Array(encoder);
}
