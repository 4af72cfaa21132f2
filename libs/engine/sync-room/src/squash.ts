import * as encoding from 'lib0/encoding';
import { decodeUtf8 } from 'lib0/string';
import { ByteReader } from './byte-reader.js';
import { RangeSet } from './ranges.js';
import { CONTENT, readUpdate, STORED_BOUNDS } from './update-reader.js';
import type { ReadUpdate, Struct } from './update-reader.js';
import { writeDeletes } from './update-writer.js';

interface Placed { readonly bytes: Uint8Array; readonly struct: Struct }

const read = (update: Uint8Array): ReadUpdate => readUpdate(update, STORED_BOUNDS);
const textOf = ({ bytes, struct }: Placed): string => {
  const reader = new ByteReader(bytes);
  reader.pos = struct.contentAt;
  return decodeUtf8(reader.take(reader.uint()));
};

/** Whether a struct only carries on what the one before it says: what Yjs itself writes as one when it was typed at once. */
function continues(before: Struct, struct: Struct): boolean {
  if (before.content !== struct.content) return false;
  if (struct.content === CONTENT.gc) return true;
  return (struct.content === CONTENT.string || struct.content === CONTENT.deleted)
    && struct.originClient === struct.client && struct.originClock === struct.clock - 1
    && struct.rightClient === before.rightClient && struct.rightClock === before.rightClock;
}

/**
 * Updates that follow each other in the log, as one: keystrokes become words, nothing else changes. What was deleted keeps its
 * content, because bytes are copied and no document tidies them up. It is applied where the first of them could be applied.
 */
export function squash(updates: readonly Uint8Array[]): Uint8Array {
  const byClient = new Map<number, Placed[][]>();
  const deletes = new RangeSet();
  for (const update of updates.map(read)) {
    for (const { client, structs } of update.blocks) {
      let groups = byClient.get(client);
      if (!groups) byClient.set(client, groups = []);
      for (const struct of structs) {
        const group = groups.at(-1);
        const last = group?.at(-1)?.struct;
        if (last && last.clock + last.length !== struct.clock) throw new Error('updates of one client do not follow each other');
        if (group && last && continues(last, struct)) group.push({ bytes: update.bytes, struct });
        else groups.push([{ bytes: update.bytes, struct }]);
      }
    }
    for (const { client, runs } of update.deletes) deletes.add(client, runs);
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, byClient.size);
  for (const client of [...byClient.keys()].sort((a, b) => b - a)) {
    const groups = byClient.get(client)!;
    encoding.writeVarUint(encoder, groups.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, groups[0]![0]!.struct.clock);
    for (const group of groups) writeGroup(encoder, group);
  }
  writeDeletes(encoder, deletes);
  return encoding.toUint8Array(encoder);
}

function writeGroup(encoder: encoding.Encoder, group: readonly Placed[]): void {
  const [{ bytes, struct }] = group as [Placed];
  if (group.length === 1) return encoding.writeUint8Array(encoder, bytes.subarray(struct.at, struct.end));
  encoding.writeUint8Array(encoder, bytes.subarray(struct.at, struct.contentAt));
  if (struct.content === CONTENT.string) encoding.writeVarString(encoder, group.map(textOf).join(''));
  else encoding.writeVarUint(encoder, group.reduce((sum, placed) => sum + placed.struct.length, 0));
}

/**
 * What a squashed update says otherwise than the updates it is made of; null if nothing. It reads both back, clock by clock: content,
 * place, deletions. Nothing is pruned before this was asked.
 */
export function squashDiffers(updates: readonly Uint8Array[], squashed: Uint8Array): string | null {
  const whole = read(squashed);
  const structs = new Map(whole.blocks.map(({ client, structs: list }) => [client, list]));
  const texts = new Map<Struct, string>();
  const textIn = (placed: Placed): string => {
    const known = texts.get(placed.struct) ?? textOf(placed);
    texts.set(placed.struct, known);
    return known;
  };
  const deletes = new RangeSet();
  const at = new Map<number, number>();
  let clocks = 0;
  for (const update of updates.map(read)) {
    for (const { client, runs } of update.deletes) deletes.add(client, runs);
    for (const { client, structs: parts } of update.blocks) {
      const list = structs.get(client) ?? [];
      let index = at.get(client) ?? 0;
      for (const part of parts) {
        clocks += part.length;
        while (list[index] && list[index]!.clock + list[index]!.length <= part.clock) index++;
        const holder = list[index];
        if (!holder || holder.clock > part.clock || holder.clock + holder.length < part.clock + part.length || holder.content !== part.content) return 'something is missing';
        const offset = part.clock - holder.clock;
        const origin = offset === 0 ? [holder.originClient, holder.originClock] : [part.content === CONTENT.gc ? -1 : client, part.content === CONTENT.gc ? 0 : part.clock - 1];
        if (origin[0] !== part.originClient || origin[1] !== part.originClock || holder.rightClient !== part.rightClient || holder.rightClock !== part.rightClock) return 'something stands elsewhere';
        const same = part.content === CONTENT.string
          ? textIn({ bytes: whole.bytes, struct: holder }).startsWith(textOf({ bytes: update.bytes, struct: part }), offset)
          : part.content === CONTENT.gc || part.content === CONTENT.deleted
            || sameBytes(update.bytes.subarray(part.at, part.end), whole.bytes.subarray(holder.at, holder.end));
        if (!same) return 'some content';
      }
      at.set(client, index);
    }
  }
  if (clocks !== whole.blocks.reduce((sum, { clock, end }) => sum + end - clock, 0)) return 'it says more';
  const told = new RangeSet();
  for (const { client, runs } of whole.deletes) told.add(client, runs);
  return sameRanges(deletes, told) ? null : 'deletions';
}

function sameRanges(left: RangeSet, right: RangeSet): boolean {
  return left.size === right.size && [...left.clients].every((client) => left.runsOf(client).join() === right.runsOf(client).join());
}

export const sameBytes = (left: Uint8Array, right: Uint8Array): boolean => left.length === right.length && left.every((byte, at) => byte === right[at]);
