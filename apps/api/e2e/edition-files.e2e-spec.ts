import { createHash } from 'node:crypto';
import { canonicalJson } from '@northstar/engine-editor-schema';
import { type Api, type Someone, startApi } from './harness.js';
import { agreedStrategy, decide, PUBLISH, publicPage, publicWords, publishes } from './support/publishing-documents.js';
import { strategyOf } from './support/strategy-documents.js';
import { coalition, writtenAsk } from './support/voting-documents.js';
import { textIn } from './support/writer.js';

let api: Api;
let ana: Someone;

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 366 } });
  const { ana: host, voters } = await coalition(api, ['Orchard Street', 'Weir Collective'], { network: 'Lantern Coalition' });
  ana = host;
  await agreedStrategy([ana, ...voters], ['Name one minister'], ['Ministers answer within ten days.']);
  const reserved = await writtenAsk(ana, 'Fund local mediators', 'Money goes to those who stay.');
  await decide([ana, ...voters], [reserved], [['SUPPORT'], ['SUPPORT_WITH_RESERVATION', { reason: 'Only new money.' }], ['OPPOSE', { reason: 'Unsayable objections' }]]);
  await publishes(ana, 'Before it is too late', 'What we ask for together.', { contact: 'press@lantern.example', licence: 'CC_BY_SA_4_0' });
  await textIn(ana, reserved, 'Unpublished second thoughts.');
});
afterAll(() => api.close());

const file = async (path: string) => {
  let response = await fetch(`${api.url}${path}`, { redirect: 'manual' });
  // While a long file is being made, its page asks again by itself.
  while (response.headers.has('refresh')) response = await fetch(`${api.url}${path}`, { redirect: 'manual' });
  return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
};
const filesOf = async () => (await ana.query<{ network: { editions: { path: string; files: { name: string; path: string }[] }[] } }>('query($slug: String!) { network(slug: $slug) { editions { path files { name path } } } }', { slug: ana.slug })).network.editions[0]!;

