import { eventually } from '@northstar/testing';
import { type Api, type Someone, startApi } from './harness.js';
import { knocks } from './support/raw-socket.js';
import { newAsk } from './support/strategy-documents.js';
import { textIn, Writer } from './support/writer.js';

let api: Api;
let ana: Someone;
let lead: Someone;
let id: string;

beforeAll(async () => {
  api = await startApi();
  ana = await api.founds();
  lead = await ana.invites({ organisation: 'Orchard Street', role: 'POLICY_LEAD' });
});
beforeEach(async () => {
  ({ id } = await newAsk(ana, 'While the server ends'));
  await textIn(ana, id, 'Before the end');
});
afterEach(() => Writer.allLeave());
afterAll(() => api.close());

const RESTARTING = 4503;

test('[C8.2] an ending server lets nobody in, stores and acknowledges what it has accepted, and tells everybody to come back', async () => {
  const [one, two] = [await Writer.opens(ana, id, { reconnects: true }), await Writer.opens(lead, id, { reconnects: true })];
  // PostgreSQL is busy elsewhere, so that something is pending at the moment of the signal.
  const gate = api.database.createQueryRunner();
  await gate.startTransaction();
  await gate.query('SELECT FROM document_head WHERE document_id = $1 FOR UPDATE', [id]);
  one.types(' at the last moment');
  await eventually(async () => ((await gate.query("SELECT FROM pg_stat_activity WHERE application_name = 'northstar update log' AND wait_event_type = 'Lock'")) as unknown[]).length > 0);
  const saved = one.isSaved();
  let ended = false;
  const restarted = api.restarts(() => (ended = true));
  await eventually(async () => (await knocks(lead, id)) === 503);
  expect([one.closes, two.closes, two.text, ended]).toEqual([[], [], 'Before the end', false]);
  await gate.commitTransaction();
  await gate.release();
  await saved;
  await eventually(() => one.closes.length > 0 && two.closes.length > 0);
  expect([one.closes[0], two.closes[0], two.text]).toEqual([RESTARTING, RESTARTING, 'Before the end at the last moment']);
  await restarted;
  expect(ended).toBe(true);
  await eventually(() => one.provider.synced && two.provider.synced);
  two.types('!');
  await one.sees('moment!');
});

test('[C8.3] people who type on do not hold up the end, and lose nothing', async () => {
  const writers = [await Writer.opens(ana, id, { reconnects: true }), await Writer.opens(lead, id, { reconnects: true })];
  let milliseconds = 0;
  const begun = performance.now();
  const restarted = api.restarts(() => (milliseconds = performance.now() - begun));
  const typed = await Promise.all(writers.map((writer, at) => writer.keepsTyping(at === 0 ? 'ana' : 'lee', restarted)));
  await eventually(() => writers.every(({ provider }) => provider.synced), { timeoutMs: 20_000 });
  await Promise.all(writers.map((writer) => writer.isSaved()));
  await eventually(() => writers[0]!.text === writers[1]!.text);
  for (const word of typed.flat()) expect(writers[0]!.text.split(/\s/).filter((each) => each === word)).toEqual([word]);
  const newcomer = await Writer.opens(lead, id);
  expect(newcomer.text).toBe(writers[0]!.text);
  expect(writers.map(({ closes }) => closes[0])).toEqual([RESTARTING, RESTARTING]);
  console.info(`the server ended in ${milliseconds.toFixed(0)} ms while two people typed on (${typed.flat().length} words, none lost)`);
  expect(milliseconds).toBeLessThan(10_000);
});
