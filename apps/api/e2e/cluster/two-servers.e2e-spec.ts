import { Logger, RedisNeighbours } from '@northstar/api-core';
import { applyJson, type DocJson } from '@northstar/engine-editor-schema';
import { neighboursContract } from '@northstar/engine-sync-room/testing';
import { eventually } from '@northstar/testing';
import type { RunningApp } from '../../src/create-app.js';
import { freePort } from '../faults/server-process.js';
import { type Api, Someone, startApi } from '../harness.js';
import { value } from '../support/client.js';
import { coalition } from '../support/coalition.js';
import { ROLE } from '../support/network-documents.js';
import { newAsk } from '../support/strategy-documents.js';
import { type Stray, STRAY_WORDS_CHANGED, straysOf } from '../support/stray-documents.js';
import { textIn, Writer } from '../support/writer.js';
import { RedisProcess } from './redis-process.js';

let redis: RedisProcess;
beforeAll(async () => {
  redis = new RedisProcess(await freePort());
  await redis.start();
});
afterAll(() => redis.kill());

const joined: RedisNeighbours[] = [];
afterAll(() => Promise.all(joined.map((one) => one.onApplicationShutdown())));

neighboursContract('neighbours joined by Redis', () => ({
  node: async () => {
    const one = new RedisNeighbours(redis.url, new Logger('silent'));
    joined.push(one);
    await eventually(() => one.reach === 'reached');
    return one;
  },
  settle: async (condition) => void await eventually(condition),
}));

