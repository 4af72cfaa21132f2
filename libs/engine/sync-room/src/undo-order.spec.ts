import * as Y from 'yjs';
import { Random, RandomEditor } from './testing/index.js';
import { orderUndone } from './undo-order.js';

/** Neighbours of structs that stand the wrong way round: the right one to the left of the left one. */
function crossed(ydoc: Y.Doc): number {
  let count = 0;
  for (const structs of ydoc.store.clients.values()) {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || struct.parentSub !== null || !struct.origin || !struct.rightOrigin) continue;
      const right = Y.getItem(ydoc.store, struct.rightOrigin);
      const left = Y.getItem(ydoc.store, struct.origin);
      if (!(right instanceof Y.Item) || !(left instanceof Y.Item)) continue;
      for (let before = left.left; before; before = before.left) if (before === right) { count++; break; }
    }
  }
  return count;
}

/** Somebody types, deletes and undoes alone. */
function write(seed: number, steps: number, ordered: boolean): Y.Doc {
  const ydoc = new Y.Doc();
  ydoc.clientID = 1;
  if (ordered) orderUndone(ydoc);
  const editor = new RandomEditor(ydoc, new Random(seed));
  for (let step = 0; step < steps; step++) editor.edit();
  return ydoc;
}

describe('[C5.6] what is undone has its place', () => {
  const SEEDS = Array.from({ length: 150 }, (_, seed) => seed + 1);

  test('undoing as Yjs does leaves neighbours that stand the wrong way round', () => {
    expect(SEEDS.some((seed) => crossed(write(seed, 120, false)) > 0)).toBe(true);
  });

  test('put in order, no neighbours do, and whoever loads the text has the same', () => {
    for (const seed of SEEDS) {
      const ydoc = write(seed, 120, true);
      expect([seed, crossed(ydoc)]).toEqual([seed, 0]);
      const other = new Y.Doc();
      Y.applyUpdate(other, Y.encodeStateAsUpdate(ydoc));
      expect(other.getXmlFragment('content').toString()).toBe(ydoc.getXmlFragment('content').toString());
    }
  });
});
