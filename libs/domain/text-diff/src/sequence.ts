import { slide } from './slide.js';

/** A run of equal, removed or added items: indexes into the old and the new sequence, ends excluded. */
export interface Run {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly from: number;
  readonly to: number;
}

/**
 * Beyond so many differences the shortest script is neither affordable nor readable: what differs is then shown as replaced whole.
 * Time and memory grow with its square; at this bound they are some 20 ms and 16 MB.
 */
export const MOST_DIFFERENCES = 2_000;

/**
 * The shortest edit script between two sequences (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986) [T3].
 * `same` and `deleted` runs index the old sequence, `inserted` ones the new; the new one moves along with `same`.
 */
export function diffSequences(before: readonly string[], after: readonly string[]): Run[] {
  const [old, next] = numbered(before, after);
  let start = 0;
  while (start < old.length && start < next.length && old[start] === next[start]) start += 1;
  let endOld = old.length;
  let endNext = next.length;
  while (endOld > start && endNext > start && old[endOld - 1] === next[endNext - 1]) {
    endOld -= 1;
    endNext -= 1;
  }
  const runs: Run[] = [];
  push(runs, 'same', 0, start);
  for (const run of middle(old.subarray(start, endOld), next.subarray(start, endNext))) push(runs, run.kind, run.from + start, run.to + start);
  push(runs, 'same', endOld, old.length);
  return slide(runs, old, next);
}

/** Equal items get equal numbers, so that the search compares numbers however long the items are. */
function numbered(before: readonly string[], after: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const of = (items: readonly string[]) => Int32Array.from(items, (item) => {
    const known = numbers.get(item) ?? numbers.size;
    numbers.set(item, known);
    return known;
  });
  return [of(before), of(after)];
}

function push(runs: Run[], kind: Run['kind'], from: number, to: number): void {
  if (to <= from) return;
  const last = runs.at(-1);
  if (last && last.kind === kind && last.to === from) runs[runs.length - 1] = { kind, from: last.from, to };
  else runs.push({ kind, from, to });
}

/** Whether the furthest path to diagonal `k` with `d` differences came down (an insertion) rather than right. `at` reads the reach with one fewer. */
const cameDown = (k: number, d: number, at: (k: number) => number): boolean => k === -d || (k !== d && at(k - 1) < at(k + 1));

function middle(before: Int32Array, after: Int32Array): Run[] {
  const runs: Run[] = [];
  const trace = before.length > 0 && after.length > 0 ? shortestEdit(before, after) : null;
  if (!trace) {
    push(runs, 'deleted', 0, before.length);
    push(runs, 'inserted', 0, after.length);
    return runs;
  }
  // Walk back from the end, then turn the steps round.
  const steps: Run[] = [];
  let x = before.length;
  let y = after.length;
  for (let d = trace.length - 1; d > 0; d -= 1) {
    const reach = trace[d]!;
    const at = (k: number): number => reach[k + d + 1]!;
    const down = cameDown(x - y, d, at);
    const fromX = at(x - y + (down ? 1 : -1));
    const fromY = fromX - (x - y + (down ? 1 : -1));
    const stepX = down ? fromX : fromX + 1;
    if (x > stepX) steps.push({ kind: 'same', from: stepX, to: x });
    steps.push(down ? { kind: 'inserted', from: fromY, to: fromY + 1 } : { kind: 'deleted', from: fromX, to: fromX + 1 });
    x = fromX;
    y = fromY;
  }
  if (x > 0) steps.push({ kind: 'same', from: 0, to: x });
  for (const step of steps.reverse()) push(runs, step.kind, step.from, step.to);
  return runs;
}

/** For each number of differences `d` the reach on diagonals -d-1 to d+1 before that difference was spent; null when there are too many. */
function shortestEdit(before: Int32Array, after: Int32Array): Int32Array[] | null {
  const most = Math.min(before.length + after.length, MOST_DIFFERENCES);
  const middleOf = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const at = (k: number): number => reach[middleOf + k]!;
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d += 1) {
    trace.push(reach.slice(middleOf - d - 1, middleOf + d + 2));
    for (let k = -d; k <= d; k += 2) {
      let x = cameDown(k, d, at) ? at(k + 1) : at(k - 1) + 1;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x += 1;
      reach[middleOf + k] = x;
      if (x >= before.length && x - k >= after.length) return trace;
    }
  }
  return null;
}
