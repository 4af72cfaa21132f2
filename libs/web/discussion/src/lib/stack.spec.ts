import fc from 'fast-check';
import { stack } from './stack.js';

const card = (id: string, wanted: number, height = 100) => ({ id, wanted, height });
const tops = (...given: Parameters<typeof stack>) => [...stack(...given)].sort(([a], [b]) => a.localeCompare(b)).map(([, top]) => top);

describe('cards beside their passages [T1]', () => {
  test('stand beside them where there is room, and are pushed down where there is not', () => {
    expect(tops([card('a', 0), card('b', 50), card('c', 500)], null, 10)).toEqual([0, 110, 500]);
  });

  test('the active one stands exactly beside its passage: those before give way upwards, those after downwards', () => {
    expect(tops([card('a', 280), card('b', 290), card('c', 300), card('d', 310)], 'c', 10)).toEqual([80, 190, 300, 410]);
  });

  test('nothing is pushed above the beginning', () => {
    expect(tops([card('a', 0), card('b', 10)], 'b', 10)).toEqual([0, 110]);
  });

  test('whatever the cards, none stands over another, the order stays, and the active one is exact where that is possible', () => {
    fc.assert(fc.property(
      fc.array(fc.record({ wanted: fc.nat(5_000), height: fc.integer({ min: 1, max: 400 }) }), { minLength: 1, maxLength: 40 }), fc.nat(40),
      (given, pick) => {
        const cards = given.sort((a, b) => a.wanted - b.wanted).map((each, index) => ({ ...each, id: String(index) }));
        const active = cards[pick % cards.length]!;
        const placed = stack(cards, active.id, 8);
        let end = 0;
        for (const { id, height } of cards) {
          expect(placed.get(id)!).toBeGreaterThanOrEqual(end);
          end = placed.get(id)! + height + 8;
        }
        const before = cards.slice(0, Number(active.id)).reduce((sum, { height }) => sum + height + 8, 0);
        expect(placed.get(active.id)).toBe(Math.max(active.wanted, before));
      },
    ), { seed: 20_261, numRuns: 300 });
  });
});
