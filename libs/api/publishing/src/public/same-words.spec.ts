import { paperOf } from '../form/paper.js';
import { toJson } from '../form/json.js';
import { aPublication } from '../testing/an-edition.js';
import { linesOf, squeezed } from '../testing/words-of.js';
import { askPage } from './ask-page.js';
import type { PublicSite } from './page.js';
import { strategyPage } from './strategy-page.js';

const publication = aPublication(40);
const site: PublicSite = { baseUrl: 'https://lantern.example', stylesheet: '/p/assets/public.css', editions: [{ number: 2, title: publication.title, publishedAt: new Date(publication.publishedAt) }], listed: [], scoreboard: false };
/** What is read on a page: no signs of markup, and what they hide as what it is. */
const read = (html: string): string => squeezed(html.slice(html.indexOf('<main')).replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|amp);|&#(\d+);/g, (_, name?: string, code?: string) => (code ? String.fromCodePoint(Number(code)) : { lt: '<', gt: '>', quot: '"', amp: '&' }[name!]!)));

/** Words of the texts and of those who stand behind them; what a document on paper needs besides is its own. */
const pieces = paperOf(publication).pieces.filter(({ kind }) => kind !== 'facts' && kind !== 'notes');
const lines = pieces.slice(0, pieces.findIndex((piece) => piece.kind === 'heading' && piece.anchor === 'behind')).flatMap((piece) => linesOf(piece)).filter((line) => line.trim() !== '' && !/^\d+ /.test(line)).map((line) => squeezed(line.replace(/ ?\[\d+\]/g, '')));

test('[P1] the page says every word of the documents: tables, lists, quotations, links, other scripts, forty pages', () => {
  const page = read(strategyPage({ publication, site }, true, new Map())).replace(/\[\d+\]/g, '');
  expect(lines.length).toBeGreaterThan(300);
  expect(lines.filter((line) => !page.includes(line))).toEqual([]);
});

test('[P1] the page of an ask says what the strategy says of it, and the data say the same', () => {
  const json = JSON.parse(toJson(publication)) as { asks: { title: string; text: string; standBehind: { name: string; reservation: string | null }[] }[] };
  const strategy = read(strategyPage({ publication, site }, true, new Map()));
  for (const ask of publication.asks) {
    const page = askPage({ publication, site }, ask, null);
    const prose = /<div class="prose".*?<\/div>(?=<div class="decision">)/s.exec(page)![0];
    // Notes are numbered and linked within each page, and read alike.
    expect(strategy).toContain(read(`<main>${prose}`));
    const data = json.asks[ask.place - 1]!;
    expect(data.title).toBe(ask.title);
    for (const { name, reservation } of data.standBehind) for (const words of [name, ...(reservation === null ? [] : [reservation])]) expect(read(page)).toContain(squeezed(words));
    // In plain text a note says that it is one, in brackets.
    const counted = (text: string): string[] => [...new Set(text.replace(/\b(note|source)\b/g, '').match(/[\p{L}\p{M}]{3,}/gu) ?? [])];
    for (const word of counted(data.text)) expect({ word, there: read(page).includes(squeezed(word)) }).toEqual({ word, there: true });
  }
});

test('a sign between two things stays on the line of the first, however narrow the page', () => {
  const earlier: PublicSite = { ...site, editions: [...site.editions, { number: 1, title: publication.title, publishedAt: new Date(publication.publishedAt) }] };
  for (const page of [strategyPage({ publication, site: earlier }, true, new Map()), askPage({ publication, site }, publication.asks[0]!, null)]) {
    const own = page.replace(/<div class="prose.*?<\/div>/gs, '');
    expect(own).toMatch(/\u00a0·/);
    expect(own).not.toMatch(/[^\u00a0]·/);
  }
});
