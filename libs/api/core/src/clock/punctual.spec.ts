import { eventually, FakeClock } from '@northstar/testing';
import type { Logger } from '../log/logger.js';
import { Punctual } from './punctual.js';

/** Feeds cats at their time. */
class Feeding extends Punctual {
  readonly fed: string[] = [];
  due: readonly string[] = [];
  cupboard: () => void = () => undefined;
  feed: (cat: string) => Promise<void> | void = () => undefined;

  constructor(log: Logger) {
    super(new FakeClock(), log, 'cats');
  }

  async patrol(): Promise<number> {
    this.cupboard();
    for (const cat of this.due) {
      await this.attempt('a cat could not be fed', { cat }, async () => {
        await this.feed(cat);
        this.fed.push(cat);
      });
    }
    return Infinity;
  }
}

let lines: string[];
let feeding: Feeding;

beforeEach(() => {
  lines = [];
  const write = (level: string) => (message: string, { error, cat }: Record<string, unknown> = {}) => void lines.push([level, message, cat, error].filter(Boolean).map(String).join(' | '));
  feeding = new Feeding({ info: write('info'), warn: write('warn'), error: write('error') } as unknown as Logger);
});
afterEach(() => feeding.beforeApplicationShutdown());

const fails = (message: string) => () => { throw new Error(message); };

test('does at once what came due while nobody was there', async () => {
  feeding.due = ['Tom'];
  feeding.onApplicationBootstrap();
  await feeding.settled();
  expect(feeding.fed).toEqual(['Tom']);
});

test('one thing that fails does not hold up those behind it, is named in the log, and tried again by itself', async () => {
  feeding.due = ['Tom', 'Ada'];
  feeding.feed = (cat) => (cat === 'Tom' ? fails('scratches')() : undefined);
  await feeding.lookNow();
  expect([feeding.fed, lines]).toEqual([['Ada'], ['error | a cat could not be fed | Tom | Error: scratches']]);
  feeding.due = ['Tom'];
  feeding.feed = () => undefined;
  await eventually(() => feeding.fed.length > 1);
  expect([feeding.fed, lines.length]).toEqual([['Ada', 'Tom'], 1]);
});

test('a database that is away is told once and not at each try, another reason as well, and that it is back', async () => {
  const tries = async (cupboard: () => void) => {
    feeding.cupboard = cupboard;
    for (let time = 0; time < 9; time += 1) await feeding.lookNow();
    return lines.splice(0);
  };
  const told = (why: string) => `warn | cats wait: they could not be read; that is tried again until it works | Error: ${why}`;
  expect(await tries(fails('gone'))).toEqual([told('gone')]);
  expect(await tries(fails('starting up'))).toEqual([told('starting up')]);
  expect(await tries(() => undefined)).toEqual(['info | cats are looked at again']);
  expect(await tries(fails('starting up'))).toEqual([told('starting up')]);
});

test('at the end of the server what was begun is done, and nothing else is begun', async () => {
  feeding.due = ['Tom', 'Ada'];
  let eaten!: () => void;
  feeding.feed = () => new Promise((resolve) => (eaten = resolve));
  feeding.lookAgain();
  let ended = false;
  const ends = feeding.beforeApplicationShutdown().then(() => (ended = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(ended).toBe(false);
  eaten();
  await ends;
  expect([feeding.fed, lines]).toEqual([['Tom'], []]);
});

test('a look that is asked for now begins after the one that is under way, and is over when that is said', async () => {
  feeding.due = ['Tom'];
  let eaten!: () => void;
  feeding.feed = () => new Promise((resolve) => (eaten = resolve));
  feeding.lookAgain();
  feeding.due = ['Ada'];
  const now = feeding.lookNow();
  feeding.feed = () => undefined;
  eaten();
  await now;
  expect(feeding.fed).toEqual(['Tom', 'Ada']);
});
