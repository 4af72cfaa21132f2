import fc from 'fast-check';
import { explain } from './explain.js';
import type { Position, Preference } from './position.js';
import { checkPreferences } from './preferences.js';
import { rank } from './ranking.js';
import type { RuleChoices } from './rule.js';
import { tally } from './tally.js';
import { ask, asks, dotted, electorate, ordered, org, position, rule } from './testing/ballots.js';

const BY_ORDER = { template: 'ranked_choice' } as const;
const BY_DOTS = { template: 'dots', dots: 10 } as const;
const count = (given: Partial<RuleChoices>, texts: number, said: Position[], eligible = 7) => tally(rule(given), asks(texts), electorate(eligible), said);
const order = (result: ReturnType<typeof tally>) => result.ranking!.map(({ documentId, place, points }) => [documentId, place, points]);

describe('ranked choice', () => {
  test('[D4.13] an ask gets a point for each ask below it, from every organisation', () => {
    // Three asks: 4, 2 and 0 half points from each organisation, from the top.
    const result = count(BY_ORDER, 3, [ordered(org(0), 0, 1, 2), ordered(org(1), 1, 0, 2), ordered(org(2), 1, 2, 0)]);
    expect(order(result)).toEqual([[ask(1), 1, 10], [ask(0), 2, 6], [ask(2), 3, 2]]);
    expect(result).toMatchObject({ outcome: 'carried', answered: 3, yes: 0, no: 0, advisory: 'ranked_choice', steps: [{ kind: 'quorum' }, { kind: 'ranking', ranked: 3, texts: 3, passed: true }] });
    expect(result.ranking!.map(({ backers }) => backers)).toEqual([2, 1, 0]);
  });

  test('[D4.13] who ranks only some leaves the others level below: they share their points', () => {
    expect(order(count(BY_ORDER, 4, [ordered(org(0), 2)]))).toEqual([[ask(2), 1, 6], [ask(0), 2, 2], [ask(1), 2, 2], [ask(3), 2, 2]]);
    expect(order(count(BY_ORDER, 4, [ordered(org(0), 2, 1, 0)]))).toEqual(order(count(BY_ORDER, 4, [ordered(org(0), 2, 1, 0, 3)])));
  });

  test('[D4.14] equal points share a place, and the next place stays empty', () => {
    const { ranking } = count(BY_ORDER, 3, [ordered(org(0), 0, 1, 2), ordered(org(1), 1, 0, 2)]);
    expect(ranking!.map(({ documentId, place, tied }) => [documentId, place, tied])).toEqual([[ask(0), 1, true], [ask(1), 1, true], [ask(2), 3, false]]);
  });
});

describe('dots', () => {
  test('[D4.12] are added up', () => {
    const result = count(BY_DOTS, 3, [dotted(org(0), { 0: 9, 2: 1 }), dotted(org(1), { 2: 9 })]);
    expect(result.ranking).toEqual([
      { documentId: ask(2), place: 1, tied: false, points: 10, backers: 2 }, { documentId: ask(0), place: 2, tied: false, points: 9, backers: 1 }, { documentId: ask(1), place: 3, tied: false, points: 0, backers: 0 },
    ]);
    expect(explain(result)).toEqual(['3 asks in order: 2 of 7 organisations answered.', '2 of 7 organisations answered; no quorum was set.', '2 organisations gave up to 10 dots to 3 asks. The dots of each ask are added up.']);
  });
});

