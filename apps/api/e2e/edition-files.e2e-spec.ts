import { type Api, type Someone, startApi } from './harness.js';
import { agreedStrategy, decide, publishes } from './support/publishing-documents.js';
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
  await publishes(ana, 'Before it is too late', 'What we ask for together.');
  await textIn(ana, reserved, 'Unpublished second thoughts.');
});
afterAll(() => api.close());

const file = async (path: string) => {
  const response = await fetch(`${api.url}${path}`, { redirect: 'manual' });
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

  test('[P1] what is no file of an edition is answered like what never was', async () => {
    const nothing = await file('/p/nobody-at-all');
    for (const path of [`/p/${ana.slug}/editions/1/${ana.slug}-edition-2.md`, `/p/${ana.slug}/editions/2/${ana.slug}-edition-2.md`, `/p/${ana.slug}/editions/1/${ana.slug}-edition-1.exe`, `/p/${ana.slug}/editions/1/${ana.slug}-edition-1`, `/p/${ana.slug}/editions/1/.md`,
      '/p/nobody/editions/1/nobody-edition-1.md', `/p/${ana.slug}/editions/1/..%2f..%2fetc%2fpasswd`, `/p/${ana.slug}/editions/01/${ana.slug}-edition-01.md`]) {
      const { status, bytes } = await file(path);
      expect({ path, status, same: Buffer.from(bytes).equals(nothing.bytes) }).toEqual({ path, status: 404, same: true });
    }
  });
});
