import { EventBus, Logger, OutboxDispatcher, UnitOfWork } from '@northstar/api-core';
import { refuse } from '@northstar/domain-membership';
import { eventually } from '@northstar/testing';
import { type Api, type Someone, startApi } from './harness.js';
import { onEachStatement } from './support/each-statement.js';

let api: Api;
let ana: Someone;

beforeAll(async () => {
  api = await startApi();
  ana = await api.founds();
});
afterAll(() => api.close());

const rename = (name: string) => ['UPDATE network SET name = $2 WHERE id = $1', [ana.networkId, name]] as const;
const nameNow = async (): Promise<string> => ((await api.database.query('SELECT name FROM network WHERE id = $1', [ana.networkId])) as [{ name: string }])[0].name;
const heard = (): { events: string[]; stop: () => void } => {
  const events: string[] = [];
  return { events, stop: api.get(EventBus).on('network.changed', ({ networkId }) => events.push(networkId)) };
};

test('what was done and the news of it are one transaction; the news comes after the commit', async () => {
  const { events, stop } = heard();
  let heardInside = -1;
  await api.get(UnitOfWork).run(async (tx) => {
    await tx.query(...rename('Renamed'));
    await tx.emit({ type: 'network.changed', networkId: ana.networkId });
    await new Promise((resolve) => setTimeout(resolve, 100));
    heardInside = events.length;
  });
  expect(heardInside).toBe(0);
  await eventually(() => events.length === 1);
  expect(await nameNow()).toBe('Renamed');
  stop();
});

test.each([
  ['a refusal', () => refuse('NOT_ALLOWED', 'No.')],
  ['a failure', () => { throw new Error('broken'); }],
])('%s leaves no trace and no news', async (_name, end) => {
  const { events, stop } = heard();
  const work = api.get(UnitOfWork).run(async (tx) => {
    await tx.query(...rename('Never'));
    await tx.emit({ type: 'network.changed', networkId: ana.networkId });
    return end();
  });
  expect(await work.catch((error: Error) => error.message)).toEqual(_name === 'a refusal' ? refuse('NOT_ALLOWED', 'No.') : 'broken');
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(events).toEqual([]);
  expect(await nameNow()).toBe('Renamed');
  stop();
});

test('news is told once and in order, whoever commits at the same time', async () => {
  const told: number[] = [];
  const stop = api.get(EventBus).on('members.changed', ({ networkId }) => {
    const n = Number(networkId.slice(-12));
    if (networkId.startsWith('00000000-0000')) told.push(n);
  });
  for (let n = 0; n < 30; n += 1) {
    await api.database.query("INSERT INTO event (type, payload) VALUES ('members.changed', $1)", [JSON.stringify({ type: 'members.changed', networkId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` })]);
    if (n % 7 === 0) for (let i = 0; i < 3; i += 1) api.get(OutboxDispatcher).nudge();
  }
  api.get(OutboxDispatcher).nudge();
  await eventually(() => told.length === 30);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(told).toEqual(Array.from({ length: 30 }, (_, n) => n));
  stop();
});

test('what a crash left untold is told by itself', async () => {
  const { events, stop } = heard();
  // As if the process had died between the commit and the telling: the row is there and nobody was nudged.
  await api.database.query("INSERT INTO event (type, network_id, payload) VALUES ('network.changed', $1, $2)", [ana.networkId, JSON.stringify({ type: 'network.changed', networkId: ana.networkId })]);
  await eventually(() => events.length === 1, { timeoutMs: 3_000 });
  stop();
});

test('an outbox that cannot be read is told of once and not at each try; so is that it can be read again', async () => {
  const log = api.get(Logger);
  const { warn, info } = log;
  const lines: string[] = [];
  log.warn = (message) => void lines.push(message);
  log.info = (message) => void lines.push(message);
  try {
    let tries = 0;
    await onEachStatement(api.database, (send) => (sql, ...rest) => {
      if (!sql.startsWith('UPDATE event SET delivered_at')) return send(sql, ...rest);
      tries += 1;
      return Promise.reject(new Error('the database is away'));
    }, async () => {
      for (const before of [0, 1, 2]) {
        api.get(OutboxDispatcher).nudge();
        await eventually(() => tries > before);
      }
    });
    expect(lines).toEqual(['events wait: the outbox could not be read; that is tried again until it works']);
    api.get(OutboxDispatcher).nudge();
    await eventually(() => lines.length > 1);
    expect(lines.slice(1)).toEqual(['events are told again']);
  } finally {
    Object.assign(log, { warn, info });
  }
});
