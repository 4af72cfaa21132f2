import { fromBlocks, toNode, toText } from '@northstar/engine-editor-schema';
import type { DocJson, WrittenBlock } from '@northstar/engine-editor-schema';
import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { applied, hunks } from './hunks.js';

const p = (text: string): WrittenBlock => ({ type: 'paragraph', text });
const h = (text: string, level = 2): WrittenBlock => ({ type: 'heading', level, text });
const li = (text: string): WrittenBlock => ({ type: 'bullet_item', text });
const doc = (...blocks: WrittenBlock[]): Node => toNode(fromBlocks(blocks));

/** Each change as `-what goes+what comes`, blocks apart by `¶`. */
function told(before: Node, after: Node): string[] {
  const words = (node: { textBetween: (from: number, to: number, block: string) => string; size: number }) => node.textBetween(0, node.size, '¶');
  return hunks(before, after).map(({ replaced, proposed }) => `-${words(replaced.content)}+${words(proposed.content)}`);
}

describe('the changes between two texts', () => {
  test.each<[string, Node, Node, string[]]>([
    ['[H6] none', doc(p('One desk.')), doc(p('One desk.')), []],
    ['[H3] a word comes', doc(p('Fund the desk.')), doc(p('Fund the new desk.')), ['-+new ']],
    ['[H3] a word goes', doc(p('Fund the new desk.')), doc(p('Fund the desk.')), ['-new +']],
    ['[H3] a word is another', doc(p('Fund the desk.')), doc(p('Fund the office.')), ['-desk+office']],
    ['[H3] a number is one word', doc(p('Spend 1200 a year.')), doc(p('Spend 1300 a year.')), ['-1200+1300']],
    ['[H3] neighbouring words are one change', doc(p('Fund the new desk.')), doc(p('Fund an old desk.')), ['-the new+an old']],
    ['[H3] words apart are two', doc(p('Fund the desk and publish what it says.')), doc(p('Fund the office and publish what it finds.')), ['-desk+office', '-says+finds']],
    ['[H5] a new paragraph', doc(p('One.'), p('Two.')), doc(p('One.'), p('And so.'), p('Two.')), ['-+And so.']],
    ['[H5] a paragraph goes', doc(p('One.'), p('And so.'), p('Two.')), doc(p('One.'), p('Two.')), ['-And so.+']],
    ['[H5] a new item', doc(li('One'), li('Three')), doc(li('One'), li('Two'), li('Three')), ['-+Two']],
    ['[H5] a split', doc(p('One. Two.')), doc(p('One.'), p('Two.')), ['- +¶']],
    ['[H5] a join', doc(p('One.'), p('Two.')), doc(p('One. Two.')), ['-¶+ ']],
  ])('%s', (_case, before, after, expected) => expect(told(before, after)).toEqual(expected));

  test('[H4] a paragraph that becomes a heading is one change, and its words are not part of it', () => {
    const [only, ...others] = hunks(doc(p('What we ask'), p('Fund it.')), doc(h('What we ask'), p('Fund it.')));
    expect(others).toEqual([]);
    expect(only!.replaced.content.textBetween(0, only!.replaced.content.size)).toBe('');
    expect(applied(doc(p('What we now ask'), p('Fund it.')), only!)!.eq(doc(h('What we now ask'), p('Fund it.')))).toBe(true);
  });

  test('[H4] a heading of another level, with a new word in it, is two changes', () => {
    const found = hunks(doc(h('What we ask', 1)), doc(h('What we all ask', 2)));
    expect(found.map((hunk) => applied(doc(h('What we ask', 1)), hunk)!.eq(doc(h('What we ask', 2))))).toEqual([true, false]);
    expect(found).toHaveLength(2);
  });

  test('[H2] a paragraph that becomes an item is one change, list and all', () => {
    const found = hunks(doc(p('One'), p('Two')), doc(li('One'), p('Two')));
    expect(found).toHaveLength(1);
    expect(applied(doc(p('One'), p('Two')), found[0]!)!.eq(doc(li('One'), p('Two')))).toBe(true);
  });

  test('[H1] bold words are a change although the letters stay', () => {
    expect(told(doc(p('Fund the desk.')), doc(p('Fund **the** desk.')))).toEqual(['-the+the']);
  });

  test('[H1] [H5] three paragraphs over a selection of two', () => {
    const [before, after] = [doc(p('Keep this. Lose this.'), p('Lose that. Keep that.')), doc(p('Keep this. New one.'), p('New two.'), p('New three. Keep that.'))];
    const found = hunks(before, after);
    expect(found.reduceRight((next, hunk) => applied(next, hunk)!, before).eq(after)).toBe(true);
  });
});

const written: fc.Arbitrary<WrittenBlock> = fc.record({
  type: fc.constantFrom('paragraph', 'paragraph', 'heading', 'bullet_item', 'ordered_item', 'quote', 'rule'),
  level: fc.integer({ min: 1, max: 3 }),
  depth: fc.integer({ min: 0, max: 2 }),
  text: fc.array(fc.constantFrom('one', 'two', 'three', '**four**', '*five*', ' ', ' ', '. ', '1200'), { maxLength: 8 }).map((words) => words.join('')),
});
const text = fc.array(written, { minLength: 1, maxLength: 6 }).map((blocks) => toNode(fromBlocks(blocks)));

test('[H1] [H2] the changes between any two texts lead from the one to the other, and each fits alone', () => {
  fc.assert(fc.property(text, text, (before, after) => {
    const found = hunks(before, after);
    expect(toText(found.reduceRight((next, hunk) => applied(next, hunk)!, before).toJSON() as DocJson)).toBe(toText(after.toJSON() as DocJson));
    expect(found.reduceRight((next, hunk) => applied(next, hunk)!, before).eq(after)).toBe(true);
    for (const hunk of found) applied(before, hunk)!.check();
    for (const [index, { from }] of found.entries()) expect(from).toBeGreaterThanOrEqual(found[index - 1]?.to ?? 0);
  }), { seed: 23, numRuns: 400 });
});
