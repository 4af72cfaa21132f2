import * as Y from 'yjs';
import { createAnchor, followAnchor, locateAnchor } from './anchors.js';
import type { TextAnchor } from './anchors.js';
import { fromBlocks } from './from-blocks.js';
import { textBetween, textMap } from './positions.js';
import { toNode } from './normalise.js';
import { applyJson, seedYDoc, toJson } from './ydoc.js';

const TEXT = 'Governments should fund one early warning desk, and publish what it warns of.';

function person() {
  const ydoc = seedYDoc(fromBlocks([{ type: 'heading', level: 1, text: 'What we ask' }, { type: 'paragraph', text: TEXT }, { type: 'bullet_item', text: 'Money for three years' }]));
  const text = (block = 1) => (ydoc.getXmlFragment('content').get(block) as Y.XmlElement).get(0) as Y.XmlText;
  return {
    ydoc,
    text,
    /** The anchor of the first occurrence of some words. */
    comments(words: string): TextAnchor {
      const map = textMap(ydoc);
      const at = map.text.indexOf(words);
      return createAnchor(ydoc, map.positions[at]!, map.positions[at + words.length - 1]! + 1)!;
    },
    types(words: string, at: number, block = 1) { text(block).insert(at, words); },
    deletes(at: number, length: number, block = 1) { text(block).delete(at, length); },
    /** The words found, how, or that they are detached. */
    finds(anchor: TextAnchor): string {
      const found = locateAnchor(ydoc, anchor);
      return found.found ? `${found.by}: ${textBetween(textMap(ydoc), found.from, found.to)}` : 'detached';
    },
  };
}

