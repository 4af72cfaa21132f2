import { createHash, randomUUID } from 'node:crypto';
import { NOT_FOUND_SENTENCE } from '@northstar/api-core';
import { canonicalJson } from '@northstar/engine-editor-schema';
import { type Api, type Someone, startApi } from './harness.js';
import { breaksAt } from './support/broken-statement.js';
import { STANDING } from './support/network-documents.js';
import { agreedStrategy, decide, EDITION_PARTS, type EditionSeen, PUBLISH, publicPage, publishes, READINESS, readinessOf } from './support/publishing-documents.js';
import { newAsk, RETIRE_ASK, strategyOf } from './support/strategy-documents.js';
import { coalition, opens, WITHDRAW, writtenAsk } from './support/voting-documents.js';
import { textIn } from './support/writer.js';

let api: Api;
beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 366 } });
});
afterAll(() => api.close());

/** A network of its own with three organisations, all of whom answer. */
async function network(): Promise<{ ana: Someone; people: Someone[]; strategyId: string }> {
  const { ana, voters } = await coalition(api);
  return { ana, people: [ana, ...voters], strategyId: (await strategyOf(ana)).id };
}
const publish = (person: Someone, id: string, title = 'First', note = ''): Promise<unknown> => person.mutate(PUBLISH, { id, title, note });
const statusOf = async (person: Someone, id: string) => (await person.query<{ document: { status: string; versions: { nodes: { kind: string; name: string | null }[] } } }>('query($id: ID!) { document(id: $id) { status versions { nodes { kind name } } } }', { id })).document;