describe('[C10] two servers on one database', () => {
  let api: Api;
  let second: RunningApp;
  let ana: Someone;
  let lead: Someone;
  let rep: Someone;
  let anaThere: Someone;
  let repThere: Someone;
  let id: string;

  /** The same person at the door of the second server. */
  const there = async (who: Someone): Promise<Someone> => {
    const door = Object.defineProperty(Object.create(api) as Api, 'url', { get: () => second.url });
    const moved = new Someone(door, who.name, who.email);
    value(await moved.signsIn());
    return moved;
  };
  const reach = async (expected: 'reached' | 'away'): Promise<void> => {
    for (const { url } of [api.app, second]) await eventually(async () => ((await (await fetch(`${url}/readyz`)).json()) as { redis: string }).redis === expected);
  };

  beforeAll(async () => {
    api = await startApi({ config: { redisUrl: redis.url, metricsPort: 0 } });
    second = await api.another();
    ({ ana, lead, rep } = await coalition(api));
    id = (await newAsk(ana, 'Written on two servers')).id;
    await textIn(ana, id, 'Common words');
    [anaThere, repThere] = [await there(ana), await there(rep)];
    await reach('reached');
  }, 60_000);
  afterEach(() => Writer.allLeave());
  afterAll(async () => {
    await second.close();
    await api.close();
  });

  test('what one types on the first is seen on the second, and back', async () => {
    const [here, away] = [await Writer.opens(ana, id), await Writer.opens(anaThere, id)];
    here.types(' from here');
    await away.sees('from here');
    away.types(' from there');
    await here.sees('from there');
  });

  test('[C4] whoever loses a right on one server is cut on the other in less than a second', async () => {
    const writer = await Writer.opens(repThere, id);
    const begun = performance.now();
    await ana.mutate(ROLE, { id: rep.memberId, role: 'OBSERVER' });
    await eventually(() => writer.closes.length > 0);
    const took = performance.now() - begun;
    console.info(`a right that ended on one server cut the socket on the other after ${took.toFixed(0)} ms`);
    expect(took).toBeLessThan(1_000);
  });

  test('what happened on one server is told to those who subscribed on the other', async () => {
    const watching = await repThere.subscribe<{ membersChanged: { id: string } }>('subscription($id: ID!) { membersChanged(networkId: $id) { id } }', { id: ana.networkId });
    const guest = await ana.invites({ name: 'Gus Theron', organisation: 'Orchard Street' });
    expect((await watching.next()).membersChanged).toMatchObject({ id: expect.any(String) });
    await watching.stop();
    // And the other way round, from the one that did not begin.
    const back = await rep.subscribe<{ membersChanged: { id: string } }>('subscription($id: ID!) { membersChanged(networkId: $id) { id } }', { id: ana.networkId });
    value(await anaThere.mutate(ROLE, { id: guest.memberId, role: 'OBSERVER' }));
    await back.next();
    await back.stop();
  });

  test('[C14] who writes apart on one server and who removes on the other: every word is in its place or offered once, and both servers tell it', async () => {
    const words = (value: string): DocJson => ({ type: 'paragraph', content: [{ type: 'text', text: value }] });
    const item = (value: string): DocJson => ({ type: 'listItem', content: [words(value)] });
    const row = (...cells: string[]): DocJson => ({ type: 'tableRow', content: cells.map((cell) => ({ type: 'tableCell', content: [words(cell)] })) });
    const text = (...content: DocJson[]): DocJson => ({ type: 'doc', content });
    const table = (...content: DocJson[]): DocJson => ({ type: 'table', attrs: { headerRow: true }, content });
    const inner: DocJson = { type: 'bulletList', content: [item('Paid every quarter')] };
    const { id: apart } = await newAsk(ana, 'Written apart on two servers');
    const remover = await Writer.opens(ana, apart);
    applyJson(remover.doc, text(words('One desk for early warning.'), { type: 'bulletList', content: [{ type: 'listItem', content: [words('Money for three years'), inner] }] }, table(row('What', 'How much'), row('Travel', 'Four thousand')), words('The end.')));
    await remover.isSaved();
    const leadThere = await there(lead);
    const author = await Writer.opens(leadThere, apart);
    await author.sees('The end.');
    author.provider.disconnect();
    for (const [after, typed] of [['One desk', ' in Brussels'], ['Paid every quarter', ', in advance'], ['Four thousand', ' and a half']] as const) author.typesAfter(after, typed);
    applyJson(remover.doc, text({ ...words('One desk for early warning.'), type: 'heading', attrs: { level: 2 } }, { type: 'bulletList', content: [item('Money for three years'), item('Paid every quarter')] }, table(row('What', 'How much')), words('The end.')));
    await remover.isSaved();
    const heard = await ana.subscribe<{ strayWordsChanged: { strayWords: Stray[] } }>(STRAY_WORDS_CHANGED, { id: apart });
    author.provider.connect();
    for (const writer of [author, remover]) for (const line of ['One desk in Brussels for early warning.', 'Paid every quarter, in advance']) await writer.sees(line);
    await eventually(async () => (await straysOf(ana, apart)).length === 3);
    const [here, beyond] = await Promise.all([ana, leadThere].map((person) => straysOf(person, apart)));
    expect(here!.map(({ words: lost, state }) => `${lost.trim()} ${state}`).sort()).toEqual([', in advance PLACED', 'and a half OFFERED', 'in Brussels PLACED']);
    expect(beyond).toEqual(here);
    expect(author.text).toBe(remover.text);
    expect(author.text.split('in Brussels')).toHaveLength(2);
    // Whoever watches on the one hears of what came in on the other.
    const told = new Set<string>();
    while (told.size < 3) for (const { id: one } of (await heard.next()).strayWordsChanged.strayWords) told.add(one);
    await heard.stop();
  });

  test('[I7] guesses at a password are counted by both together', async () => {
    const guess = (server: string) => new Someone(Object.defineProperty(Object.create(api) as Api, 'url', { value: server }), rep.name, rep.email).signsIn('a guess that is wrong') as Promise<{ code: string }>;
    const codes = [];
    for (let count = 0; count < 9; count += 1) codes.push((await guess(count % 2 === 0 ? api.url : second.url)).code);
    expect(codes).toEqual([...Array<string>(8).fill('INVALID'), 'TOO_MANY']);
  });

  test('without Redis both go on: words arrive within 2 s, a right ends within 5 s, and the address for machines says so', async () => {
    const [here, away, watched] = [await Writer.opens(ana, id), await Writer.opens(anaThere, id), await Writer.opens(repThere, id)];
    await redis.kill();
    await reach('away');
    expect(await (await fetch(second.metricsUrl!)).text()).toContain('northstar_redis_reached 0');
    let begun = performance.now();
    here.types(' without');
    away.types(' messenger');
    await Promise.all([away.sees('without'), here.sees('messenger')]);
    const words = performance.now() - begun;
    begun = performance.now();
    await ana.mutate(ROLE, { id: rep.memberId, role: 'REPRESENTATIVE' });
    await eventually(() => watched.closes.length > 0);
    const rights = performance.now() - begun;
    console.info(`without Redis words arrived after ${words.toFixed(0)} ms and a right ended after ${rights.toFixed(0)} ms`);
    expect([words < 2_000, rights < 5_000]).toEqual([true, true]);
    await redis.start();
    await reach('reached');
    here.types(' again');
    await away.sees('again');
    expect(here.text).toBe(away.text);
  });
});
