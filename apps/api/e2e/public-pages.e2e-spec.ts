import { request } from 'node:http';
import type { WrittenBlock } from '@northstar/engine-editor-schema';
import { type Api, type Someone, startApi } from './harness.js';
import { START_THREAD } from './support/discussion-documents.js';
import { agreedStrategy, decide, publicPage, publishes } from './support/publishing-documents.js';
import { newAsk, RENAME_STRATEGY, setsUp, strategyOf } from './support/strategy-documents.js';
import { coalition, opens, takes, writtenAsk } from './support/voting-documents.js';
import { textIn, Writer } from './support/writer.js';

const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const WORDS: WrittenBlock[] = [
  { type: 'heading', text: 'What has to happen', level: 2 }, { type: 'paragraph', text: 'Ministers answer within “ten” days & say why – in public.' },
];

let api: Api;
let ana: Someone;
let people: Someone[];
let other: Someone;

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 366 } });
  const lantern = await coalition(api, ['Orchard Street', 'Weir Collective'], { network: 'Lantern Coalition' });
  ({ ana } = lantern);
  people = [ana, ...lantern.voters];
  await agreedStrategy(people, ['Name one minister', 'Publish the reports'], WORDS);
  const reserved = await writtenAsk(ana, 'Fund local mediators', 'Money goes to those who stay.');
  await setsUp(ana, reserved, { language: 'ar' });
  await decide(people, [reserved], [['SUPPORT'], ['SUPPORT_WITH_RESERVATION', { reason: 'Only if it is\nnew money.' }], ['OPPOSE', { reason: 'Unsayable objections' }]]);
  await publishes(ana, 'Before it is too late', 'What we ask for together.');
  other = (await coalition(api, ['Far Shore'], { network: 'Elsewhere' })).ana;
});
afterAll(() => api.close());

const page = (path: string, init?: RequestInit) => publicPage(api.url, path, init);
const paths = (slug = ana.slug): string[] => [`/p/${slug}`, `/p/${slug}/editions/1`, `/p/${slug}/editions/1/asks/1`];

/** How many bytes come over the line. */
const weight = async (path: string): Promise<number> => (await raw(path, 'GET', { 'accept-encoding': 'gzip, br' })).bytes;

/** Sends a path as it is, without the tidying that a URL gets. */
const raw = (path: string, method = 'GET', headers: Record<string, string> = {}): Promise<{ status: number; body: string; bytes: number }> => new Promise((resolve, reject) => {
  const { hostname, port } = new URL(api.url);
  request({ hostname, port, path, method, headers }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ status: response.statusCode!, body: Buffer.concat(parts).toString(), bytes: Buffer.concat(parts).length }));
  }).on('error', reject).end();
});

