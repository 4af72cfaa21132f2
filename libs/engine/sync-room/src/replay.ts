import * as Y from 'yjs';
import { History } from './history.js';
import type { StoredDocument, UpdateLog } from './ports.js';
import { RangeSet } from './ranges.js';

/** One update that equals checkpoint and tail together. */
export function mergeCommitted(stored: StoredDocument): Uint8Array {
  return new History(stored).reply(new Map());
}

/**
 * A Y.Doc of what is stored, for versions, restore and exports. The caller destroys it. With `gc: false` deleted content stays
 * readable as far as the log still holds it.
 */
export function materialise(stored: StoredDocument, options: { readonly gc?: boolean } = {}): Y.Doc {
  const doc = new Y.Doc({ gc: options.gc ?? true });
  Y.applyUpdate(doc, mergeCommitted(stored));
  return doc;
}

/** What differs between two replays of one document; null if they are the same in text, structure, deletions and clocks. */
export function difference(left: Y.Doc, right: Y.Doc): string | null {
  for (const doc of [left, right]) {
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return 'something refers to what is missing';
  }
  const [before, after] = [Y.snapshot(left), Y.snapshot(right)];
  if (before.sv.size !== after.sv.size || [...before.sv].some(([client, clock]) => after.sv.get(client) !== clock)) return 'clocks';
  if (!deletesNoMore(before, after, right) || !deletesNoMore(after, before, left)) return 'deletions';
  const names = new Set([...left.share.keys(), ...right.share.keys()]);
  for (const name of names) {
    if (left.getXmlFragment(name).toString() !== right.getXmlFragment(name).toString()) return 'content';
  }
  return null;
}

/**
 * Whether all that is deleted in one is deleted in the other, but for formatting: what of it is superfluous Yjs removes by itself
 * while it merges, more or less of it depending on the order.
 */
function deletesNoMore(one: Y.Snapshot, other: Y.Snapshot, otherDoc: Y.Doc): boolean {
  const known = new RangeSet();
  for (const [client, runs] of other.ds.clients) known.add(client, runs.flatMap(({ clock, len }) => [clock, clock + len]));
  return [...one.ds.clients].every(([client, runs]) => known.missing(client, runs.flatMap(({ clock, len }) => [clock, clock + len]))
    .every(({ clock, length }) => isFormatting(otherDoc, client, clock, clock + length)));
}

function isFormatting(doc: Y.Doc, client: number, from: number, to: number): boolean {
  for (let clock = from; clock < to;) {
    const item = Y.getItem(doc.store, Y.createID(client, clock));
    if (!(item.content instanceof Y.ContentFormat)) return false;
    clock = item.id.clock + item.length;
  }
  return true;
}

export type CompactionResult =
  | { readonly done: true; readonly seq: number }
  | { readonly done: false; readonly why: string };

/**
 * Replaces the updates of a document by a checkpoint [C8]. Everything is checked before anything is removed: the checkpoint against
 * the replay before it is written, and what the log then returns against both. Writers may go on meanwhile.
 */
export async function compact(log: UpdateLog, documentId: string): Promise<CompactionResult> {
  const before = await log.load(documentId);
  if (!before || before.tail.length === 0) return { done: false, why: 'nothing to compact' };
  const replayed = materialise(before);
  const checked = new Y.Doc();
  try {
    const state = Y.encodeStateAsUpdate(replayed);
    Y.applyUpdate(checked, state);
    const problem = difference(replayed, checked);
    if (problem) return { done: false, why: `the checkpoint differs from the log: ${problem}` };
    await log.writeCheckpoint(documentId, { seq: before.head, state });

    const after = await log.load(documentId);
    if (!after?.checkpoint || after.checkpoint.seq < before.head) return { done: false, why: 'the checkpoint was not stored' };
    if (after.checkpoint.seq === before.head) {
      for (const { update } of after.tail) Y.applyUpdate(replayed, update);
      const stored = materialise(after);
      const changed = difference(replayed, stored);
      stored.destroy();
      if (changed) return { done: false, why: `the stored checkpoint differs from the log: ${changed}` };
    }
    return await log.prune(documentId, before.head) ? { done: true, seq: before.head } : { done: false, why: 'the log refused to prune' };
  } finally {
    replayed.destroy();
    checked.destroy();
  }
}
