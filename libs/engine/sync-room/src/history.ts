import * as encoding from 'lib0/encoding';
import { BadBytes, ByteReader } from './byte-reader.js';
import { DocIndex } from './doc-index.js';
import { contentBytes } from './guard.js';
import { integrate } from './integrate.js';
import type { Checkpoint, ClientOwner, ClockRange, StoredDocument, StoredUpdate } from './ports.js';
import { RangeSet } from './ranges.js';
import { readUpdate, STORED_BOUNDS } from './update-reader.js';
import { joinSegments, pieceFrom, writeUpdate } from './update-writer.js';
import type { Piece, Segment } from './update-writer.js';

/** A committed part of a document, with what it deletes. */
export interface Entry extends Segment {
  readonly deleted: readonly ClockRange[];
}

/** A state vector: for each client the first clock that its holder lacks. */
export type StateVector = ReadonlyMap<number, number>;

const JOIN_AFTER = 128;
/** Beyond this an entry is a piece of its own: to join it again and again would cost more than it saves. */
const LARGE_BYTES = 16 * 1024;
const CACHED_REPLIES = 8;

/**
 * The committed bytes of one open document: checkpoint and tail. All that is ever read by anybody comes from here, so nobody
 * can be shown what is not stored [C1]. Answers are made by copying ranges of bytes; no Y.Doc is involved.
 */
export class History {
  head: number;
  readonly state = new Map<number, number>();
  private readonly deleted = new RangeSet();
  /** What is not joined any more. Which deletions are in them, their bytes and `deleted` tell; a list for each would be most of the memory of an open document. */
  private readonly pieces: Segment[] = [];
  /** Keystrokes since then. */
  private recent: Entry[] = [];
  private readonly replies = new Map<string, Uint8Array>();
  /** A checkpoint of which nobody has yet asked more than all of it and how far it goes [C8.8]. */
  private unread: Uint8Array | null = null;

  constructor(document: StoredDocument) {
    this.head = document.checkpoint?.seq ?? 0;
    if (document.checkpoint) this.begin(document.checkpoint);
    for (const stored of document.tail) this.append(readStored(stored.update), stored.seq);
  }

  append(entry: Entry, seq: number): void {
    if (seq !== this.head + 1) throw new Error(`log position ${seq} follows ${this.head}`);
    this.head = seq;
    this.take(entry, entry.bytes.length > LARGE_BYTES);
    // Many keystrokes become one piece, so that an answer for a newcomer is put together from few.
    if (this.recent.length >= JOIN_AFTER) this.join();
  }

  /** A fresh index of what is committed. */
  index(owners: readonly ClientOwner[]): DocIndex {
    const index = new DocIndex();
    for (const { client, personId } of owners) index.owners.set(client, personId);
    for (const { bytes } of this.segments) extendIndex(index, bytes);
    return index;
  }

  /** All that is committed, as one update. It is not kept, because whoever asks (an overview, a version) asks once. */
  whole(): Uint8Array {
    return this.replies.get('') ?? this.missing(new Map());
  }

  /** What somebody with this state vector lacks, and all deletions: the answer to sync step 1. */
  reply(vector: StateVector): Uint8Array {
    const key = this.keyOf(vector);
    let reply = this.replies.get(key);
    if (!reply) {
      reply = this.missing(vector);
      if (this.replies.size >= CACHED_REPLIES) this.replies.delete(this.replies.keys().next().value!);
      this.replies.set(key, reply);
    }
    return reply;
  }

  /** The state vector of what is committed, as sync step 1 carries it. */
  encodedState(): Uint8Array {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, this.state.size);
    for (const [client, clock] of this.state) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
    }
    return encoding.toUint8Array(encoder);
  }

  private begin({ state, vector }: Checkpoint): void {
    const clocks = vector ? readStateVector(vector) : null;
    if (!clocks) return this.take(readStored(state), true);
    for (const [client, clock] of clocks) this.state.set(client, clock);
    this.unread = state;
  }

  private missing(vector: StateVector): Uint8Array {
    // What was stored as one piece is handed on as it is.
    if (vector.size === 0 && this.unread && this.pieces.length + this.recent.length === 0) return this.unread;
    const { segments } = this;
    if (vector.size === 0 && segments.length === 1) return segments[0]!.bytes;
    const pieces: Piece[] = [];
    for (const { bytes, blocks } of segments) {
      for (const block of blocks) {
        const from = vector.get(block.client) ?? 0;
        if (block.end > from) pieces.push(pieceFrom(bytes, block, from));
      }
    }
    return writeUpdate(pieces, this.deleted).bytes;
  }

  private get segments(): readonly Segment[] {
    if (this.unread) {
      const { bytes, blocks, deleted } = readStored(this.unread);
      this.unread = null;
      this.deleted.addRanges(deleted);
      this.pieces.unshift({ bytes, blocks });
    }
    return [...this.pieces, ...this.recent];
  }

  private take(entry: Entry, alone: boolean): void {
    for (const { client, end } of entry.blocks) this.state.set(client, end);
    this.deleted.addRanges(entry.deleted);
    if (alone) {
      this.join();
      this.pieces.push({ bytes: entry.bytes, blocks: entry.blocks });
    } else this.recent.push(entry);
    if (this.replies.size > 0) this.replies.clear();
  }

  private join(): void {
    if (this.recent.length === 0) return;
    this.pieces.push(joinSegments(this.recent));
    this.recent = [];
  }

  /** Two vectors that lack the same get the same key, whatever else they contain. */
  private keyOf(vector: StateVector): string {
    if (vector.size === 0) return '';
    let key = '';
    for (const [client, clock] of this.state) key += `${Math.min(vector.get(client) ?? 0, clock)},`;
    return key;
  }
}

/** Reads a state vector from outside. Null if its bytes are not one. */
export function readStateVector(bytes: Uint8Array): StateVector | null {
  try {
    const reader = new ByteReader(bytes);
    const vector = new Map<number, number>();
    for (let left = reader.count(); left > 0; left--) vector.set(reader.uint(), reader.uint());
    return reader.left === 0 ? vector : null;
  } catch (error) {
    if (error instanceof BadBytes) return null;
    throw error;
  }
}

/** Takes stored bytes into an index. */
export function extendIndex(index: DocIndex, bytes: Uint8Array): void {
  const { blocks, deletes } = readUpdate(bytes, STORED_BOUNDS);
  const dead = integrate(index, blocks, null);
  if (!(dead instanceof RangeSet)) throw new Error(`the stored document is damaged: ${dead.detail}`);
  index.delete([...dead.list, ...deletes]);
  index.bytes += blocks.reduce((sum, block) => sum + contentBytes(block), 0);
}

/** Stored bytes as an entry. */
export function readStored(update: StoredUpdate['update']): Entry {
  const { bytes, blocks, deletes } = readUpdate(update, STORED_BOUNDS);
  const deleted: ClockRange[] = [];
  for (const { client, runs } of deletes) {
    for (let at = 0; at < runs.length; at += 2) deleted.push({ client, clock: runs[at]!, length: runs[at + 1]! - runs[at]! });
  }
  return { bytes, deleted, blocks: blocks.map(({ client, clock, end, count, from, to }) => ({ client, clock, end, count, from, to })) };
}