describe('anchors of threads [T1]', () => {
  test('positions count as the editor counts', () => {
    const { ydoc } = person();
    const map = textMap(ydoc);
    const node = toNode(toJson(ydoc));
    map.positions.forEach((position, index) => {
      if (map.text[index] !== '\n') expect(node.textBetween(position, position + 1)).toBe(map.text[index]);
    });
  });

  test('words typed before, after and right at the edges do not become part of the passage', () => {
    const a = person();
    const anchor = a.comments('early warning desk');
    const at = TEXT.indexOf('early');
    a.types('NEW ', 0);
    a.types('very ', at + 4);
    a.types(' office', a.text().toString().indexOf('desk') + 4);
    expect(a.finds(anchor)).toBe('position: early warning desk');
  });

  test('words typed inside belong to it', () => {
    const a = person();
    const anchor = a.comments('early warning desk');
    a.types('and independent ', TEXT.indexOf('warning'));
    expect(a.finds(anchor)).toBe('position: early and independent warning desk');
  });

  test('a passage that lost one of its ends is found at what is left', () => {
    const a = person();
    const anchor = a.comments('early warning desk');
    a.deletes(TEXT.indexOf('early'), 6);
    expect(a.finds(anchor)).toBe('position: warning desk');
  });

  test('a passage that was cut and pasted elsewhere is found by its words', () => {
    const a = person();
    const anchor = a.comments('early warning desk');
    a.deletes(TEXT.indexOf('early'), 'early warning desk'.length);
    a.types('An early warning desk. ', 0, 0);
    expect(a.finds(anchor)).toBe('quote: early warning desk');
  });

  test('a block that was recreated as a heading is found by its words', () => {
    const a = person();
    const anchor = a.comments('early warning desk');
    applyJson(a.ydoc, fromBlocks([{ type: 'heading', level: 1, text: 'What we ask' }, { type: 'heading', level: 2, text: TEXT }]));
    expect(a.finds(anchor)).toBe('quote: early warning desk');
  });

  describe('a passage split by Enter is found whole', () => {
    const from = TEXT.indexOf('early');
    const split = (at: number, left = TEXT.slice(0, at), right = TEXT.slice(at)) => fromBlocks([{ type: 'heading', level: 1, text: 'What we ask' }, { type: 'paragraph', text: left }, { type: 'paragraph', text: right }]);
    test.each([
      ['between two words', from + 6, 'early \nwarning desk'],
      ['inside a word', from + 9, 'early war\nning desk'],
      ['after its first letter', from + 1, 'e\narly warning desk'],
      ['before its last letter', from + 17, 'early warning des\nk'],
    ])('%s', (_, at, words) => {
      const a = person();
      const begun = a.comments('early warning desk');
      applyJson(a.ydoc, split(at));
      expect(a.finds(begun)).toBe(`quote: ${words}`);
      // The server follows, and whatever is typed into either half belongs to it.
      const kept = followAnchor(a.ydoc, begun)!;
      expect(kept).toMatchObject({ quote: 'early warning desk', words });
      expect(a.finds(kept)).toBe(`position: ${words}`);
      expect(followAnchor(a.ydoc, kept)).toBeNull();
      // And joined again it is what it was.
      applyJson(a.ydoc, split(TEXT.length, TEXT, 'Something else.'));
      expect(a.finds(kept)).toMatch(/: early warning desk$/);
      expect(followAnchor(a.ydoc, kept)).toMatchObject({ quote: 'early warning desk', words: '' });
    });

    test('and the space at which it was broken taken away', () => {
      const a = person();
      const begun = a.comments('early warning desk');
      applyJson(a.ydoc, split(0, TEXT.slice(0, from + 5), TEXT.slice(from + 6)));
      expect(a.finds(begun)).toBe('quote: early\nwarning desk');
    });

    test('by a new line inside its block', () => {
      const a = person();
      const begun = a.comments('early warning desk');
      a.deletes(from + 5, TEXT.length - from - 5);
      const paragraph = a.ydoc.getXmlFragment('content').get(1) as Y.XmlElement;
      paragraph.insert(1, [new Y.XmlElement('hardBreak'), new Y.XmlText(TEXT.slice(from + 6))]);
      expect(a.finds(begun)).toBe('quote: early\nwarning desk');
    });
  });

  test('words that only look alike without their spaces are others', () => {
    const a = person();
    const anchor = a.comments('early warning desk');
    a.deletes(TEXT.indexOf('early'), TEXT.length - TEXT.indexOf('early'));
    a.types('arly warning desk', TEXT.indexOf('early'));
    expect(a.finds(anchor)).toBe('detached');
  });

  test('a deleted passage is detached, not moved to its neighbours', () => {
    const a = person();
    const anchor = a.comments('early warning desk');
    a.deletes(TEXT.indexOf('early'), 'early warning desk'.length);
    expect(a.finds(anchor)).toBe('detached');
  });

  test('words that came into the place of a deleted passage do not inherit its thread', () => {
    const a = person();
    const anchor = a.comments('early warning desk');
    const at = TEXT.indexOf('early');
    a.types('parliamentary committee', at + 6);
    a.deletes(at, 6);
    a.deletes(at + 'parliamentary committee'.length, 'warning desk'.length);
    expect(a.finds(anchor)).toBe('detached');
  });

  test('of several equal passages the surroundings tell which, and equal surroundings tell nothing', () => {
    const ydoc = seedYDoc(fromBlocks([{ type: 'paragraph', text: 'the ministry. Then the ministry again.' }]));
    const map = textMap(ydoc);
    const second = createAnchor(ydoc, map.positions[19]!, map.positions[19 + 11]! + 1)!;
    expect(second.quote).toBe('the ministry');
    const fresh = seedYDoc(fromBlocks([{ type: 'paragraph', text: 'Now the ministry. Then the ministry again.' }]));
    const found = locateAnchor(fresh, second);
    expect(found).toEqual({ found: true, by: 'quote', from: 24, to: 36 });
    expect(locateAnchor(fresh, { ...second, prefix: '', suffix: '' })).toEqual({ found: false });
  });

  test('overlapping passages are found each for itself', () => {
    const a = person();
    const first = a.comments('one early warning');
    const second = a.comments('warning desk');
    a.types('X', 0);
    expect([a.finds(first), a.finds(second)]).toEqual(['position: one early warning', 'position: warning desk']);
  });

  test('a passage over several blocks is found over several blocks', () => {
    const a = person();
    const map = textMap(a.ydoc);
    const anchor = createAnchor(a.ydoc, 0, map.positions.at(-1)! + 1)!;
    expect(anchor.quote).toBe(`What we ask\n${TEXT}\nMoney for three years`);
    a.types('So: ', 0, 0);
    expect(a.finds(anchor)).toBe(`position: ${anchor.quote}`);
  });

  test.each(['', '!!!', 'AAAA', 'zz'.repeat(50)])('a damaged position (%j) falls back to the words', (broken) => {
    const a = person();
    expect(a.finds({ ...a.comments('early warning desk'), start: broken })).toBe('quote: early warning desk');
  });

  test('a position that names a root type creates nothing', () => {
    const a = person();
    const start = Buffer.from(Y.encodeRelativePosition(new Y.RelativePosition(null, 'planted', null))).toString('base64');
    expect(a.finds({ ...a.comments('early warning desk'), start })).toBe('quote: early warning desk');
    expect([...a.ydoc.share.keys()]).toEqual(['content']);
  });

  test('a selection without words is no passage', () => {
    const a = person();
    expect(createAnchor(a.ydoc, 3, 3)).toBeNull();
    expect(createAnchor(a.ydoc, 12, 14)).toBeNull();
  });

  test('the other side finds the same passage from the same anchor', () => {
    const a = person();
    const anchor = a.comments('early warning desk');
    const b = new Y.Doc();
    a.types('Well: ', 0);
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a.ydoc));
    expect(locateAnchor(b, anchor)).toEqual(locateAnchor(a.ydoc, anchor));
  });

  test('a passage that was reworded bit by bit, and then cut and pasted, is found by its words of the day before', () => {
    const a = person();
    const begun = a.comments('early warning desk');
    let kept: TextAnchor = begun;
    const at = TEXT.indexOf('early');
    const follows = () => { kept = followAnchor(a.ydoc, kept) ?? kept; };
    a.types('good office for ', at + 1); a.deletes(at + 'egood office for '.length, 5); follows();
    a.deletes(a.text().toString().indexOf('warning'), 'warning'.length); a.types('alarms', a.text().toString().indexOf(' desk')); follows();
    const words = a.finds(kept).replace('position: ', '');
    expect(words).toBe('egood office for alarms desk');
    const from = a.text().toString().indexOf(words);
    a.deletes(from, words.length);
    a.types(`${words}. `, 0, 0);
    expect(a.finds(begun)).toBe('detached');
    expect(a.finds(kept)).toBe(`quote: ${words}`);
    follows();
    expect(a.finds(kept)).toBe(`position: ${words}`);
  });

  test('a passage that is being deleted letter by letter is not taken for its last letters, and an undo brings it back', () => {
    const a = person();
    let kept: TextAnchor = a.comments('early warning desk');
    const undo = new Y.UndoManager(a.ydoc.getXmlFragment('content'), { captureTimeout: 0 });
    const at = TEXT.indexOf('early');
    for (let left = 'early warning desk'.length; left > 0; left -= 1) {
      a.deletes(at, 1);
      kept = followAnchor(a.ydoc, kept) ?? kept;
    }
    expect(a.finds(kept)).toBe('detached');
    while (undo.undoStack.length > 0) undo.undo();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(a.ydoc));
    expect(a.finds(kept)).toBe('quote: early warning desk');
    expect(locateAnchor(other, kept)).toEqual(locateAnchor(a.ydoc, kept));
    kept = followAnchor(a.ydoc, kept)!;
    expect(a.finds(kept)).toBe('position: early warning desk');
    expect(followAnchor(a.ydoc, kept)).toBeNull();
  });
});
