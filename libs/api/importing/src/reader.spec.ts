import { Logger } from '@northstar/api-core';
import { type DocJson, toHtml, toJson, toText } from '@northstar/engine-editor-schema';
import { strToU8, zipSync } from 'fflate';
import * as Y from 'yjs';
import { Reader } from './reader.js';
import { readFile, type Reading } from './reading/read-file.js';
import { CannotRead, MOST_BYTES, type Unreadable } from './reading/unreadable.js';
import { docxFile, docxParts, packed, paragraph } from './testing/docx-file.js';

const reader = new Reader(new Logger('silent'));
const bytesOf = (file: string | Uint8Array): Uint8Array => (typeof file === 'string' ? strToU8(file) : file);

const jsonOf = (seed: Uint8Array): DocJson => {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, seed);
  const json = toJson(ydoc);
  ydoc.destroy();
  return json;
};
const textOf = (seed: Uint8Array): string => toText(jsonOf(seed));

/** What stands in the text that a file becomes, or why it becomes none. */
async function become(file: string | Uint8Array): Promise<{ text: string; html: string; left: Record<string, number>; seed: Uint8Array }> {
  const { seed, remarks } = await readFile(bytesOf(file));
  const json = jsonOf(seed);
  return { text: toText(json), html: toHtml(json), left: Object.fromEntries(remarks.map(({ kind, count }) => [kind, count])), seed };
}
const whyNot = (file: string | Uint8Array): Promise<Unreadable | null> => readFile(bytesOf(file)).then(() => null, (error: unknown) => {
  if (error instanceof CannotRead) return error.why;
  throw error;
});
/** The same in a thread of its own, as the server does it. */
const inThread = async (file: string | Uint8Array): Promise<Unreadable | 'busy' | null> => {
  const read = await reader.read(bytesOf(file));
  return read.ok ? null : read.why;
};

describe('a file that means harm', () => {
  test('scripts, events, frames and addresses that lead nowhere good do not come through; their words do', async () => {
    const made = await become(`<!doctype html><head><script>steal()</script><style>p{}</style></head><p onclick="steal()" style="background:url(http://evil.example/x)">One<script>steal()</script></p>
      <a href="javascript:steal()">two</a> <a href="JaVa\tScRiPt:steal()">three</a> <a href=" data:text/html,x">four</a> <a href="https://user:pw@evil.example">five</a> <a href="//evil.example">six</a>
      <img src=x onerror=steal()><iframe src="http://evil.example"></iframe><svg onload=steal()><text>seven</text></svg><math><mi>x</mi></math><object data=x>eight</object><template>nine</template><noscript><p>ten</p></noscript>
      <a href="https://example.org/a?b=c">fine</a><form action="http://evil.example"><input value=eleven><button>twelve</button></form>`);
    expect(made.text.replace(/\s+/g, ' ')).toBe('One two three four five six fine');
    expect(made.html).not.toMatch(/script|steal|evil|on\w+=|style|iframe|svg/i);
    expect(made.html).toContain('href="https://example.org/a?b=c"');
    expect(made.left).toEqual({ pictures: 2, embedded: 3, equations: 1, scripts: 3, unsafe_links: 5, colours: 1 });
  });

  test('the same in Markdown, where HTML may stand', async () => {
    const made = await become('Words <b onclick="steal()">bold</b> <script>steal()</script>\n\n[one](javascript:steal()) ![two](http://evil.example/x.png) [three](<data:text/html,x>)\n\n<iframe src="http://evil.example"></iframe>');
    expect(made.text.replace(/\s+/g, ' ')).toBe('Words bold one three');
    expect(made.html).not.toMatch(/steal|evil|data:/i);
    expect(made.left).toEqual({ pictures: 1, embedded: 1, scripts: 1, unsafe_links: 2 });
  });

  const deep = (open: string, close: string): string => `${open.repeat(10_000)}innermost${close.repeat(10_000)}`;
  test.each<[string, string]>([
    ['divisions', deep('<div>', '</div>')], ['lists', deep('<ul><li>', '</li></ul>')], ['quotations', deep('<blockquote>', '</blockquote>')], ['emphasis', deep('<b><i>', '</i></b>')], ['tables', deep('<table><tr><td>', '</td></tr></table>')],
    ['quotations in Markdown', `${'> '.repeat(10_000)}innermost`], ['lists in Markdown', Array.from({ length: 1_000 }, (_, at) => `${' '.repeat(at * 2)}- innermost`).join('\n')], ['brackets in Markdown', `${'['.repeat(10_000)}innermost${']'.repeat(10_000)}`],
  ])('ten thousand %s inside each other: the words are there, or it is refused in words', async (_, file) => {
    const read = await readFile(strToU8(file)).catch((error: unknown) => error);
    if (read instanceof Error) expect(read).toEqual(new CannotRead('too_much'));
    else expect(textOf((read as Reading).seed)).toContain('innermost');
  });

  test('a document of Word nested without end is refused, and takes nothing with it', async () => {
    expect(await inThread(docxFile(`${'<w:sdt><w:sdtContent>'.repeat(20_000)}${paragraph('x')}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`))).toBe('too_much');
    expect(await inThread('Still here.')).toBeNull();
  });

  test('an archive that unpacks to much more than it is, is not unpacked', async () => {
    const parts = docxParts(paragraph('x'));
    const zeros = new Uint8Array(20 * 1024 * 1024);
    const bomb = packed({ ...parts, 'word/document.xml': zeros });
    expect(bomb.byteLength).toBeLessThan(MOST_BYTES);
    expect(await whyNot(bomb)).toBe('too_much');
    // The same, but it says that it is small.
    const lying = bomb.slice();
    const view = new DataView(lying.buffer, lying.byteOffset, lying.byteLength);
    for (let at = 0; at + 30 < lying.byteLength; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === zeros.byteLength) view.setUint32(at + 24, 1_000, true);
    }
    expect(['damaged', 'no_words']).toContain(await whyNot(lying));
    // Pictures and what else is in the archive may be as large as they like: nobody looks.
    expect((await become(packed({ ...parts, 'word/media/image1.png': new Uint8Array(17 * 1024 * 1024) }))).text).toBe('x');
    expect(await whyNot(zipSync(Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`word/media/${at}`, new Uint8Array(1)]))))).toBe('too_much');
  });

  test('a document of Word that declares entities is refused: it could grow without end, or have a file of the server read', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY secret SYSTEM "file:///etc/passwd">]>';
    const parts = docxParts(paragraph('&b;&secret;'));
    expect(await whyNot(packed({ ...parts, 'word/document.xml': parts['word/document.xml']!.replace('?>\n', `?>\n${bomb}`) }))).toBe('damaged');
    expect(await whyNot(packed({ ...parts, 'word/styles.xml': `${bomb}<x/>` }))).toBe('damaged');
  });

  test('a picture that lies elsewhere is neither fetched nor read', async () => {
    const parts = docxParts(paragraph('<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:t>Words</w:t></w:r>'));
    const rels = 'word/_rels/document.xml.rels';
    const made = await become(packed({ ...parts, [rels]: parts[rels]!.replace('Target="media/image1.png"', 'Target="file:///etc/passwd" TargetMode="External"') }));
    expect(made.text).toBe('Words');
    expect(made.left).toEqual({ pictures: 1 });
    expect(Buffer.from(made.seed).includes('root:')).toBe(false);
  });

  test('Markdown made to be slow to read ends in time', async () => {
    const started = Date.now();
    for (const file of ['*a '.repeat(30_000), `${'[a]('.repeat(20_000)}`, '<'.repeat(50_000), `${'`'.repeat(30_000)}a`, `|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${`|${'a|'.repeat(500)}\n`.repeat(100)}`]) await whyNot(file);
    expect(Date.now() - started).toBeLessThan(20_000);
  });
});