describe('an edition as files', () => {
  test('[P1] anybody takes one along in each format; the pages and the workspace link to the same ones', async () => {
    const { files, path } = await filesOf();
    const html = await (await fetch(`${api.url}${path}`)).text();
    for (const one of files) {
      expect(html).toContain(`href="${one.path}"`);
      const { status, headers, bytes } = await file(one.path);
      expect({ name: one.name, status }).toEqual({ name: one.name, status: 200 });
      expect(headers.getSetCookie()).toEqual([]);
      expect(headers.get('content-disposition')).toBe(`attachment; filename="${one.path.split('/').at(-1)}"`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      // Byte for byte the same, whenever it is asked for.
      expect((await file(one.path)).bytes).toEqual(bytes);
      const again = await fetch(`${api.url}${one.path}`, { headers: { 'if-none-match': headers.get('etag')!, 'cache-control': 'max-age=0' } });
      expect(again.status).toBe(304);
    }
  });

  test('[P1] in Markdown: the agreed words, those who stand behind them, and nothing else', async () => {
    const { headers, bytes } = await file(`/p/${ana.slug}/editions/1/${ana.slug}-edition-1.md`);
    expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    const text = new TextDecoder().decode(bytes);
    for (const words of ['# Before it is too late', 'Ministers answer within ten days.', '### 2 Fund local mediators', '- Orchard Street (with a reservation)', '> Only new money.', `/p/${ana.slug}/editions/1`]) expect(text).toContain(words);
    for (const words of ['second thoughts', 'Unsayable', ana.name]) expect(text).not.toContain(words);
  });

  test('[P1] in JSON: as it is documented; each hash is that of the words beside it', async () => {
    const { bytes } = await file(`/p/${ana.slug}/editions/1/${ana.slug}-edition-1.json`);
    const edition = JSON.parse(new TextDecoder().decode(bytes)) as { goal: { hash: string; content: unknown }; asks: { hash: string; content: unknown }[] };
    expect(edition).toMatchObject({
      format: 'northstar-edition', formatVersion: 1, network: { name: 'Lantern Coalition' }, edition: { number: 1, title: 'Before it is too late', contact: 'press@lantern.example', licence: { name: 'Creative Commons Attribution-ShareAlike 4.0 (CC BY-SA 4.0)', address: 'https://creativecommons.org/licenses/by-sa/4.0/' } }, definition: null,
      asks: [{ number: 1, title: 'Name one minister', text: 'Ministers answer within ten days.' }, { number: 2, standBehind: [{ name: 'Harbour Watch', reservation: null }, { name: 'Orchard Street', reservation: 'Only new money.' }] }],
      organisations: [{ name: 'Harbour Watch', standsBehind: 'goal and both asks' }, { name: 'Orchard Street' }, { name: 'Weir Collective', standsBehind: 'goal and ask 1' }],
    });
    for (const { hash, content } of [edition.goal, ...edition.asks]) expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(hash);
    expect(new TextDecoder().decode(bytes)).not.toContain(ana.organisationId);
  });

  test('[A15] note, contact and licence are told by the page and by every file, and belong to what is frozen', async () => {
    const { files, path } = await filesOf();
    for (const each of [path, ...files.map((one) => one.path)]) {
      const words = (await publicWords(api.url, each)).replaceAll('\\', '');
      expect({ each, told: ['What we ask for together.', 'press@lantern.example', '(CC BY-SA 4.0)'].filter((one) => !words.includes(one)) }).toEqual({ each, told: [] });
    }
    expect((await publicPage(api.url, path)).html).toContain('<a href="mailto:press@lantern.example">');
    expect(await api.database.query("SELECT content ->> 'contact' AS contact, content ->> 'licence' AS licence FROM edition")).toEqual([{ contact: 'press@lantern.example', licence: 'cc_by_sa_4_0' }]);
  });

  test('[P1] what is no file of an edition is answered like what never was', async () => {
    const nothing = await file('/p/nobody-at-all');
    for (const path of [`/p/${ana.slug}/editions/1/${ana.slug}-edition-2.md`, `/p/${ana.slug}/editions/2/${ana.slug}-edition-2.md`, `/p/${ana.slug}/editions/1/${ana.slug}-edition-1.exe`, `/p/${ana.slug}/editions/1/${ana.slug}-edition-1`, `/p/${ana.slug}/editions/1/.md`,
      '/p/nobody/editions/1/nobody-edition-1.md', `/p/${ana.slug}/editions/1/..%2f..%2fetc%2fpasswd`, `/p/${ana.slug}/editions/01/${ana.slug}-edition-01.md`]) {
      const { status, bytes } = await file(path);
      expect({ path, status, same: Buffer.from(bytes).equals(nothing.bytes) }).toEqual({ path, status: 404, same: true });
    }
  });
});

describe('a second edition', () => {
  test('[P1] a changed word needs a new ballot; then everybody sees what changed, and the first edition stays as it was, at its address, in the feed and the map of pages', async () => {
    const { ana: host, voters } = await coalition(api, ['Orchard Street', 'Weir Collective']);
    const people = [host, ...voters];
    const [, one] = await agreedStrategy(people, ['Name one minister', 'Publish the reports'], ['Ministers answer within ten days.']);
    await publishes(host, 'The first');
    const [page, other] = await Promise.all([`/p/${host.slug}/editions/1`, '/p/nobody'].map(async (path) => (await publicPage(api.url, path)).html)) as [string, string];
    expect((await publicPage(api.url, `/p/${host.slug}/editions/1/changes`)).html).toBe(other);
    await textIn(host, one!, 'Ministers answer within <five> days.');
    expect(await host.mutate(PUBLISH, { id: (await strategyOf(host)).id, title: 'Again', note: '' })).toMatchObject({ code: 'NOT_READY', message: expect.stringContaining('Nothing has been agreed since') });
    await decide(people, [one!, await writtenAsk(host, 'A third ask')]);
    await publishes(host, 'The second');
    const changes = await publicPage(api.url, `/p/${host.slug}/editions/2/changes`);
    expect(changes.status).toBe(200);
    expect(changes.html).toContain('One text is new, one text is in other words and 2 texts are as before.');
    expect(changes.html).toContain('<span>Ministers answer within </span><del>ten</del><ins>&lt;five></ins><span> days.</span>');
    expect((await publicPage(api.url, `/p/${host.slug}/editions/2`)).html).toContain(`href="/p/${host.slug}/editions/2/changes"`);
    // But for the line that says that another one followed, and the list of editions.
    const body = (html: string) => html.slice(html.indexOf('<header class="title">'), html.indexOf('<nav aria-labelledby="editions"') > 0 ? html.indexOf('<nav aria-labelledby="editions"') : html.indexOf('</main>'));
    expect(body((await publicPage(api.url, `/p/${host.slug}/editions/1`)).html)).toBe(body(page));
    const feed = await publicPage(api.url, `/p/${host.slug}/editions.atom`);
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect([...feed.html.matchAll(/<title>(.*?)<\/title>/g)].map(([, title]) => title)).toEqual([expect.stringContaining('published editions'), 'Edition 2: The second', 'Edition 1: The first']);
    const map = await publicPage(api.url, `/p/${host.slug}/sitemap.xml`);
    const paths = [...map.html.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
    expect(paths).toHaveLength(2 + 1 + 1 + 2 + 2 + 3);
    for (const path of paths) expect({ path, status: (await publicPage(api.url, path)).status }).toEqual({ path, status: 200 });
  });
});

describe('an ask on the pages of others', () => {
  test('[P1] is a card without script or cookie that any page may frame, and programs learn how; nothing else may be framed', async () => {
    const address = `/p/${ana.slug}/editions/1/asks/2`;
    const { status, headers, html } = await publicPage(api.url, `${address}/card`);
    expect([status, headers.get('x-frame-options'), headers.getSetCookie()]).toEqual([200, null, []]);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *");
    for (const words of ['Fund local mediators', 'Money goes to those who stay.', 'Supported by 2 organisations']) expect(html).toContain(words);
    expect(html).not.toMatch(/<script|<form|<iframe|style=/i);
    const page = await publicPage(api.url, address);
    expect([page.headers.get('x-frame-options'), page.headers.get('content-security-policy')]).toEqual(['DENY', expect.stringContaining("frame-ancestors 'none'")]);
    const learn = new URL(/<link rel="alternate" type="application\/json\+oembed"[^>]*href="([^"]+)"/.exec(page.html)![1]!);
    const answer = await fetch(`${api.url}${learn.pathname}${learn.search}&maxwidth=320`);
    const told = await answer.json() as { html: string };
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(told).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Lantern Coalition', width: 320, title: 'Fund local mediators – Lantern Coalition' });
    expect(told.html).toMatch(/^<iframe src="http:\/\/localhost:\d+\/p\/[a-z0-9-]+\/editions\/1\/asks\/2\/card" [^>]*><\/iframe>$/);
    for (const url of ['http://127.0.0.1:1/x', `https://evil.example${address}`, `${learn.origin}${address}/../1`, `${learn.origin}/p/${ana.slug}`, `${learn.origin}@evil.example${address}`, '']) {
      expect({ url, status: (await fetch(`${api.url}/p/assets/oembed?url=${encodeURIComponent(url)}`)).status }).toEqual({ url, status: 404 });
    }
    expect((await fetch(`${api.url}/p/assets/oembed?url=a&url=b`)).status).toBe(404);
    expect((await publicPage(api.url, `/p/${ana.slug}/editions/1/asks/9/card`)).html).toBe((await publicPage(api.url, '/p/nobody')).html);
  });
});
