import { BadBytes } from './byte-reader.js';
import type { DocIndex, Place } from './doc-index.js';
import { integrate } from './integrate.js';
import type { Judge, Misfit } from './integrate.js';
import type { Limits } from './limits.js';
import type { ClockRange } from './ports.js';
import { RangeSet } from './ranges.js';
import type { CompiledRules } from './schema-rules.js';
import { CONTENT, OUTSIDE_BOUNDS, readUpdate, TYPE } from './update-reader.js';
import type { ReadBlock, ReadUpdate, Struct } from './update-reader.js';
import { pieceFrom, withDeletes, writeUpdate } from './update-writer.js';
import type { Segment } from './update-writer.js';

/** A write that may be stored: only what is new in it, and what that is. */
export interface Accepted {
  readonly ok: true;
  /** Null if the write adds nothing to what is known. */
  readonly segment: Segment | null;
  readonly inserted: readonly ClockRange[];
  /** New deletions by this writer [C6]. */
  readonly deleted: readonly ClockRange[];
  /** What vanishes besides, because it is inside something deleted; what its writer deleted before sending it is not among it [C14]. */
  readonly implied: readonly ClockRange[];
  /** Where something vanishes: what its writer deleted, too, of what others had deleted before. It did not stand around it any more [C14]. */
  readonly unwanted: readonly ClockRange[];
  readonly claims: readonly number[];
}

/** The verdict on a write that adds nothing. */
export const NOTHING_NEW: Accepted = { ok: true, segment: null, inserted: [], deleted: [], implied: [], unwanted: [], claims: [] };

export interface Refused {
  readonly ok: false;
  readonly code: 'malformed' | 'too_large' | 'foreign' | 'forbidden' | 'too_many_claims' | Misfit['code'];
  /** For the log and for tests; people read the close reason. Never holds text of the document. */
  readonly detail: string;
}

export interface Writer {
  readonly personId: string;
  readonly mayWrite: boolean;
  /** How many new clientIDs this connection may still claim. */
  readonly claimsLeft: number;
}

/**
 * The guard [C5]. Reads an update before anything is applied and either takes what is new in it into the index, or refuses it
 * and leaves the index as it was. What is already known is skipped, never stored again: a second version of a known struct,
 * were it kept, would reach those who load the document later.
 */
export function examine(index: DocIndex, bytes: Uint8Array, writer: Writer, rules: CompiledRules, limits: Limits): Accepted | Refused {
  if (bytes.length > limits.frameBytes) return refused('too_large', 'frame');
  let update: ReadUpdate;
  try {
    update = readUpdate(bytes, OUTSIDE_BOUNDS);
  } catch (error) {
    if (error instanceof BadBytes) return refused('malformed', error.message);
    throw error;
  }
  const fresh = update.blocks.filter((block) => block.end > index.next(block.client));
  if (!writer.mayWrite) return fresh.length > 0 ? refused('forbidden', 'content') : examineReader(index, update);
  const claims: number[] = [];
  for (const { client, clock, end } of fresh) {
    const owner = index.owners.get(client);
    if (owner === undefined && index.next(client) === 0) claims.push(client);
    else if (owner !== writer.personId) return refused('foreign', `client ${client}`);
    if (end - clock > limits.newClocks) return refused('malformed', 'absurd length');
  }
  if (claims.length > writer.claimsLeft) return refused('too_many_claims', `${claims.length}`);
  const before = new Map(fresh.map((block) => [block.client, index.next(block.client)]));
  const size = fresh.reduce((sum, block) => sum + contentBytes(block), 0);
  if (fresh.length > 0 && index.bytes + size > limits.documentBytes) return refused('too_large', 'document');

  index.begin();
  const dead = integrate(index, fresh, judgeBy(index, rules, limits));
  const beyond = update.deletes.find(({ client, runs }) => runs.some((clock) => clock > index.next(client)));
  if (!(dead instanceof RangeSet) || beyond) {
    index.rollback();
    return dead instanceof RangeSet ? refused('unknown', 'deletes what is not known') : refused(dead.code, dead.detail);
  }
  index.commit();
  for (const client of claims) index.owners.set(client, writer.personId);
  index.bytes += size;
  const { deleted, implied } = index.delete(update.deletes);
  const stillborn = index.delete(dead.list);
  const inserted = fresh.map(({ client, end }) => ({ client, clock: before.get(client)!, length: end - before.get(client)! }));
  const vanished = visible([...implied, ...stillborn.deleted, ...stillborn.implied], fresh);
  return {
    ok: true, segment: newPart(update, fresh, before, deleted), inserted, deleted, claims, implied: vanished,
    unwanted: vanished.length === 0 ? [] : deletedBefore(update, deleted),
  };
}

