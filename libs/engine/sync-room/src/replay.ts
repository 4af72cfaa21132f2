import * as Y from 'yjs';
import { History } from './history.js';
import type { StoredDocument, UpdateLog } from './ports.js';

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
  applyAsStored(doc, mergeCommitted(stored));
  return doc;
}

/**
 * Applies an update and nothing besides. While it merges, Yjs otherwise deletes formatting that it holds superfluous, more or less
 * of it depending on the order; then two replays of one log could differ, and a checkpoint say more than the log.
 */
export function applyAsStored(doc: Y.Doc, update: Uint8Array): void {
  const untidied = (transaction: Y.Transaction) => {
    Object.defineProperty(transaction, '_needFormattingCleanup', { get: () => false, set: () => {} });
  };
  doc.on('beforeTransaction', untidied);
  Y.applyUpdate(doc, update);
  doc.off('beforeTransaction', untidied);
}

/** What differs between two replays of one document; null if they are the same in text, structure, deletions and clocks. */
export function difference(left: Y.Doc, right: Y.Doc): string | null {
  for (const doc of [left, right]) {
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return 'something refers to what is missing';
  }
  if (!Y.equalSnapshots(Y.snapshot(left), Y.snapshot(right))) return 'clocks or deletions';
  const names = new Set([...left.share.keys(), ...right.share.keys()]);
  for (const name of names) {
    if (left.getXmlFragment(name).toString() !== right.getXmlFragment(name).toString()) return 'content';
  }
  return null;
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
    applyAsStored(checked, state);
    const problem = difference(replayed, checked);
    if (problem) return { done: false, why: `the checkpoint differs from the log: ${problem}` };
    await log.writeCheckpoint(documentId, { seq: before.head, state });

    const after = await log.load(documentId);
    if (!after?.checkpoint || after.checkpoint.seq < before.head) return { done: false, why: 'the checkpoint was not stored' };
    if (after.checkpoint.seq === before.head) {
      for (const { update } of after.tail) applyAsStored(replayed, update);
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
