import { applyJson, type DocJson, fromBlocks, seedYDoc, toJson, toText, type WrittenBlock } from '@northstar/engine-editor-schema';
import fc from 'fast-check';
import * as Y from 'yjs';
import { amended, type ExactChange, exactChange, lettersOf, NOT_A_WORD, paragraphsOf } from './exact.js';

const p = (text: string): WrittenBlock => ({ type: 'paragraph', text });
const text = (...words: string[]): DocJson => fromBlocks(words.map(p));
const block = (...content: DocJson[]): DocJson => ({ type: 'doc', content: [{ type: 'paragraph', content }] });
const words = (given: string, ...marks: string[]): DocJson => ({ type: 'text', text: given, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) });

/** Writes the n-th paragraph anew. */
function change(content: DocJson, n: number, written: string): ExactChange {
  const result = exactChange(content, paragraphsOf(content)[n]!, written);
  if (!result.ok) throw new Error(result.why);
  return result.change;
}
/** The text with that change made. */
function made(content: DocJson, wanted: ExactChange): DocJson {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, amended(Y.encodeStateAsUpdate(seedYDoc(content)), wanted, wanted)!.state);
  return toJson(doc);
}

describe('[X1] the paragraphs of a text', () => {
  test('are those with words, wherever they stand, as people write them', () => {
    const content = fromBlocks([{ type: 'heading', level: 2, text: 'Why' }, p('Because.'), p(''), { type: 'bullet_item', text: 'One' }]);
    expect(paragraphsOf(content).map(({ kind, words: said }) => [kind, said])).toEqual([['heading', 'Why'], ['paragraph', 'Because.'], ['paragraph', 'One']]);
    expect(paragraphsOf(block(words('a'), { type: 'hardBreak' }, words('b'), { type: 'footnote', content: [words('note')] }))[0]!.words).toBe(`a\nb${NOT_A_WORD}`);
  });
});

describe('[X2] an exact change', () => {
  test('is the smallest in whole words, and says what goes and what comes', () => {
    const content = text('Fund it.', 'Act soon, and report.');
    expect(change(content, 1, 'Act sooner, and report.')).toMatchObject({ replacedWords: 'soon', proposedWords: 'sooner', lead: 'Act ', tail: ', and report.', offset: 'Fund it.Act '.length, lettersOut: 'soon', lettersIn: 'sooner', size: 6 });
    expect(change(content, 1, 'Act soon, and publicly report.')).toMatchObject({ replacedWords: '', proposedWords: 'publicly ' });
    expect(change(content, 0, 'Fund it. At once.')).toMatchObject({ replacedWords: '', proposedWords: ' At once.' });
    expect(change(content, 0, '')).toMatchObject({ replacedWords: 'Fund it.', proposedWords: '', size: 0 });
  });

  test('keeps the form of what stays, and gives what comes the form of what it replaces', () => {
    const content = block(words('Act '), words('soon', 'bold'), words(' and '), { type: 'footnote', content: [words('Law 3')] }, words(' report.'));
    const wanted = change(content, 0, `Act now and ${NOT_A_WORD} report.`);
    expect(wanted).toMatchObject({ replacedWords: 'soon', proposedWords: 'now', proposed: { content: [{ type: 'text', text: 'now', marks: [{ type: 'bold' }] }] } });
    expect(made(content, wanted)).toEqual(block(words('Act '), words('now', 'bold'), words(' and '), { type: 'footnote', content: [words('Law 3')] }, words(' report.')));
  });

  test('can take away what is no word, and not write it', () => {
    const content = block(words('Act.'), { type: 'footnote', content: [words('Law 3')] });
    expect(toText(made(content, change(content, 0, 'Act.')))).toBe('Act.');
    expect(exactChange(content, paragraphsOf(content)[0]!, `${NOT_A_WORD}Act.${NOT_A_WORD}`)).toEqual({ ok: false, why: 'does_not_fit' });
  });

  test('of a part of a block leaves the rest as it is', () => {
    const content = text('Act soon, and report.');
    const { from } = paragraphsOf(content)[0]!;
    expect(exactChange(content, { from: from + 4, to: from + 8 }, 'now')).toMatchObject({ ok: true, change: { replacedWords: 'soon', proposedWords: 'now' } });
  });

  test('that changes nothing, or lies in no one block, is none', () => {
    const content = text('Fund it.', 'Act.');
    const [one, two] = paragraphsOf(content).map(({ from, to }) => ({ from, to })) as [{ from: number; to: number }, { from: number; to: number }];
    expect(exactChange(content, one, 'Fund it.')).toEqual({ ok: false, why: 'same' });
    for (const at of [{ from: one.from, to: two.to }, { from: 0, to: 0 }, { from: 5, to: 2 }, { from: 1, to: 999 }]) expect(exactChange(content, at, 'x')).toEqual({ ok: false, why: 'no_passage' });
  });
});

describe('[X3] the text with a change made', () => {
  const sentence = fc.array(fc.constantFrom('act', 'now', 'and', 'report', 'ünder', '2030,', '😀'), { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));

  test('reads as it was written, and can be checked by its letters alone', () => {
    fc.assert(fc.property(fc.array(sentence, { minLength: 1, maxLength: 3 }), fc.nat(2), sentence, (all, n, written) => {
      const at = n % all.length;
      fc.pre(all[at] !== written);
      const content = text(...all);
      const wanted = change(content, at, written);
      const result = made(content, wanted);
      expect(result).toEqual(text(...all.map((each, index) => (index === at ? written : each))));
      const before = lettersOf(content);
      expect(before.slice(wanted.offset, wanted.offset + wanted.lettersOut.length)).toBe(wanted.lettersOut);
      expect(lettersOf(result)).toBe(before.slice(0, wanted.offset) + wanted.lettersIn + before.slice(wanted.offset + wanted.lettersOut.length));
    }), { seed: 20261130, numRuns: 200 });
  });

  test('is made in a text that goes on being written only where that says the same there', () => {
    const ydoc = seedYDoc(text('Act soon, and report.', 'More.'));
    const state = Y.encodeStateAsUpdate(ydoc);
    const wanted = change(toJson(ydoc), 0, 'Act now, and report.');
    const result = amended(state, wanted, wanted)!;
    applyJson(ydoc, text('Act soon, and report.', 'More of it.'));
    expect(result.fits(Y.encodeStateAsUpdate(ydoc))).toBe(true);
    const merged = new Y.Doc();
    Y.applyUpdate(merged, Y.encodeStateAsUpdate(ydoc));
    Y.applyUpdate(merged, result.update);
    expect(toText(toJson(merged))).toBe(toText(text('Act now, and report.', 'More of it.')));
    applyJson(ydoc, text('Act at once, and report.', 'More of it.'));
    expect(result.fits(Y.encodeStateAsUpdate(ydoc))).toBe(false);
  });

  test('is none where other words stand', () => {
    const wanted = change(text('Act soon.'), 0, 'Act now.');
    expect(amended(Y.encodeStateAsUpdate(seedYDoc(text('Act late.'))), wanted, wanted)).toBeNull();
    expect(amended(Y.encodeStateAsUpdate(seedYDoc(text('A'))), wanted, wanted)).toBeNull();
  });
});
