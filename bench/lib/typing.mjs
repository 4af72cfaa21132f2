import * as Y from 'yjs';

/** clientIDs of writers are as long as real ones; the slot of a writer is what is left. */
export const FIRST_CLIENT = 3_000_000_000;
/** Clocks that a writer's first update takes: a paragraph and the text in it. */
export const OPENING_CLOCKS = 2;

const LETTERS = 'early warning saves lives and costs less than mending ';

/** Begins an own paragraph in a document; from then on its updates are listed. */
function openingOf(doc) {
  const updates = [];
  doc.on('update', (update) => updates.push(update));
  const text = new Y.XmlText();
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    doc.getXmlFragment('content').insert(0, [paragraph]);
  });
  return { text, updates };
}

/** What somebody types, made beforehand: an own paragraph, then one letter an update, on top of what the server said the text is. */
export function typedUpdates(slot, count, base) {
  const doc = new Y.Doc();
  if (base) Y.applyUpdate(doc, base);
  doc.clientID = FIRST_CLIENT + slot;
  const { text, updates } = openingOf(doc);
  for (let at = 0; at < count; at++) text.insert(at, LETTERS[at % LETTERS.length]);
  doc.destroy();
  return updates;
}

/** A recorded history as updates, one an edit, in one paragraph by one author. The last letter is a full stop that ends it. */
export function replayedUpdates(txns, { clientID = FIRST_CLIENT, limit = Infinity } = {}) {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  const { text, updates } = openingOf(doc);
  history: for (const { patches } of txns) {
    for (const [position, deleted, inserted] of patches) {
      if (updates.length > limit) break history;
      doc.transact(() => {
        if (deleted > 0) text.delete(position, deleted);
        if (inserted) text.insert(position, inserted);
      });
    }
  }
  text.insert(0, '.');
  const clocks = Y.getState(doc.store, clientID);
  const state = Y.encodeStateAsUpdate(doc);
  const outcome = contentOf(doc);
  doc.destroy();
  return { updates, clocks, state, outcome };
}

/** What two documents must have in common to be called the same. */
export function contentOf(doc) {
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([one], [other]) => one - other);
  return `${doc.getXmlFragment('content').toString()}\n${vector.flat().join(',')}`;
}
