import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { contentOf } from './typing.mjs';

const sha = (text) => createHash('sha256').update(text).digest('base64url').slice(0, 16);

/**
 * What a client ends up with: all that it received and all that it wrote itself, read by Yjs. Clients that received the same bytes in the
 * same order end with the same document, so it is made once for all of them.
 */
export class Outcomes {
  #known = new Map();

  of(received, own = []) {
    const hash = createHash('sha256');
    for (const update of received) hash.update(`${update.length} `).update(update);
    for (const update of own) hash.update(`own ${update.length} `).update(update);
    const key = hash.digest('base64url');
    let outcome = this.#known.get(key);
    if (!outcome) {
      const doc = new Y.Doc();
      for (const update of [...received, ...own]) if (update.length > 2) Y.applyUpdate(doc, update);
      outcome = sha(contentOf(doc) + (doc.store.pendingStructs || doc.store.pendingDs ? ' pending' : ''));
      doc.destroy();
      this.#known.set(key, outcome);
    }
    return outcome;
  }
}

/** Judges outcomes: `fresh` is what a newcomer gets; everybody must have the same. Answers what is wrong, or null. */
export function disagreement(outcomes, fresh) {
  const different = [...outcomes].filter(([, outcome]) => outcome !== fresh);
  if (different.length === 0) return null;
  return `${different.length} of ${outcomes.length} clients ended with another text than a newcomer gets (for example ${different[0][0]})`;
}