describe('reading', () => {
  test('[P1] anybody reads an edition without session and without script, with the exact words and those who stand behind them', async () => {
    for (const path of paths()) {
      const { status, headers, html } = await page(path);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(headers.getSetCookie()).toEqual([]);
      expect(html).not.toMatch(/<script|<iframe|<form|<object|<embed|javascript:|\son[a-z]+=|style=/i);
      expect(html).toContain('<h1');
      expect(html).toContain('Published by Lantern Coalition with Northstar.');
      for (const words of ['What has to happen', 'Ministers answer within “ten” days &amp; say why – in public.', 'Harbour Watch', 'Orchard Street', 'Weir Collective', 'Carried: 3 yes, 0 no, 3 of 3 organisations answered.']) expect(html).toContain(words);
    }
    const { html } = await page(`/p/${ana.slug}/editions/1/asks/3`);
    // [A13] The words say in which language they are; the page around them is in English.
    expect(html).toContain('<h1 lang="ar" dir="rtl">Fund local mediators</h1>');
    expect(html).toContain('<div class="prose" lang="ar" dir="rtl"><p>Money goes to those who stay.</p></div>');
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain('<li>Orchard Street (with a reservation)</li>');
    expect(html).toContain('<blockquote>Only if it is\nnew money.</blockquote>');
    expect(html).not.toContain('Weir Collective');
  });

  test('[P1] links, styles and font lead to this server only, and there is nothing that moves or tracks', async () => {
    for (const path of paths()) {
      const { html } = await page(path);
      const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address]) => address!);
      expect(addresses.filter((address) => !/^(\/p\/|#|http:\/\/localhost:)/.test(address))).toEqual([]);
      for (const address of addresses.filter((one) => one.startsWith('/'))) expect({ address, status: (await page(address.split('#')[0]!)).status }).toEqual({ address, status: 200 });
      for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${anchor}"`);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('[P1] drafts, discussions, objections, people and other networks are nowhere on it', async () => {
    await textIn(ana, (await strategyOf(ana)).asks[0]!.id, 'Unpublished second thoughts.');
    const secret = await newAsk(ana, 'A secret draft');
    const writer = await Writer.opens(ana, secret.id);
    writer.writes('Words of a secret draft.');
    await writer.isSaved();
    expect(await ana.mutate(START_THREAD, { document: secret.id, anchor: writer.selects('secret draft'), body: 'A remark in confidence' })).toHaveProperty('id');
    writer.leaves();
    const running = await opens(ana, secret.id, { introduction: 'Introduced in confidence' });
    await takes(people[1]!, running.id, 'OPPOSE', { reason: 'Opposed in confidence' });
    await newAsk(other, 'Of elsewhere');
    const all = (await Promise.all([...paths(), `/p/${ana.slug}/editions/1/asks/2`, `/p/${ana.slug}/editions/1/asks/3`].map(async (path) => (await page(path)).html))).join('\n');
    for (const word of ['second thoughts', 'secret draft', 'in confidence', 'Unsayable objections', 'Elsewhere', 'Far Shore', 'Of elsewhere', '@', ...people.map(({ name }) => name), ...people.map(({ personId }) => personId), ana.networkId]) {
      expect({ word, there: all.includes(word) }).toEqual({ word, there: false });
    }
  });

  test('[P1] hostile titles, names, notes and texts are words and nothing else', async () => {
    const hostile = '</title><script>alert(1)</script><img src=x onerror=alert(2)>"\'&amp;{{7*7}}';
    const { ana: host, voters } = await coalition(api, [`</h1>${hostile}`], { network: `Net ${hostile}` });
    const strategy = await strategyOf(host);
    await host.mutate(RENAME_STRATEGY, { id: strategy.id, title: hostile });
    const { id } = await newAsk(host, hostile, { addressee: hostile, theme: `${hostile.slice(0, 70)}`, leadOrganisationId: voters[0]!.organisationId });
    for (const document of [strategy.goal.id, id]) await textIn(host, document, hostile, { type: 'heading', text: `"><svg onload=alert(3)>`, level: 2 });
    await decide([host, ...voters], [strategy.goal.id, id], [['SUPPORT'], ['SUPPORT_WITH_RESERVATION', { reason: hostile }]]);
    await publishes(host, hostile, hostile);
    for (const path of paths(host.slug)) {
      const { status, html, headers } = await page(path);
      expect(status).toBe(200);
      expect(headers.get('content-security-policy')).toBe(POLICY);
      expect(html).not.toMatch(/<(script|img|svg)/i);
      expect([...html.matchAll(/<\/title>|<\/h1>/g)]).toHaveLength(2);
      expect(html.replace(/&quot;|&#39;|&#x27;/g, '').match(/<[^>]*\son\w+=/g)).toBeNull();
      expect(html).toContain('&lt;script');
    }
  });
});

describe('answers', () => {
  test('[P1] unknown networks, editions and asks are the same page, whoever asks and whatever is there unpublished', async () => {
    const unknown = ['/p/nobody', `/p/${other.slug}`, `/p/${ana.slug}/editions/2`, `/p/${ana.slug}/editions/0`, `/p/${ana.slug}/editions/-1`, `/p/${ana.slug}/editions/1e0`, `/p/${ana.slug}/editions/01`, `/p/${ana.slug}/editions/99999999999999999999`,
      `/p/${ana.slug}/editions/1/asks/4`, `/p/${ana.slug}/editions/1/asks/0`, `/p/${ana.slug}/editions/1/asks/x`, `/p/${ana.slug.toUpperCase()}`, "/p/'%20OR%201=1--", `/p/${'x'.repeat(3_000)}`, '/p/a%00b', '/p/%F0%9F%92%A5', `/p/${other.networkId}`, '/p/__proto__', '/p/..%2f..%2fetc'];
    const { status, html, headers } = await page('/p/nobody-at-all');
    expect([status, headers.get('cache-control'), headers.get('content-security-policy')]).toEqual([404, 'no-store', POLICY]);
    expect(html).toContain('<h1>Nothing is published here</h1>');
    expect(html).not.toContain('Published by');
    for (const path of unknown) expect({ path, ...(await raw(path)) }).toEqual({ path, status: 404, body: html, bytes: Buffer.byteLength(html) });
    expect((await page(`/p/${other.slug}`, { headers: { cookie: other.cookieHeader } })).html).toBe(html);
  });

  test('[P1] the policy forbids everything but own styles, font and images, and nobody may frame or sniff', async () => {
    for (const path of [...paths(), '/p/nobody']) {
      const { headers } = await page(path);
      expect(headers.get('content-security-policy')).toBe(POLICY);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  test('[P2] pages are asked for by their tag each time, so that no copy on the way shows a name that was withdrawn; styles and font are kept for good', async () => {
    for (const path of paths()) {
      const { headers, html } = await page(path);
      expect(headers.get('cache-control')).toBe('public, no-cache');
      const etag = headers.get('etag')!;
      expect(etag).toMatch(/^(W\/)?".+"$/);
      expect(await raw(path, 'GET', { 'if-none-match': etag })).toMatchObject({ status: 304, body: '' });
      const head = await page(path, { method: 'HEAD' });
      expect([head.status, head.html, head.headers.get('etag'), head.headers.get('content-length')]).toEqual([200, '', etag, String(Buffer.byteLength(html))]);
    }
    const { html } = await page(paths()[0]!);
    const stylesheet = /href="(\/p\/assets\/[^"]+\.css\?v=[0-9a-f]+)"/.exec(html)![1]!;
    for (const path of [stylesheet, '/p/assets/source-serif-4-400.woff2', '/p/assets/source-serif-4-600.woff2']) expect((await page(path)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test('what is not reading is not answered', async () => {
    expect((await raw(`/p/${ana.slug}`)).status).toBe(200);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) expect((await raw(`/p/${ana.slug}`, method)).status).toBe(404);
  });

  test('a page of one or of eight asks costs the same one statement once it was made, and with styles and fonts it weighs no more than 50 kB', async () => {
    const costs: number[] = [];
    let words = 0;
    for (const asks of [1, 8]) {
      const { ana: host, voters } = await coalition(api, ['One more']);
      await agreedStrategy([host, ...voters], Array.from({ length: asks }, (_, i) => `Ask ${i}`), ['A paragraph of the text that was agreed. '.repeat(40)]);
      await publishes(host);
      for (const path of paths(host.slug)) costs.push(await api.fewestStatements(() => page(path)));
      words = await weight(paths(host.slug)[0]!);
    }
    expect(costs).toEqual([1, 1, 1, 1, 1, 1]);
    const [styles, ...fonts] = await Promise.all(['public.css', 'source-serif-4-400.woff2', 'source-serif-4-600.woff2'].map((asset) => weight(`/p/assets/${asset}`)));
    console.info(`public page of 8 asks: ${words} bytes, styles ${styles}, fonts ${fonts.join(' and ')}`);
    expect(words + styles! + fonts[0]! + fonts[1]!).toBeLessThan(50_000);
  });
});
