import { Collab, decodeRanges } from '@northstar/api-collab';
import { toJson, toText } from '@northstar/engine-editor-schema';
import { eventually } from '@northstar/testing';
import * as Y from 'yjs';
import { type Api, type Someone, startApi } from './harness.js';
import { coalition } from './support/coalition.js';
import { presenceFrame, RawSocket } from './support/raw-socket.js';
import { newAsk } from './support/strategy-documents.js';
import { textIn, Writer } from './support/writer.js';

let api: Api;
let ana: Someone;
let lead: Someone;
let rep: Someone;
let eye: Someone;

beforeAll(async () => {
  api = await startApi({ config: { metricsPort: 0 } });
  ({ ana, lead, rep, eye } = await coalition(api));
});
afterEach(() => Writer.allLeave());
afterAll(() => api.close());

const document = async (...text: string[]): Promise<string> => {
  const { id } = await newAsk(ana, 'Co-edited');
  if (text.length > 0) await textIn(ana, id, ...text);
  return id;
};

/** The text as PostgreSQL has it, read past the application. */
async function storedText(id: string): Promise<string> {
  const doc = new Y.Doc();
  const rows = (await api.database.query('SELECT state AS bytes FROM document_checkpoint WHERE document_id = $1 UNION ALL (SELECT bytes FROM document_update WHERE document_id = $1 AND bytes IS NOT NULL ORDER BY seq)', [id])) as { bytes: Buffer }[];
  for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
  return toText(toJson(doc));
}

interface Row { person_id: string; organisation_id: string | null; received_at: Date; inserted: Buffer; deleted: Buffer }
const rowsOf = async (id: string): Promise<{ by: string; organisation: string | null; at: number; inserted: ReturnType<typeof decodeRanges>; deleted: ReturnType<typeof decodeRanges> }[]> =>
  ((await api.database.query('SELECT * FROM document_update WHERE document_id = $1 ORDER BY seq', [id])) as Row[]).map((row) => ({
    by: row.person_id, organisation: row.organisation_id, at: row.received_at.getTime(), inserted: decodeRanges(row.inserted), deleted: decodeRanges(row.deleted),
  }));

describe('[C2] the stock client', () => {
  test('connects with the session cookie, syncs both ways, and what one writes another organisation sees', async () => {
    const id = await document('Northern desk');
    const one = await Writer.opens(ana, id);
    const two = await Writer.opens(lead, id);
    expect([one.provider.synced, one.text, two.text]).toEqual([true, 'Northern desk', 'Northern desk']);
    one.types(' opens');
    two.types(' in spring');
    await Promise.all([one.sees('in spring'), two.sees('opens')]);
    await eventually(() => one.text === two.text);
    expect(Y.encodeStateVector(one.doc)).toEqual(Y.encodeStateVector(two.doc));
    expect(one.closes.concat(two.closes)).toEqual([]);
  });

  test('[C2.4] brings along what was written while the network was away; nothing is lost or doubled', async () => {
    const id = await document('Start');
    const one = await Writer.opens(ana, id, { reconnects: true });
    const two = await Writer.opens(lead, id);
    one.provider.disconnect();
    one.types(' offline');
    two.types(' meanwhile');
    await two.isSaved();
    one.provider.connect();
    await Promise.all([one.sees('meanwhile'), two.sees('offline')]);
    await eventually(() => one.text === two.text);
    for (const word of ['offline', 'meanwhile']) expect(one.text.split(word)).toHaveLength(2);
  });

  test('a script comes in with its token, without a cookie and without an origin', async () => {
    const id = await document('For scripts');
    const { secret } = await ana.mutate<{ secret: string }>('mutation { createAccessToken(name: "script", days: 1) { ... on NewAccessToken { secret } } }');
    const script = await RawSocket.opens(ana, id, { headers: { authorization: `Bearer ${secret}` } });
    expect(script.hears(11)).toHaveLength(1);
    await script.leaves();
  });
});

describe('[C1] saved', () => {
  test('[C1.1] means that the row is in PostgreSQL', async () => {
    const id = await document('First');
    const one = await Writer.opens(ana, id);
    for (let at = 0; at < 20; at += 1) {
      one.types(` word${at}`);
      await one.isSaved();
      expect(await storedText(id)).toBe(one.text);
    }
  });

  test('[C1.2] while PostgreSQL does not answer, nothing is called saved and nobody sees it, newcomers included', async () => {
    const id = await document('First');
    const one = await Writer.opens(ana, id);
    const two = await Writer.opens(lead, id);
    const gate = api.database.createQueryRunner();
    await gate.startTransaction();
    await gate.query('SELECT FROM document_head WHERE document_id = $1 FOR UPDATE', [id]);
    one.types(' held back');
    const saved = one.isSaved().then(() => 'saved');
    // The append stands in the queue behind the lock; until then it would prove nothing.
    await eventually(async () => ((await api.database.query("SELECT FROM pg_stat_activity WHERE application_name = 'northstar update log' AND wait_event_type = 'Lock'")) as unknown[]).length > 0);
    // Somebody who comes meanwhile has been all the way to the server and back.
    const three = await Writer.opens(eye, id);
    expect([two.text, three.text, await Promise.race([saved, Promise.resolve('waiting')])]).toEqual(['First', 'First', 'waiting']);
    await gate.commitTransaction();
    await gate.release();
    expect(await saved).toBe('saved');
    await Promise.all([two.sees('held back'), three.sees('held back')]);
  });
});

