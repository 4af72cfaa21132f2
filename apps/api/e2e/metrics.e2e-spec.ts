import { type Api, startApi } from './harness.js';

let api: Api;
afterEach(() => api.close());

const figure = (text: string, name: string): number => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)![1]);

test('figures are told on a port of their own, and name nobody', async () => {
  api = await startApi({ config: { metricsPort: 0 } });
  const ana = await api.founds({ network: 'Lantern Coalition', name: 'Ana Quill' });
  const url = api.app.metricsUrl!;
  expect(new URL(url).port).not.toBe(new URL(api.url).port);
  const answer = await fetch(url);
  const text = await answer.text();
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(figure(text, 'northstar_open_documents')).toBe(0);
  expect(figure(text, 'northstar_document_sockets')).toBe(0);
  expect(figure(text, 'northstar_uncommitted_bytes')).toBe(0);
  expect(text).toContain('nodejs_eventloop_lag_seconds');
  for (const secret of [ana.name, ana.email, ana.slug, ana.networkId, 'Lantern']) expect(text).not.toContain(secret);
  expect((await fetch(new URL('/', url))).status).toBe(404);
  expect((await fetch(url, { method: 'POST' })).status).toBe(404);
});

test('they are off unless a port is given, and never on the port of the application', async () => {
  api = await startApi();
  expect(api.app.metricsUrl).toBeNull();
  expect((await fetch(new URL('/metrics', api.url))).status).toBe(404);
});
