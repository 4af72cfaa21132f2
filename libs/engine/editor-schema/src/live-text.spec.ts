import * as Y from 'yjs';
import { createAnchor, locateAnchor } from './anchors.js';
import type { TextAnchor } from './anchors.js';
import { PassageFinder } from './finder.js';
import { fromBlocks } from './from-blocks.js';
import { liveText } from './live-text.js';
import { toNode } from './normalise.js';
import { textMap } from './positions.js';
import { applyJson, seedYDoc, toJson } from './ydoc.js';

const WORDS = ['early ', 'warning ', 'desks ', 'save ', 'lives ', 'near ', 'water '];

/** A text that is written in at random, by its own people and from elsewhere. */
function writing(seed: number) {
  let state = seed;
  const random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  const below = (count: number) => Math.floor(random() * count);
  const words = () => Array.from({ length: 3 + below(5) }, () => WORDS[below(WORDS.length)]).join('').trim();
  const block = () => ({ type: (['paragraph', 'heading', 'bullet_item', 'quote', 'table_row'] as const)[below(5)]!, level: 2, text: random() < 0.1 ? '' : words() });
  const ydoc = seedYDoc(fromBlocks(Array.from({ length: 8 }, block)));
  const undo = new Y.UndoManager(ydoc.getXmlFragment('content'), { captureTimeout: 0 });
  const texts = () => textMap(ydoc).stretches.map(({ type }) => type);
  const change = () => {
    const text = texts()[below(Math.max(1, texts().length))];
    const at = text ? below(text.length + 1) : 0;
    const chance = random();
    if (chance < 0.4) text?.insert(at, words());
    else if (chance < 0.6) text?.delete(at, Math.min(below(9), text.length - at));
    else if (chance < 0.65) text?.format(at, Math.min(4, text.length - at), { bold: true });
    else if (chance < 0.75) undo.undo();
    else if (chance < 0.85) ydoc.getXmlFragment('content').delete(below(ydoc.getXmlFragment('content').length), ydoc.getXmlFragment('content').length > 1 ? 1 : 0);
    else applyJson(ydoc, { ...toJson(ydoc), content: [...(toJson(ydoc).content ?? []), ...(fromBlocks([block()]).content ?? [])] });
  };
  const anchor = (): TextAnchor | null => {
    const from = below(textMap(ydoc).size);
    return createAnchor(ydoc, from, from + 4 + below(30));
  };
  return { ydoc, change, anchor };
}

describe('a text that is read while people write in it', () => {
  test.each([1, 2, 3, 4, 5, 6])('says the same as one that is read from its beginning, and finds the same passages [T1] (seed %i)', (seed) => {
    const { ydoc, change, anchor } = writing(seed);
    const live = liveText(ydoc);
    const finder = new PassageFinder();
    const anchors = new Map<string, TextAnchor>();
    for (let step = 0; step < 80; step++) {
      const made = step % 4 === 0 ? anchor() : null;
      if (made) anchors.set(`thread ${step}`, made);
      change();
      const fresh = textMap(ydoc);
      const map = live.map();
      expect({ text: map.text, size: map.size, positions: map.positions }).toEqual({ text: fresh.text, size: fresh.size, positions: fresh.positions });
      expect(live.doc().toJSON()).toEqual(toNode(toJson(ydoc)).toJSON());
      expect(finder.locate(ydoc, anchors)).toEqual(new Map([...anchors].map(([id, one]) => [id, locateAnchor(ydoc, one, fresh)])));
    }
    expect([...finder.locate(ydoc, anchors).values()].some(({ found }) => found)).toBe(true);
  });

  test('in the midst of a change it says what stands there at that moment', () => {
    const ydoc = seedYDoc(fromBlocks([{ type: 'paragraph', text: 'One desk' }]));
    expect(liveText(ydoc).map().text).toBe('One desk');
    ydoc.transact(() => {
      liveText(ydoc).map().stretches[0]!.type.insert(0, 'Not ');
      expect([liveText(ydoc).map().text, liveText(ydoc).doc().textContent]).toEqual(['Not One desk', 'Not One desk']);
    });
    expect(liveText(ydoc).map().text).toBe('Not One desk');
  });

  test('only the block that changed is read anew', () => {
    const ydoc = seedYDoc(fromBlocks([{ type: 'paragraph', text: 'One' }, { type: 'paragraph', text: 'Two' }]));
    const before = liveText(ydoc).doc();
    liveText(ydoc).map().stretches[0]!.type.insert(0, 'Number ');
    const now = liveText(ydoc).doc();
    expect([now.child(0) === before.child(0), now.child(1) === before.child(1)]).toEqual([false, true]);
  });
});
