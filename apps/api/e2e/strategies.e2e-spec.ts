import { randomUUID } from 'node:crypto';
import { NOT_FOUND_SENTENCE } from '@northstar/api-core';
import { eventually } from '@northstar/testing';
import { type Api, type Someone, startApi } from './harness.js';
import { coalition } from './support/coalition.js';
import {
  type Ask, askInput, BRING_BACK_ASK, CREATE_ASK, EDIT_ASK, MOVE_ASK, newAsk, RENAME_STRATEGY, RETIRE_ASK, type Strategy, strategyOf, VISITED,
} from './support/strategy-documents.js';
import { textIn, Writer } from './support/writer.js';

let api: Api;
let ana: Someone;
let lead: Someone;
let rep: Someone;
let eye: Someone;
let bea: Someone;

beforeAll(async () => {
  api = await startApi();
  ({ ana, lead, rep, eye, bea } = await coalition(api));
});
afterAll(async () => {
  Writer.allLeave();
  await api.close();
});

/** A network of its own with some asks, so that orders do not depend on other stories. */
async function networkWithAsks(titles: readonly string[]): Promise<{ by: Someone; ids: string[] }> {
  const by = await api.founds();
  const ids: string[] = [];
  for (const title of titles) ids.push((await newAsk(by, title, { leadOrganisationId: by.organisationId })).id);
  return { by, ids };
}
const titles = ({ asks }: Strategy): string[] => asks.map(({ title }) => title);
const places = ({ asks }: Strategy): number[] => asks.map(({ position }) => position);
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

describe('a strategy', () => {
  test('[A6] begins with a goal and a definition, without asks, and offers themes', async () => {
    const fresh = await strategyOf(await api.founds());
    expect(fresh).toMatchObject({ goal: { kind: 'GOAL', status: 'DRAFTING' }, definition: { kind: 'DEFINITION', status: 'DRAFTING' }, asks: [] });
    expect(fresh.themes).toContain('Diplomacy and embassies');
  });

  test('[A7] asks stand in the order in which they were added, with numbers that are never given twice', async () => {
    const { by, ids } = await networkWithAsks(['One', 'Two']);
    await by.mutate(RETIRE_ASK, { id: ids[1] });
    const three = await newAsk(by, '  Three \n asks\u0000 ', { theme: 'Our own theme' });
    expect(three).toMatchObject({ title: 'Three asks', status: 'DRAFTING', ask: { number: 3, theme: 'Our own theme', leadOrganisation: null } });
    const strategy = await strategyOf(by);
    expect(titles(strategy)).toEqual(['One', 'Three asks']);
    expect(strategy.themes.slice(0, 2)).toEqual(['Early warning', 'Our own theme']);
  });

  test('[A7] numbers and places stay unique when many add at the same moment', async () => {
    const { by } = await networkWithAsks([]);
    await Promise.all(upTo(24).map((i) => newAsk(by, `Ask ${i}`)));
    const strategy = await strategyOf(by);
    expect(places(strategy)).toEqual(upTo(24));
    expect(strategy.asks.map(({ ask }) => ask.number)).toEqual(upTo(24).map((i) => i + 1));
  });

  test('[A7] addressee, theme, title and lead are changed; what is wrong is refused with its field and changes nothing', async () => {
    const ask = await newAsk(lead, 'Fund an early warning desk');
    const input = askInput('Fund one desk', { addresseeKind: 'COMMITTEE', addressee: 'Foreign Affairs Committee', theme: 'Parliament', leadOrganisationId: rep.organisationId });
    const edited = await lead.mutate<Ask>(EDIT_ASK, { id: ask.id, input });
    expect(edited).toMatchObject({ title: 'Fund one desk', ask: { number: ask.ask.number, addresseeKind: 'COMMITTEE', addressee: 'Foreign Affairs Committee', theme: 'Parliament', leadOrganisation: { name: 'Weir Collective' } } });
    const wrong: [string, Record<string, unknown>][] = [
      ['title', { title: ' \n ' }], ['title', { title: 'x'.repeat(141) }], ['addressee', { addressee: '' }], ['addressee', { addressee: 'x'.repeat(141) }],
      ['theme', { theme: '\t' }], ['theme', { theme: 'x'.repeat(81) }], ['leadOrganisationId', { leadOrganisationId: bea.organisationId }], ['leadOrganisationId', { leadOrganisationId: randomUUID() }],
    ];
    for (const [field, extra] of wrong) {
      expect(await lead.mutate(EDIT_ASK, { id: ask.id, input: { ...input, ...extra } })).toMatchObject({ code: 'INVALID', field });
      expect(await lead.mutate(CREATE_ASK, { strategy: (await strategyOf(lead)).id, input: { ...input, ...extra } })).toMatchObject({ code: 'INVALID', field });
    }
    expect(await lead.mutate(EDIT_ASK, { id: ask.id, input })).toEqual(edited);
    expect(await lead.mutate(EDIT_ASK, { id: ask.id, input: { ...input, leadOrganisationId: null } })).toMatchObject({ ask: { leadOrganisation: null } });
  });

  test('[A7] the title of the strategy is one line of at most 140 characters', async () => {
    const { by } = await networkWithAsks([]);
    const { id } = await strategyOf(by);
    expect(await by.mutate(RENAME_STRATEGY, { id, title: '  Before it is\ntoo late ' })).toEqual({ title: 'Before it is too late' });
    for (const title of ['', ' \n', 'x'.repeat(141)]) expect(await by.mutate(RENAME_STRATEGY, { id, title })).toMatchObject({ code: 'INVALID', field: 'title' });
    expect((await strategyOf(by)).title).toBe('Before it is too late');
  });
});