describe.each([BY_ORDER, BY_DOTS])('how it can end: $template', (given) => {
  const one = given.template === 'dots' ? dotted(org(0), { 0: 3 }) : ordered(org(0), 0);
  test('[D4.14] nobody gave one, all are level, or too few answered: there is no order', () => {
    expect(count(given, 3, [position(org(0), 'abstain')])).toMatchObject({ outcome: 'not_carried', answered: 1 });
    expect(count({ ...given, quorum: 2 }, 3, [one])).toMatchObject({ outcome: 'inquorate', ranking: [] });
    expect(count({ ...given, quorum: 2 }, 3, [one, position(org(1), 'stand_aside')])).toMatchObject({ outcome: 'carried', answered: 2 });
    const against = given.template === 'dots' ? dotted(org(1), { 1: 3 }) : ordered(org(1), 1);
    expect(count(given, 2, [one, against])).toMatchObject({ outcome: 'tied' });
    expect(explain(count(given, 2, [one, against]))[0]).toBe('No order: all 2 asks are level, 2 of 7 organisations answered.');
  });

  test('[D1.1] [D4.9] the last answer of an organisation of the list counts', () => {
    const other = given.template === 'dots' ? dotted(org(0), { 1: 3 }) : ordered(org(0), 1);
    expect(order(count(given, 2, [{ ...other, revision: 2 }, one, { ...one, organisationId: 'stranger' }]))[0]![0]).toBe(ask(1));
  });
});

describe('an order or dots as they are kept', () => {
  const kept = (given: Partial<RuleChoices>, preferences: Preference[]) => checkPreferences(rule(given), asks(4), preferences);
  const p = (n: number, value: number): Preference => ({ documentId: ask(n), value });
  test('[D2.5] counted anew from 1, or by the number of dots; no dots are left away', () => {
    expect(kept(BY_ORDER, [p(3, 9), p(1, 2)])).toEqual({ ok: true, value: [p(1, 1), p(3, 2)] });
    expect(kept(BY_DOTS, [p(0, 2), p(2, 0), p(3, 2), p(1, 5)])).toEqual({ ok: true, value: [p(1, 5), p(0, 2), p(3, 2)] });
    expect(kept(BY_DOTS, [p(0, 10)]).ok).toBe(true);
  });

  test.each<[string, Partial<RuleChoices>, Preference[]]>([
    ['more dots than one has', BY_DOTS, [p(0, 6), p(1, 5)]], ['no dot at all', BY_DOTS, [p(0, 0)]], ['fewer than none', BY_DOTS, [p(0, 11), p(1, -1)]], ['half a dot', BY_DOTS, [p(0, 0.5)]],
    ['no order at all', BY_ORDER, []], ['two in one place', BY_ORDER, [p(0, 1), p(1, 1)]], ['place 0', BY_ORDER, [p(0, 0)]], ['an ask twice', BY_ORDER, [p(0, 1), p(0, 2)]], ['an ask of another ballot', BY_ORDER, [p(9, 1)]],
  ])('[D2.5] not %s', (_, given, preferences) => expect(kept(given, preferences)).toMatchObject({ code: 'INVALID', field: 'preferences' }));
});

describe('for every set of orders', () => {
  const SIZE = 6;
  const anOrder = fc.shuffledSubarray(Array.from({ length: SIZE }, (_, n) => n), { minLength: 1 });
  const preferences = (order: number[]): Preference[] => order.map((n, place) => ({ documentId: ask(n), value: place + 1 }));

  test.each([20261130, 7])('[D4.13] a second count, ask against ask, finds the same points (seed %i)', (seed) => {
    fc.assert(fc.property(fc.array(anOrder, { maxLength: 20 }), (orders) => {
      const above = (order: number[], n: number, other: number) => {
        const [a, b] = [order.indexOf(n), order.indexOf(other)];
        return a === b ? 1 : a !== -1 && (b === -1 || a < b) ? 2 : 0;
      };
      const all = Array.from({ length: SIZE }, (_, n) => n);
      const points = new Map(all.map((n) => [ask(n), orders.flatMap((order) => all.filter((other) => other !== n).map((other) => above(order, n, other))).reduce<number>((a, b) => a + b, 0)]));
      const found = rank('ranked_choice', asks(SIZE), orders.map(preferences));
      expect(new Map(found.map((one) => [one.documentId, one.points]))).toEqual(points);
      expect(rank('ranked_choice', asks(SIZE), orders.toReversed().map(preferences))).toEqual(found);
      expect(found.every(({ points: own, place }) => place === 1 + found.filter((other) => other.points > own).length)).toBe(true);
    }), { seed, numRuns: 200 });
  });
});