describe('what is no text', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0]);
  const cut = docxFile(paragraph('Words')).slice(0, 900);
  test.each<[string, string | Uint8Array, Unreadable]>([
    ['nothing', '', 'empty'], ['blanks', ' \n\t\ufeff ', 'empty'], ['a picture', png, 'kind'], ['a program', new Uint8Array(4_000).map((_, at) => (at * 7) % 256), 'kind'], ['a PDF', '%PDF-1.7\n%âãÏÓ', 'pdf'],
    ['a Word document of old', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old_word'], ['rich text', '{\\rtf1\\ansi Words}', 'rtf'], ['half a document', cut, 'damaged'], ['an archive of something', zipSync({ 'readme.txt': strToU8('Words') }), 'kind'],
    ['an OpenDocument', zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': strToU8('<x/>') }), 'open_document'],
    ['a spreadsheet', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>') }), 'open_document'],
    ['a document that is not what it says', packed({ ...docxParts(''), 'word/document.xml': 'no XML at all' }), 'damaged'], ['a document without words', docxFile(paragraph('')), 'no_words'], ['a page of pictures', '<html><img src=x><img src=y></html>', 'no_words'],
    ['more than a file may be', new Uint8Array(MOST_BYTES + 1), 'too_large'], ['more than a text may be', 'Words and words. '.repeat(70_000), 'too_much'], ['more blocks than a text may have', 'x\n\n'.repeat(30_000), 'too_much'],
  ])('%s is refused, and says why', async (_, file, why) => {
    expect(await whyNot(file)).toBe(why);
  });

  test('its name and type count for nothing: a page is a page, a plain text is one', async () => {
    expect((await become('<p>Words</p>')).text).toBe('Words');
    expect((await become('1 < 2 and <p> is an element')).text).toContain('1 < 2');
  });
});

describe('letters', () => {
  const utf16 = (text: string, big: boolean): Uint8Array => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };
  test.each<[string, Uint8Array | string, string, object]>([
    ['UTF-8 with a mark', '\ufeffÄrger – ok', 'Ärger – ok', {}], ['UTF-16, little end first', utf16('Ärger – ok', false), 'Ärger – ok', {}], ['UTF-16, big end first', utf16('Ärger – ok', true), 'Ärger – ok', {}],
    ['what Windows wrote', Buffer.from([0xc4, 0x72, 0x67, 0x65, 0x72, 0x20, 0x96, 0x20, 0x6f, 0x6b]), 'Ärger – ok', { encoding: 1 }],
    ['what a page says of itself', Buffer.concat([Buffer.from('<html><meta charset="windows-1256"><p>'), Buffer.from([0xe3, 0xcf, 0xed, 0xe4, 0xc9])]), 'مدينة', {}],
    ['half of a letter, and signs that nobody sees', `A\u0001B\u001fC &#xd83d; ${'words '.repeat(60)}`, `ABC \ufffd ${'words '.repeat(60).trim()}`, {}],
  ])('%s', async (_, file, text, left) => {
    const made = await become(file);
    expect(made.text).toBe(text);
    expect(made.left).toEqual(left);
  });
});

test('more files at once than threads wait for one; more than may wait are told to come again', async () => {
  const reads = await Promise.all(Array.from({ length: 12 }, () => reader.read(strToU8('Words.'))));
  expect(reads.filter(({ ok }) => ok)).toHaveLength(10);
  expect(reads.filter((read) => !read.ok && read.why === 'busy')).toHaveLength(2);
  expect((await reader.read(strToU8('Words.'))).ok).toBe(true);
});