describe('the order of asks', () => {
  test('[A8] an ask moves before, after and beyond the ends; the others keep their order', async () => {
    const { by, ids: [a, b, c, d] } = await networkWithAsks(['a', 'b', 'c', 'd']);
    const moves: [string, number, string][] = [[d!, 0, 'dabc'], [d!, 2, 'abdc'], [b!, 99, 'adcb'], [c!, -5, 'cadb'], [c!, 0, 'cadb'], [a!, 1, 'cadb']];
    for (const [id, to, order] of moves) {
      expect(await by.mutate(MOVE_ASK, { id, to })).toHaveProperty('asks');
      const now = await strategyOf(by);
      expect(titles(now).join('')).toBe(order);
      expect(places(now)).toEqual(upTo(4));
    }
  });

  test('[A8] two people who reorder at the same moment leave one order without loss or doubles, and both are told it', async () => {
    const { by, ids } = await networkWithAsks(['a', 'b', 'c', 'd', 'e', 'f']);
    const other = await by.invites({ role: 'POLICY_LEAD' });
    const answers = await Promise.all(upTo(20).flatMap((i) => [
      by.mutate<{ asks: Strategy['asks'] }>(MOVE_ASK, { id: ids[i % 6], to: (i * 5) % 6 }),
      other.mutate<{ asks: Strategy['asks'] }>(MOVE_ASK, { id: ids[(i + 3) % 6], to: (i * 7) % 6 }),
    ]));
    for (const { asks } of answers) expect(asks.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const now = await strategyOf(by);
    expect(titles(now).sort().join('')).toBe('abcdef');
    expect(places(now)).toEqual(upTo(6));
    expect(titles(await strategyOf(other))).toEqual(titles(now));
  });

  test('[A8] asks moved, added and retired at the same moment keep places without gaps', async () => {
    const { by, ids } = await networkWithAsks(['a', 'b', 'c', 'd']);
    await Promise.all([by.mutate(RETIRE_ASK, { id: ids[1] }), by.mutate(MOVE_ASK, { id: ids[3], to: 0 }), newAsk(by, 'e'), by.mutate(MOVE_ASK, { id: ids[0], to: 2 })]);
    const now = await strategyOf(by);
    expect(titles(now).sort().join('')).toBe('acde');
    expect(places(now)).toEqual(upTo(4));
    await by.mutate(BRING_BACK_ASK, { id: ids[1] });
    const whole = await strategyOf(by);
    expect(places(whole)).toEqual(upTo(5));
    expect(titles(whole).filter((title) => title !== 'b')).toEqual(titles(now));
  });
});

describe('who may', () => {
  test('[M1] each role does what the table of rights says, and sees no button for the rest', async () => {
    const { id: strategy, goal } = await strategyOf(ana);
    const ask = await newAsk(ana, 'Who may');
    const may: [Someone, boolean, boolean][] = [[ana, true, true], [lead, true, false], [rep, false, false], [eye, false, false]];
    for (const [person, asks, title] of may) {
      const said = (given: { code?: string }): string => given.code ?? 'done';
      const expected = asks ? 'done' : 'NOT_ALLOWED';
      expect(said(await person.mutate(CREATE_ASK, { strategy, input: askInput(`By ${person.name}`) }))).toBe(expected);
      expect(said(await person.mutate(EDIT_ASK, { id: ask.id, input: askInput('Who may') }))).toBe(expected);
      expect(said(await person.mutate(MOVE_ASK, { id: ask.id, to: 0 }))).toBe(expected);
      expect(said(await person.mutate(RETIRE_ASK, { id: ask.id }))).toBe(expected);
      expect(said(await person.mutate(BRING_BACK_ASK, { id: ask.id }))).toBe(expected);
      expect(said(await person.mutate(RENAME_STRATEGY, { id: strategy, title: 'Never again' }))).toBe(title ? 'done' : 'NOT_ALLOWED');
      const { document } = await person.query<{ document: { can: string[] } }>('query($id: ID!) { document(id: $id) { can } }', { id: ask.id });
      expect(document.can.filter((action) => action.startsWith('ASK_')).sort()).toEqual(asks ? ['ASK_EDIT_DETAILS', 'ASK_REORDER', 'ASK_RETIRE'] : []);
    }
    for (const mutation of [MOVE_ASK, RETIRE_ASK, BRING_BACK_ASK]) expect(await ana.mutate(mutation, { id: goal.id, to: 0 })).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('[N10] ids of another network and ids that never were get one and the same answer', async () => {
    const ask = await newAsk(bea, 'Theirs');
    const theirs = await strategyOf(bea);
    const NOT_FOUND = { code: 'NOT_FOUND', message: NOT_FOUND_SENTENCE, field: null };
    for (const id of [ask.id, theirs.goal.id, randomUUID()]) {
      for (const [mutation, extra] of [[EDIT_ASK, { input: askInput('Mine') }], [MOVE_ASK, { to: 0 }], [RETIRE_ASK, {}], [BRING_BACK_ASK, {}], [VISITED, {}]] as const) {
        expect(await ana.mutate(mutation, { id, ...extra })).toEqual(NOT_FOUND);
      }
      expect(await ana.query('query($id: ID!) { document(id: $id) { id } }', { id })).toEqual({ document: null });
      expect(await ana.refusedSubscription('subscription($id: ID!) { documentChanged(documentId: $id) { id } }', { id })).toContain('NOT_FOUND');
    }
    for (const id of [theirs.id, randomUUID()]) {
      expect(await ana.mutate(CREATE_ASK, { strategy: id, input: askInput('Mine') })).toEqual(NOT_FOUND);
      expect(await ana.mutate(RENAME_STRATEGY, { id, title: 'Mine' })).toEqual(NOT_FOUND);
      expect(await ana.refusedSubscription('subscription($id: ID!) { strategyChanged(strategyId: $id) { id } }', { id })).toContain('NOT_FOUND');
    }
    expect(await strategyOf(bea)).toEqual(theirs);
  });
});

describe('others are told', () => {
  test('what one has never seen is news, except a goal and a definition without a word', async () => {
    const by = await api.founds();
    await newAsk(by, 'Just added');
    const news = '{ changedSinceVisit }';
    expect(await by.query(`query($slug: String!) { network(slug: $slug) { strategy { goal ${news} definition ${news} asks ${news} } } }`, { slug: by.slug })).toEqual({
      network: { strategy: { goal: { changedSinceVisit: false }, definition: { changedSinceVisit: false }, asks: [{ changedSinceVisit: true }] } },
    });
  });

  test('[A7] [A8] a change of details or order reaches who reads along, and what changed since a visit is marked', async () => {
    const ask = await newAsk(ana, 'Told');
    const { id: strategy } = await strategyOf(ana);
    const pages = await eye.subscribe<{ strategyChanged: Strategy }>('subscription($id: ID!) { strategyChanged(strategyId: $id) { id asks { id title } } }', { id: strategy });
    const documents = await rep.subscribe<{ documentChanged: Ask }>('subscription($id: ID!) { documentChanged(documentId: $id) { title changedSinceVisit ask { addressee } } }', { id: ask.id });
    expect(await rep.mutate(VISITED, { id: ask.id })).toEqual({ changedSinceVisit: false });
    api.clock.advance(1_000);
    await lead.mutate(EDIT_ASK, { id: ask.id, input: askInput('Told again', { addressee: 'The Speaker' }) });
    expect((await documents.next()).documentChanged).toEqual({ title: 'Told again', changedSinceVisit: true, ask: { addressee: 'The Speaker' } });
    expect((await pages.next()).strategyChanged.asks.find(({ id }) => id === ask.id)!.title).toBe('Told again');
    await lead.mutate(MOVE_ASK, { id: ask.id, to: 0 });
    expect((await pages.next()).strategyChanged.asks[0]!.id).toBe(ask.id);
    await bea.mutate(RENAME_STRATEGY, { id: (await strategyOf(bea)).id, title: 'Elsewhere' });
    expect(await pages.silent()).toBe(true);
    await Promise.all([pages.stop(), documents.stop()]);
  });
});

describe('retiring', () => {
  test('[A6] [M4] a retired ask is out of the order and read only; brought back it is what it was', async () => {
    const { by, ids: [first, agreed] } = await networkWithAsks(['stays', 'goes']);
    // As a carried ballot leaves it; the stories of ballots get there themselves.
    await api.database.query("UPDATE document SET status = 'agreed' WHERE id = $1", [agreed]);
    expect(await by.mutate(RETIRE_ASK, { id: agreed })).toMatchObject({ status: 'RETIRED', mode: 'READ', can: ['ASK_REORDER', 'ASK_RETIRE', 'DOCUMENT_READ', 'PROGRESS_SHOW'].sort() });
    expect(titles(await strategyOf(by))).toEqual(['stays']);
    expect(titles(await strategyOf(by, true))).toEqual(['stays', 'goes']);
    expect(await by.mutate(RETIRE_ASK, { id: agreed })).toMatchObject({ code: 'CONFLICT' });
    expect(await by.mutate(EDIT_ASK, { id: agreed, input: askInput('changed') })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await by.mutate(MOVE_ASK, { id: agreed, to: 0 })).toMatchObject({ code: 'CONFLICT' });
    expect(await by.mutate(BRING_BACK_ASK, { id: agreed })).toMatchObject({ status: 'AGREED', mode: 'EDIT', title: 'goes' });
    expect(await by.mutate(BRING_BACK_ASK, { id: first })).toMatchObject({ code: 'CONFLICT' });
    await api.database.query("UPDATE document SET status = 'under_ballot' WHERE id = $1", [first]);
    expect(await by.mutate(RETIRE_ASK, { id: first })).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('under ballot') });
  });

  test('[A6] of retiring and opening a ballot at the same moment exactly one happens', async () => {
    const { by, ids } = await networkWithAsks(upTo(6).map((i) => `Race ${i}`));
    const OPEN = 'mutation($input: OpenBallotInput!) { openBallot(input: $input) { ... on Ballot { id } ... on Refusal { code message } } }';
    const closesAt = new Date(api.clock.now() + 7 * 86_400_000).toISOString();
    for (const id of ids) await textIn(by, id, 'We ask for one desk.');
    const answers = await Promise.all(ids.map((documentId, i) => {
      const input = { documentId, introduction: 'Is it right?', template: 'CONSENT', basis: 'VOTES_CAST', visibility: 'NAMED', closesAt, timeZone: 'Europe/London' };
      const both = [() => by.mutate<{ code?: string }>(OPEN, { input }), () => by.mutate<{ code?: string }>(RETIRE_ASK, { id: documentId })];
      return Promise.all((i % 2 ? both : both.reverse()).map((act) => act()));
    }));
    for (const pair of answers) expect(pair.map(({ code }) => code ?? 'done').filter((code) => code === 'done')).toHaveLength(1);
    expect(await api.database.query("SELECT d.id FROM document d JOIN ballot b ON b.document_id = d.id AND b.state = 'open' WHERE d.status <> 'under_ballot' AND d.id = ANY ($1)", [ids])).toEqual([]);
  });

  test('[M4] [C4] who has the ask open can write no more from that moment, and again when it is brought back', async () => {
    const ask = await newAsk(ana, 'Open while retired');
    const writer = await Writer.opens(lead, ask.id, { reconnects: true });
    writer.writes('We ask for one desk.');
    await writer.isSaved();
    await ana.mutate(RETIRE_ASK, { id: ask.id });
    await eventually(() => writer.closes.includes(4509) && writer.provider.synced && writer.mode === 'read');
    const late = await Writer.opens(lead, ask.id);
    late.types(' And money.');
    await eventually(() => late.closes.includes(4403));
    await ana.mutate(BRING_BACK_ASK, { id: ask.id });
    await eventually(() => writer.provider.synced && writer.mode === 'edit');
    writer.types(' And three years.');
    await writer.isSaved();
    const reader = await Writer.opens(eye, ask.id);
    expect(reader.text).toContain('We ask for one desk. And three years.');
    for (const each of [writer, late, reader]) each.leaves();
  });
});

test('[N11] the page of a strategy costs the same number of statements with eleven asks as with one', async () => {
  const { by } = await networkWithAsks(['Only']);
  const other = await by.invites({ organisation: 'Second' });
  const PAGE = `query($slug: String!) { network(slug: $slug) { name viewer { can } strategy { title themes goal { title status excerpt can } definition { title status excerpt }
    asks(includeRetired: true) { id title status position mode can changedSinceVisit openThreadCount excerpt ask { number addressee theme leadOrganisation { name colour } } agreedVersion { number } currentBallot { state } } } } }`;
  const one = await api.fewestStatements(() => by.query(PAGE, { slug: by.slug }));
  for (let i = 0; i < 10; i += 1) await newAsk(by, `Another ${i}`, { leadOrganisationId: i % 2 ? by.organisationId : other.organisationId });
  expect(await api.fewestStatements(() => by.query(PAGE, { slug: by.slug }))).toBe(one);
  expect(one).toBeLessThanOrEqual(9);
});
