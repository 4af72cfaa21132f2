import { applyJson, CELL_BREAK, fromBlocks, seedYDoc, toCanonicalJson, toJson, toNode, toText } from '@northstar/engine-editor-schema';
import type { DocJson, WrittenBlock } from '@northstar/engine-editor-schema';
import fc from 'fast-check';
import { toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { accept, partsOf, place, propose, sliceOf, type Proposal } from './proposal.js';

const p = (text: string): WrittenBlock => ({ type: 'paragraph', text });
const h = (text: string, level = 2): WrittenBlock => ({ type: 'heading', level, text });
const li = (text: string): WrittenBlock => ({ type: 'bullet_item', text });
const deeper = (text: string): WrittenBlock => ({ type: 'bullet_item', depth: 1, text });
const number = (text: string): WrittenBlock => ({ type: 'ordered_item', text });
const task = (text: string, done = false): WrittenBlock => ({ type: done ? 'task_done' : 'task_open', text });
const quote = (text: string): WrittenBlock => ({ type: 'quote', text });
const head = (...cells: string[]): WrittenBlock => ({ type: 'table_header', text: cells.join(CELL_BREAK) });
const row = (...cells: string[]): WrittenBlock => ({ type: 'table_row', text: cells.join(CELL_BREAK) });
const shared = (...blocks: WrittenBlock[]): Y.Doc => seedYDoc(fromBlocks(blocks));
/** What somebody would rather read instead of the text as it stands. */
const wants = (ydoc: Y.Doc, ...blocks: WrittenBlock[]): Proposal[] => propose(ydoc, toNode(fromBlocks(blocks)));
/** Somebody who may, writes; as little as the editor would. */
const writes = (ydoc: Y.Doc, ...blocks: WrittenBlock[]): void => applyJson(ydoc, fromBlocks(blocks));
const read = (ydoc: Y.Doc): string => toText(toJson(ydoc));
/** As it comes back from being stored and sent. */
const sent = (proposals: Proposal[]): Proposal[] => JSON.parse(JSON.stringify(proposals)) as Proposal[];

/** One after the other, as when somebody goes through a list. */
function acceptAll(ydoc: Y.Doc, waiting: readonly Proposal[]): void {
  const [first, ...rest] = waiting;
  if (!first) return;
  const result = accept(ydoc, first, 'all', rest);
  expect(result).toMatchObject({ ok: true });
  acceptAll(ydoc, rest.map((proposal, index) => (result.ok ? result.others.get(index) : undefined) ?? proposal));
}

describe('a change that waits', () => {
  test.each<[string, WrittenBlock[], WrittenBlock[]]>([
    ['words come', [p('Fund the desk.')], [p('Fund the new desk.')]],
    ['words go', [p('Fund the new desk.')], [p('Fund the desk.')]],
    ['words are replaced', [p('Fund the desk.')], [p('Fund the office.')]],
    ['a new paragraph at the start', [p('One.')], [p('Zero.'), p('One.')]],
    ['a new paragraph at the end', [p('One.')], [p('One.'), p('Two.')]],
    ['the first words of an empty text', [p('')], [p('One.')]],
    ['a paragraph becomes a heading', [p('What we ask'), p('One.')], [h('What we ask'), p('One.')]],
    ['a heading becomes another', [h('What we ask', 1)], [h('What we ask', 3)]],
    ['a new item', [li('One'), li('Three')], [li('One'), li('Two'), li('Three')]],
    ['a paragraph becomes an item', [p('One'), p('Two')], [p('One'), li('Two')]],
    ['three paragraphs over a selection across two', [p('Keep this. Lose this.'), p('Lose that. Keep that.')], [p('Keep this. New one.'), p('New two.'), p('New three. Keep that.')]],
    ['a paragraph is split', [p('One. Two.')], [p('One.'), p('Two.')]],
    ['a paragraph is split where the same words come before it', [p('five one')], [p('one five'), p('one two'), p('five one two')]],
    ['a paragraph goes, and the same words at the start of the next', [p('one **six**'), p('one **six** one one'), p('one')], [p('**six** one one'), p('four')]],
    ['words become bold', [p('Fund the desk.')], [p('Fund **the** desk.')]],
    ['words of a table cell', [head('Who', 'What'), row('Desk', 'Warns'), p('End.')], [head('Who', 'What'), row('Desk', 'Warns early'), p('End.')]],
    ['an empty table cell is filled', [head('Who', 'What'), row('Desk', ''), p('End.')], [head('Who', 'What'), row('Desk', 'Warns'), p('End.')]],
    ['a new row', [head('Who', 'What'), row('Desk', 'Warns')], [head('Who', 'What'), row('Desk', 'Warns'), row('Fund', 'Pays')]],
    ['a row goes', [head('Who', 'What'), row('Desk', 'Warns'), row('Fund', 'Pays')], [head('Who', 'What'), row('Fund', 'Pays')]],
    ['a new column', [head('Who', 'What'), row('Desk', 'Warns')], [head('Who', 'What', 'When'), row('Desk', 'Warns', 'Now')]],
    ['a table comes', [p('One.'), p('Two.')], [p('One.'), head('Who', 'What'), row('Desk', 'Warns'), p('Two.')]],
    ['a table goes', [p('One.'), head('Who', 'What'), row('Desk', 'Warns'), p('Two.')], [p('One.'), p('Two.')]],
    ['a task is ticked off', [task('Write'), task('Send')], [task('Write', true), task('Send')]],
    ['a new task', [task('Write'), task('Send')], [task('Write'), task('Read'), task('Send')]],
    ['items become tasks', [li('Write'), li('Send')], [task('Write'), task('Send')]],
    ['a bulleted list becomes a numbered one', [li('One'), li('Two')], [number('One'), number('Two')]],
    ['an item goes one deeper', [li('One'), li('Two'), p('End.')], [li('One'), deeper('Two'), p('End.')]],
    ['an item comes out again', [li('One'), deeper('Two'), p('End.')], [li('One'), li('Two'), p('End.')]],
    ['a paragraph becomes a quotation', [p('They said it.'), p('End.')], [quote('They said it.'), p('End.')]],
    ['a line between', [p('One.'), p('Two.')], [p('One.'), { type: 'rule' }, p('Two.')]],
    ['three paragraphs over a selection from a heading into an item', [h('Keep this. Lose this.'), li('Lose that. Keep that.')], [h('Keep this. New one.'), p('New two.'), li('New three. Keep that.')]],
  ])('%s: taken in, the text reads as wanted', (_case, before, after) => {
    const ydoc = shared(...before);
    acceptAll(ydoc, sent(wants(ydoc, ...after)).reverse());
    expect(toCanonicalJson(ydoc)).toBe(toCanonicalJson(fromBlocks(after)));
  });

  const words = (text: string): DocJson => ({ type: 'text', text });
  const source = (title: string): DocJson => ({ type: 'citation', attrs: { id: 'a', title, publisher: '', date: '2024', href: '', archiveHref: '', archiveDate: '' } });
  const one = (...content: DocJson[]): DocJson => ({ type: 'doc', content: [{ type: 'paragraph', content }] });
  const flagged: DocJson = { type: 'text', text: 'desk', marks: [{ type: 'needsSource' }] };
  test.each<[string, DocJson, DocJson]>([
    ['a footnote comes', one(words('Fund the desk.')), one(words('Fund the desk'), { type: 'footnote', content: [words('Since 2019.')] }, words('.'))],
    ['a footnote goes', one(words('Fund it'), { type: 'footnote', content: [words('Since 2019.')] }, words('.')), one(words('Fund it.'))],
    ['words of a footnote change', one(words('Fund it'), { type: 'footnote', content: [words('Since 2019.')] }, words('.')), one(words('Fund it'), { type: 'footnote', content: [words('Since 2020, at last.')] }, words('.'))],
    ['a source comes', one(words('Fund it.')), one(words('Fund it'), source('A study'), words('.'))],
    ['a source is another', one(words('Fund it'), source('A study'), words('.')), one(words('Fund it'), source('A report'), words('.'))],
    ['a claim needs a source', one(words('Fund the desk.')), one(words('Fund the '), flagged, words('.'))],
    ['a new line within a paragraph', one(words('Fund the desk.')), one(words('Fund '), { type: 'hardBreak' }, words('the desk.'))],
  ])('%s: taken in, the text reads as wanted; refused, it is as it was', (_case, before, after) => {
    const ydoc = seedYDoc(before);
    const proposals = sent(propose(ydoc, toNode(after)));
    expect(toCanonicalJson(ydoc)).toBe(toCanonicalJson(before));
    acceptAll(ydoc, proposals.reverse());
    expect(toCanonicalJson(ydoc)).toBe(toCanonicalJson(after));
  });

  test('[P1] it stays with its words while others write before, after and beside it', () => {
    const ydoc = shared(p('One.'), p('Fund the desk.'), p('Three.'));
    const [proposal] = sent(wants(ydoc, p('One.'), p('Fund the office.'), p('Three.')));
    writes(ydoc, h('New'), p('One.'), p('Fund the desk.'), p('Three.'));
    writes(ydoc, h('New'), p('One.'), p('Now Fund the desk.'), p('Three.'));
    writes(ydoc, h('New'), p('One.'), p('Now Fund the desk at once.'), p('Three.'));
    expect(accept(ydoc, proposal!)).toMatchObject({ ok: true });
    expect(read(ydoc)).toBe('New\n\nOne.\n\nNow Fund the office at once.\n\nThree.');
  });

  test('[P1] what is put in follows the word it was put after', () => {
    const ydoc = shared(p('Fund desk.'));
    const [proposal] = sent(wants(ydoc, p('Fund the desk.')));
    writes(ydoc, p('Please Fund desk.'));
    writes(ydoc, p('Please Fund big desk.'));
    accept(ydoc, proposal!);
    expect(read(ydoc)).toBe('Please Fund the big desk.');
  });

  test('[H4] [P1] a paragraph becomes a heading although its words changed meanwhile', () => {
    const ydoc = shared(p('What we ask'), p('One.'));
    const [proposal] = sent(wants(ydoc, h('What we ask'), p('One.')));
    writes(ydoc, p('What we all ask'), p('One.'));
    expect(accept(ydoc, proposal!)).toMatchObject({ ok: true });
    expect(toCanonicalJson(ydoc)).toBe(toCanonicalJson(fromBlocks([h('What we all ask'), p('One.')])));
  });

  test('[A1] a paragraph that becomes a heading takes the other changes in it along', () => {
    const ydoc = shared(p('What ask'), p('One.'));
    const [heading, ...inside] = sent([...wants(ydoc, h('What ask'), p('One.')), ...wants(ydoc, p('What we ask'), p('One.')), ...wants(ydoc, p('Our ask'), p('One.'))]);
    acceptAll(ydoc, [heading!, inside[0]!]);
    expect(toCanonicalJson(ydoc)).toBe(toCanonicalJson(fromBlocks([h('What we ask'), p('One.')])));
  });

  test('[P1] a block that somebody made anew is found by its words', () => {
    const ydoc = shared(p('Fund the desk now.'), p('One.'));
    const [proposal] = sent(wants(ydoc, p('Fund the office now.'), p('One.')));
    writes(ydoc, h('Fund the desk now.'), p('One.'));
    expect(accept(ydoc, proposal!)).toMatchObject({ ok: true });
    expect(read(ydoc)).toBe('Fund the office now.\n\nOne.');
  });

  test('[P2] whose words have changed says what stands there now, and changes nothing', () => {
    const ydoc = shared(p('Fund the early warning desk well.'));
    const [proposal] = sent(wants(ydoc, p('Fund the office well.')));
    writes(ydoc, p('Fund the early morning desk well.'));
    const before = Y.encodeStateAsUpdate(ydoc);
    const placed = place(ydoc, proposal!);
    expect(placed.is).toBe('changed');
    expect(placed.is === 'changed' && placed.now.content.textBetween(0, placed.now.content.size)).toBe('early morning desk');
    expect(accept(ydoc, proposal!)).toEqual({ ok: false, why: 'changed' });
    expect(Y.encodeStateAsUpdate(ydoc)).toEqual(before);
  });

  test('[P2] whose block is gone has no place', () => {
    const ydoc = shared(p('One.'), p('Fund the desk.'));
    const [proposal] = sent(wants(ydoc, p('One.'), p('Fund the office.')));
    writes(ydoc, p('One.'));
    expect(accept(ydoc, proposal!)).toEqual({ ok: false, why: 'gone' });
  });

  test('[P4] is not taken in twice', () => {
    const ydoc = shared(p('Fund the desk.'), p('Two.'));
    for (const proposal of sent(wants(ydoc, p('Fund the new office.'), p('And so.'), p('Two.')))) {
      expect(accept(ydoc, proposal)).toMatchObject({ ok: true });
      expect(accept(ydoc, proposal)).toEqual({ ok: false, why: 'done' });
    }
    expect(read(ydoc)).toBe('Fund the new office.\n\nAnd so.\n\nTwo.');
  });

  test('[A1] [A2] of two people’s changes each is taken in alone and in any order', () => {
    const results = [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]].map((order) => {
      const ydoc = shared(h('Ask', 1), p('Fund the desk.'), p('Publish what it says.'));
      const all = sent([
        ...wants(ydoc, h('Our ask', 1), p('Fund the desk.'), p('Publish at once what it says.')),
        ...wants(ydoc, h('Ask', 1), p('Fund the office.'), p('Publish what it says.'), p('Name a person.')),
      ]);
      for (const index of order) expect(accept(ydoc, all[index]!)).toMatchObject({ ok: true });
      return read(ydoc);
    });
    expect(results).toEqual(Array(3).fill('Our ask\n\nFund the office.\n\nPublish at once what it says.\n\nName a person.'));
  });

  test('[A1] two who would replace the same words: when one is taken in, the other says what stands there now', () => {
    const ydoc = shared(p('Fund the desk.'));
    const [mine] = sent(wants(ydoc, p('Fund the office.')));
    const [yours] = sent(wants(ydoc, p('Fund the bureau.')));
    accept(ydoc, mine!);
    expect(place(ydoc, yours!).is).not.toBe('here');
    expect(accept(ydoc, yours!)).toMatchObject({ ok: false });
    expect(read(ydoc)).toBe('Fund the office.');
  });

  test.each([['insertion', 'Fund the deskoffice.'], ['deletion', 'Fund the .'], ['all', 'Fund the office.']] as const)('[A3] %s alone', (part, result) => {
    const ydoc = shared(p('Fund the desk.'));
    const [proposal] = sent(wants(ydoc, p('Fund the office.')));
    expect(partsOf(proposal!)).toEqual({ insertion: true, deletion: true, blocks: 0 });
    expect(accept(ydoc, proposal!, part)).toMatchObject({ ok: true });
    expect(read(ydoc)).toBe(result);
  });

  test('[A3] of three new paragraphs two', () => {
    const ydoc = shared(p('One.'));
    const [proposal] = sent(wants(ydoc, p('One.'), p('Two.'), p('Three.'), p('Four.')));
    expect(partsOf(proposal!)).toEqual({ insertion: false, deletion: false, blocks: 3 });
    expect(accept(ydoc, proposal!, [3])).toEqual({ ok: false, why: 'no_such_part' });
    expect(accept(ydoc, proposal!, 'deletion')).toEqual({ ok: false, why: 'no_such_part' });
    expect(accept(ydoc, proposal!, [0, 2])).toMatchObject({ ok: true });
    expect(read(ydoc)).toBe('One.\n\nTwo.\n\nFour.');
  });

  test.each(['', '!!!', 'AAAA', 'zz'.repeat(40), toBase64(Y.encodeRelativePosition(new Y.RelativePosition(null, 'planted', null)))])('[P3] a damaged place (%j) is no place and creates nothing', (broken) => {
    const ydoc = shared(p('Fund the desk.'));
    const [proposal] = wants(ydoc, p('Fund the office.'));
    const before = Y.encodeStateAsUpdate(ydoc);
    // The words themselves would still be found.
    expect(accept(ydoc, { ...proposal!, from: broken, before: 'Sell the ' })).toEqual({ ok: false, why: 'gone' });
    expect([...ydoc.share.keys()]).toEqual(['content']);
    expect(Y.encodeStateAsUpdate(ydoc)).toEqual(before);
  });

  test.each<[string, unknown]>([
    ['an unknown node', [{ type: 'script', content: [] }]], ['a document', [{ type: 'doc', content: [] }]], ['words where blocks stand', [{ type: 'bulletList', content: [{ type: 'text', text: 'x' }] }]],
    ['an empty word', [{ type: 'text', text: '' }]], ['no list of nodes', 'text'], ['deeper than it says', [{ type: 'paragraph' }]],
  ])('[P3] %s is no piece', (_case, content) => {
    expect(sliceOf({ content: content as DocJson[], openStart: 0, openEnd: content === undefined ? 0 : _case === 'deeper than it says' ? 2 : 0 })).toBeNull();
  });

  test('[P3] unsafe links and unknown marks are left out', () => {
    const slice = sliceOf({ content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }, { type: 'blink' }, { type: 'bold' }] }], openStart: 0, openEnd: 0 });
    expect(slice!.content.toJSON()).toEqual([{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }]);
  });
});