describe('publishing', () => {
  test('[P1] a coordinator publishes the agreed texts with those who stand behind them; texts and hashes are those of the ballots', async () => {
    const { ana, people, strategyId } = await network();
    const [goal, one] = await agreedStrategy(people, ['Fund an early warning desk']);
    const lone = await writtenAsk(ana, 'Only some support this');
    const [decided] = await decide(people, [lone], [['SUPPORT_WITH_RESERVATION', { reason: 'Too slow for us.' }], ['OPPOSE', { reason: 'No' }], ['ABSTAIN']]);
    const edition = await publishes(ana, ' Before it is too late ', ' Together. ');
    expect(edition).toMatchObject({
      number: 1, title: 'Before it is too late', note: 'Together.', path: `/p/${ana.slug}/editions/1`, publishedAt: api.clock.date().toISOString(), publishedBy: { id: ana.personId },
      documents: [{ kind: 'GOAL' }, { kind: 'ASK', title: 'Fund an early warning desk' }, { kind: 'ASK', title: 'Only some support this', hash: decided!.version.hash, ballotNumber: decided!.number }],
      organisations: [{ name: 'Harbour Watch', reservations: ['Too slow for us.'] }, { name: 'Orchard Street', reservations: [] }, { name: 'Weir Collective', reservations: [] }],
    });
    const [{ content, hash }] = (await api.database.query('SELECT content, hash FROM edition WHERE id = $1', [edition.id])) as [{ content: never; hash: string }];
    expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(hash);
    expect(edition.hash).toBe(hash);
    for (const id of [goal!, one!, lone]) expect(await statusOf(ana, id)).toMatchObject({ status: 'PUBLISHED', versions: { nodes: expect.arrayContaining([expect.objectContaining({ kind: 'PUBLISHED', name: 'Edition 1' })]) } });
    expect(await readinessOf(ana, strategyId)).toMatchObject({ ready: false, nextNumber: 2 });
  });

  test('[P1] nobody but a coordinator publishes or learns how far it is', async () => {
    const { ana, people, strategyId } = await network();
    await agreedStrategy(people, ['One']);
    const others = [people[1]!, await ana.invites({ role: 'POLICY_LEAD', mandates: ['VOTER', 'SIGNATORY'] }), await ana.invites({ role: 'OBSERVER' })];
    for (const person of others) {
      expect(await publish(person, strategyId)).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await readinessOf(person, strategyId)).toBeNull();
    }
    expect(await readinessOf(ana, strategyId)).toMatchObject({ ready: true, nextNumber: 1 });
    expect((await publicPage(api.url, `/p/${ana.slug}`)).status).toBe(404);
  });

  test('[P1] what is not agreed is left out and named; without an agreed goal and ask nothing is published', async () => {
    const { ana, people, strategyId } = await network();
    const { goal } = await strategyOf(ana);
    expect(await publish(ana, strategyId)).toMatchObject({ code: 'NOT_READY', message: 'The goal is not agreed yet. Put it to a ballot first: an edition begins with it.' });
    await textIn(ana, goal.id, 'A goal.');
    await decide(people, [goal.id]);
    expect(await publish(ana, strategyId)).toMatchObject({ code: 'NOT_READY', message: 'No ask is agreed yet. An edition needs at least one.' });
    const [draft, lost, running, retired, agreed] = [await newAsk(ana, 'A draft'), await writtenAsk(ana, 'A lost one'), await writtenAsk(ana, 'A running one'), await writtenAsk(ana, 'A retired one'), await writtenAsk(ana, 'An agreed one')];
    await decide(people, [lost], [['BLOCK', { reason: 'No', proposedChange: 'Another' }]]);
    await decide(people, [retired, agreed]);
    await ana.mutate(RETIRE_ASK, { id: retired });
    await opens(ana, running);
    const ready = (await readinessOf(ana, strategyId))!;
    expect(ready.included.map(({ title }) => title)).toEqual([expect.any(String), 'An agreed one']);
    expect(ready.obstacles.map(({ document, blocking }) => [document?.id, blocking])).toEqual(expect.arrayContaining([[draft.id, false], [lost, false], [running, false]]));
    const { documents } = await publishes(ana);
    expect(documents.map(({ kind, title }) => [kind, title])).toEqual([['GOAL', expect.any(String)], ['ASK', 'An agreed one']]);
    expect(await statusOf(ana, retired)).toMatchObject({ status: 'RETIRED' });
  });

  test('[P1] a next edition needs something new, and a wording under ballot does not take the agreed one away', async () => {
    const { ana, people, strategyId } = await network();
    const [, one] = await agreedStrategy(people, ['One'], ['The first wording.']);
    await publishes(ana);
    expect(await publish(ana, strategyId)).toMatchObject({ code: 'NOT_READY', message: expect.stringContaining('Nothing has been agreed since') });
    await textIn(ana, one!, 'The second wording.');
    await opens(ana, one!);
    expect(await publish(ana, strategyId)).toMatchObject({ code: 'NOT_READY' });
    const two = await writtenAsk(ana, 'Two');
    await decide(people, [two]);
    await publishes(ana, 'Second');
    const { html } = await publicPage(api.url, `/p/${ana.slug}`);
    expect(html).toContain('The first wording.');
    expect(html).not.toContain('The second wording.');
  });

  test('[A5] a text that goes out while a newer wording is under ballot is published, and shows as such when the newer one is given up', async () => {
    const { ana, people } = await network();
    const [, one] = await agreedStrategy(people, ['One'], ['The first wording.']);
    await textIn(ana, one!, 'The second wording.');
    const ballot = await opens(ana, one!);
    await publishes(ana);
    expect(await statusOf(ana, one!)).toMatchObject({ status: 'UNDER_BALLOT', versions: { nodes: expect.arrayContaining([expect.objectContaining({ kind: 'PUBLISHED', name: 'Edition 1' })]) } });
    await ana.mutate(WITHDRAW, { id: ballot.id, reason: 'The first was better' });
    expect((await statusOf(ana, one!)).status).toBe('PUBLISHED');
  });

  test('[P1] of two coordinators who publish at the same moment one does, and an edition has all of it or is none', async () => {
    const { ana, people, strategyId } = await network();
    await agreedStrategy(people, ['One', 'Two']);
    const second = await ana.invites({ role: 'COORDINATOR' });
    const answers = (await Promise.all([ana, second, ana, second].map((person) => publish(person, strategyId)))) as { number?: number; code?: string }[];
    expect(answers.map(({ number, code }) => number ?? code).sort()).toEqual([1, 'NOT_READY', 'NOT_READY', 'NOT_READY']);
    expect(await api.database.query('SELECT number FROM edition WHERE strategy_id = $1', [strategyId])).toEqual([{ number: 1 }]);
    await expect(api.database.query("UPDATE edition SET title = 'Another' WHERE strategy_id = $1", [strategyId])).rejects.toThrow();
  });

  test('[P1] a connection that ends before or after any statement of publishing leaves nothing public or all of it, on the page, as data, in the feed and on record', async () => {
    const { ana, people, strategyId } = await network();
    const [goal, one] = await agreedStrategy(people, ['One']);
    const paths = ['', `/editions/1/${ana.slug}-edition-1.json`, '/editions.atom', '/editions/1', '/sitemap.xml', '/editions/1/record.json'].map((path) => `/p/${ana.slug}${path}`);
    /** Each way in which it could be public, and whether it is. */
    const seen = async (at: readonly string[]): Promise<Set<boolean>> => {
      const [inside] = (await api.database.query(`SELECT EXISTS (SELECT FROM record_entry WHERE network_id = $1 AND kind = 'edition_published') AS recorded, EXISTS (SELECT FROM version WHERE document_id = ANY ($2) AND kind = 'published') AS cut,
        EXISTS (SELECT FROM document WHERE id = ANY ($2) AND status = 'published') AS status, EXISTS (SELECT FROM event WHERE network_id = $1 AND type = 'edition.published') AS told`, [ana.networkId, [goal, one]])) as [Record<string, boolean>];
      return new Set([...(await Promise.all(at.map(async (path) => (await publicPage(api.url, path)).status === 200))), ...Object.values(inside)]);
    };
    const broken: string[] = [];
    const breaks = async (place: number, when: 'before' | 'after'): Promise<string> => {
      let answer: Awaited<ReturnType<Someone['raw']>> | null = null;
      const sql = await breaksAt(api, 'SELECT FROM strategy WHERE id', place, when, async () => { answer = await ana.raw(PUBLISH, { id: strategyId, title: 'First', note: '' }); });
      broken.push(sql ?? `no statement ${place}`);
      expect(answer!.errors).toHaveLength(1);
      return broken.at(-1)!;
    };
    // What is broken off after a statement is broken off before the next one, but for the last.
    let place = 0;
    for (let sql = ''; sql !== 'COMMIT'; place += 1) {
      sql = await breaks(place, 'before');
      expect({ place, sql, isPublic: [...(await seen(paths.slice(0, 3)))] }).toEqual({ place, sql, isPublic: [false] });
    }
    expect(await breaks(place - 1, 'after')).toBe('COMMIT');
    expect([...(await seen(paths))]).toEqual([true]);
    for (const part of ['INSERT INTO edition ', 'INSERT INTO edition_signature', 'UPDATE document', 'INSERT INTO version', 'INSERT INTO event', 'record_entry', 'COMMIT']) expect(broken.filter((sql) => sql.includes(part))).not.toEqual([]);
    expect(await publish(ana, strategyId, 'Again')).toMatchObject({ code: 'NOT_READY' });
  });

  test('[A15] a title and a contact are one line and a note prose, all within bounds', async () => {
    const { ana, people, strategyId } = await network();
    await agreedStrategy(people, ['One']);
    for (const [field, title, note] of [['title', '', ''], ['title', ' ', ''], ['title', 'x'.repeat(161), ''], ['title', 'a \u0000 b', ''], ['note', 'Fine', 'x'.repeat(1_001)], ['note', 'Fine', 'a \u0000 b']] as const) {
      expect({ title, note, answer: await publish(ana, strategyId, title, note) }).toMatchObject({ title, note, answer: { code: 'INVALID', field } });
    }
    for (const contact of ['x'.repeat(201), 'a\nb']) expect(await ana.mutate(PUBLISH, { id: strategyId, title: 'Fine', note: '', contact })).toMatchObject({ code: 'INVALID', field: 'contact' });
    expect(await readinessOf(ana, strategyId)).toMatchObject({ nextNumber: 1 });
  });

  test('[P1] everybody in the network is told, and nobody outside', async () => {
    const { ana, people } = await network();
    await agreedStrategy(people, ['One']);
    const { ana: stranger } = await network();
    const WATCH = `subscription($id: ID!) { editionPublished(networkId: $id) { ${EDITION_PARTS} } }`;
    const watching = await people[1]!.subscribe<{ editionPublished: EditionSeen }>(WATCH, { id: ana.networkId });
    expect(await stranger.refusedSubscription(WATCH, { id: ana.networkId })).toContain('NOT_FOUND');
    const edition = await publishes(ana);
    expect((await watching.next()).editionPublished).toEqual(edition);
    await watching.stop();
  });

  test('a strategy or an edition of another network is answered like one that never was', async () => {
    const { ana, people, strategyId } = await network();
    await agreedStrategy(people, ['One']);
    const { id } = await publishes(ana);
    const { ana: stranger } = await network();
    for (const [strategy, edition] of [[strategyId, id], [randomUUID(), randomUUID()], ['x', 'x']] as const) {
      expect(await publish(stranger, strategy)).toEqual({ code: 'NOT_FOUND', message: NOT_FOUND_SENTENCE, field: null });
      expect(await stranger.query(READINESS, { id: strategy })).toEqual({ publishReadiness: null });
      expect(await stranger.query(`query($id: ID!) { edition(id: $id) { ${EDITION_PARTS} } }`, { id: edition })).toEqual({ edition: null });
    }
    expect(await people[2]!.query('query($id: ID!) { edition(id: $id) { number } }', { id })).toEqual({ edition: { number: 1 } });
  });
});

