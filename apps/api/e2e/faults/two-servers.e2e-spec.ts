import { eventually, seededRandom } from '@northstar/testing';
import type { Someone } from '../harness.js';
import { value } from '../support/client.js';
import { ROLE } from '../support/network-documents.js';
import { newAsk } from '../support/strategy-documents.js';
import { textIn } from '../support/writer.js';
import { Pair } from './pair.js';
import { Typist, words } from './typist.js';

// A slice here; `npm run faults` sets the full number.
const CUTS = Number(process.env['FAULTS_CUTS'] ?? 3);
const SEED = Number(process.env['FAULTS_SEED'] ?? 20_261_124);

const CONVERGED_MS = 2_000;
const REVOKED_MS = 1_000;
const REVOKED_WITHOUT_REDIS_MS = 5_000;

const random = seededRandom(SEED);
const between = (least: number, most: number): number => Math.floor(least + random() * (most - least));
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const letters = (value: number): string => [...String(value)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

type Fault = 'redis gone' | 'first server' | 'database' | 'redis silent' | 'second server';
const FAULTS: readonly Fault[] = ['redis gone', 'first server', 'database', 'redis silent', 'second server'];

describe('[C10] two servers lose nothing and find together again', () => {
  let pair: Pair;
  let id: string;
  let ana: Someone;
  let rep: Someone;
  /** Each person at the door of each server. */
  let doors: { ana: Someone; rep: Someone }[];
  /** Windows that stay open through everything, on either server, and come back by themselves. */
  let staying: Typist[];
  let role = 'REPRESENTATIVE';

  beforeAll(async () => {
    pair = await Pair.starts();
    ana = await pair.door().founds({ organisation: 'Harbour Watch', name: 'Ana Quill' });
    rep = await ana.invites({ name: 'Rea Present', organisation: 'Weir Collective' });
    doors = [{ ana, rep }, { ana: await pair.there(ana), rep: await pair.there(rep) }];
    id = (await newAsk(ana, 'Written through every fault')).id;
    await textIn(ana, id, 'Common ground ');
    staying = await Promise.all([0, 1, 1].map((server, index) => opens(`stay${letters(index)}x`, doors[server]!.ana, true)));
  }, 120_000);
  afterAll(async () => {
    for (const typist of staying ?? []) typist.leave();
    await pair?.stop();
  }, 60_000);

  async function opens(name: string, who: Someone, reconnects = false): Promise<Typist> {
    const typist = new Typist(name, who.base, id, { cookie: who.cookieHeader, origin: who.base }, reconnects);
    await eventually(() => typist.synced || typist.closes.length > 0, { timeoutMs: 20_000 });
    return typist;
  }

  /** What somebody who opens the page at this server now gets to see. */
  async function fresh(server: number): Promise<Set<string>> {
    const reader = await opens('reader', doors[server]!.ana);
    const found = new Set(words(reader.doc));
    reader.leave();
    return found;
  }

  /** Ends or gives back a right at the first server; answers how long a window at the second one stayed open. */
  async function revocation(): Promise<number> {
    const watched = await opens('watched', doors[1]!.rep);
    expect(watched.closes).toEqual([]);
    role = role === 'OBSERVER' ? 'REPRESENTATIVE' : 'OBSERVER';
    const begun = performance.now();
    value(await ana.mutate(ROLE, { id: rep.memberId, role }));
    await eventually(() => watched.closes.length > 0, { timeoutMs: 10_000 });
    watched.leave();
    return performance.now() - begun;
  }

  /** Everybody types, with pauses of at most so many milliseconds, until `work` is done. */
  async function whileTyping(people: (readonly [Typist, number])[], work: () => Promise<void>): Promise<void> {
    let typing = true;
    const hands = people.map(async ([typist, pause]) => {
      while (typing) {
        typist.type();
        await wait(between(0, pause));
      }
    });
    try {
      await work();
    } finally {
      typing = false;
      await Promise.all(hands);
    }
  }

  const CUT: Record<Fault, { fall: () => Promise<unknown>; heal: () => Promise<unknown> }> = {
    'redis gone': { fall: () => pair.redis.kill(), heal: () => pair.redis.start() },
    'redis silent': { fall: () => pair.redis.hang(), heal: () => pair.redis.goOn() },
    'first server': { fall: () => pair.servers[0].kill(), heal: () => pair.servers[0].start() },
    'second server': { fall: () => pair.servers[1].kill(), heal: () => pair.servers[1].start() },
    // It is started again by what watches over it.
    database: { fall: async () => pair.database.kill(), heal: () => Promise.resolve() },
  };

  test(`over ${CUTS} cuts of Redis, a server and PostgreSQL in turn (seed ${SEED})`, async () => {
    const figures = { acknowledged: 0, shown: 0, converged: [] as number[], revoked: [] as number[], revokedWithoutRedis: [] as number[] };
    for (let round = 0; round < CUTS; round += 1) {
      const fault = FAULTS[round % FAULTS.length]!;
      const { fall, heal } = CUT[fault];
      const typists = await Promise.all([0, 1, round % 2].map((server, index) => opens(`${'abc'[index]}${letters(round)}x`, doors[server]!.ana)));
      await whileTyping([...typists.map((typist) => [typist, 8] as const), ...staying.map((typist) => [typist, 60] as const)], async () => {
        // Not before the first words are saved, so that each round has something to lose.
        await eventually(() => typists.every((typist) => typist.acknowledged().length > 0), { timeoutMs: 20_000 }).catch((error: unknown) => {
          throw new Error(`round ${round} (${fault}): nothing was saved: ${JSON.stringify(typists.map((typist) => [typist.acknowledged().length, typist.closes]))}\n${pair.servers.map(({ log }) => log).join('\n')}`, { cause: error });
        });
        await wait(between(20, 300));
        await fall();
        if (fault.startsWith('redis')) figures.revokedWithoutRedis.push(await revocation());
        // Typing goes on into the failure: what is refused now must never be called saved.
        else await wait(between(50, 300));
      });
      const acknowledged = new Set(typists.flatMap((typist) => typist.acknowledged()));
      const shown = new Set(typists.flatMap((typist) => typist.seenOfOthers()));
      for (const typist of typists) typist.leave();
      await heal();
      await pair.isWhole();
      const healed = performance.now();
      const last = staying.map((typist) => typist.type());
      await eventually(() => {
        const [first, ...others] = staying.map((typist) => typist.fragment.toString());
        return others.every((other) => other === first) && last.every((word) => first!.includes(word));
      }, { timeoutMs: 10_000 });
      figures.converged.push(performance.now() - healed);
      const found = [await fresh(0), await fresh(1), ...staying.map(({ doc }) => new Set(words(doc)))];
      const lost = (expected: Set<string>): string[][] => found.map((seen) => [...expected].filter((word) => !seen.has(word)));
      expect({ round, fault, acknowledged: lost(acknowledged), shown: lost(shown) }).toEqual({ round, fault, acknowledged: [[], [], [], [], []], shown: [[], [], [], [], []] });
      figures.revoked.push(await revocation());
      figures.acknowledged += acknowledged.size;
      figures.shown += shown.size;
    }
    const most = (values: number[]): number => Math.round(Math.max(...values));
    const middle = (values: number[]): number => Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!);
    console.info([
      `${CUTS} cuts: ${figures.acknowledged} acknowledged words, and ${figures.shown} times one that was shown, 0 lost`,
      `converged after healing: median ${middle(figures.converged)} ms, most ${most(figures.converged)} ms`,
      `a right that ended at one server closed the socket at the other: median ${middle(figures.revoked)} ms, most ${most(figures.revoked)} ms; without Redis median ${middle(figures.revokedWithoutRedis)} ms, most ${most(figures.revokedWithoutRedis)} ms`,
    ].join('\n'));
    expect(most(figures.converged)).toBeLessThan(CONVERGED_MS);
    expect(most(figures.revoked)).toBeLessThan(REVOKED_MS);
    expect(most(figures.revokedWithoutRedis)).toBeLessThan(REVOKED_WITHOUT_REDIS_MS);
  }, 60_000 + CUTS * 30_000);
});
