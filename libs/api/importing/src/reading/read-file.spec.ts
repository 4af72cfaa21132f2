import { strToU8 } from 'fflate';
import { type DocJson, toJson, toText } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';
import { docxFile, item, paragraph, PICTURE, run } from '../testing/docx-file.js';
import { readFile, type Reading } from './read-file.js';

/** What a file becomes: its text as the shared text holds it, and the rest. */
async function become(file: Uint8Array | string): Promise<Reading & { json: DocJson; text: string; left: Record<string, number> }> {
  const reading = await readFile(typeof file === 'string' ? strToU8(file) : file);
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, reading.seed);
  const json = toJson(ydoc);
  ydoc.destroy();
  return { ...reading, json, text: toText(json), left: Object.fromEntries(reading.remarks.map(({ kind, count }) => [kind, count])) };
}
const kinds = ({ json }: { json: DocJson }): string[] => (json.content ?? []).map(({ type }) => type);
const find = (node: DocJson, type: string): DocJson[] => [...(node.type === type ? [node] : []), ...(node.content ?? []).flatMap((child) => find(child, type))];
const marksOf = (json: DocJson, words: string): string[] => (find(json, 'text').find(({ text }) => text === words)?.marks ?? []).map(({ type }) => type).sort();

describe('a Word document', () => {
  const cell = (words: string, more = ''): string => `<w:tc><w:tcPr>${more}</w:tcPr>${paragraph(words)}</w:tc>`;
  const FOOTNOTES = '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Report of 2024, page 7.</w:t></w:r></w:p></w:footnote>';
  const COMMENTS = '<w:comment w:id="1" w:author="X"><w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment>';
  const whole = () => docxFile([
    paragraph('Contents 3', 'TOC1'), paragraph('Fund early warning', 'Heading1'),
    paragraph(`${run('The department ')}${run('must', '<w:b/><w:color w:val="FF0000"/>')}${run(' answer ')}${run('within ten days', '<w:i/><w:u w:val="single"/>')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`),
    item('First', 1), item('Deeper', 1, 1), item('Second', 1), item('One', 2), item('Two', 2),
    paragraph('So they said.', 'Quote'), paragraph('By when', 'Heading2'),
    paragraph(`<w:hyperlink r:id="rId5">${run('The report')}</w:hyperlink><w:hyperlink r:id="rId6">${run(' and more')}</w:hyperlink>`),
    paragraph(`${run('Kept')}<w:del w:id="1" w:author="X"><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins w:id="2" w:author="X">${run(' and added')}</w:ins>${run(' secret', '<w:vanish/>')}${run(' x')}${run('2', '<w:vertAlign w:val="superscript"/>')}`),
    paragraph(`${PICTURE}<w:commentRangeStart w:id="1"/>${run('Beside a picture')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`),
    `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Year')}${cell('Sum')}</w:tr><w:tr>${cell('Both', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`,
  ].join(''), { footnotes: FOOTNOTES, comments: COMMENTS, header: 'Confidential' });

  test('keeps headings, lists, emphasis, quotations, tables, links and footnotes', async () => {
    const made = await become(whole());
    expect(made.format).toBe('docx');
    expect(kinds(made)).toEqual(['heading', 'paragraph', 'bulletList', 'orderedList', 'blockquote', 'heading', 'paragraph', 'paragraph', 'paragraph', 'table']);
    expect(made.text).toContain('The department must answer within ten days[note: Report of 2024, page 7.].\n\n• First\n  • Deeper\n• Second\n\n1. One\n2. Two\n\n> So they said.');
    expect(marksOf(made.json, 'must')).toEqual(['bold']);
    expect(marksOf(made.json, 'within ten days')).toEqual(['italic', 'underline']);
    expect(find(made.json, 'heading').map(({ attrs }) => attrs!['level'])).toEqual([1, 2]);
    expect(find(made.json, 'text').find(({ text }) => text === 'The report')?.marks).toEqual([{ type: 'link', attrs: { href: 'https://example.org/report' } }]);
    const [table] = find(made.json, 'table');
    expect(table!.attrs).toEqual({ headerRow: true, headerColumn: false });
    expect(table!.content!.map(({ content }) => content!.length)).toEqual([2, 2]);
    expect(made).toMatchObject({ title: 'Fund early warning', language: 'en-GB', more: false });
  });

  test('says what it left out, and none of that is in the text', async () => {
    const { left, text } = await become(whole());
    expect(left).toEqual({ pictures: 1, comments: 1, tracked_deletions: 1, headers_and_footers: 1, table_of_contents: 1, hidden: 1, unsafe_links: 1, colours: 1, tracked_insertions: 1, merged_cells: 1, raised: 1 });
    for (const words of ['Really?', 'gone', 'secret', 'Confidential', 'Contents 3', 'javascript', 'A map']) expect(text).not.toContain(words);
    expect(text).toContain('Kept and added x2');
    expect(text).toContain('The report and more');
  });

  test('its title is that of the file where no heading begins it; Arabic is read from right to left', async () => {
    const made = await become(docxFile(paragraph('يجب على الحكومة تمويل مكتب واحد.'), { title: 'تمويل &amp; مكتب', language: 'en-GB' }));
    expect(made).toMatchObject({ title: 'تمويل & مكتب', language: 'ar' });
  });
});