/** What a write deletes that was deleted already. */
function deletedBefore(update: ReadUpdate, deleted: readonly ClockRange[]): ClockRange[] {
  const fresh = new RangeSet();
  fresh.addRanges(deleted);
  return update.deletes.flatMap(({ client, runs }) => fresh.missing(client, runs));
}

/** Without what was never to be seen: new structs that arrive empty, because whoever typed them deleted them before they were sent. */
function visible(ranges: readonly ClockRange[], fresh: readonly ReadBlock[]): ClockRange[] {
  if (ranges.length === 0) return [];
  const empty = new RangeSet();
  for (const { structs } of fresh) {
    for (const { client, clock, length, content } of structs) if (content === CONTENT.gc || content === CONTENT.deleted) empty.add(client, [clock, clock + length]);
  }
  return ranges.flatMap(({ client, clock, length }) => empty.missing(client, [clock, clock + length]));
}

/** Only what adds to the document is stored and shown. */
function newPart(update: ReadUpdate, fresh: readonly ReadBlock[], before: ReadonlyMap<number, number>, deleted: readonly ClockRange[]): Segment | null {
  if (fresh.length === 0 && deleted.length === 0) return null;
  const whole = fresh.length === update.blocks.length && fresh.every((block) => block.clock === before.get(block.client));
  if (!whole) {
    const set = new RangeSet();
    set.addRanges(deleted);
    return writeUpdate(fresh.map((block) => pieceFrom(update.bytes, block, before.get(block.client)!)), set);
  }
  const segment = { bytes: update.bytes, blocks: fresh.map(({ client, clock, end, count, from, to }) => ({ client, clock, end, count, from, to })) };
  return update.deletes.length === 0 ? { ...segment, bytes: update.bytes.slice() } : withDeletes(segment, deleted);
}

/**
 * Someone who may only read sends deletions all the same: those that Yjs derived while merging (a lost race for an attribute,
 * superfluous formatting, content of a deleted block). Every client derives them by itself, so they are ignored. Real ones are refused [C3].
 */
function examineReader(index: DocIndex, update: ReadUpdate): Accepted | Refused {
  for (const { client, runs } of update.deletes) {
    for (const { clock, length } of index.deleted.missing(client, runs)) {
      if (clock + length > index.next(client)) return refused('unknown', 'deletes what is not known');
      if (!index.placesIn(client, clock, clock + length).every((place) => place === null || place.key !== null || place.format)) {
        return refused('forbidden', 'deletion');
      }
    }
  }
  return NOTHING_NEW;
}

function judgeBy(index: DocIndex, rules: CompiledRules, limits: Limits): Judge {
  const wrong = (detail: string): Misfit => ({ code: 'schema', detail });
  const allowed: readonly number[] = [CONTENT.gc, CONTENT.deleted, CONTENT.string, CONTENT.format, CONTENT.type, CONTENT.any];
  return (struct: Struct, place: Place | null) => {
    if (!allowed.includes(struct.content)) return wrong(`content of kind ${struct.content}`);
    if (struct.content === CONTENT.type && struct.typeRef !== TYPE.element && struct.typeRef !== TYPE.text) return wrong('shared type');
    // What lands in a deleted place is never seen; its form alone was checked.
    if (!place) return null;
    const owner = index.type(place.type);
    if (owner.kind === 'root' && !rules.hasRoot(owner.name)) return wrong('root');
    if (place.key !== null) {
      if (owner.kind !== 'element' || !rules.hasAttribute(owner.name, place.key)) return wrong('attribute');
      if (struct.content === CONTENT.deleted) return null;
      if (struct.content !== CONTENT.any) return wrong('attribute content');
      return (struct.value as unknown[]).every((value) => rules.mayHaveValue(owner.name, place.key!, value)) ? null : wrong('attribute value');
    }
    if (struct.content === CONTENT.deleted) return null;
    if (owner.kind === 'text') {
      if (struct.content === CONTENT.string) return null;
      return struct.content === CONTENT.format && rules.mayMark(struct.name, struct.value) ? null : wrong('text content');
    }
    if (struct.content !== CONTENT.type) return wrong('element content');
    const parent = owner.kind === 'root' ? null : owner.name;
    if (struct.typeRef === TYPE.text) return rules.mayHoldText(parent) ? null : wrong('text');
    if (!rules.mayHoldElement(parent, struct.name)) return wrong('element');
    return owner.depth < limits.depth ? null : wrong('nesting');
  };
}

/** What a block adds once typed runs are folded: characters count themselves, everything else its bytes. */
export function contentBytes(block: ReadBlock): number {
  let sum = 0;
  for (const struct of block.structs) {
    const continues = struct.content === CONTENT.string && struct.originClient === struct.client && struct.originClock === struct.clock - 1;
    sum += continues ? struct.end - struct.contentAt : struct.end - struct.at;
  }
  return sum;
}

function refused(code: Refused['code'], detail: string): Refused {
  return { ok: false, code, detail };
}
