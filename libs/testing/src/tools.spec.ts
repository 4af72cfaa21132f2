import { eventually, FakeClock, seededRandom } from './index.js';

describe('seeded chance', () => {
  test('the same seed gives the same numbers, another one others, all from 0 up to but without 1', () => {
    const draw = (seed: number) => Array.from({ length: 1_000 }, seededRandom(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7).every((number) => number >= 0 && number < 1)).toBe(true);
    expect(new Set(draw(7)).size).toBe(1_000);
  });

  test('is spread evenly enough', () => {
    const random = seededRandom(20261123);
    const tenths = Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i += 1) tenths[Math.floor(random() * 10)]! += 1;
    for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});

test('a fake clock stands still until it is moved', () => {
  const clock = new FakeClock(1_000);
  expect([clock.now(), clock.now()]).toEqual([1_000, 1_000]);
  clock.advance(500);
  expect([clock.now(), clock.date().getTime()]).toEqual([1_500, 1_500]);
  clock.set(new Date(9));
  expect(clock.now()).toBe(9);
});

describe('eventually', () => {
  test('answers what the condition answers once it holds', async () => {
    let tries = 0;
    expect(await eventually(() => (++tries < 3 ? null : tries), { everyMs: 1 })).toBe(3);
  });

  test('passes over errors while there is time, then throws the last', async () => {
    let tries = 0;
    expect(await eventually(() => { if (++tries < 3) throw new Error('not yet'); return 'there'; }, { everyMs: 1 })).toBe('there');
    await expect(eventually(() => { throw new Error('never'); }, { timeoutMs: 20, everyMs: 1 })).rejects.toThrow('never');
  });

  test('says that the condition did not hold', async () => {
    await expect(eventually(() => Promise.resolve(false), { timeoutMs: 20, everyMs: 1 })).rejects.toThrow('did not hold within 20 ms');
  });
});
