import { applyJson, type DocJson, fromBlocks, seedYDoc, toJson, toNode, toText, type WrittenBlock } from '@northstar/engine-editor-schema';
import type * as Y from 'yjs';
import { place, type Proposal, propose, reading } from './proposal.js';
import { acceptWording, changeAt, contradict, passageAt, passages, passageText, readAround, reword } from './wordings.js';

const p = (text: string): WrittenBlock => ({ type: 'paragraph', text });
const h = (text: string): WrittenBlock => ({ type: 'heading', level: 2, text });
const li = (text: string): WrittenBlock => ({ type: 'bullet_item', text });
const shared = (...blocks: WrittenBlock[]): Y.Doc => seedYDoc(fromBlocks(blocks));
const wants = (ydoc: Y.Doc, ...blocks: WrittenBlock[]): Proposal[] => propose(ydoc, toNode(fromBlocks(blocks)));
const writes = (ydoc: Y.Doc, ...blocks: WrittenBlock[]): void => applyJson(ydoc, fromBlocks(blocks));
const read = (ydoc: Y.Doc): string => toText(toJson(ydoc));
const text = (...blocks: WrittenBlock[]): DocJson => fromBlocks(blocks);

/** Where words stand, as somebody would select them. */
function selected(ydoc: Y.Doc, words: string) {
  const { map } = reading(ydoc);
  const at = map.text.indexOf(words);
  return { from: map.positions[at]!, to: map.positions[at + words.length - 1]! + 1 };
}
/** The passage around some words. */
const passage = (ydoc: Y.Doc, words: string) => {
  const { from, to } = selected(ydoc, words);
  return passageAt(reading(ydoc).doc, from, to)!;
};
/** Somebody writes that passage anew. */
function rewords(ydoc: Y.Doc, words: string, ...blocks: WrittenBlock[]): Proposal {
  const result = reword(ydoc, passage(ydoc, words), text(...blocks));
  if (!result.ok) throw new Error(result.why);
  return JSON.parse(JSON.stringify(result.proposal)) as Proposal;
}
/** Offers of several people, given as [who, changes], in the order in which they were made. */
const offers = (ydoc: Y.Doc, ...made: [who: string, proposals: Proposal[]][]) =>
  made.flatMap(([authorId, proposals]) => proposals.map((proposal, index) => ({ id: `${authorId}${index || ''}`, authorId, placed: place(ydoc, proposal) })));
const ids = (ydoc: Y.Doc, ...made: [who: string, proposals: Proposal[]][]) => passages(offers(ydoc, ...made)).map(({ wordings }) => wordings.map((each) => each.ids.join('+')));

describe('[W1] a passage with several wordings', () => {
  test('is what two people would have read differently; a change elsewhere, and one that meets no other, stand for themselves', () => {
    const ydoc = shared(p('Fund the desk at once.'), p('Publish what it says.'));
    expect(ids(ydoc,
      ['ana', wants(ydoc, p('Fund the office at once.'), p('Publish what it says.'))],
      ['ben', [rewords(ydoc, 'Fund the desk at once.', p('Pay for a bureau.'))]],
      ['cy', wants(ydoc, p('Fund the desk at once.'), p('Publish what it finds.'))],
    )).toEqual([['ana', 'ben']]);
  });

  test('several changes of one person that go together are one wording; what that person offers instead of them is another', () => {
    const ydoc = shared(p('Fund the small desk at once and publish it.'));
    const typed = wants(ydoc, p('Pay the small desk now and publish it.'));
    expect(typed.length).toBe(2);
    const whole = rewords(ydoc, 'Fund the small desk at once and publish it.', p('Do it.'));
    expect(ids(ydoc, ['ana', typed], ['ben', [whole]])).toEqual([['ana+ana1', 'ben']]);
    expect(ids(ydoc, ['ana', [...typed, whole]])).toEqual([['ana+ana1', 'ana2']]);
  });

  test('two who put something in at the same spot do not contradict each other; who puts something into words that would go, does', () => {
    const ydoc = shared(p('Fund the desk.'));
    const [one] = wants(ydoc, p('Fund the new desk.'));
    const [other] = wants(ydoc, p('Fund the small desk.'));
    expect(contradict(place(ydoc, one!), place(ydoc, other!))).toBe(false);
    expect(ids(ydoc, ['ana', [one!]], ['ben', [other!]], ['cy', [rewords(ydoc, 'Fund the desk.', p('Do it.'))]])).toEqual([['ana', 'ben', 'cy']]);
  });

  test('where somebody wrote into the words meanwhile, both are there still, over the words of today', () => {
    const ydoc = shared(p('Fund the desk.'));
    const both = [rewords(ydoc, 'Fund the desk.', p('Pay for it.')), rewords(ydoc, 'Fund the desk.', p('Do it.'))];
    writes(ydoc, p('Fund the small desk.'));
    expect(ids(ydoc, ['ana', [both[0]!]], ['ben', [both[1]!]])).toEqual([['ana', 'ben']]);
    writes(ydoc, h('Another text'));
    expect(ids(ydoc, ['ana', [both[0]!]], ['ben', [both[1]!]])).toEqual([]);
  });
});

