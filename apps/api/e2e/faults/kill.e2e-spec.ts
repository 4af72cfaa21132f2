import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { eventually, seededRandom } from '@northstar/testing';
import * as Y from 'yjs';
import { foundNetwork } from './founder.js';
import { freePort, ServerProcess } from './server-process.js';
import { Typist, words } from './typist.js';

// A slice here; `npm run faults` sets the full numbers.
const SERVER_KILLS = Number(process.env['FAULTS_SERVER_KILLS'] ?? 4);
const DATABASE_KILLS = Number(process.env['FAULTS_DATABASE_KILLS'] ?? 2);
const SEED = Number(process.env['FAULTS_SEED'] ?? 20_261_123);
const TYPISTS = ['ana', 'ben', 'cleo'];

const random = seededRandom(SEED);
const between = (least: number, most: number): number => Math.floor(least + random() * (most - least));
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('[C1] nothing that was acknowledged or shown to another person is lost', () => {
  let dataDir: string;
  let server: ServerProcess;
  let bearer: string;
  let documentId: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'northstar-kill-'));
    server = new ServerProcess(await freePort(), dataDir);
    await server.start();
    ({ bearer, documentId } = await foundNetwork(server.url));
    const first = await join('seed');
    first.fragment.insert(0, [new Y.XmlElement('paragraph')]);
    await eventually(async () => (await fresh()).doc.getXmlFragment('content').length === 1);
    first.leave();
  }, 120_000);

  afterAll(async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function join(name: string): Promise<Typist> {
    const typist = new Typist(name, server.url, documentId, { authorization: `Bearer ${bearer}` });
    await eventually(() => typist.synced, { timeoutMs: 20_000 });
    return typist;
  }

  /** What somebody who opens the page now gets to see. */
  async function fresh(): Promise<{ doc: Y.Doc; found: Set<string> }> {
    const reader = await join('reader');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(reader.doc));
    reader.leave();
    return { doc, found: new Set(words(doc)) };
  }

  /** Several people type until the axe falls; answers what must be there afterwards. */
  async function typeUntil(fall: () => Promise<void>, round: number): Promise<{ acknowledged: Set<string>; shown: Set<string> }> {
    const typists = await Promise.all(TYPISTS.map((name) => join(`${name}${letters(round)}x`)));
    let typing = true;
    const hands = typists.map(async (typist) => {
      while (typing) {
        typist.type();
        await wait(between(0, 8));
      }
    });
    // Not before the first words are saved, so that each round has something to lose.
    await eventually(() => typists.every((typist) => typist.acknowledged().length > 0), { timeoutMs: 20_000 });
    await wait(between(20, 400));
    await fall();
    typing = false;
    await Promise.all(hands);
    const acknowledged = new Set(typists.flatMap((typist) => typist.acknowledged()));
    const shown = new Set(typists.flatMap((typist) => typist.seenOfOthers()));
    for (const typist of typists) typist.leave();
    return { acknowledged, shown };
  }

  const missing = (expected: Set<string>, found: Set<string>): string[] => [...expected].filter((word) => !found.has(word));

  test(`over ${SERVER_KILLS} kills of the server (seed ${SEED})`, async () => {
    const acknowledgedWords = new Set<string>();
    const shownWords = new Set<string>();
    for (let round = 0; round < SERVER_KILLS; round += 1) {
      const { acknowledged, shown } = await typeUntil(() => server.kill(), round);
      await server.start();
      const { found } = await fresh();
      expect({ round, acknowledged: missing(acknowledged, found), shown: missing(shown, found) }).toEqual({ round, acknowledged: [], shown: [] });
      for (const word of acknowledged) acknowledgedWords.add(word);
      for (const word of shown) shownWords.add(word);
    }
    console.info(`${SERVER_KILLS} server kills: ${acknowledgedWords.size} acknowledged and ${shownWords.size} shown words, 0 lost`);
  }, 60_000 + SERVER_KILLS * 30_000);

  test(`over ${DATABASE_KILLS} kills of PostgreSQL, and the server recovers by itself (seed ${SEED})`, async () => {
    const acknowledgedWords = new Set<string>();
    const shownWords = new Set<string>();
    for (let round = 0; round < DATABASE_KILLS; round += 1) {
      const { acknowledged, shown } = await typeUntil(async () => {
        await server.killDatabase();
        // Typing goes on into the failure: what is refused now must never be called saved.
        await wait(between(50, 300));
      }, 1_000 + round);
      await eventually(async () => (await fetch(`${server.url}/readyz`)).ok, { timeoutMs: 30_000 });
      const { found } = await fresh();
      expect({ round, acknowledged: missing(acknowledged, found), shown: missing(shown, found) }).toEqual({ round, acknowledged: [], shown: [] });
      for (const word of acknowledged) acknowledgedWords.add(word);
      for (const word of shown) shownWords.add(word);
    }
    console.info(`${DATABASE_KILLS} database kills: ${acknowledgedWords.size} acknowledged and ${shownWords.size} shown words, 0 lost`);
  }, 60_000 + DATABASE_KILLS * 60_000);

  test('SIGTERM in mid-typing ends the server within 10 s and loses nothing', async () => {
    let ended = { milliseconds: Infinity, code: null as number | null };
    const { acknowledged, shown } = await typeUntil(async () => {
      ended = await server.stop();
    }, 5_000);
    expect(ended.code).toBe(0);
    expect(ended.milliseconds).toBeLessThan(10_000);
    console.info(`SIGTERM in mid-typing: the server and its database ended in ${ended.milliseconds.toFixed(0)} ms`);
    await server.start();
    const { found } = await fresh();
    expect({ acknowledged: missing(acknowledged, found), shown: missing(shown, found) }).toEqual({ acknowledged: [], shown: [] });
  }, 120_000);
});

/** A number as letters, so that words stay letters followed by a count. */
const letters = (value: number): string => [...String(value)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
