import fc from 'fast-check';
import * as Y from 'yjs';
import { fromBlocks } from './from-blocks.js';
import { toHtml } from './html.js';
import type { DocJson } from './json.js';
import { normalise, toNode } from './normalise.js';
import { sourcesOf } from './nodes/citation.js';
import { tableRows } from './nodes/table.js';
import { toPlainBlocks, toText } from './plain-blocks.js';
import { textMap } from './positions.js';
import { lettersOf } from './testing/arbitrary-document.js';
import { applyJson, seedYDoc, toJson } from './ydoc.js';

const words = (text: string): DocJson => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] });
const row = (...cells: string[]): DocJson => ({ type: 'tableRow', content: cells.map((text) => ({ type: 'tableCell', content: [words(text)] })) });
const table = (...rows: DocJson[]): DocJson => ({ type: 'table', attrs: { headerRow: true }, content: rows });
const doc = (...content: DocJson[]): DocJson => ({ type: 'doc', content });
const cite = (attrs: Record<string, unknown>): DocJson => ({ type: 'citation', attrs });
const text = (value: string, ...marks: string[]): DocJson => ({ type: 'text', text: value, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) });

function fork(ydoc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
  return copy;
}
function merged(one: Y.Doc, other: Y.Doc): DocJson {
  const [first, second] = [Y.encodeStateAsUpdate(one), Y.encodeStateAsUpdate(other)];
  Y.applyUpdate(one, second);
  Y.applyUpdate(other, first);
  expect(toJson(other)).toEqual(toJson(one));
  return toJson(one);
}

/** What one person does to a table: puts a word in a cell, or adds a row or a column. */
type Change = { kind: 'word' | 'row' | 'column'; row: number; column: number };
const change: fc.Arbitrary<Change> = fc.record({ kind: fc.constantFrom<Change['kind']>('word', 'row', 'column'), row: fc.nat(2), column: fc.nat(2) });

function changed(json: DocJson, { kind, row: r, column }: Change, word: string): DocJson {
  const copy = structuredClone(json);
  const rows = copy.content![0]!.content!;
  if (kind === 'row') rows.splice(r, 0, row(word, '', ''));
  else if (kind === 'column') rows.forEach((cells, index) => cells.content!.splice(column, 0, row(index === r ? word : '').content![0]!));
  else {
    const paragraph = rows[r]!.content![column]!.content![0]!;
    paragraph.content = [text(`${lettersOf(paragraph)}${word}`)];
  }
  return copy;
}

describe('tables', () => {
  const start = doc(table(row('Year', 'Asked', 'Paid'), row('2023', '40', '12'), row('2024', '44', '15')));

  test('[C14] two people who change one table at once both keep every word, and it can be read as a table', () => {
    fc.assert(fc.property(change, change, (mine, theirs) => {
      const one = seedYDoc(start);
      const other = fork(one);
      applyJson(one, changed(start, mine, 'Mine'));
      applyJson(other, changed(start, theirs, 'Theirs'));
      const now = merged(one, other);
      toNode(now).check();
      const letters = lettersOf(now);
      for (const word of ['Mine', 'Theirs', 'Asked', '2023', '44']) expect(letters).toContain(word);
      const widths = new Set(tableRows(now.content![0]!).map((cells) => cells.length));
      expect(widths.size).toBe(1);
    }), { numRuns: 150 });
  });

  test('a table whose rows differ in length is shown with empty cells, and reading it writes nothing', () => {
    const ydoc = seedYDoc(doc(table(row('a', 'b', 'c'), row('d'))));
    const before = Y.encodeStateAsUpdate(ydoc);
    expect(tableRows(toJson(ydoc).content![0]!).map((cells) => cells.map(({ kind, content }) => [kind, content.map(lettersOf).join('')]))).toEqual([
      [['columnHeader', 'a'], ['columnHeader', 'b'], ['columnHeader', 'c']], [['cell', 'd'], ['cell', ''], ['cell', '']],
    ]);
    expect(toText(toJson(ydoc))).toBe('a | b | c\nd |  | ');
    expect(Y.encodeStateAsUpdate(ydoc)).toEqual(before);
  });

  test('[C14] a heading row that is switched on keeps what a colleague types in it meanwhile', () => {
    const one = seedYDoc(doc({ ...table(row('a'), row('b')), attrs: { headerRow: false } }));
    const other = fork(one);
    applyJson(one, doc(table(row('a'), row('b'))));
    applyJson(other, doc({ ...table(row('a typed'), row('b')), attrs: { headerRow: false } }));
    expect(merged(one, other)).toEqual(normalise(doc(table(row('a typed'), row('b')))));
  });

  test('become HTML with the scope of their headings', () => {
    expect(toHtml(doc({ ...table(row('Year', 'Paid'), row('2024', '15')), attrs: { headerRow: true, headerColumn: true } }))).toBe(
      '<table><thead><tr><th scope="col"><p>Year</p></th><th scope="col"><p>Paid</p></th></tr></thead><tbody><tr><th scope="row"><p>2024</p></th><td><p>15</p></td></tr></tbody></table>',
    );
  });

  test('what a cell has no room for gives up its paragraphs, not its words', () => {
    const odd = normalise(doc(table({ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [words('one')] }] }, { type: 'heading', content: [text('two')] }] }] })));
    expect(odd.content![0]!.content![0]!.content![0]!.content).toEqual([words('one'), words('two')]);
  });
});

