import fc from 'fast-check';
import { type Block, diffBlocks, wordCounts } from './index.js';

const p = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });
const shown = (before: Block[], after: Block[]): string[] =>
  diffBlocks(before, after).map((block) => `${block.change}: ${block.segments.map(({ kind, text }) => ({ same: text, inserted: `+[${text}]`, deleted: `-[${text}]`, formatted: `~[${text}]` })[kind]).join('')}`);

const bold = (text: string) => ({ text, bold: true });
const plain = (text: string) => ({ text });

describe('a comparison of two texts', () => {
  test('[T5] shows changed words inside a continued paragraph, a replaced phrase in one piece', () => {
    expect(shown([p('We ask the minister to act now.')], [p('We ask the minister to report yearly.')])).toEqual(['changed: We ask the minister to -[act now]+[report yearly].']);
    expect(shown([p('We ask the minister to act.')], [p('We, the undersigned, ask the minister to act today.')])).toEqual(['changed: We+[, the undersigned,] ask the minister to act+[ today].']);
    expect(shown([p('We, the undersigned, ask the minister to act.')], [p('We ask the minister to act.')])).toEqual(['changed: We-[, the undersigned,] ask the minister to act.']);
    expect(shown([p('peace and law')], [p('peace and order and law')])).toEqual(['changed: peace and +[order and ]law']);
  });

  test('[T11] shows words as they are set, and items where they stand now', () => {
    const item = (text: string, number: number, depth?: number): Block => ({ type: 'ordered_item', number, ...(depth === undefined ? {} : { depth }), runs: [plain(text)] });
    const set = { type: 'paragraph', runs: [{ text: 'not ', strike: true }, { text: 'here', link: 'https://example.org', underline: true, flagged: true }, plain('.')] };
    expect(diffBlocks([set], [set])[0]!.segments).toEqual([
      { kind: 'same', text: 'not ', bold: false, italic: false, strike: true }, { kind: 'same', text: 'here', bold: false, italic: false, underline: true, link: 'https://example.org', flagged: true }, { kind: 'same', text: '.', bold: false, italic: false },
    ]);
    expect(diffBlocks([item('One.', 1), item('Gone.', 2), item('Two.', 3)], [item('One.', 1), item('Two.', 2, 1)]).map(({ change, number, depth }) => [change, number, depth])).toEqual([['same', 1, undefined], ['deleted', 2, undefined], ['same', 2, 1]]);
  });

  test('[T2] [T4] shows a new paragraph between old ones as inserted, a missing one as deleted', () => {
    expect(shown([p('One.'), p('Two.')], [p('One.'), p('Something else entirely.'), p('Two.')])).toEqual(['same: One.', 'inserted: +[Something else entirely.]', 'same: Two.']);
    expect(shown([p('One.'), p('Something else entirely.'), p('Two.')], [p('One.'), p('Two.')])).toEqual(['same: One.', 'deleted: -[Something else entirely.]', 'same: Two.']);
  });

  test('[T4] a new paragraph before a changed one does not take its place', () => {
    expect(shown([p('Every embassy names one officer for early warning.')], [p('Parliament holds a hearing each spring.'), p('Every embassy names two officers for early warning.')])).toEqual([
      'inserted: +[Parliament holds a hearing each spring.]', 'changed: Every embassy names -[one officer]+[two officers] for early warning.',
    ]);
  });

  test('[T4] does not call unlike paragraphs one that was changed', () => {
    expect(shown([p('Embassies need training.')], [p('Parliament should hold hearings every spring.')]).map((line) => line.split(':')[0]).sort()).toEqual(['deleted', 'inserted']);
  });

  test.each([['heading', 2, 'paragraph', undefined], ['heading', 2, 'heading', 3], ['quote', undefined, 'bullet_item', undefined]])('[T6] shows what became %s %s as of another type', (type, level, previousType, before) => {
    const [only] = diffBlocks([{ type: previousType, level: before, runs: [plain('Our goal')] }], [{ type, level, runs: [plain('Our goal')] }]);
    expect(only).toMatchObject({ change: 'type_changed', type, previousType, level: level ?? null, segments: [{ kind: 'same', text: 'Our goal' }] });
  });

  test.each([['bold'], ['italic'], ['underline'], ['strike'], ['link']])('[T6] shows words that only became %s as formatted', (mark) => {
    const now = { text: 'the', [mark]: mark === 'link' ? 'https://example.org' : true };
    expect(shown([p('Now is the time.')], [{ type: 'paragraph', runs: [plain('Now is '), now, plain(' time.')] }])).toEqual(['changed: Now is ~[the] time.']);
  });

  test('[T6] segments end where bold or italic does, and carry it', () => {
    const [only] = diffBlocks([], [{ type: 'paragraph', runs: [plain('Now '), bold('or never')] }]);
    expect(only!.segments).toEqual([{ kind: 'inserted', text: 'Now ', bold: false, italic: false }, { kind: 'inserted', text: 'or never', bold: true, italic: false }]);
  });

  test('[T2] the same text is the same; nothing against nothing is nothing', () => {
    expect(shown([p('One.'), p('')], [p('One.'), p('')])).toEqual(['same: One.', 'same: ']);
    expect(diffBlocks([], [])).toEqual([]);
  });

  test('[T7] counts words, not spaces or full stops', () => {
    expect(wordCounts(diffBlocks([p('We ask the minister to act.')], [p('We ask the prime minister to act today.')]))).toEqual({ inserted: 2, deleted: 0 });
    expect(wordCounts(diffBlocks([p('We ask – firmly – the minister’s deputy.')], [p('We ask, firmly, the deputy.')]))).toEqual({ inserted: 0, deleted: 1 });
  });
});

