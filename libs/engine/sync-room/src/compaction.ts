import * as Y from 'yjs';
import type { UpdateLog } from './ports.js';
import { applyAsStored, difference, materialise } from './replay.js';
import { keepHistory } from './segments.js';

export type CompactionResult =
  | { readonly done: true; readonly seq: number }
  | { readonly done: false; readonly why: string };

/**
 * Replaces the updates of a document by a checkpoint [C8]. Everything is checked before anything is removed: the checkpoint against
 * the replay before it is written, and what the log then returns against both; and the updates go into the history, so that deleted words
 * and every moment stay known [C8.6]. Writers may go on meanwhile.
 */
export async function compact(log: UpdateLog, documentId: string): Promise<CompactionResult> {
  const before = await log.load(documentId);
  if (!before || before.tail.length === 0) return { done: false, why: 'nothing to compact' };
  const replayed = materialise(before);
  const checked = new Y.Doc();
  try {
    const state = Y.encodeStateAsUpdate(replayed);
    const vector = Y.encodeStateVector(replayed);
    applyAsStored(checked, state);
    const problem = difference(replayed, checked);
    if (problem) return { done: false, why: `the checkpoint differs from the log: ${problem}` };
    await log.writeCheckpoint(documentId, { seq: before.head, state, vector });

    const after = await log.load(documentId);
    if (!after?.checkpoint || after.checkpoint.seq < before.head) return { done: false, why: 'the checkpoint was not stored' };
    if (after.checkpoint.seq === before.head) {
      for (const { update } of after.tail) applyAsStored(replayed, update);
      const stored = materialise(after);
      const changed = difference(replayed, stored);
      stored.destroy();
      if (after.checkpoint.vector?.join() !== vector.join()) return { done: false, why: 'the stored checkpoint says that it goes to other clocks than it does' };
      if (changed) return { done: false, why: `the stored checkpoint differs from the log: ${changed}` };
    }
    const unkept = await keepHistory(log, documentId, before.head);
    if (unkept) return { done: false, why: unkept };
    return await log.prune(documentId, before.head) ? { done: true, seq: before.head } : { done: false, why: 'the log refused to prune' };
  } finally {
    replayed.destroy();
    checked.destroy();
  }
}