test('an author writes notes, sources and claims that want one down with the words before them', () => {
  const written = fromBlocks([{ type: 'paragraph', runs: [{ text: 'Eleven answered.', source: { id: 'w', title: 'Forty warnings' }, footnote: 'Of forty.' }, { text: ' Few did.', needsSource: true }] }]);
  toNode(written).check();
  expect(toText(written)).toContain('Eleven answered.');
  expect(sourcesOf(written).map(({ source }) => source.title)).toEqual(['Forty warnings']);
  const [paragraph] = written.content!;
  expect(paragraph!.content!.map(({ type, marks }) => [type, ...(marks ?? []).map((mark) => mark.type)])).toEqual([['text'], ['footnote'], ['citation'], ['text', 'needsSource']]);
  expect(fromBlocks(toPlainBlocks(fromBlocks([{ type: 'paragraph', runs: [{ text: 'Few did.', needsSource: true }] }])))).toEqual(fromBlocks([{ type: 'paragraph', runs: [{ text: 'Few did.', needsSource: true }] }]));
});

describe('tasks', () => {
  test('[C14] a task that is ticked keeps what a colleague writes in it meanwhile', () => {
    const task = (checked: boolean, said: string) => doc({ type: 'taskList', content: [{ type: 'taskItem', attrs: { checked }, content: [words(said)] }] });
    const one = seedYDoc(task(false, 'Write'));
    const other = fork(one);
    applyJson(one, task(true, 'Write'));
    applyJson(other, task(false, 'Write to them'));
    const now = merged(one, other);
    expect(now).toEqual(normalise(task(true, 'Write to them')));
    expect(toText(now)).toBe('[x] Write to them');
    expect(toHtml(now)).toBe('<ul class="tasks"><li><span role="img" aria-label="Done">☑</span><p>Write to them</p></li></ul>');
    expect(toPlainBlocks(fromBlocks(toPlainBlocks(now)))).toEqual(toPlainBlocks(now));
  });
});

describe('footnotes and sources', () => {
  const study = { id: 'a', title: 'A study', publisher: 'Desk', date: '2024', href: 'https://example.org/a', archiveHref: 'https://archive.example/a', archiveDate: '2024-05-01' };
  const cited = doc({
    type: 'paragraph', content: [text('Claim'), cite(study), text(' and note'), { type: 'footnote', content: [text('Since 1 < 2.')] }, text(' and '),
      cite({ id: 'b', title: 'Another' }), cite({ id: 'other', title: 'The same page', href: study.href }), text('unproven', 'needsSource'), text(' words', 'bold', 'needsSource'), text('.')],
  });

  test('one source cited twice, or found by its address, has one number', () => {
    expect(sourcesOf(cited).map(({ number, source, citations }) => [number, source.title, citations])).toEqual([[1, 'A study', 2], [2, 'Another', 1]]);
  });

  test('HTML lists them at the end, with links there and back', () => {
    const html = toHtml(cited, { anchorPrefix: 'x-' });
    expect(html).toContain('<p>Claim<sup><a id="x-source-1-from-1" href="#x-source-1" aria-label="Source 1">[1]</a></sup> and note<sup><a id="x-note-1-from" href="#x-note-1" aria-label="Note 1">1</a></sup>');
    expect(html).toContain('unproven<strong> words</strong><sup class="needs-source">[source needed]</sup>.</p>');
    expect(html).toContain('<ol><li id="x-note-1">Since 1 &lt; 2. <a href="#x-note-1-from" aria-label="Back to the text">↩</a></li></ol>');
    expect(html).toContain('<a href="https://example.org/a" rel="noopener noreferrer nofollow">A study</a>, Desk, 2024, <a href="https://archive.example/a" rel="noopener noreferrer nofollow">archived copy of 2024-05-01</a>');
    expect(html).toContain('aria-label="Back to the text, place 2"');
    const ids = [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/gu)) expect(ids).toContain(target);
  });

  test('plain text says them where they stand', () => {
    expect(toText(cited)).toBe('Claim[source: A study, Desk, 2024, https://example.org/a, archived 2024-05-01 https://archive.example/a] and note[note: Since 1 < 2.] and [source: Another][source: The same page, https://example.org/a]unproven words.');
  });

  test('[T1] a passage around them is quoted without them, and positions are those of the editor', () => {
    const ydoc = seedYDoc(cited);
    const map = textMap(ydoc);
    expect(map.text).toBe('Claim and note and unproven words.');
    const node = toNode(toJson(ydoc));
    [...map.text].forEach((character, index) => expect(node.textBetween(map.positions[index]!, map.positions[index]! + 1)).toBe(character));
  });

  test('[C14] two people in one footnote both keep their words', () => {
    const noted = (said: string) => doc({ type: 'paragraph', content: [text('x'), { type: 'footnote', content: [text(said)] }] });
    const one = seedYDoc(noted('As of March.'));
    const other = fork(one);
    applyJson(one, noted('Figures as of March.'));
    applyJson(other, noted('As of March. Corrected.'));
    expect(lettersOf(merged(one, other))).toBe('xFigures as of March. Corrected.');
  });

  test('an address that is no web address is not kept', () => {
    const [one] = sourcesOf(normalise(doc({ type: 'paragraph', content: [cite({ ...study, href: 'javascript:alert(1)', archiveDate: '2024-02-31' })] })));
    expect(one!.source).toMatchObject({ href: '', archiveDate: '', title: 'A study' });
  });
});
