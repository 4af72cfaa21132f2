import fc from 'fast-check';
import { exactOne, stack } from './stack.js';

const card = (id: string, wanted: number, height = 100) => ({ id, wanted, height });
const tops = (...given: Parameters<typeof stack>) => [...stack(...given)].sort(([a], [b]) => a.localeCompare(b)).map(([, top]) => top);

describe('cards beside their passages [T1]', () => {
  test('stand beside them where there is room, and are pushed down where there is not', () => {
    expect(tops([card('a', 0), card('b', 50), card('c', 500)], null, 10)).toEqual([0, 110, 500]);
  });

  test('one stands exactly beside its passage: those before give way upwards, those after downwards', () => {
    expect(tops([card('a', 280), card('b', 290), card('c', 300), card('d', 310)], 'c', 10)).toEqual([80, 190, 300, 410]);
  });

  test('however many come before it, also where these would stand above the beginning', () => {
    expect(tops([card('a', 0), card('b', 10), card('c', 20)], 'c', 10)).toEqual([-200, -90, 20]);
  });

  test('whatever the cards, none stands over another, the order stays, the one is exact, and without one the first stands beside its passage', () => {
    fc.assert(fc.property(
      fc.array(fc.record({ wanted: fc.nat(5_000), height: fc.integer({ min: 1, max: 400 }) }), { minLength: 1, maxLength: 40 }), fc.option(fc.nat(40)),
      (given, pick) => {
        const cards = given.sort((a, b) => a.wanted - b.wanted).map((each, index) => ({ ...each, id: String(index) }));
        const exact = pick === null ? null : cards[pick % cards.length]!;
        const placed = stack(cards, exact?.id ?? null, 8);
        let end = -Infinity;
        for (const { id, height } of cards) {
          expect(placed.get(id)!).toBeGreaterThanOrEqual(end);
          end = placed.get(id)! + height + 8;
        }
        const { id, wanted } = exact ?? cards[0]!;
        expect(placed.get(id)).toBe(wanted);
      },
    ), { seed: 20_261, numRuns: 300 });
  });
});

describe('which card stands exactly beside its passage [T1]', () => {
  const passages = [card('a', 0), card('b', 100), card('c', 2_000), card('d', 2_040), card('e', 2_900)];
  const at = (scrolledBy: number, focused: string | null = null, before: string | null = null, end = 5_000) => exactOne(passages, focused, before, { origin: 300 - scrolledBy, height: 800, end });

  test.each<[string, string | null, ReturnType<typeof at>]>([
    ['none where the beginning is in view', null, at(0)],
    ['the one in focus, there too', 'b', at(0, 'b')],
    ['the first whose passage is in view', 'c', at(2_000)],
    ['the first that is not behind what stands over the text', 'd', at(2_250)],
    ['the one in focus while its passage is in view', 'd', at(2_000, 'd')],
    ['another when that has left the view', 'c', at(2_000, 'e')],
    ['the one before as long as it is in view', 'd', at(2_000, null, 'd')],
    ['the last before the view, where none is in it', 'b', at(1_000, 'a', 'a')],
    ['none where there are none before the view either', null, exactOne(passages.slice(2), null, null, { origin: -700, height: 800, end: 5_000 })],
    ['none after the first that is in the last windowful of the text', 'c', at(2_250, null, 'd', 2_700)],
    ['not behind the end of the text either', 'e', at(5_000, null, null, 3_000)],
    ['nobody that is gone', 'c', at(2_000, 'gone', 'gone')],
  ])('%s: %s', (_when, expected, found) => expect(found).toBe(expected));
});
