import * as Y from 'yjs';
import { applyAsStored, difference } from './replay.js';
import type { HistorySegment, StoredHistory, UpdateLog } from './ports.js';
import { sameBytes, squash, squashDiffers } from './squash.js';

/** A segment that is smaller, and younger, grows by what comes next; so a document has few of them, and old ones can age. */
export const GROWING_BYTES = 64 * 1024;
export const GROWING_MS = 30 * 24 * 3_600_000;

/**
 * Joins the updates up to a position into the segments of the history [C8.6]. What was joined is read back and compared before it is
 * stored and again after. Null when all is kept; otherwise why not, and then nothing may be pruned.
 */
export async function keepHistory(log: UpdateLog, documentId: string, through: number): Promise<string | null> {
  const stored = await log.history(documentId, 'last');
  const updates = stored?.updates.filter(({ seq }) => seq <= through) ?? [];
  const last = stored?.segments.at(-1) ?? null;
  if (updates.length === 0) return (last?.through ?? 0) >= through ? null : 'updates are missing that no segment of the history holds';
  const grows = last !== null && !last.thinned && last.update.byteLength < GROWING_BYTES && updates[0]!.at - last.since < GROWING_MS;
  const first = (last?.through ?? 0) + 1;
  if (updates.some(({ seq }, at) => seq !== first + at)) return 'updates are missing that no segment of the history holds';

  const parts = [...(grows ? [last.update] : []), ...updates.map(({ update }) => update)];
  const update = squash(parts);
  const differs = squashDiffers(parts, update);
  if (differs) return `the segment of the history differs from the log: ${differs}`;
  const segment = { from: grows ? last.from : first, through: updates.at(-1)!.seq, thinned: false, update };
  await log.writeSegment(documentId, segment);
  const now = (await log.history(documentId, 'last'))?.segments.at(-1);
  const same = now && now.from === segment.from && now.through === segment.through && sameBytes(now.update, segment.update);
  return same ? null : 'the segment of the history was not stored';
}

/**
 * A document with everything that the history still holds: deleted words keep their content [C8.6]. Exact moments come from
 * the rows. The caller destroys it.
 */
export function relive(history: Pick<StoredHistory, 'segments' | 'updates'>, options: { readonly gc?: boolean } = {}): Y.Doc {
  const doc = new Y.Doc({ gc: options.gc ?? false });
  // All in one go: Yjs then sorts out each place once.
  doc.transact(() => {
    for (const { update } of history.segments) applyAsStored(doc, update);
    const recent = history.updates.map(({ update }) => update);
    if (recent.length > 0) applyAsStored(doc, squash(recent));
  });
  return doc;
}

/**
 * Forgets words that were deleted before a moment [C8.7]: segments that ended by then become one that holds only what was still in the text
 * at its end. Who deleted how much, and when, stays in the rows. Answers whether anything was forgotten; why not, as a sentence.
 */
export async function thin(log: UpdateLog, documentId: string, before: number): Promise<{ readonly done: boolean; readonly why?: string }> {
  const history = await log.history(documentId, 'all');
  const old: HistorySegment[] = history?.segments.filter(({ until }) => until < before) ?? [];
  if (old.every(({ thinned }) => thinned) || old.length === 0) return { done: false };
  const whole = relive({ segments: old, updates: [] }, { gc: true });
  const checked = new Y.Doc();
  try {
    const update = Y.encodeStateAsUpdate(whole);
    applyAsStored(checked, update);
    const problem = difference(whole, checked);
    if (problem) return { done: false, why: `the shorter history differs: ${problem}` };
    await log.writeSegment(documentId, { from: 1, through: old.at(-1)!.through, thinned: true, update });
    return { done: true };
  } finally {
    whole.destroy();
    checked.destroy();
  }
}