describe('[C7] presence', () => {
  const seenBy = (writer: Writer, of: Writer): Record<string, unknown> | undefined => writer.provider.awareness.getStates().get(of.doc.clientID);

  test('[C7.1] carries the name and organisation of the session, whatever the client says', async () => {
    const id = await document('Here');
    const [one, two] = [await Writer.opens(ana, id), await Writer.opens(rep, id)];
    two.provider.awareness.setLocalState({ user: { name: 'Ana Quill', organisation: 'Harbour Watch', personId: ana.personId, color: '#000000' }, cursor: { anchor: 3 } });
    const state = await eventually(() => seenBy(one, two));
    expect(state).toMatchObject({ cursor: { anchor: 3 }, user: { name: 'Rea Present', organisation: 'Weir Collective', initials: 'WC', personId: rep.personId, organisationId: rep.organisationId } });
    expect(JSON.stringify(state)).not.toContain('Ana Quill');
    expect((state!['user'] as { color: string }).color).not.toBe('#000000');
  });

  test('[C7.2] nobody moves or removes the cursor of somebody else', async () => {
    const id = await document('Here');
    const [one, two] = [await Writer.opens(ana, id), await Writer.opens(lead, id)];
    one.provider.awareness.setLocalStateField('cursor', { anchor: 1 });
    await eventually(() => seenBy(two, one));
    const forger = await RawSocket.opens(rep, id);
    forger.send(presenceFrame([{ id: one.doc.clientID, clock: 9_000, state: { cursor: { anchor: 99 } } }, { id: 77, clock: 1, state: {} }]));
    forger.send(presenceFrame([{ id: one.doc.clientID, clock: 9_001, state: null }]));
    // The forger's own cursor came in the same frame, so once it is seen the rest was judged.
    expect(await eventually(() => two.provider.awareness.getStates().get(77))).toMatchObject({ user: { name: 'Rea Present' } });
    expect(seenBy(two, one)).toMatchObject({ cursor: { anchor: 1 }, user: { name: 'Ana Quill' } });
    await forger.leaves();
    await eventually(() => !two.provider.awareness.getStates().has(77));
    one.leaves();
    await eventually(() => seenBy(two, one) === undefined);
  });
});

describe('[C6] who wrote what', () => {
  test('[C6.1] is recorded from the first update on: person, organisation, time, clocks, deletions, new client ids', async () => {
    const { id } = await newAsk(ana, 'Recorded');
    expect(await rowsOf(id)).toEqual([]);
    const one = await Writer.opens(ana, id);
    one.writes('Abcdef');
    await one.isSaved();
    const two = await Writer.opens(lead, id);
    api.clock.advance(60_000);
    two.block().delete(1, 3);
    await two.isSaved();
    two.types('!');
    await two.isSaved();
    const [first, ...rest] = await rowsOf(id);
    expect(first).toMatchObject({ by: ana.personId, organisation: ana.organisationId, at: api.clock.now() - 60_000, deleted: [] });
    const written = first!.inserted.reduce((sum, { length }) => sum + length, 0);
    expect(first!.inserted).toEqual([{ client: one.doc.clientID, clock: 0, length: written }]);
    expect(written).toBeGreaterThanOrEqual('Abcdef'.length);
    expect(rest).toEqual([
      { by: lead.personId, organisation: lead.organisationId, at: api.clock.now(), inserted: [], deleted: [{ client: one.doc.clientID, clock: written - 5, length: 3 }] },
      { by: lead.personId, organisation: lead.organisationId, at: api.clock.now(), inserted: [{ client: two.doc.clientID, clock: 0, length: 1 }], deleted: [] },
    ]);
    const owners = (await api.database.query('SELECT client_id::bigint AS id, person_id AS by, organisation_id AS for FROM document_client WHERE document_id = $1', [id])) as { id: string; by: string; for: string }[];
    expect(new Map(owners.map((owner) => [Number(owner.id), [owner.by, owner.for]]))).toEqual(new Map([[one.doc.clientID, [ana.personId, ana.organisationId]], [two.doc.clientID, [lead.personId, lead.organisationId]]]));
  });
});

describe('[C8] memory follows open documents', () => {
  const figure = async (name: string): Promise<number> => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(await (await fetch(api.app.metricsUrl!)).text())![1]);

  test('[C8.1] after everybody left, no document is held, and what was long is a checkpoint', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => document('One')));
    const writers = await Promise.all(ids.map((id) => Writer.opens(lead, id)));
    expect(await figure('northstar_open_documents')).toBeGreaterThanOrEqual(5);
    expect(await figure('northstar_document_sockets')).toBe(5);
    for (let at = 0; at < 60; at += 1) {
      writers[0]!.types(` ${at}`);
      await writers[0]!.isSaved();
    }
    const { text } = writers[0]!;
    for (const writer of writers) writer.leaves();
    await eventually(async () => (await figure('northstar_open_documents')) === 0, { timeoutMs: 15_000, everyMs: 100 });
    expect([await figure('northstar_document_sockets'), await figure('northstar_uncommitted_bytes'), api.get(Collab).figures.rooms]).toEqual([0, 0, 0]);
    const pruned = async (): Promise<number> => Number(((await api.database.query('SELECT count(*) AS n FROM document_update WHERE document_id = $1 AND bytes IS NULL', [ids[0]])) as { n: string }[])[0]!.n);
    await eventually(async () => (await pruned()) >= 60, { timeoutMs: 15_000, everyMs: 100 });
    expect(await storedText(ids[0]!)).toBe(text);
    expect((await Writer.opens(ana, ids[0]!)).text).toBe(text);
    // Who wrote what outlives the bytes [C6].
    expect(new Set((await rowsOf(ids[0]!)).map(({ by }) => by))).toEqual(new Set([ana.personId, lead.personId]));
  });
});