describe('[W2] writing a passage anew', () => {
  test.each<[string, WrittenBlock[], string, string]>([
    ['a part of a word is all of it', [p('Fund the desk at once.')], 'he des', 'the desk'],
    ['white space at its ends is not of it', [p('Fund the desk at once.')], ' desk ', 'desk'],
    ['words of an item', [li('Fund the desk.'), li('Two')], 'the desk', 'the desk'],
    ['words over two blocks are both blocks', [p('One.'), p('Two of them.'), p('Three.')], 'them.\nThr', 'Two of them.\n\nThree.'],
    ['over two items it is the list', [p('One.'), li('Two'), li('Three')], 'wo\nTh', '• Two\n• Three'],
  ])('%s', (_case, blocks, words, expected) => {
    const ydoc = shared(...blocks);
    expect(toText(passageText(reading(ydoc).doc, passage(ydoc, words)))).toBe(expected);
  });

  test('without a selection it is the block; an empty one has no words', () => {
    const { doc } = reading(shared(p('Fund the desk.'), p('')));
    expect(toText(passageText(doc, passageAt(doc, 4, 4)!))).toBe('Fund the desk.');
    expect(passageAt(doc, doc.content.size - 1, doc.content.size - 1)).toBeNull();
    expect(passageAt(doc, 4, 400)).toBeNull();
  });

  test.each<[string, WrittenBlock[], string, WrittenBlock[], WrittenBlock[]]>([
    ['words', [p('Fund the **desk** at once.')], 'the desk', [p('a small **desk**')], [p('Fund a small **desk** at once.')]],
    ['words that become two paragraphs', [p('Fund the desk. Publish it.')], 'the desk. Publish it.', [p('the desk.'), p('Publish it.')], [p('Fund the desk.'), p('Publish it.')]],
    ['words of a heading that becomes two', [h('One and two')], 'One and two', [h('One'), h('Two')], [h('One'), h('Two')]],
    ['two paragraphs that become a list', [p('One.'), p('Two.'), p('End.')], 'One.\nTwo.', [li('One'), li('Two')], [li('One'), li('Two'), p('End.')]],
    ['words that are left out', [p('Fund the desk at once.')], 'at once', [p('')], [p('Fund the desk .')]],
  ])('%s: taken in, it reads as it was written', (_case, before, words, written, after) => {
    const ydoc = shared(...before);
    expect(acceptWording(ydoc, [rewords(ydoc, words, ...written)])).toMatchObject({ ok: true });
    expect(toJson(ydoc)).toEqual(toNode(fromBlocks(after)).toJSON());
  });

  test('what reads as before is no change, and a list does not fit into a paragraph', () => {
    const ydoc = shared(p('Fund the desk.'));
    expect(reword(ydoc, passage(ydoc, 'the desk'), text(p('the desk')))).toEqual({ ok: false, why: 'same' });
    expect(reword(ydoc, passage(ydoc, 'the desk'), text(li('the desk')))).toEqual({ ok: false, why: 'does_not_fit' });
  });

  test('it goes on from somebody else’s wording', () => {
    const ydoc = shared(p('Fund the desk at once.'));
    const typed = wants(ydoc, p('Pay the desk now.'));
    const at = passage(ydoc, 'Fund the desk at once.');
    const changes = typed.map((proposal) => changeAt(place(ydoc, proposal), proposal)!);
    expect(toText(passageText(reading(ydoc).doc, at, changes))).toBe('Pay the desk now.');
  });
});

