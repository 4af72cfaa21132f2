import * as Y from 'yjs';
import { History } from './history.js';
import type { StoredDocument } from './ports.js';

/** One update that equals checkpoint and tail together. */
export function mergeCommitted(stored: StoredDocument): Uint8Array {
  return new History(stored).whole();
}

/**
 * A Y.Doc of what is stored, for versions, restore and exports. The caller destroys it. With `gc: false` deleted content stays
 * readable as far as the log still holds it.
 */
export function materialise(stored: StoredDocument, options: { readonly gc?: boolean } = {}): Y.Doc {
  // Named, because a random name costs half a millisecond.
  const doc = new Y.Doc({ gc: options.gc ?? true, guid: 'stored' });
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