describe('afterwards', () => {
  test('[P1] nothing that is changed later reaches an edition: texts, titles, names, statuses, nor an organisation that leaves', async () => {
    const { ana, people } = await network();
    const [, one] = await agreedStrategy(people, ['One'], ['The agreed wording.']);
    const edition = await publishes(ana);
    const paths = [`/p/${ana.slug}`, edition.path, `${edition.path}/asks/1`];
    const before = await Promise.all(paths.map(async (path) => (await publicPage(api.url, path)).html));
    await textIn(ana, one!, 'Something else.');
    await ana.mutate(`mutation($id: ID!, $input: AskInput!) { editAsk(documentId: $id, input: $input) { __typename } }`, { id: one, input: { title: 'Renamed', addresseeKind: 'OTHER', addressee: 'Nobody', theme: 'Other', leadOrganisationId: people[1]!.organisationId } });
    await ana.mutate('mutation($id: ID!, $input: ProfileInput!) { editProfile(organisationId: $id, input: $input) { __typename } }', { id: people[1]!.organisationId, input: { name: 'Renamed Street', about: '', website: null, size: null, kindsOfWork: [] } });
    // Who has left stands behind what it had agreed to: its position stood [D6], and an edition is of its day.
    await ana.mutate(STANDING, { id: people[2]!.organisationId, standing: 'LEFT' });
    await opens(ana, one!);
    expect(await Promise.all(paths.map(async (path) => (await publicPage(api.url, path)).html))).toEqual(before);
    expect(before[0]).toContain('Weir Collective');
    const [{ hash }] = (await ana.query<{ network: { editions: { hash: string }[] } }>('query($slug: String!) { network(slug: $slug) { editions { hash } } }', { slug: ana.slug })).network.editions as [{ hash: string }];
    expect(hash).toBe(edition.hash);
  });

  test('[P1] the newest edition is the page of the network; older ones stay at their address and say so', async () => {
    const { ana, people } = await network();
    await agreedStrategy(people, ['One']);
    await publishes(ana, 'The first edition');
    const two = await writtenAsk(ana, 'Two');
    await decide(people, [two]);
    await publishes(ana, 'The second edition');
    const [now, first, second] = await Promise.all([`/p/${ana.slug}`, `/p/${ana.slug}/editions/1`, `/p/${ana.slug}/editions/2`].map(async (path) => (await publicPage(api.url, path)).html)) as [string, string, string];
    for (const html of [now, second]) {
      expect(html).toContain('<h1>The second edition</h1>');
      expect(html).not.toContain('is the current one');
    }
    expect(first).toContain('<h1>The first edition</h1>');
    expect(first).toContain('is the current one');
    for (const html of [now, first, second]) for (const n of [1, 2]) expect(html).toContain(`href="/p/${ana.slug}/editions/${n}"`);
  });
});
