import { FRAGMENT_NAME, toCanonicalJson } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';

const SINCE = 'everything since the version';

/**
 * The change that turns the text as it stands into an older version of it, made as an undo of all that happened in between [V3].
 * What was deleted comes back as itself and not as a copy, so an edit that somebody makes meanwhile, even offline, still finds its
 * place. Null when the texts are equal.
 */
export function restoringUpdate(versionState: Uint8Array, liveState: Uint8Array): Uint8Array | null {
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
    return Y.encodeStateAsUpdate(doc, live);
  } finally {
    doc.destroy();
  }
}
