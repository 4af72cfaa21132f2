import { type Api, type Someone, startApi } from './harness.js';
import { bringsEvidence, CONFIRM, delivered, PDF, records, SHOW } from './support/progress-documents.js';
import { agreedStrategy, publicPage, publishes } from './support/publishing-documents.js';
import { newAsk } from './support/strategy-documents.js';
import { coalition } from './support/voting-documents.js';

let api: Api;
let ana: Someone;
let orla: Someone;
let wim: Someone;
let ask: string;

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 366 }, now: Date.UTC(2026, 0, 10, 9) });
  const people = await coalition(api, ['Orchard Street', 'Weir Collective'], { network: 'Lantern Coalition' });
  ana = people.ana;
  [orla, wim] = people.voters as [Someone, Someone];
  [, ask] = (await agreedStrategy([ana, orla, wim], ['Name a <minister> & mean it', '=Second ask'])) as [string, string];
  await publishes(ana);
});
afterAll(() => api.close());

const at = (path: string) => publicPage(api.url, `/p/${ana.slug}${path}`);
const shows = (stepId: string, shown = true): Promise<unknown> => ana.mutate(SHOW, { id: stepId, shown });
const SCOREBOARD = 'mutation($id: ID!, $shown: Boolean!) { showScoreboard(networkId: $id, shown: $shown) { ... on Network { id } } }';

test('[G1.9] the page, the feeds and the data of an ask show what was shown, and nothing else; kept in the network again, it is gone at once', async () => {
  const { body } = await bringsEvidence(orla, ask, PDF);
  const shown = await records(orla, ask, { response: 'SENT', words: 'Sent <b>with</b> a zephyr & more.', contact: 'Pat Privy', links: [{ url: 'https://ministry.example/?a=1&b=2', label: 'Their answer' }], fileIds: [body.id] });
  await records(orla, ask, { response: 'ACCEPTED', words: 'A secret for now.' });
  for (const path of ['/editions/1/asks/1', '/progress.atom', '/progress.json', '/asks/1/progress.atom']) expect((await at(path)).html).not.toContain('zephyr');
  expect((await at(`/evidence/${body.id}`)).status).toBe(404);
  await shows(shown.id);
  const page = await at('/editions/1/asks/1');
  expect(page.html).toContain('Sent &lt;b>with&lt;/b> a zephyr &amp; more.');
  expect(page.html).toContain('Recorded by Orchard Street');
  const [feed, one, data] = await Promise.all([at('/progress.atom'), at('/asks/1/progress.atom'), at('/progress.json')]);
  for (const { html, headers } of [feed, one]) {
    expect(headers.get('content-type')).toContain('application/atom+xml');
    expect(html).toContain(`<id>urn:uuid:${shown.id}</id>`);
    expect(html).toContain('<title>Name a &lt;minister&gt; &amp; mean it: Sent</title>');
  }
  expect(JSON.parse(data.html)).toMatchObject({ format: 'northstar-progress-1', asks: [{ place: 1, response: 'sent', delivery: 'not_started', steps: [{ words: 'Sent <b>with</b> a zephyr & more.', organisation: 'Orchard Street', files: [{ name: 'letter.pdf' }] }] }] });
  for (const { html } of [page, feed, one, data]) {
    expect(html).not.toContain('secret');
    expect(html).not.toContain('Privy');
    expect(html).not.toContain(orla.name);
  }
  const file = await publicPage(api.url, `/p/${ana.slug}/evidence/${body.id}`);
  expect([file.status, file.headers.get('content-type'), file.headers.get('x-content-type-options'), file.headers.get('content-disposition')]).toEqual([200, 'application/pdf', 'nosniff', 'attachment; filename=letter.pdf']);
  expect(file.headers.get('content-security-policy')).toContain('sandbox');
  await shows(shown.id, false);
  for (const path of ['/editions/1/asks/1', '/progress.atom', '/progress.json', '/asks/1/progress.atom']) expect((await at(path)).html).not.toContain('zephyr');
  expect((await at(`/evidence/${body.id}`)).status).toBe(404);
  await shows(shown.id);
});

test('[G1.4] [G1.5] a confirmation and a correction are told as changes of what is known', async () => {
  const step = await records(orla, ask, delivered());
  await shows(step.id);
  expect(JSON.parse((await at('/progress.json')).html)).toMatchObject({ asks: [{ delivery: 'not_started' }] });
  api.clock.advance(60_000);
  await wim.mutate(CONFIRM, { id: step.id });
  expect(JSON.parse((await at('/progress.json')).html)).toMatchObject({ asks: [{ delivery: 'delivered', steps: expect.arrayContaining([expect.objectContaining({ confirmedBy: ['Weir Collective'], changedAt: new Date(api.clock.now()).toISOString() })]) }] });
  await records(orla, ask, { kind: 'CORRECTION', response: null, correctedStepId: step.id, words: 'It was announced, not done.' });
  const { html } = await at('/editions/1/asks/1');
  expect(html).toContain('<s><strong>Delivered.</strong>');
  expect(html).toContain('Taken back: It was announced, not done.');
  expect((await at('/progress.atom')).html).toContain('Delivered (taken back)');
});

test('[G1.10] the scoreboard is public where the network shows it; its table has no formulas', async () => {
  for (const path of ['/scoreboard', '/scoreboard.csv']) expect((await at(path)).status).toBe(404);
  await ana.mutate(SCOREBOARD, { id: ana.networkId, shown: true });
  const { html, status, headers } = await at('/scoreboard');
  expect([status, headers.get('content-security-policy')]).toEqual([200, expect.stringContaining("default-src 'none'")]);
  expect(html).toContain('Government’s response: Not sent 1, Sent 1');
  const { html: csv, headers: about } = await at('/scoreboard.csv');
  expect(about.get('content-disposition')).toContain('attachment');
  expect(csv).toContain('"\'=Second ask"');
  await ana.mutate(SCOREBOARD, { id: ana.networkId, shown: false });
  expect((await at('/scoreboard')).status).toBe(404);
});

test('what is not published, not there or not an address has the same answer', async () => {
  const draft = (await newAsk(ana, 'A draft')).id;
  const { body } = await bringsEvidence(orla, draft, PDF);
  await shows((await records(orla, draft, { words: 'Of a draft', fileIds: [body.id] })).id);
  for (const path of ['/progress.atom', '/progress.json']) expect((await at(path)).html).not.toContain('Of a draft');
  const missing = await Promise.all([`/evidence/${body.id}`, '/evidence/x', '/asks/9/progress.atom', '/asks/x/progress.atom'].map(at));
  expect(new Set(missing.map(({ status, html }) => `${status} ${html}`)).size).toBe(1);
  expect((await publicPage(api.url, '/p/nobody/progress.atom')).status).toBe(404);
});
