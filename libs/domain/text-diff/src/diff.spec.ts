import fc from 'fast-check';
import { type Block, diffBlocks, wordCounts } from './index.js';
import { diffSequences } from './sequence.js';

const p = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });
const shown = (before: Block[], after: Block[]): string[] =>
  diffBlocks(before, after).map((block) => `${block.change}: ${block.segments.map(({ kind, text }) => ({ same: text, inserted: `+[${text}]`, deleted: `-[${text}]`, formatted: `~[${text}]` })[kind]).join('')}`);

describe('a comparison of two texts', () => {
  test('shows changed words inside a continued paragraph', () => {
    expect(shown([p('We ask the minister to act now.')], [p('We ask the minister to report yearly.')])).toEqual(['changed: We ask the minister to -[act now]+[report yearly].']);
  });

  test('shows a new paragraph between old ones as inserted', () => {
    expect(shown([p('One.'), p('Two.')], [p('One.'), p('Something else entirely.'), p('Two.')])).toEqual(['same: One.', 'inserted: +[Something else entirely.]', 'same: Two.']);
  });

  test('does not call unlike paragraphs one that was changed', () => {
    expect(shown([p('Embassies need training.')], [p('Parliament should hold hearings every spring.')]).map((line) => line.split(':')[0]).sort()).toEqual(['deleted', 'inserted']);
  });

  test('shows a paragraph that became a heading as of another type', () => {
    const [block] = diffBlocks([p('Our goal')], [{ type: 'heading', level: 2, runs: [{ text: 'Our goal' }] }]);
    expect(block).toMatchObject({ change: 'type_changed', type: 'heading', previousType: 'paragraph', level: 2 });
  });

  test('shows words that only became bold as formatted', () => {
    expect(shown([p('Now is the time.')], [{ type: 'paragraph', runs: [{ text: 'Now is ' }, { text: 'the', bold: true }, { text: ' time.' }] }])).toEqual(['changed: Now is ~[the] time.']);
  });

  test('counts words, not spaces or full stops', () => {
    expect(wordCounts(diffBlocks([p('We ask the minister to act.')], [p('We ask the prime minister to act today.')]))).toEqual({ inserted: 2, deleted: 0 });
  });
});

const block = fc.record({ type: fc.constantFrom('paragraph', 'heading', 'bullet_item'), runs: fc.array(fc.record({ text: fc.constantFrom('peace ', 'and ', 'law, ', 'every year. ', 'embassies '), bold: fc.boolean() }), { maxLength: 8 }) });

describe('for any two texts', () => {
  const text = (blocks: readonly Block[]): string[] => blocks.map((one) => one.runs.map((run) => run.text).join(''));

  test('what is kept and inserted is the new text, what is kept and deleted the old', () => {
    fc.assert(fc.property(fc.array(block, { maxLength: 8 }), fc.array(block, { maxLength: 8 }), (before, after) => {
      const diff = diffBlocks(before, after);
      const side = (gone: 'inserted' | 'deleted') => diff.filter((one) => one.change !== gone).map((one) => one.segments.filter((segment) => segment.kind !== gone).map((segment) => segment.text).join(''));
      expect(side('deleted')).toEqual(text(after));
      expect(side('inserted')).toEqual(text(before));
    }));
  });

  test('no shorter script exists than the one found', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(fc.property(letters, letters, (before, after) => {
      const edits = diffSequences(before, after).filter((run) => run.kind !== 'same').reduce((sum, run) => sum + run.to - run.from, 0);
      expect(edits).toBe(before.length + after.length - 2 * longestCommon(before, after));
    }));
  });

  test('two long texts without anything in common are answered at once', () => {
    const words = (letter: string) => Array.from({ length: 20_000 }, (_, i) => `${letter}${i}`);
    expect(diffSequences(words('a'), words('b'))).toHaveLength(2);
  });
});

/** The length of the longest common subsequence by the textbook table, as a second opinion. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i += 1) for (let j = 1; j <= b.length; j += 1) table[i]![j] = a[i - 1] === b[j - 1] ? table[i - 1]![j - 1]! + 1 : Math.max(table[i - 1]![j]!, table[i]![j - 1]!);
  return table[a.length]![b.length]!;
}
