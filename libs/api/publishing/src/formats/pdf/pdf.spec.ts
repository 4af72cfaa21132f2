import { paperOf } from '../../form/paper.js';
import { aPublication, docOf } from '../../testing/an-edition.js';
import { ReadPdf } from '../../testing/poppler.js';
import { linesOf, linesOfPaper, squeezed } from '../../testing/words-of.js';
import { toPdf } from './pdf.js';

const paper = paperOf(aPublication(30));
let bytes: Uint8Array;
let pdf: ReadPdf;
const told: number[] = [];

beforeAll(async () => {
  bytes = await toPdf(paper, (done) => told.push(done));
  pdf = new ReadPdf(bytes);
});
afterAll(() => pdf.remove());

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
/** Scripts whose letters stack or change places: the structure of this reader tells them as they are drawn. */
const STACKED = /[\p{Script=Devanagari}\p{Script=Myanmar}\p{Script=Ethiopic}]/u;
/** This reader tells letters that run to the left as they are seen. */
const seen = (word: string): string => [...word].reverse().join('');
const bare = (text: string): string => squeezed(text).replace(/[\p{P}\p{M}]/gu, '');

describe('an edition as PDF', () => {
  test('[P1] another reader finds every word, in the order of reading', () => {
    const words = squeezed(pdf.words);
    const told = squeezed(pdf.text(1, 1_000));
    let from = squeezed(pdf.words).indexOf(squeezed('Contents'));
    for (const piece of paper.pieces) {
      for (const line of linesOf(piece).filter((one) => !RIGHT_TO_LEFT.test(one) && !STACKED.test(one))) {
        const at = words.indexOf(squeezed(line), from);
        expect({ line, found: at >= 0 }).toEqual({ line, found: true });
        // Notes stand at the end of their text, and a reader that knows links tells cells and marks in pieces: never back before what was read.
        from = Math.max(from, at);
      }
    }
    for (const line of linesOfPaper(paper).filter((one) => STACKED.test(one))) expect({ line, found: told.includes(squeezed(line)) }).toEqual({ line, found: true });
    for (const line of linesOfPaper(paper).filter((one) => RIGHT_TO_LEFT.test(one))) {
      for (const word of line.split(/\s+/).filter((one) => RIGHT_TO_LEFT.test(one))) expect({ word, found: bare(words).includes(bare(seen(word))) }).toEqual({ word, found: true });
    }
  });

  test('the structure is told: title, headings of each level, lists, tables with their headings, quotations, links, languages', () => {
    const all = pdf.elements;
    const of = (tag: string): number => all.filter((one) => one.tag === tag).length;
    expect(all.find(({ tag }) => tag === 'H1')?.text.trim()).toBe(paper.title);
    expect(all.filter(({ tag }) => tag === 'H2').map(({ text }) => text.trim())).toEqual(['Contents', 'Our goal', 'What we mean', 'What we ask for', 'Who stands behind this', 'About this edition']);
    const headings = paper.pieces.flatMap((piece) => (piece.kind === 'heading' ? [`H${Math.min(6, piece.level + 1)}`] : []));
    expect(all.filter(({ tag }) => /^H[2-6]$/.test(tag)).map(({ tag }) => tag)).toEqual(['H2', ...headings]);
    // Two texts hold everything: each two tables, and lists with lists in them, notes and sources.
    expect([of('Table'), of('TH'), of('BlockQuote') >= 2, of('L') >= 12, of('TOCI')]).toEqual([5, 2 * 5 + 2 + 3, true, true, paper.pieces.filter((piece) => piece.kind === 'heading' && piece.anchor !== null).length]);
    for (const lbody of all.filter(({ tag }) => tag === 'LI')) expect(all[all.indexOf(lbody) + 1]!.tag).toBe('Lbl');
    expect(pdf.structure.match(/Lang/g) ?? []).toHaveLength(0);
    expect(Buffer.from(bytes).toString('latin1').match(/\/Lang \((?:ar|he|uk|hi|am|my|el|fr)\)/g)!.length).toBeGreaterThan(8);
  });

  test('[P1] contents and bookmarks lead to the pages that they name', () => {
    const named = paper.pieces.flatMap((piece) => (piece.kind === 'heading' && piece.anchor !== null ? linesOf(piece) : []));
    expect(pdf.bookmarks.map(({ title }) => title.replace(/&amp;/g, '&'))).toEqual(named.map((title) => title.trim()));
    const contents = pdf.elements.filter(({ tag }) => tag === 'Link' || tag === 'Span').map(({ text }) => text.trim());
    for (const { page, title } of pdf.bookmarks.filter(({ title: one }) => !RIGHT_TO_LEFT.test(one) && !STACKED.test(one))) {
      expect(squeezed(pdf.text(page))).toContain(squeezed(title));
      expect(contents[contents.indexOf(title) + 1]).toBe(String(page));
    }
  });

  test('it says what it is, in which language, and holds every font; pages are numbered', () => {
    const { info } = pdf;
    for (const line of [/^Title: +Before it is too late: what we ask for_together – Lantern Coalition$/m, /^Author: +Lantern Coalition$/m, /^Tagged: +yes$/m, /^JavaScript: +no$/m, /^PDF version: +1\.7$/m]) expect(info).toMatch(line);
    const pages = Number(/^Pages: +(\d+)$/m.exec(info)![1]);
    expect(pages).toBeGreaterThan(40);
    expect(pdf.text(pages)).toContain(`${pages} / ${pages}`);
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Lang \(en-GB\)/);
    expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    for (const line of pdf.fonts.split('\n').slice(2).filter(Boolean)) expect(line).toMatch(/CID TrueType +Identity-H +yes yes yes/);
  });

  test('[P1] the same edition gives the same bytes, on whatever day', async () => {
    const Today = globalThis.Date;
    // Tomorrow, as far as anybody can ask.
    globalThis.Date = class extends Today { constructor(...given: []) { super(...(given.length > 0 ? given : [Today.UTC(2031, 1, 1)]) as []); } static override now(): number { return Today.UTC(2031, 1, 1); } } as DateConstructor;
    const again = await toPdf(paper).finally(() => { globalThis.Date = Today; });
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });

  test('how far it is, is told all along', () => {
    expect(told.length).toBeGreaterThan(40);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(told.at(-1)).toBe(1);
  });

  test('what no font here can draw is said, and what is hostile is words', async () => {
    const publication = aPublication();
    const odd = docOf({ type: 'paragraph', content: [{ type: 'text', text: '漢字 \u0000 \ud800 (a) \\( ) >> endobj /JS (app.alert(1)) <script> ' }, { type: 'text', text: 'no', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }, { type: 'text', text: 'x'.repeat(600) }] },
      { type: 'table', content: [{ type: 'tableRow', content: Array.from({ length: 8 }, () => ({ type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'wide '.repeat(6) }] }] })) }] });
    const read = new ReadPdf(await toPdf(paperOf({ ...publication, goal: { ...publication.goal, content: odd } })));
    expect(read.info).toMatch(/^JavaScript: +no$/m);
    expect(read.words).toContain('Some signs of these texts cannot be shown in this file (2 different ones).');
    expect(read.words).toContain('>> endobj /JS (app.alert(1)) <script> no');
    read.remove();
  });
});
