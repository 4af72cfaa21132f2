import fc from 'fast-check';
import { resultOf, show } from './disclose.js';

const SEEDS = [20261130, 5, 1873];
const FIVE = 5;

/** Every way in which so many people can spread over so many choices. */
function* spreads(people: number, choices: number): Generator<number[]> {
  if (choices === 1) yield [people];
  else for (let first = 0; first <= people; first += 1) for (const rest of spreads(people - first, choices - 1)) yield [first, ...rest];
}

describe('what is shown of a question', () => {
  test.each<[number[], ReturnType<typeof show>]>([
    [[3, 1], { counts: [null, null], together: null, most: null }],
    [[8, 6], { counts: [8, 6], together: null, most: null }],
    [[18, 4, 1], { counts: [18, null, null], together: 5, most: null }],
    [[9, 3], { counts: [null, null], together: null, most: 0 }],
    [[12, 0], { counts: [null, null], together: null, most: 0 }],
    [[0, 12], { counts: [null, null], together: null, most: 1 }],
    [[4, 4, 4], { counts: [null, null, null], together: null, most: null }],
    [[6, 4, 4], { counts: [null, null, null], together: null, most: 0 }],
    [[7, 7, 0], { counts: [null, null, null], together: null, most: null }],
    [[7, 8, 0], { counts: [null, 8, null], together: 7, most: null }],
  ])('[PL5] %j', (counts, shown) => {
    expect(show(counts)).toEqual(shown);
  });

  test.each([[2, 30], [3, 26], [4, 20], [5, 14]])('[PL5] with %i choices and up to %i people no hidden number can be worked out, whoever knows all the rules', (choices, most) => {
    for (let people = 0; people <= most; people += 1) {
      const alike = new Map<string, number[][]>();
      for (const counts of spreads(people, choices)) {
        const shown = show(counts);
        // Nothing shown stands for fewer than five.
        for (const number of [...shown.counts, shown.together]) if (number !== null) expect(number).toBeGreaterThanOrEqual(FIVE);
        const key = JSON.stringify(shown);
        alike.set(key, [...(alike.get(key) ?? []), counts]);
      }
      if (people === 0) continue;
      for (const [key, all] of alike) {
        const { counts } = JSON.parse(key) as ReturnType<typeof show>;
        for (const [choice, number] of counts.entries()) {
          if (number !== null) continue;
          const possible = new Set(all.map((each) => each[choice]));
          expect([key, people, choice, possible.size > 1]).toEqual([key, people, choice, true]);
        }
        // That all were of one mind is never told.
        if (people >= FIVE) expect([key, people, all.every((each) => each.includes(people))]).toEqual([key, people, false]);
      }
    }
  });

  test.each(SEEDS)('[PL5] the numbers that are shown are right, and add up (seed %i)', (seed) => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 10 }), (counts) => {
      const shown = show(counts);
      for (const [choice, number] of shown.counts.entries()) if (number !== null) expect(number).toBe(counts[choice]);
      const all = counts.reduce((a, b) => a + b, 0);
      const known = shown.counts.reduce<number>((a, b) => a + (b ?? 0), 0);
      if (shown.together !== null) expect(known + shown.together).toBe(all);
      if (shown.most !== null) expect(counts[shown.most]).toBe(Math.max(...counts));
    }), { seed, numRuns: 500 });
  });
});

describe('the result of a poll', () => {
  test('[PL4] of fewer than five there is none, not even how many', () => {
    expect(resultOf([[2, 2]], 4)).toEqual({ ok: true, value: null });
    expect(resultOf([[3, 2]], 5)).toMatchObject({ value: { answered: 5, questions: [{ counts: [null, null] }] } });
  });

  test('[PL4] is not counted where the box holds another number of answers than people', () => {
    expect(resultOf([[6, 5]], 12)).toMatchObject({ ok: false, code: 'NOT_COUNTABLE' });
    expect(resultOf([[6, 6], [6, 5]], 12)).toMatchObject({ ok: false, code: 'NOT_COUNTABLE' });
  });
});
