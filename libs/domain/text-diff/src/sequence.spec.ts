import fc from 'fast-check';
import { diffSequences, MOST_DIFFERENCES } from './sequence.js';

/** The length of the longest common subsequence by the textbook table, as a second opinion. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i += 1) for (let j = 1; j <= b.length; j += 1) table[i]![j] = a[i - 1] === b[j - 1] ? table[i - 1]![j - 1]! + 1 : Math.max(table[i - 1]![j]!, table[i]![j - 1]!);
  return table[a.length]![b.length]!;
}

const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 });
const size = (runs: ReturnType<typeof diffSequences>, ...kinds: string[]) => runs.filter((run) => kinds.includes(run.kind)).reduce((sum, run) => sum + run.to - run.from, 0);

describe('the script from one sequence to another', () => {
  test.each([20261123, 99])('[T3] is the shortest there is (seed %i)', (seed) => {
    fc.assert(fc.property(letters, letters, (before, after) => {
      expect(size(diffSequences(before, after), 'inserted', 'deleted')).toBe(before.length + after.length - 2 * longestCommon(before, after));
    }), { seed, numRuns: 1_000 });
  });

  test.each([20261123, 99])('[T2] builds the new sequence from the old one (seed %i)', (seed) => {
    fc.assert(fc.property(letters, letters, (before, after) => {
      const runs = diffSequences(before, after);
      const built: string[] = [];
      let at = 0;
      for (const run of runs) {
        if (run.kind !== 'inserted') {
          expect(run.from).toBe(at);
          at = run.to;
        }
        if (run.kind !== 'deleted') built.push(...(run.kind === 'same' ? before : after).slice(run.from, run.to));
      }
      expect([built, at]).toEqual([after, before.length]);
    }), { seed, numRuns: 1_000 });
  });

  test('[T3] beyond the bound what differs is replaced whole, ends that agree are kept', () => {
    const words = (letter: string, count: number) => Array.from({ length: count }, (_, n) => `${letter}${n}`);
    const half = MOST_DIFFERENCES / 2;
    const mixed = (letter: string, count: number) => words(letter, count).flatMap((word) => [word, 'shared']);
    expect(size(diffSequences(mixed('a', half), mixed('b', half)), 'same')).toBe(half);
    expect(size(diffSequences(mixed('a', half + 1), mixed('b', half + 1)), 'same')).toBe(1);
    expect(diffSequences(['start', ...words('a', 20_000), 'end'], ['start', ...words('b', 20_000), 'end']).map((run) => run.kind)).toEqual(['same', 'deleted', 'inserted', 'same']);
  });
});
