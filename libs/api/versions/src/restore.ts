import { FRAGMENT_NAME, toCanonicalJson } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';
import type { Copy } from './versions.repository.js';

const SINCE = 'everything since the version';

/**
 * The change that turns the text as it stands into an older version of it, made as an undo of all that happened in between [V3].
 * What was not deleted stays itself, so an edit that somebody makes meanwhile, even offline, still finds its place. What was deleted
 * is written anew; `copies` says of which words, because they belong to whoever wrote those [C6]. Null when the texts are equal.
 */
export function restoringUpdate(versionState: Uint8Array, liveState: Uint8Array): { update: Uint8Array; copies: Copy[] } | null {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, versionState);
    const wanted = toCanonicalJson(doc);
    const undo = new Y.UndoManager(doc.getXmlFragment(FRAGMENT_NAME), { trackedOrigins: new Set([SINCE]), captureTimeout: Number.MAX_SAFE_INTEGER });
    Y.applyUpdate(doc, liveState, SINCE);
    // Texts can be equal though much happened in between; undoing that would only replace everything by its like.
    if (toCanonicalJson(doc) === wanted) return null;
    const live = Y.encodeStateVectorFromUpdate(liveState);
    undo.undo();
    undo.destroy();
    return { update: Y.encodeStateAsUpdate(doc, live), copies: copiesIn(doc) };
  } finally {
    doc.destroy();
  }
}

/** What an undo brought back, and as what. */
function copiesIn(doc: Y.Doc): Copy[] {
  const copies: Copy[] = [];
  for (const structs of doc.store.clients.values()) {
    for (const item of structs) {
      if (!(item instanceof Y.Item) || item.redone === null) continue;
      copies.push({ client: item.redone.client, clock: item.redone.clock, length: item.length, ofClient: item.id.client, ofClock: item.id.clock });
    }
  }
  return copies;
}