const written: fc.Arbitrary<WrittenBlock> = fc.record({
  type: fc.constantFrom('paragraph', 'paragraph', 'heading', 'bullet_item', 'quote', 'task_open', 'task_done', 'ordered_item', 'table_row', 'table_header'),
  level: fc.integer({ min: 1, max: 3 }),
  text: fc.array(fc.constantFrom('one', 'two', 'three', 'four', 'five', '**six**', CELL_BREAK), { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
});
const text = fc.array(written, { minLength: 1, maxLength: 5 });

test('[A4] [P1] [H1] between any two texts: proposing touches nothing, and taking in all leads to what was wanted', () => {
  fc.assert(fc.property(text, text, (before, after) => {
    const ydoc = shared(...before);
    const bytes = Y.encodeStateAsUpdate(ydoc);
    const proposals = sent(wants(ydoc, ...after));
    expect(Y.encodeStateAsUpdate(ydoc)).toEqual(bytes);
    acceptAll(ydoc, proposals.reverse());
    expect(toCanonicalJson(ydoc)).toBe(toCanonicalJson(fromBlocks(after)));
  }), { seed: 23, numRuns: 300 });
});

test('[A1] [P2] whatever others write meanwhile, taking a change in never throws, and the text stays valid', () => {
  fc.assert(fc.property(text, text, text, fc.integer({ min: 0, max: 20 }), (before, mine, theirs, pick) => {
    const ydoc = shared(...before);
    const proposals = sent(wants(ydoc, ...mine));
    writes(ydoc, ...theirs);
    for (let index = 0; index < proposals.length; index += 1) {
      const json = toCanonicalJson(ydoc);
      const result = accept(ydoc, proposals[(index + pick) % proposals.length]!);
      toNode(toJson(ydoc)).check();
      if (!result.ok) expect(toCanonicalJson(ydoc)).toBe(json);
    }
  }), { seed: 23, numRuns: 300 });
});