const block = fc.record({
  type: fc.constantFrom('paragraph', 'heading', 'bullet_item'),
  runs: fc.array(fc.record({ text: fc.oneof(fc.constantFrom('peace ', 'and ', 'law, ', 'every year. ', 'embassies ', '–'), fc.string({ unit: 'grapheme', maxLength: 4 })), bold: fc.boolean(), italic: fc.boolean() }), { maxLength: 8 }),
});
const texts = fc.array(block, { maxLength: 8 });
const SEEDS = [20261123, 7];

interface Sign { sign: string; bold: boolean }
const signs = (text: string, isBold: boolean): Sign[] => text.split('').map((sign) => ({ sign, bold: isBold }));

describe.each(SEEDS)('for any two texts (seed %i)', (seed) => {
  test('[T2] what is kept and inserted is the new text, what is kept and deleted the old', () => {
    fc.assert(fc.property(texts, texts, (before, after) => {
      const diff = diffBlocks(before, after);
      const side = (gone: 'inserted' | 'deleted') => diff.filter((one) => one.change !== gone).map((one) => one.segments.filter((segment) => segment.kind !== gone).map((segment) => segment.text).join(''));
      const words = (blocks: readonly Block[]) => blocks.map((one) => one.runs.map((run) => run.text).join(''));
      expect(side('deleted')).toEqual(words(after));
      expect(side('inserted')).toEqual(words(before));
      expect(diff.filter((one) => one.change !== 'deleted').map((one) => one.type)).toEqual(after.map((one) => one.type));
    }), { seed, numRuns: 300 });
  });

  test('[T6] everything new is formatted as in the new text, and what is called the same as in the old one too', () => {
    fc.assert(fc.property(texts, texts, (before, after) => {
      const diff = diffBlocks(before, after);
      const of = (gone: 'inserted' | 'deleted') => diff.flatMap((one) => one.segments.filter((segment) => segment.kind !== gone).flatMap((segment) => signs(segment.text, segment.bold).map((sign) => ({ ...sign, formatted: segment.kind === 'formatted' }))));
      const given = (blocks: readonly Block[]) => blocks.flatMap((one) => one.runs.flatMap((run) => signs(run.text, run.bold ?? false)));
      expect(of('deleted').map(({ sign, bold: isBold }) => ({ sign, bold: isBold }))).toEqual(given(after));
      const old = given(before);
      const kept = of('inserted');
      expect(kept.map(({ sign }) => sign)).toEqual(old.map(({ sign }) => sign));
      expect(kept.filter(({ bold: isBold, formatted }, at) => !formatted && isBold !== old[at]!.bold)).toEqual([]);
    }), { seed, numRuns: 300 });
  });

  test('[T2] a text against itself is the same throughout', () => {
    fc.assert(fc.property(texts, (text) => expect(diffBlocks(text, text).every((one) => one.change === 'same')).toBe(true)), { seed });
  });
});

describe('long texts', () => {
  const long = (count: number, word: (n: number) => string): Block[] => Array.from({ length: count }, (_, n) => p(`${word(n)} `.repeat(40)));

  test('[T3] a thousand paragraphs that were all rewritten are answered in bounded time', () => {
    const diff = diffBlocks(long(1_000, (n) => `a${n}`), long(1_000, (n) => `b${n}`));
    expect(diff.map((one) => one.change)).toEqual(expect.arrayContaining(['deleted', 'inserted']));
    expect(diff).toHaveLength(2_000);
  }, 20_000);

  test('[T3] one changed word among 20,000 is found', () => {
    const before = long(500, (n) => `word${n}`);
    const after = before.map((one, n) => (n === 250 ? p(`other ${one.runs[0]!.text}`) : one));
    expect(wordCounts(diffBlocks(before, after))).toEqual({ inserted: 1, deleted: 0 });
  });
});
