import { CELL_BREAK, type DocJson, fromBlocks, seedYDoc, toNode, type WrittenBlock } from '@northstar/engine-editor-schema';
import { propose, sliceOf } from '@northstar/engine-suggestions';
import { describe as tell, wordsOf } from './describe.js';

const p = (text: string): WrittenBlock => ({ type: 'paragraph', text });
const li = (text: string, depth = 0): WrittenBlock => ({ type: 'bullet_item', depth, text });
const task = (text: string, done = false): WrittenBlock => ({ type: done ? 'task_done' : 'task_open', text });
const row = (...cells: string[]): WrittenBlock => ({ type: 'table_row', text: cells.join(CELL_BREAK) });
const head = (...cells: string[]): WrittenBlock => ({ type: 'table_header', text: cells.join(CELL_BREAK) });
const words = (text: string, ...marks: NonNullable<DocJson['marks']>): DocJson => ({ type: 'text', text, marks });
const note = (text: string): DocJson => ({ type: 'footnote', content: [words(text)] });
const source = (title: string): DocJson => ({ type: 'citation', attrs: { id: 'a', title, publisher: '', date: '2024', href: '', archiveHref: '', archiveDate: '' } });
const line = (...content: DocJson[]): DocJson => ({ type: 'doc', content: [{ type: 'paragraph', content }] });
const link = (href: string) => ({ type: 'link', attrs: { href } });

const told = (before: DocJson, after: DocJson) => propose(seedYDoc(before), toNode(after)).map(({ replaced, proposed }) => tell(sliceOf(replaced)!, sliceOf(proposed)!));

