import { request } from 'node:http';
import type { WrittenBlock } from '@northstar/engine-editor-schema';
import { type Api, type Someone, startApi } from './harness.js';
import { START_THREAD } from './support/discussion-documents.js';
import { complaintsOf, withoutData } from './support/html.js';
import { records, SHOW } from './support/progress-documents.js';
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
      expect(withoutData(html)).not.toMatch(/<script|<iframe|<form|<object|<embed|javascript:|\son[a-z]+=|style=/i);
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
    const all = (await Promise.all([...paths(), `/p/${ana.slug}/editions/1/asks/2`, `/p/${ana.slug}/editions/1/asks/3`].map(async (path) => (await page(path)).html))).join('\n').replace(/"@(?:context|id|type)":/g, '');
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
      expect(withoutData(html)).not.toMatch(/<(script|img|svg)/i);
      expect([...html.matchAll(/<\/title>|<\/h1>/g)]).toHaveLength(2);
      expect(html.replace(/&quot;|&#39;|&#x27;/g, '').match(/<[^>]*\son\w+=/g)).toBeNull();
      expect(html).toContain('&lt;script');
    }
  });
});

const LIST = 'mutation($id: ID!, $shown: Boolean!, $about: String!, $website: String) { showOrganisation(organisationId: $id, shown: $shown, about: $about, website: $website) { ... on Organisation { publicPage { shown about website path } } ... on Refusal { code message field } } }';
const STANDING = 'mutation($id: ID!, $standing: Standing!) { changeStanding(organisationId: $id, standing: $standing) { __typename } }';
interface PageSeen { publicPage: { shown: boolean; about: string; website: string | null; path: string } }
const shows = (someone: Someone, shown = true, about = 'We watch the weir.', website: string | null = 'weir.example', id = someone.organisationId) => someone.mutate<PageSeen & { code?: string; message?: string }>(LIST, { id, shown, about, website });