test('[W3] a wording is read in whole blocks, as they are and as they would be, also over words that have changed', () => {
  const ydoc = shared(p('Zero.'), p('Fund the desk at once.'), p('End.'));
  const both = wants(ydoc, p('Zero.'), p('Pay the desk now.'), p('End.'));
  const shown = (): [string, string] => {
    const { doc } = reading(ydoc);
    const changes = both.map((proposal) => changeAt(place(ydoc, proposal), proposal)!);
    const { now, wanted } = readAround(doc, { from: changes[0]!.from, to: changes.at(-1)!.to }, changes);
    return [toText(now), toText(wanted!)];
  };
  expect(shown()).toEqual(['Fund the desk at once.', 'Pay the desk now.']);
  writes(ydoc, p('Zero.'), p('Fund the desk at all once.'), p('End.'));
  expect(shown()).toEqual(['Fund the desk at all once.', 'Pay the desk now.']);
  const { doc } = reading(ydoc);
  const end = doc.content.size;
  const [added] = wants(ydoc, p('Zero.'), p('Fund the desk at all once.'), p('End.'), p('More.'));
  const { now, wanted } = readAround(doc, { from: end, to: end }, [changeAt(place(ydoc, added!), added!)!]);
  expect([toText(now), toText(wanted!)]).toEqual(['', 'More.']);
});

describe('[W4] a wording is taken in', () => {
  test('as a whole; what others suggest elsewhere keeps its place, and the rivals say that their words have changed', () => {
    const ydoc = shared(p('Fund the desk at once.'), p('Publish it.'));
    const typed = wants(ydoc, p('Pay the desk now.'), p('Publish it.'));
    const rival = rewords(ydoc, 'Fund the desk at once.', p('Do it.'));
    const [elsewhere] = wants(ydoc, p('Fund the desk at once.'), p('Publish all of it.'));
    const result = acceptWording(ydoc, typed, [rival, elsewhere!]);
    expect(result).toMatchObject({ ok: true });
    expect(read(ydoc)).toBe('Pay the desk now.\n\nPublish it.');
    expect(place(ydoc, rival).is).toBe('changed');
    expect(place(ydoc, (result.ok ? result.others.get(1) : undefined) ?? elsewhere!).is).toBe('here');
  });

  test('not at all where one of its changes does not fit any more', () => {
    const ydoc = shared(p('Fund the desk at once.'));
    const typed = wants(ydoc, p('Pay the desk now.'));
    writes(ydoc, p('Fund the desk at last.'));
    expect(acceptWording(ydoc, typed)).toEqual({ ok: false, why: 'changed' });
    expect(read(ydoc)).toBe('Fund the desk at last.');
  });

  test('what stands there already is not taken in a second time', () => {
    const ydoc = shared(p('Fund the desk at once.'));
    const typed = wants(ydoc, p('Pay the desk now.'));
    expect(acceptWording(ydoc, typed)).toMatchObject({ ok: true });
    expect(acceptWording(ydoc, typed)).toEqual({ ok: false, why: 'done' });
    expect(read(ydoc)).toBe('Pay the desk now.');
  });
});