describe('a text in Markdown', () => {
  test('keeps what Markdown can say', async () => {
    const made = await become('---\ntitle: "A plan"\n---\n\n## What we ask\n\nGovernments **must** *act*, ~~later~~ [now](https://example.org).[^1]\nAt once.\n\n1. One\n2. Two\n   - Inside\n\n- [x] Write\n- [ ] Send\n\n> Said.\n\n| Year | Sum |\n| --- | --- |\n| 2026 | 5 |\n\n---\n\n```\na  b\nc\n```\n\n[^1]: Report of *2024*.\n');
    expect(made.format).toBe('markdown');
    expect(kinds(made)).toEqual(['heading', 'paragraph', 'orderedList', 'taskList', 'blockquote', 'table', 'horizontalRule', 'paragraph']);
    expect(made.text).toContain('Governments must act, later now.[note: Report of 2024.] At once.\n\n1. One\n2. Two\n\n  • Inside\n\n[x] Write\n[ ] Send');
    expect(['must', 'act', 'later', 'now'].map((word) => marksOf(made.json, word))).toEqual([['bold'], ['italic'], ['strike'], ['link']]);
    expect(find(made.json, 'heading')[0]!.attrs).toEqual({ level: 1 });
    expect(made.left).toEqual({ front_matter: 1, code: 1 });
    expect(made.title).toBe('What we ask');
  });

  test('a plain text becomes paragraphs', async () => {
    expect((await become('One line\nand its next.\n\nAnother.')).text).toBe('One line and its next.\n\nAnother.');
    expect((await become('---\ntitle: Only words\n---\nWords.')).title).toBe('Only words');
  });
});

describe('a web page', () => {
  test('loose words, unknown elements and old ways keep their words in paragraphs', async () => {
    const made = await become('<!doctype html><html lang="he"><title>שם</title><body>אחת<div>שתיים<p>שלוש</p></div><x-note>ארבע</x-note><ul><li>א<ul><li>ב</ul></li><ul><li>ג</ul></ul><dl><dt>מונח<dd>פירוש</dl></body></html>');
    expect(made.text).toBe('אחת\n\nשתיים\n\nשלוש\n\nארבע\n\n• א\n  • ב\n  • ג\n\nמונח\n\nפירוש');
    expect(made).toMatchObject({ format: 'html', title: 'שם', language: 'he', left: { unknown: 1 } });
  });

  test('lists and emphasis that Word writes as styles are lists and emphasis; what it deleted and hid is gone', async () => {
    const li = (level: number, sign: string, words: string) => `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp;</span></span>${words}</p>`;
    const made = await become(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p>A <span style="font-weight:bold">b</span> <b style="font-weight:normal">c</b><span style='mso-hide:all'>hidden</span></p>${li(1, '1.', 'One')}\n${li(2, 'o', 'Deep')}\n${li(1, '2.', 'Two')}<p style="color:red">End<a href="#_ftn1" name="_ftnref1">[1]</a></p><div><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> The note.</p></div></div></body></html>`);
    expect(made.text).toBe('A b c\n\n1. One\n\n  • Deep\n\n2. Two\n\nEnd[note: The note.]');
    expect([marksOf(made.json, 'b'), marksOf(made.json, 'c')]).toEqual([['bold'], []]);
    expect(made.left).toEqual({ hidden: 1, colours: 1 });
  });

  test('cells that were joined stand apart, with the words in the first; headings of rows and columns stay', async () => {
    const made = await become('<table><caption>Sums</caption><tr><th>Year<th colspan=2>Sum<tr><th rowspan=2>2026<td>1<td><ul><li>2<li>3</ul><tr><td>4<td>5</table>');
    const [table] = find(made.json, 'table');
    expect(table!.attrs).toEqual({ headerRow: true, headerColumn: false });
    expect(table!.content!.map(({ content }) => content!.map((cell) => toText({ type: 'doc', content: cell.content! }).replaceAll('\n\n', '/')))).toEqual([['Year', 'Sum', ''], ['2026', '1', '2/3'], ['', '4', '5']]);
    expect(made.left).toEqual({ merged_cells: 2, cell_blocks: 1 });
  });
});

test.each([
  ['نرخ گندم و پنیر در بازار', 'fa'], ['حکومت کو چاہیے کہ فوری عمل کرے۔ بڑے ٹکڑے', 'ur'], ['کوردستان وڵاتێکی گەورەیە', 'ckb'], ['ממשלה חייבת לפעול', 'he'], ['Правительство должно действовать', null], ['Η κυβέρνηση πρέπει να δράσει', 'el'], ['The government must act', null],
])('[A13] %s: a language is guessed from letters that only it has, and else not', async (words, language) => {
  expect((await become(words)).language).toBe(language);
});