describe('organisations', () => {
  const nothing = async () => (await page('/p/nobody-at-all')).html;

  test('[N15] an organisation is listed once its own people say so, with what it says and what it stands behind, reservations word for word; taken back it is gone at once', async () => {
    const [, orla, wim] = people as [Someone, Someone, Someone];
    const place = `/p/${ana.slug}/organisations/orchard-street`;
    const places = [place, `/p/${ana.slug}/organisations`, `/p/${ana.slug}/organisations.json`];
    for (const one of places) expect((await page(one)).html).toBe(await nothing());
    expect(await shows(ana, true, 'Put up by another.', null, orla.organisationId)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await shows(orla, true, 'x', 'javascript:alert(1)')).toMatchObject({ code: 'INVALID', field: 'website' });
    expect(await shows(orla, true, 'x'.repeat(601))).toMatchObject({ code: 'INVALID', field: 'about' });
    expect(await shows(orla, false)).toMatchObject({ publicPage: { shown: false } });
    for (const one of places) expect((await page(one)).html).toBe(await nothing());
    expect(await shows(orla, true, 'We prune & <b>graft</b>.', 'https://orchard.example/?a=1&b=2')).toEqual({ publicPage: { shown: true, about: 'We prune & <b>graft</b>.', website: 'https://orchard.example/?a=1&b=2', path: place } });

    const { status, html, headers } = await page(place);
    expect([status, headers.get('content-security-policy'), headers.get('cache-control'), headers.getSetCookie()]).toEqual([200, POLICY, 'public, no-cache', []]);
    for (const words of ['<h1>Orchard Street</h1>', 'We prune &amp; &lt;b>graft&lt;/b>.', 'href="https://orchard.example/?a=1&amp;b=2" rel="nofollow noopener"', `href="/p/${ana.slug}/editions/1/asks/3"`, '<blockquote>Only if it is\nnew money.</blockquote>', `href="/p/${ana.slug}/editions/1#goal"`]) expect(html).toContain(words);
    expect(html).not.toContain('Weir Collective');
    for (const path of paths()) expect((await page(path)).html).toContain(`<a href="${place}">Orchard Street`);
    expect((await page(places[1]!)).html).toContain(`<a href="${place}">Orchard Street</a>`);
    expect(JSON.parse((await page(places[2]!)).html)).toMatchObject({ format: 'northstar-organisations', organisations: [{ name: 'Orchard Street', about: 'We prune & <b>graft</b>.', website: 'https://orchard.example/?a=1&b=2',
      standsBehind: [{ edition: 1, ask: null }, { ask: 1 }, { ask: 2 }, { ask: 3, signed: false, reservation: 'Only if it is\nnew money.' }] }] });
    expect((await page(`/p/${ana.slug}/sitemap.xml`)).html).toContain(`${place}</loc>`);

    // Under another name it stays at its address; while it is no full member it is not shown, and may still take the page back.
    await orla.mutate('mutation($id: ID!, $input: ProfileInput!) { editProfile(organisationId: $id, input: $input) { __typename } }', { id: orla.organisationId, input: { name: 'Orchard Lane', about: 'For members alone.', website: null, size: null, kindsOfWork: [] } });
    expect((await page(place)).html).toContain('<h1>Orchard Lane</h1>');
    expect((await page(place)).html).not.toContain('For members alone');
    await ana.mutate(STANDING, { id: orla.organisationId, standing: 'SUSPENDED' });
    for (const one of places) expect((await page(one)).html).toBe(await nothing());
    expect((await page(paths()[0]!)).html).not.toContain('/organisations');
    expect(await shows(orla, true)).toMatchObject({ code: 'NOT_READY' });
    await ana.mutate(STANDING, { id: orla.organisationId, standing: 'MEMBER' });
    expect((await page(place)).status).toBe(200);
    expect(await shows(orla, false)).toMatchObject({ publicPage: { shown: false } });
    for (const one of places) expect((await page(one)).html).toBe(await nothing());
    for (const path of [...paths(), `/p/${ana.slug}/sitemap.xml`]) expect((await page(path)).html).not.toContain('/organisations');
    // Another of the same name has an address of its own, and two of them cost the same.
    const costs: number[] = [];
    for (const [someone, address] of [[ana, 'harbour-watch'], [wim, 'weir-collective']] as const) {
      const at = `/p/${ana.slug}/organisations/${address}`;
      const made: number[] = [];
      for (let time = 0; time < 3; time += 1) {
        // What it says is said anew, so that the page is made anew.
        await shows(someone);
        made.push((await api.statements(() => page(at))).length);
      }
      costs.push(Math.min(...made), await api.fewestStatements(() => page(at)));
    }
    expect(costs).toEqual([costs[0], 1, costs[0], 1]);
  });

  test('[N15] hostile names and descriptions are words; a network that has published nothing has no pages of organisations', async () => {
    const hostile = '</title><script>alert(1)</script><img src=x onerror=alert(2)>"\'&amp;{{7*7}}';
    const { ana: host, voters: [guest] } = await coalition(api, [`</h1>${hostile}`]) as { ana: Someone; voters: Someone[] };
    const seen = await shows(guest!, true, `${hostile}\u202e\nsecond line`, 'https://x.example/"><script>alert(1)</script>');
    const { path } = seen.publicPage;
    expect((await page(path)).html).toBe(await nothing());
    await agreedStrategy([host, guest!], ['One']);
    await publishes(host);
    for (const one of [path, `/p/${host.slug}/organisations`]) {
      const { status, html } = await page(one);
      expect(status).toBe(200);
      expect(withoutData(html)).not.toMatch(/<(script|img|svg)/i);
      expect(html.replace(/&quot;|&#39;|&#x27;/g, '').match(/<[^>]*\son\w+=/g)).toBeNull();
      expect(html).toContain('&lt;script');
    }
    for (const unknown of [`/p/${host.slug}/organisations/nobody`, `/p/${host.slug}/organisations/${guest!.organisationId}`, `/p/${ana.slug}/organisations/${path.split('/').at(-1)!}`, `${path}%00`]) expect((await page(unknown)).html).toBe(await nothing());
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

describe('every public page', () => {
  let all: string[];
  beforeAll(async () => {
    // A second edition, progress that is shown, and a scoreboard, so that there is one of each.
    const fourth = await writtenAsk(ana, 'Hear those who were there', 'They are asked first.');
    await decide(people, [fourth]);
    await publishes(ana, 'Before it is too late, again');
    const step = await records(people[1]!, fourth, { response: 'ACCEPTED', words: 'The minister said <b>yes</b>.', links: [{ url: 'https://ministry.example/?a=1&b=2', label: 'What he said' }] });
    await ana.mutate(SHOW, { id: step.id, shown: true });
    await ana.mutate('mutation($id: ID!) { showScoreboard(networkId: $id, shown: true) { __typename } }', { id: ana.networkId });
    const map = (await page(`/p/${ana.slug}/sitemap.xml`)).html;
    all = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  });

  test('[P1] is in the map of pages once, says where it stands and what it is, and each leads to the others', async () => {
    const kinds = ['', '/editions/2', '/editions/1/asks/1', '/editions/2/changes', '/editions/2/record', '/organisations', '/organisations/weir-collective', '/scoreboard'].map((end) => `/p/${ana.slug}${end}`);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining(kinds));
    for (const path of all) {
      const { status, html } = await page(path);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(new URL(/<link rel="canonical" href="([^"]+)"/.exec(html)![1]!).pathname).toBe(path);
      expect(JSON.parse(/<script type="application\/ld\+json">([^<>]*)<\/script>/.exec(html)![1]!)).toMatchObject({ '@context': 'https://schema.org', '@type': expect.any(String) });
      for (const way of [`/p/${ana.slug}`, `/p/${ana.slug}/scoreboard`, `/p/${ana.slug}/organisations`, `/p/${ana.slug}#editions`]) expect({ path, way, there: html.includes(`href="${way}"`) }).toEqual({ path, way, there: true });
      expect(html).toMatch(/<meta property="og:image" content="http:\/\/localhost:\d+\/p\/[^"]+\/picture\.png"/);
      expect(html).toMatch(/href="\/p\/[^"]+\/editions\/\d\/record"/);
    }
    // Where an ask stands is said where the strategy lists it, on its own page, and on its card.
    const asked = `/p/${ana.slug}/editions/2/asks/4`;
    for (const path of [`/p/${ana.slug}`, `${asked}/card`]) expect((await page(path)).html).toContain('Response: accepted. Delivery: not started.');
    expect((await page(asked)).html).toContain(`href="/p/${ana.slug}/asks/4/progress.atom"`);
  });

  test('[P1] is valid HTML, and weighs no more than 50 kB with styles and fonts', async () => {
    const [styles, ...fonts] = await Promise.all(['public.css', 'source-serif-4-400.woff2', 'source-serif-4-600.woff2'].map((asset) => weight(`/p/assets/${asset}`)));
    for (const path of [...all, `/p/${ana.slug}/editions/2/asks/4/card`, '/p/nobody']) {
      expect({ path, complaints: await complaintsOf((await page(path)).html) }).toEqual({ path, complaints: [] });
      expect(await weight(path) + styles! + fonts[0]! + fonts[1]!).toBeLessThan(50_000);
    }
  });

  test('[P1] the picture of an edition and of an ask is made here, the same each time; where there is no page, there is none', async () => {
    const at = `/p/${ana.slug}/editions/1`;
    for (const path of [`${at}/picture.png`, `${at}/asks/3/picture.png`]) {
      const [first, second] = await Promise.all([0, 1].map(async () => { const response = await fetch(`${api.url}${path}`); return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }; })) as [{ headers: Headers; bytes: Buffer }, { bytes: Buffer }];
      expect([first.headers.get('content-type'), first.headers.get('cache-control'), first.headers.getSetCookie()]).toEqual(['image/png', 'public, no-cache', []]);
      expect(first.bytes.subarray(1, 4).toString()).toBe('PNG');
      expect(first.bytes.equals(second.bytes)).toBe(true);
    }
    for (const path of [`/p/${ana.slug}/editions/9/picture.png`, `${at}/asks/9/picture.png`, '/p/nobody/editions/1/picture.png', `/p/${other.slug}/editions/1/picture.png`]) expect((await raw(path)).body).toBe((await page('/p/nobody')).html);
  });

  test('[D9] [P1] the record of decisions says in plain words what happened, ends with a fingerprint, and how to check it; what is sealed stays so', async () => {
    const { html } = await page(`/p/${ana.slug}/editions/2/record`);
    const file = JSON.parse((await page(`/p/${ana.slug}/editions/2/record.json`)).html) as { head: { sequence: number; hash: string }; entries: { event: unknown }[] };
    for (const words of [file.head.hash.slice(0, 8), `entry ${file.head.sequence}`, 'was announced to 3 organisations', 'Edition 2 was published.', 'positions counted again', `href="/p/${ana.slug}/editions/2/record.json"`, `--head ${file.head.sequence}:${file.head.hash.slice(0, 8)}`]) expect(html).toContain(words);
    expect(html).toContain(`${file.entries.filter(({ event }) => event === null).length} entries are sealed here`);
    for (const kept of ['Unsayable objections', ...people.map(({ name }) => name)]) expect(html).not.toContain(kept);
    expect((await page(`/p/${other.slug}/editions/1/record`)).html).toBe((await page('/p/nobody')).html);
  });
});
