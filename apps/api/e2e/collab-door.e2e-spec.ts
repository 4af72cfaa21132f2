import { randomUUID } from 'node:crypto';
import { Collab, Identities } from '@northstar/api-collab';
import { eventually } from '@northstar/testing';
import { type Api, type Someone, startApi } from './harness.js';
import { coalition } from './support/coalition.js';
import { type End, knocks, RawSocket } from './support/raw-socket.js';
import { fingerprint } from './support/rows.js';
import { newAsk, strategyOf } from './support/strategy-documents.js';
import { textIn } from './support/writer.js';

let api: Api;
let ana: Someone;
let lead: Someone;
let rep: Someone;
let bea: Someone;
let id: string;

beforeAll(async () => {
  api = await startApi();
  ({ ana, lead, rep, bea } = await coalition(api));
  id = (await newAsk(ana, 'Behind the door')).id;
  await textIn(ana, id, 'Secret words');
});
afterAll(() => api.close());

const rooms = (): number => api.get(Collab).figures.rooms;
const page = (person: Someone, extra: Record<string, string> = {}): Record<string, string> => ({ origin: api.url, cookie: person.cookieHeader, ...extra });

describe('[C2] the door of a text', () => {
  test('another site’s page is refused with 403, with the visitor’s cookie or without', async () => {
    for (const origin of ['https://evil.example', 'null', `${api.url}.evil.example`, 'http://localhost:1']) {
      expect(await knocks(ana, id, { headers: page(ana, { origin }) })).toBe(403);
      expect(await knocks(ana, id, { headers: { origin } })).toBe(403);
    }
    // A cookie without an origin is no browser of today.
    expect(await knocks(ana, id, { headers: { cookie: ana.cookieHeader } })).toBe(403);
    expect(await knocks(ana, id)).toBe('open');
  });

  test('who is not signed in gets the same answer for every address', async () => {
    const stranger = api.somebody();
    const somebodys = await strategyOf(bea);
    for (const document of [id, somebodys.goal.id, randomUUID(), 'nonsense', '%00', `${id}%20`]) {
      expect(await knocks(stranger, document)).toMatchObject({ code: 4401, reason: expect.stringContaining('sign in') });
      expect(await knocks(stranger, document, { headers: {} })).toBe(401);
      expect(await knocks(stranger, document, { headers: { authorization: 'Bearer nst_guess' } })).toBe(401);
      expect(await knocks(stranger, document, { headers: page(stranger, { cookie: 'northstar=guess' }) })).toMatchObject({ code: 4401 });
    }
  });

  test('[L1] a text of another network, one that never was, and nonsense cannot be told apart, and nothing is created', async () => {
    const before = await fingerprint(api);
    const held = rooms();
    const answers: (number | End | 'open')[] = [];
    for (const document of [id, randomUUID(), 'nonsense', '%00', `${id}x`, id.slice(1), "'; DROP TABLE person; --".replaceAll(' ', '%20')]) answers.push(await knocks(bea, document));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify({ code: 4404, reason: 'This text does not exist, or you have no access to it.' })]));
    const { secret } = await bea.mutate<{ secret: string }>('mutation { createAccessToken(name: "script", days: 1) { ... on NewAccessToken { secret } } }');
    const tokenMade = await fingerprint(api);
    const script = { headers: { authorization: `Bearer ${secret}` } };
    expect(await Promise.all([id, randomUUID(), 'nonsense'].map((document) => knocks(bea, document, script)))).toEqual([404, 404, 404]);
    expect([rooms(), tokenMade.split('\n').filter((line, at) => line !== before.split('\n')[at]).map((line) => line.split(' ')[0])]).toEqual([held, ['access_token']]);
  });

  test('a ticket opens one text once, for a minute, and not after its sign-in ended', async () => {
    const ticketFor = async (person: Someone, document = id): Promise<string> =>
      (await person.mutate<{ ticket: string }>('mutation($id: ID!) { collabTicket(documentId: $id) { ... on CollabTicket { ticket } } }', { id: document })).ticket;
    const enters = (ticket: string, document = id): Promise<number | End | 'open'> => knocks(ana, document, { headers: {}, query: `?ticket=${ticket}` });
    const ticket = await ticketFor(lead);
    expect([await enters(ticket), await enters(ticket)]).toEqual(['open', 401]);
    expect(await enters(await ticketFor(lead), (await newAsk(ana, 'Another text')).id)).toBe(401);
    const late = await ticketFor(lead);
    api.clock.advance(60_001);
    expect(await enters(late)).toBe(401);
    const phone = await lead.onAnotherDevice();
    const orphan = await ticketFor(phone);
    await phone.mutate('mutation { signOut { __typename } }');
    expect(await enters(orphan)).toBe(401);
    const once = await ticketFor(lead);
    expect((await Promise.all(Array.from({ length: 10 }, () => enters(once)))).filter((answer) => answer === 'open')).toHaveLength(1);
    expect(await bea.mutate('mutation($id: ID!) { collabTicket(documentId: $id) { ... on Refusal { code } } }', { id })).toEqual({ code: 'NOT_FOUND' });
  });

  test('[C4] a sign-in that ends while its socket is on the way through the door does not get in', async () => {
    const phone = await rep.onAnotherDevice();
    const identities = api.get(Identities);
    const find = identities.of.bind(identities);
    let ended: Promise<unknown> | null = null;
    identities.of = async (...given) => {
      const identity = await find(...given);
      if (identity.personId === rep.personId) await (ended ??= phone.mutate('mutation { signOut { __typename } }', {}));
      return identity;
    };
    try {
      const socket = await RawSocket.opens(phone, id, { headers: page(phone) });
      expect(ended).not.toBeNull();
      expect(await socket.isEnded(2_000)).toMatchObject({ code: 4401 });
    } finally {
      identities.of = find;
    }
  });

  test('who comes back is asked for the sign-in, and all who come back at once are named by a few statements', async () => {
    // What is remembered is forgotten with every change of a right; the last one of those before may still be on its way.
    await eventually(async () => {
      await (await RawSocket.opens(lead, id)).leaves();
      const sockets: RawSocket[] = [];
      const statements = await api.statements(async () => { sockets.push(...await Promise.all(Array.from({ length: 40 }, () => RawSocket.opens(lead, id)))); });
      const open = sockets.filter(({ end }) => end === null).length;
      await Promise.all(sockets.map((socket) => socket.leaves()));
      expect(open).toBe(40);
      expect(statements.filter((statement) => /FROM session/i.test(statement))).toHaveLength(40);
      expect(statements.filter((statement) => /FROM membership|FROM document/i.test(statement))).toEqual([]);
      expect(statements.length).toBeLessThan(80);
      return true;
    });
  });

  test('one person has so many sockets and no more, also when they come all at once', async () => {
    const sockets = await Promise.all(Array.from({ length: 215 }, () => RawSocket.opens(lead, id)));
    try {
      const refused = sockets.filter(({ end }) => end !== null);
      expect(refused.map(({ end }) => end!.code)).toEqual(Array(15).fill(4429));
      expect(await knocks(ana, id)).toBe('open');
    } finally {
      await Promise.all(sockets.map((socket) => socket.leaves()));
    }
    await eventually(async () => (await knocks(lead, id)) === 'open');
  });
});
