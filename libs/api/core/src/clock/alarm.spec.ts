import { AsyncResource } from 'node:async_hooks';
import { FakeClock } from '@northstar/testing';
import { Alarm, type Looked } from './alarm.js';
import { SystemClock } from './clock.js';

const SECOND = 1_000;
const PATROL = 20 * SECOND;
const DAY = 86_400_000;
const NOTHING: Looked = { next: Infinity, failed: false };

let clock: FakeClock;
let begun: number;
let looks: number[];
let answer: () => Looked | Promise<Looked>;
let set: { at: number; ring: () => void } | null;
let alarm: Alarm;

beforeEach(() => {
  clock = new FakeClock();
  begun = clock.now();
  looks = [];
  set = null;
  answer = () => NOTHING;
  alarm = new Alarm(clock, async () => {
    looks.push(clock.now() - begun);
    return answer();
  }, (milliseconds, ring) => {
    const mine = { at: clock.now() + milliseconds, ring };
    set = mine;
    return () => { if (set === mine) set = null; };
  });
});

/** Resolves when all that waits for no timer is done. */
const rest = () => new Promise((resolve) => setImmediate(resolve));

async function passes(milliseconds: number): Promise<void> {
  const end = clock.now() + milliseconds;
  for (await rest(); set && set.at <= end; await rest()) {
    const { at, ring } = set;
    set = null;
    clock.set(at);
    ring();
  }
  clock.set(end);
}

/** Asks it to look, and answers what ends that look. */
function longLook(): (looked?: Looked) => void {
  let end!: (looked: Looked) => void;
  answer = () => new Promise((resolve) => (end = resolve));
  alarm.lookAgain();
  answer = () => NOTHING;
  return (looked = NOTHING) => end(looked);
}

test('looks when it is asked to, then at the instant at which something is due, and at least at every patrol', async () => {
  await passes(DAY);
  expect(looks).toEqual([]);
  answer = () => ({ next: begun + DAY + 300, failed: false });
  alarm.lookAgain();
  await passes(299);
  expect(looks).toEqual([DAY]);
  answer = () => NOTHING;
  await passes(1);
  expect(looks).toEqual([DAY, DAY + 300]);
  await passes(2 * PATROL);
  expect(looks.slice(2)).toEqual([DAY + 300 + PATROL, DAY + 300 + 2 * PATROL]);
});

test('an instant that is past does not keep the computer busy', async () => {
  answer = () => ({ next: begun - DAY, failed: false });
  alarm.lookAgain();
  await passes(50);
  expect(looks).toEqual([0, 10, 20, 30, 40, 50]);
});

test('whoever asks during a look gets one more after it, however many they are; it has settled when both are over', async () => {
  const ends = longLook();
  for (let asked = 0; asked < 3; asked += 1) alarm.lookAgain();
  let settled = false;
  const waits = alarm.settled().then(() => (settled = true));
  await passes(5);
  expect([looks, settled]).toEqual([[0], false]);
  ends();
  await waits;
  expect(looks).toEqual([0, 5]);
});

test('what failed is tried again soon, then after twice as long each time, at the latest at the next patrol, until it works', async () => {
  answer = () => ({ next: Infinity, failed: true });
  alarm.lookAgain();
  await passes(71 * SECOND);
  expect(looks.map((at) => at / SECOND)).toEqual([0, 1, 3, 7, 15, 31, 51, 71]);
  answer = () => NOTHING;
  await passes(PATROL);
  answer = () => ({ next: Infinity, failed: true });
  await passes(PATROL + 3 * SECOND);
  expect(looks.slice(8).map((at) => at / SECOND)).toEqual([91, 111, 112, 114]);
});

test('looks that are asked for meanwhile neither put the next try off nor make it rarer; what is due sooner is not late', async () => {
  answer = () => ({ next: Infinity, failed: true });
  alarm.lookAgain();
  for (let asked = 0; asked < 9; asked += 1) {
    await passes(100);
    alarm.lookAgain();
  }
  await passes(100);
  expect(looks.map((at) => at / 100)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  answer = () => ({ next: begun + 1_700, failed: true });
  alarm.lookAgain();
  await passes(700);
  expect(looks.slice(11)).toEqual([1_000, 1_700]);
});

test('once it is ended it looks no more: not at its time, not when it is asked, not after the look that is waited for', async () => {
  alarm.lookAgain();
  await alarm.settled();
  const ends = longLook();
  alarm.lookAgain();
  let stopped = false;
  const waits = alarm.stop().then(() => (stopped = true));
  await passes(SECOND);
  expect([alarm.isStopped, stopped]).toEqual([true, false]);
  ends({ next: clock.now() + 10, failed: true });
  await waits;
  alarm.lookAgain();
  await passes(DAY);
  expect(looks).toEqual([0, 0]);
});

test('set on a journey to another time, it rings in the present', async () => {
  const daysAgo: number[] = [];
  answer = () => {
    daysAgo.push(Math.round((Date.now() - new SystemClock().now()) / DAY));
    return NOTHING;
  };
  await SystemClock.travel(Date.now() - 400 * DAY, async () => {
    alarm.lookAgain();
    await alarm.settled();
    // As the computer's timers do: they call from where they were set.
    set!.ring = AsyncResource.bind(set!.ring);
  });
  await passes(PATROL);
  expect(daysAgo).toEqual([400, 0]);
});
