import fc from 'fast-check';
import { collide, follow, type Replacement, type Stretch } from './stretch.js';

const SEED = 20261130;
const LENGTH = 12;
const stretch = fc.tuple(fc.nat(LENGTH), fc.nat(LENGTH)).map(([a, b]): Stretch => ({ from: Math.min(a, b), to: Math.max(a, b) }));
/** A change of the text "abcdefghijkl" by words of its own. */
const change = fc.tuple(stretch, fc.nat(3)).map(([at, size]) => ({ ...at, size }));
const TEXT = [...'abcdefghijkl'];
const made = (text: readonly string[], { from, to, size }: Replacement, sign: string): string[] => [...text.slice(0, from), ...Array<string>(size).fill(sign), ...text.slice(to)];

/** What a change touches, said without comparing ends: the letters that go and the gaps between them, or the gap where words are put in. */
const touched = ({ from, to }: Stretch): Set<string> => new Set(from === to ? [`gap ${from}`] : TEXT.flatMap((_, n) => [...(n >= from && n < to ? [`letter ${n}`] : []), ...(n > from && n < to ? [`gap ${n}`] : [])]));

describe('what collides', () => {
  test('[AM2] is exactly what touches the same letter or the same gap, asked from either side', () => {
    fc.assert(fc.property(stretch, stretch, (a, b) => {
      const common = [...touched(a)].some((each) => touched(b).has(each));
      expect([collide(a, b), collide(b, a)]).toEqual([common, common]);
    }), { seed: SEED, numRuns: 2_000 });
  });

  test('[AM2] what does not collide comes to the same text in either order', () => {
    fc.assert(fc.property(change, change, (a, b) => {
      fc.pre(!collide(a, b));
      const after = (first: Replacement, then: Replacement, signs: [string, string]) => {
        const found = follow(then, [first]);
        return found.is === 'there' ? made(made(TEXT, first, signs[0]), { ...found.at, size: then.size }, signs[1]).join('') : 'replaced';
      };
      expect(after(a, b, ['A', 'B'])).toBe(after(b, a, ['B', 'A']));
    }), { seed: SEED, numRuns: 2_000 });
  });

  test.each([
    ['neighbouring words', { from: 2, to: 4 }, { from: 4, to: 6 }, false], ['a shared letter', { from: 2, to: 5 }, { from: 4, to: 6 }, true], ['one within the other', { from: 2, to: 9 }, { from: 4, to: 6 }, true],
    ['words put in inside the passage', { from: 3, to: 3 }, { from: 2, to: 4 }, true], ['words put in at its start', { from: 2, to: 2 }, { from: 2, to: 4 }, false],
    ['words put in at its end', { from: 4, to: 4 }, { from: 2, to: 4 }, false], ['words put in at one place', { from: 4, to: 4 }, { from: 4, to: 4 }, true],
  ])('[AM2] %s', (_, a, b, expected) => expect(collide(a, b)).toBe(expected));
});

describe('where a passage is after others were changed', () => {
  test('[AM3] its words are the same', () => {
    fc.assert(fc.property(stretch, fc.array(change, { maxLength: 4 }), (at, changes) => {
      let text: string[] = TEXT;
      const steps: Replacement[] = [];
      for (const { from, to, size } of changes) {
        const step = { from: Math.min(from, text.length), to: Math.min(to, text.length), size };
        text = made(text, step, '*');
        steps.push(step);
      }
      const found = follow(at, steps);
      if (found.is === 'there') expect(text.slice(found.at.from, found.at.to)).toEqual(TEXT.slice(at.from, at.to));
    }), { seed: SEED, numRuns: 2_000 });
  });

  test('[AM3] it is replaced by the first that collides, which is named', () => {
    const steps = [{ from: 0, to: 1, size: 5, name: 'before' }, { from: 10, to: 11, size: 0, name: 'on it' }, { from: 0, to: 20, size: 0, name: 'later' }];
    expect(follow({ from: 6, to: 8 }, steps)).toMatchObject({ is: 'replaced', by: { name: 'on it' } });
  });
});
