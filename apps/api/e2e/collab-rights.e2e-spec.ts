import { eventually } from '@northstar/testing';
import * as Y from 'yjs';
import { type Api, PASSWORD, REFUSAL, type Someone, startApi } from './harness.js';
import { value } from './support/client.js';
import { coalition } from './support/coalition.js';
import { ACT_FOR, linkFor, REMOVE, ROLE, STANDING } from './support/network-documents.js';
import { type End, knocks, RawSocket, writeFrame } from './support/raw-socket.js';
import { BRING_BACK_ASK, newAsk, RETIRE_ASK } from './support/strategy-documents.js';
import { textIn, Writer } from './support/writer.js';

let api: Api;
let ana: Someone;
let rep: Someone;
let eye: Someone;
let id: string;
/** How long each of the cuts took, from the moment at which the change was asked for. */
const cuts: [what: string, milliseconds: number][] = [];

beforeAll(async () => {
  api = await startApi();
  ({ ana, rep, eye } = await coalition(api));
  id = (await newAsk(ana, 'Whose text')).id;
  await textIn(ana, id, 'Common words');
});
afterEach(() => Writer.allLeave());
afterAll(async () => {
  console.info(`open sockets were cut after ${cuts.map(([what, milliseconds]) => `${what}: ${milliseconds.toFixed(0)} ms`).join(', ')}`);
  await api.close();
});

const rows = async (): Promise<number> => Number(((await api.database.query('SELECT count(*) AS n FROM document_update WHERE document_id = $1', [id])) as { n: string }[])[0]!.n);

/** Sends an update that an editor would send, made on a copy of the text. */
const honestUpdate = (of: Writer, words: string): Uint8Array => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(of.doc));
  const before = Y.encodeStateVector(copy);
  ((copy.getXmlFragment('content').get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, words);
  return Y.encodeStateAsUpdate(copy, before);
};

describe('[C3] a write of somebody who may not write', () => {
  test.each([['representative', () => rep, 'suggest'], ['observer', () => eye, 'read']] as const)('[C3.2] of a %s, as an update or as an answer, ends the connection and stores and shows nothing', async (_, who, mode) => {
    const witness = await Writer.opens(ana, id);
    const stored = await rows();
    const reader = await Writer.opens(who(), id);
    expect([reader.mode, reader.text]).toEqual([mode, witness.text]);
    for (const kind of ['update', 'step2'] as const) {
      const raw = await RawSocket.opens(who(), id);
      raw.send(writeFrame(honestUpdate(witness, 'Intrusion '), kind));
      expect(await raw.isEnded()).toEqual({ code: 4403, reason: expect.stringContaining('not change it') });
    }
    // A stock client that writes all the same is told, gives up, and nobody else hears of it.
    reader.types(' intrusion');
    expect(await eventually(() => reader.closes.at(-1))).toBe(4403);
    witness.types('.');
    await witness.isSaved();
    expect([witness.text.includes('ntrusion'), await rows()]).toEqual([false, stored + 1]);
  });

  test('[C3.3] a deletion from them does not get through either, and what they have is not held against them', async () => {
    const witness = await Writer.opens(ana, id);
    const { text } = witness;
    const raw = await RawSocket.opens(rep, id);
    raw.send(writeFrame(Y.encodeStateAsUpdate(witness.doc), 'step2'));
    await eventually(() => raw.saved === 1);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(witness.doc));
    const vector = Y.encodeStateVector(copy);
    copy.getXmlFragment('content').delete(0, 1);
    raw.send(writeFrame(Y.encodeStateAsUpdate(copy, vector)));
    expect(await raw.isEnded()).toMatchObject({ code: 4403 });
    expect(witness.text).toBe(text);
  });
});