describe('[T3] what a change does, in words', () => {
  test.each<[string, WrittenBlock[], WrittenBlock[], object]>([
    ['put in', [p('Fund it.')], [p('Fund all of it.')], { kind: 'insert', now: 'all of ', what: null }],
    ['taken out', [p('Fund all of it.')], [p('Fund it.')], { kind: 'delete', was: 'all of ', what: null }],
    ['replaced', [p('Fund the desk.')], [p('Fund the office.')], { kind: 'replace', was: 'desk', now: 'office' }],
    ['a new paragraph', [p('One.')], [p('One.'), p('Two.')], { kind: 'insert', now: 'Two.', what: null }],
    ['a heading', [p('One.')], [{ type: 'heading', level: 2, text: 'One.' }], { kind: 'block', was: 'paragraph', now: 'heading2' }],
    ['a new heading', [p('One.')], [p('One.'), { type: 'heading', level: 3, text: 'Two' }], { kind: 'insert', now: 'Two', what: 'heading3' }],
    ['a paragraph that is split', [p('One. Two.')], [p('One. '), p('Two.')], { kind: 'split' }],
    ['paragraphs that are joined', [p('One. '), p('Two.')], [p('One. Two.')], { kind: 'join' }],
    ['a new item', [li('One'), li('Three')], [li('One'), li('Two'), li('Three')], { kind: 'insert', now: 'Two', what: 'listItem' }],
    ['another list', [li('One')], [{ type: 'ordered_item', text: 'One' }], { kind: 'block', was: 'bulletList', now: 'orderedList' }],
    ['items that become tasks', [li('One')], [task('One')], { kind: 'block', was: 'bulletList', now: 'taskList' }],
    ['a new task', [task('One'), task('Three')], [task('One'), task('Two'), task('Three')], { kind: 'insert', now: 'Two', what: 'taskOpen' }],
    ['a task that is done', [task('One')], [task('One', true)], { kind: 'block', was: 'taskOpen', now: 'taskDone' }],
    ['a task that is not done after all', [task('One', true)], [task('One')], { kind: 'block', was: 'taskDone', now: 'taskOpen' }],
    ['a table', [p('One.')], [p('One.'), head('Who', 'What'), row('Desk', 'Warns')], { kind: 'insert', now: 'Who ¶ What ¶ Desk ¶ Warns', what: 'tableHeadRow' }],
    ['a row', [row('Desk', 'Warns')], [row('Desk', 'Warns'), row('Fund', 'Pays')], { kind: 'insert', now: 'Fund ¶ Pays', what: 'tableRow' }],
    ['two rows that go', [row('A', 'B'), row('Desk', 'Warns'), row('Fund', 'Pays')], [row('A', 'B')], { kind: 'delete', was: 'Desk ¶ Warns ¶ Fund ¶ Pays', what: 'tableRow' }],
    ['a cell', [row('Desk')], [row('Desk', 'Warns')], { kind: 'insert', now: 'Warns', what: 'tableCell' }],
    ['words of a cell', [row('Desk', 'Warns')], [row('Desk', 'Warns early')], { kind: 'insert', now: ' early', what: null }],
    ['a first row of headings', [row('Who', 'What')], [head('Who', 'What')], { kind: 'block', was: 'table', now: 'tableHeadRow' }],
    ['a line', [p('One.'), p('Two.')], [p('One.'), { type: 'rule' }, p('Two.')], { kind: 'block', was: null, now: 'horizontalRule' }],
  ])('%s', (_name, before, after, expected) => expect(told(fromBlocks(before), fromBlocks(after))).toEqual([expect.objectContaining(expected)]));

  test.each<[string, DocJson[], DocJson[], object]>([
    ['a footnote', [words('Fund it.')], [words('Fund it'), note('Since 2019.'), words('.')], { kind: 'insert', what: 'footnote', now: '[note: Since 2019.]' }],
    ['a footnote that goes', [words('Fund it'), note('Since 2019.'), words('.')], [words('Fund it.')], { kind: 'delete', what: 'footnote', was: '[note: Since 2019.]' }],
    ['words of a footnote', [words('It'), note('Since 2019.'), words('.')], [words('It'), note('Since 2020.'), words('.')], { kind: 'replace', was: '2019', now: '2020' }],
    ['a source', [words('Fund it.')], [words('Fund it'), source('A study'), words('.')], { kind: 'insert', what: 'citation', now: '[source: A study, 2024]' }],
    ['another source', [words('It'), source('A study'), words('.')], [words('It'), source('A report'), words('.')], { kind: 'replace', was: '[source: A study, 2024]', now: '[source: A report, 2024]' }],
    ['words with a source', [words('Fund it.')], [words('Fund it all'), source('A study'), words('.')], { kind: 'insert', what: null, now: ' all[source: A study, 2024]' }],
    ['bold', [words('Fund it.')], [words('Fund '), words('it', { type: 'bold' }), words('.')], { kind: 'format', words: 'it', on: ['bold'], off: [] }],
    ['no longer bold', [words('Fund '), words('it', { type: 'bold' }), words('.')], [words('Fund it.')], { kind: 'format', words: 'it', on: [], off: ['bold'] }],
    ['a claim that needs a source', [words('Fund it.')], [words('Fund '), words('it', { type: 'needsSource' }), words('.')], { kind: 'format', on: ['needsSource'], off: [] }],
    ['a link', [words('Fund it.')], [words('Fund '), words('it', link('https://a.example/')), words('.')], { kind: 'format', on: ['link'], off: [], href: 'https://a.example/' }],
    ['a link that leads elsewhere', [words('it', link('https://a.example/'))], [words('it', link('https://b.example/'))], { kind: 'format', on: ['link'], off: [], href: 'https://b.example/' }],
    ['a new line', [words('Fund it.')], [words('Fund '), { type: 'hardBreak' }, words('it.')], { kind: 'insert', what: 'hardBreak' }],
  ])('%s', (_name, before, after, expected) => expect(told(line(...before), line(...after))).toEqual([expect.objectContaining(expected)]));

  test('where one paragraph ends and another begins stands a sign', () => {
    const doc = toNode(fromBlocks([p('One.'), p('Two.')]));
    expect(wordsOf(doc.slice(0, doc.content.size))).toBe('One. ¶ Two.');
  });
});
