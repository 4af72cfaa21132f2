import type { Run } from './sequence.js';

/**
 * Joins two insertions (or deletions) with equal items between them where the same script can be told as one: "x_" after "_" inserts what
 * "_x" before "_" does [T5]. People replace phrases, and the shortest script does not know where a phrase begins.
 */
export function slide(runs: readonly Run[], before: ArrayLike<number>, after: ArrayLike<number>): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const same = joined.at(-1);
    const first = joined.at(-2);
    if (first && same && run.kind !== 'same' && same.kind === 'same' && first.kind === run.kind) {
      const items = run.kind === 'inserted' ? after : before;
      const length = same.to - same.from;
      // What stands between the two is what lies between them in their own sequence.
      const between = run.from - length;
      if (length <= run.to - run.from && Array.from({ length }, (_, n) => n).every((n) => items[between + n] === items[run.to - length + n])) {
        const end = run.to - length;
        joined.splice(-2, 2, { kind: run.kind, from: first.from, to: end }, run.kind === 'deleted' ? { kind: 'same', from: end, to: run.to } : same);
        continue;
      }
    }
    if (same && same.kind === 'same' && run.kind === 'same') joined[joined.length - 1] = { ...same, to: run.to };
    else joined.push(run);
  }
  return joined;
}
