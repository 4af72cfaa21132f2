import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { paperOf } from '../../form/paper.js';
import { aPublication, docOf } from '../../testing/an-edition.js';
import { linesOf, linesOfPaper, squeezed, wordCount } from '../../testing/words-of.js';
import { toDocx } from './docx.js';

const paper = paperOf(aPublication(30));
let bytes: Uint8Array;
let parts: Record<string, string>;
let html: string;

const unpacked = (file: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)]));
/** As another reader of such documents tells it. */
const asHtml = async (file: Uint8Array): Promise<string> => (await mammoth.convertToHtml({ buffer: Buffer.from(file) }, { styleMap: ["p[style-name='Title'] => h1.title:fresh"] })).value;

beforeAll(async () => {
  bytes = await toDocx(paper);
  parts = unpacked(bytes);
  html = await asHtml(bytes);
});

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  const inner = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  const id = 'attrs' in node ? node.attrs.find(({ name }) => name === 'id' || name === 'href')?.value ?? '' : '';
  // Numbers of footnotes, and the way back from them.
  if (/footnote-ref/.test(id)) return '';
  if ('tagName' in node && node.tagName === 'sup' && /^\[\d+\]$/.test(inner) && 'childNodes' in node && node.childNodes.some((child) => 'attrs' in child && child.attrs.some(({ value }) => /#footnote/.test(value)))) return '';
  return 'tagName' in node && /^(p|li|h\d|td|th|tr|br)$/.test(node.tagName) ? ` ${inner} ` : inner;
}

describe('an edition as a document of Word', () => {
  test('[P1] another reader finds every word, and no other', () => {
    const words = textOf(parseFragment(html));
    const contents = paper.pieces.flatMap((piece) => (piece.kind === 'heading' && piece.anchor !== null ? linesOf(piece) : []));
    const around = ['Read and check it at', paper.address, 'Contents', ...contents];
    expect([...wordCount(words.replace(/\bSources\b/g, ' '))]).toEqual([...wordCount([...linesOfPaper(paper), ...around].join('\n'))]);
    const told = squeezed(words);
    for (const line of linesOfPaper(paper)) expect({ line, found: told.includes(squeezed(line)) }).toEqual({ line, found: true });
  });

  test('what it is made of is real: headings, lists that begin where they begin, tables with headings, links, footnotes', () => {
    const headings = paper.pieces.flatMap((piece) => (piece.kind === 'heading' ? [piece.level] : []));
    expect([...html.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level))).toEqual(headings);
    expect(parts['word/document.xml']!.match(/<w:tblHeader/g)).toHaveLength(3);
    expect(html.match(/<table>/g)).toHaveLength(5);
    expect(html).toContain('<thead>');
    expect(html).toContain('<li>A desk with its own budget</li>');
    expect(parts['word/numbering.xml']).toContain('<w:start w:val="3"/>');
    expect(html).toContain('<a href="https://example.org/a_(b)?c=d&amp;e=1">the study</a>');
    expect(Object.keys(parts)).toContain('word/footnotes.xml');
    expect(html.match(/id="footnote-\d+"/g)).toHaveLength(2);
    expect(parts['word/styles.xml']).toMatch(/w:styleId="Heading1"/);
  });

  test('languages are named and run in their direction', () => {
    const document = parts['word/document.xml']!;
    expect(document).toMatch(/<w:p><w:pPr>(?:(?!<\/w:pPr>).)*<w:bidi\/>(?:(?!<\/w:p>).)*<w:rtl\/>(?:(?!<\/w:p>).)*تمويل/);
    expect(document).toContain('<w:lang w:bidi="ar"/>');
    expect(document).toContain('<w:lang w:val="fr"/>');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
    expect(parts['docProps/core.xml']).toContain('<dc:language>en-GB</dc:language>');
    expect(parts['docProps/core.xml']).toContain('2026-03-04T09:30:00Z');
  });

  test('[P1] the same edition gives the same bytes, on whatever day', async () => {
    const Today = globalThis.Date;
    globalThis.Date = class extends Today { constructor(...given: []) { super(...(given.length > 0 ? given : [Today.UTC(2031, 1, 1)]) as []); } static override now(): number { return Today.UTC(2031, 1, 1); } } as DateConstructor;
    const again = await toDocx(paper).finally(() => { globalThis.Date = Today; });
    for (const [name, part] of Object.entries(unpacked(again))) expect({ name, same: part === parts[name] }).toEqual({ name, same: true });
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });

  test('every link is one of the document, and no part of it comes from elsewhere', () => {
    const links = [...parts['word/_rels/document.xml.rels']!.matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"[^>]*TargetMode="External"/g)];
    expect(links.length).toBeGreaterThan(0);
    for (const [, id, target] of links) {
      expect(target).toMatch(/^(https|mailto):/);
      expect(parts['word/document.xml']).toContain(`r:id="${id}"`);
    }
    for (const [, anchor] of parts['word/document.xml']!.matchAll(/<w:hyperlink[^>]*w:anchor="([^"]+)"/g)) expect(parts['word/document.xml']).toContain(`w:name="${anchor}"`);
  });

  test('what is hostile is words', async () => {
    const publication = aPublication();
    const hostile = '</w:t><w:script>&amp; \u0000\u0008\ufffe\ud800 ]]> =cmd|"/c calc"!A1 {{x}}';
    const content = docOf({ type: 'paragraph', content: [{ type: 'text', text: hostile }, { type: 'text', text: 'no', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] });
    const read = await asHtml(await toDocx(paperOf({ ...publication, title: hostile, goal: { ...publication.goal, content } })));
    expect(read).toContain('&lt;/w:t&gt;&lt;w:script&gt;&amp;amp;');
    expect(read).not.toContain('javascript:');
  });
});