describe('[C4] rights that change while a socket is open', () => {
  /** Somebody has the text open; then something happens. Answers how the socket ended and how they may come back. */
  async function whileOpen(what: string, person: Someone, happens: () => Promise<unknown>, headers?: Record<string, string>): Promise<{ end: End; back: string | null; door: number | End | 'open' }> {
    const witness = await Writer.opens(ana, id);
    const open = await RawSocket.opens(person, id, headers ? { headers } : {});
    const stored = await rows();
    expect(open.end).toBeNull();
    const begun = performance.now();
    const happening = happens();
    const end = await open.isEnded();
    cuts.push([what, performance.now() - begun]);
    expect(cuts.at(-1)![1]).toBeLessThan(1_000);
    value(await happening);
    const door = await knocks(person, id, headers ? { headers } : {});
    const returned = await RawSocket.opens(person, id, headers ? { headers } : {});
    const back = returned.end ? null : modeOf(returned.hears(11)[0]!);
    if (back !== 'edit' && !returned.end) {
      returned.send(writeFrame(honestUpdate(witness, 'Too late ')));
      expect(await returned.isEnded()).toMatchObject({ code: 4403 });
    }
    await returned.leaves();
    expect([witness.text.includes('Too late'), await rows()]).toEqual([false, stored]);
    return { end, back, door };
  }
  const modeOf = (welcome: Uint8Array): string => /edit|suggest|read/.exec(Buffer.from(welcome).toString('latin1'))![0];
  const writer = (name: string, organisation?: string): Promise<Someone> => ana.invites({ name, role: 'POLICY_LEAD', ...(organisation ? { organisation } : {}) });

  test('[C4.1] a role that no longer writes', async () => {
    const person = await writer('Roland');
    expect(await whileOpen('role changed', person, () => ana.mutate(ROLE, { id: person.memberId, role: 'OBSERVER' }))).toMatchObject({ end: { code: 4509 }, back: 'read', door: 'open' });
  });

  test('[C4.1] a person who is removed', async () => {
    const person = await writer('Remo');
    expect(await whileOpen('removed', person, () => ana.mutate(REMOVE, { id: person.memberId }))).toMatchObject({ end: { code: 4509 }, back: null, door: { code: 4404 } });
  });

  test('[C4.1] an organisation that is suspended', async () => {
    const person = await writer('Susa', 'Quiet Quay');
    const suspend = await whileOpen('organisation suspended', person, () => ana.mutate(STANDING, { id: person.organisationId, standing: 'SUSPENDED' }));
    expect(suspend).toMatchObject({ end: { code: 4509 }, back: 'read', door: 'open' });
  });

  test('[C4.1] a text that is retired, and brought back', async () => {
    const person = await writer('Rita');
    expect(await whileOpen('text retired', person, () => ana.mutate(RETIRE_ASK, { id }))).toMatchObject({ end: { code: 4509 }, back: 'read' });
    expect(await whileOpen('text brought back', person, () => ana.mutate(BRING_BACK_ASK, { id }))).toMatchObject({ end: { code: 4509 }, back: 'edit' });
  });

  test('[C4.1] signing out, ending the session elsewhere, and a new password', async () => {
    const person = await writer('Sven');
    const phone = await person.onAnotherDevice();
    const page = (of: Someone): Record<string, string> => ({ origin: api.url, cookie: of.cookieHeader });
    expect(await whileOpen('signed out', phone, () => phone.mutate('mutation { signOut { __typename } }'), page(phone))).toMatchObject({ end: { code: 4401 }, back: null, door: { code: 4401 } });
    const tablet = await person.onAnotherDevice();
    const sessions = (await person.query<{ me: { sessions: { id: string; current: boolean }[] } }>('{ me { sessions { id current } } }')).me.sessions;
    const lost = sessions.find(({ current }) => !current)!.id;
    expect(await whileOpen('session ended', tablet, () => person.mutate(`mutation($id: ID!) { endSession(id: $id) { __typename ${REFUSAL} } }`, { id: lost }))).toMatchObject({ end: { code: 4401 }, back: null });
    const laptop = await person.onAnotherDevice();
    const change = () => person.mutate(`mutation { changePassword(current: "${PASSWORD}", next: "${PASSWORD} and more") { __typename ${REFUSAL} } }`);
    expect(await whileOpen('password changed', laptop, change)).toMatchObject({ end: { code: 4401 }, back: null });
    expect(await knocks(person, id)).toBe('open');
  });

  test('[C4.1] a token of a script that is revoked', async () => {
    const person = await writer('Tove');
    const { secret, token } = await person.mutate<{ secret: string; token: { id: string } }>('mutation { createAccessToken(name: "script", days: 1) { ... on NewAccessToken { secret token { id } } } }');
    const revoke = () => person.mutate('mutation($id: ID!) { revokeAccessToken(id: $id) { __typename } }', { id: token.id });
    expect(await whileOpen('token revoked', person, revoke, { authorization: `Bearer ${secret}` })).toMatchObject({ end: { code: 4401 }, back: null, door: 401 });
  });

  test('[C6] whoever speaks for another organisation from now on writes for that one, in the window that is open already', async () => {
    const person = await writer('Otto');
    const other = (await ana.invites({ name: 'Oona', organisation: 'Second House' })).organisationId;
    await person.accepts(await linkFor(ana, person.email, { organisationId: other, role: 'POLICY_LEAD' }));
    await person.mutate(ACT_FOR, { network: ana.networkId, organisation: person.organisationId });
    const open = await Writer.opens(person, id, { reconnects: true });
    expect(value(await person.mutate(ACT_FOR, { network: ana.networkId, organisation: other }))).toBeTruthy();
    await eventually(() => open.closes.includes(4509) && open.provider.synced);
    open.types(' House');
    await open.isSaved();
    const [last] = (await api.database.query('SELECT person_id, organisation_id FROM document_update WHERE document_id = $1 ORDER BY seq DESC LIMIT 1', [id])) as { person_id: string; organisation_id: string }[];
    expect(last).toEqual({ person_id: person.personId, organisation_id: other });
  });

  test('nobody else notices: an open text stays open while others lose their rights', async () => {
    const witness = await Writer.opens(ana, id);
    const person = await writer('Nina');
    await ana.mutate(ROLE, { id: person.memberId, role: 'OBSERVER' });
    await ana.mutate(REMOVE, { id: person.memberId });
    witness.types('!');
    await witness.isSaved();
    expect(witness.closes).toEqual([]);
  });
});
