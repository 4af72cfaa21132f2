import { readConfig } from '@northstar/api-core';
import { DemoStage } from '@northstar/api-network';
import { createTestDatabase } from '@northstar/testing';
import { DataSource } from 'typeorm';
import { createApp, type RunningApp } from '../src/create-app.js';
import { demo } from '../src/seed/demo/index.js';
import { Client } from './support/client.js';

let app: RunningApp;
let visitor: Client;
let drop: () => Promise<void>;

// The demo's history is played by the computer's clock, not by one that a story moves.
beforeAll(async () => {
  const database = await createTestDatabase();
  drop = () => database.drop();
  const read = readConfig({ PORT: '0', LOG_LEVEL: 'silent' }, []);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  app = await createApp(read.config, { databaseUrl: database.url });
  visitor = new Client(app.url);
});
afterAll(async () => {
  await app.close();
  await drop();
});

const rows = <Row>(sql: string): Promise<Row[]> => app.nest.get(DataSource).query(sql);
const ENTER = 'mutation($person: ID) { enterDemo(personId: $person) { ... on Viewer { person { id name } networks { network { slug } } } ... on Refusal { code message } } }';
const DOCUMENTS = `query($slug: String!) { network(slug: $slug) { strategy { title
  goal { status excerpt } definition { status } asks { title status openThreadCount ask { number } } } } }`;

describe('the demo network', () => {
  test('is there before anybody asked for it, and played for the first visitors, once', async () => {
    const offered = await visitor.query<{ installation: { demoAvailable: boolean; networksExist: boolean } }>('{ installation { demoAvailable networksExist } }');
    expect(offered.installation).toMatchObject({ demoAvailable: true, networksExist: false });
    const begun = performance.now();
    const both = await Promise.all([visitor, new Client(app.url)].map((one) => one.mutate<{ person: { name: string } }>(ENTER, { person: null })));
    console.info(`the demo was played in ${Math.round(performance.now() - begun)} ms`);
    expect(both).toEqual([expect.objectContaining({ person: expect.anything() }), expect.objectContaining({ person: expect.anything() })]);
    expect(await rows('SELECT FROM network')).toHaveLength(1);
    await app.nest.get(DemoStage, { strict: false }).prepare();
    expect(await rows('SELECT FROM network')).toHaveLength(1);
  });

  test('shows organisations, people in every role, and asks in every status', async () => {
    expect((await rows('SELECT FROM organisation')).length).toBeGreaterThanOrEqual(12);
    expect(await rows('SELECT DISTINCT role::text FROM membership ORDER BY 1')).toEqual([{ role: 'coordinator' }, { role: 'observer' }, { role: 'policy_lead' }, { role: 'representative' }]);
    expect((await rows<{ status: string }>("SELECT DISTINCT status::text FROM document WHERE kind = 'ask' ORDER BY 1")).map(({ status }) => status))
      .toEqual(['agreed', 'drafting', 'not_agreed', 'published', 'retired', 'under_ballot']);
    expect(await rows("SELECT template, state FROM ballot WHERE template IN ('two_thirds', 'sense_check', 'ranked_choice') ORDER BY opens_at"))
      .toEqual([{ template: 'two_thirds', state: 'inquorate' }, { template: 'sense_check', state: 'not_carried' }, { template: 'two_thirds', state: 'carried' }, { template: 'ranked_choice', state: 'open' }, { template: 'sense_check', state: 'open' }]);
    expect((await rows<{ state: string }>('SELECT DISTINCT state::text FROM ballot ORDER BY 1')).map(({ state }) => state))
      .toEqual(expect.arrayContaining(['carried', 'not_carried', 'inquorate', 'under_objection', 'open']));
    expect(await rows('SELECT d.title, a.number FROM ask a JOIN document d ON d.id = a.document_id ORDER BY a.position'))
      .toEqual(demo.documents.filter(({ ask }) => ask).map(({ title }, index) => ({ title, number: index + 1 })));
    // One ballot was secret: eleven took part, and there are numbers and nothing else. Of two polls one is over, and who took part in it is forgotten.
    expect(await rows("SELECT count(t.*)::int AS took, count(p.*)::int AS positions FROM ballot b LEFT JOIN ballot_participation t ON t.ballot_id = b.id LEFT JOIN position p ON p.ballot_id = b.id WHERE b.visibility = 'secret'")).toEqual([{ took: 11, positions: 0 }]);
    expect(await rows("SELECT p.state, p.result ->> 'answered' AS answered, (SELECT count(*)::int FROM poll_person a WHERE a.poll_id = p.id AND a.answered) AS took FROM poll p ORDER BY p.number")).toEqual([{ state: 'closed', answered: '20', took: 0 }, { state: 'open', answered: null, took: 8 }]);
    expect(await rows('SELECT FROM edition')).toHaveLength(1);
    expect(await rows('SELECT FROM thread')).toHaveLength(demo.threads.length);
    expect(await rows("SELECT FROM suggestion WHERE state = 'open'")).toHaveLength(demo.wordings.length);
    // One organisation lets another answer for it, and one has its answer prepared, so that both wait for somebody whom visitors can be.
    expect(await rows("SELECT o.name, h.name AS holder FROM ballot_proxy x JOIN organisation o ON o.id = x.organisation_id JOIN organisation h ON h.id = x.holder_id")).toEqual([{ name: expect.stringContaining('Signal Hill'), holder: expect.stringContaining('Meridian') }]);
    expect(await rows("SELECT p.name FROM position_preparation x JOIN person p ON p.id = x.prepared_by WHERE choice = 'support'")).toEqual([{ name: 'Amina Yusuf' }]);
    expect(await rows('SELECT FROM suggestion_support')).toHaveLength(demo.wordings.flatMap(({ supported }) => supported).length);
  });

  test('happened in the past and to its end: nothing is dated ahead, but deadlines', async () => {
    for (const [table, column] of [['document_update', 'received_at'], ['version', 'created_at'], ['comment', 'created_at'], ['position', 'taken_at'], ['edition', 'published_at']] as const) {
      const [found] = await rows<{ last: Date; first: Date }>(`SELECT max(${column}) AS last, min(${column}) AS first FROM ${table}`);
      expect({ table, late: found!.last.getTime() > Date.now() }).toEqual({ table, late: false });
      expect({ table, old: found!.first.getTime() < Date.now() - 30 * 86_400_000 }).toEqual({ table, old: true });
    }
  });

  test('a visitor reads it as one of its people and becomes another with one call', async () => {
    const { networks } = await visitor.mutate<{ networks: { network: { slug: string } }[] }>(ENTER, { person: null });
    const { slug } = networks[0]!.network;
    const { network } = await visitor.query<{ network: { strategy: { title: string; goal: { excerpt: string } } } }>(DOCUMENTS, { slug });
    expect(network.strategy).toMatchObject({ title: demo.strategyTitle, goal: { status: 'PUBLISHED', excerpt: expect.stringMatching(/\w{3}/) } });
    const { demoPeople } = await visitor.query<{ demoPeople: { id: string; name: string }[] }>('{ demoPeople { id name } }');
    for (const person of demoPeople) expect(await visitor.mutate(ENTER, { person: person.id })).toMatchObject({ person });
  });

  test('is readable in public', async () => {
    const [{ slug }] = (await rows<{ slug: string }>('SELECT slug FROM network')) as [{ slug: string }];
    const page = await fetch(`${app.url}/p/${slug}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(demo.edition.title);
    // What the editor can do is there for everybody to see, in one of the published asks.
    const number = demo.documents.filter(({ ask }) => ask).findIndex(({ key }) => key === 'early-warning') + 1;
    const ask = await (await fetch(`${app.url}/p/${slug}/editions/1/asks/${number}`)).text();
    for (const part of ['<th scope="col"><p>By when</p></th>', 'Forty warnings and what became of them', 'Who reads it?', 'knew none of their sources in person', '[source needed]', 'a named person whom mediators can reach']) expect(ask).toContain(part);
  });
});
