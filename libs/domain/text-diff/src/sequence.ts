/** A run of equal, removed or added items: indexes into the old and the new sequence, ends excluded. */
export interface Run {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly from: number;
  readonly to: number;
}

/** Beyond so many differences the exact answer is neither affordable nor readable: what differs is then shown as replaced whole. */
const MOST_DIFFERENCES = 2_000;

/**
 * The shortest edit script between two sequences (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986).
 * `same` runs index the old sequence and the new one moves along with them; `deleted` index the old, `inserted` the new.
 */
export function diffSequences<T>(before: readonly T[], after: readonly T[], equal: (a: T, b: T) => boolean = Object.is): Run[] {
  let start = 0;
  while (start < before.length && start < after.length && equal(before[start]!, after[start]!)) start += 1;
  let endBefore = before.length;
  let endAfter = after.length;
  while (endBefore > start && endAfter > start && equal(before[endBefore - 1]!, after[endAfter - 1]!)) {
    endBefore -= 1;
    endAfter -= 1;
  }
  const runs: Run[] = [];
  push(runs, 'same', 0, start);
  for (const run of middle(before.slice(start, endBefore), after.slice(start, endAfter), equal)) push(runs, run.kind, run.from + start, run.to + start);
  push(runs, 'same', endBefore, before.length);
  return runs;
}

function push(runs: Run[], kind: Run['kind'], from: number, to: number): void {
  if (to <= from) return;
  const last = runs.at(-1);
  if (last && last.kind === kind && last.to === from) runs[runs.length - 1] = { kind, from: last.from, to };
  else runs.push({ kind, from, to });
}

function middle<T>(before: readonly T[], after: readonly T[], equal: (a: T, b: T) => boolean): Run[] {
  const runs: Run[] = [];
  const trace = before.length && after.length ? shortestEdit(before, after, equal) : null;
  if (!trace) {
    push(runs, 'deleted', 0, before.length);
    push(runs, 'inserted', 0, after.length);
    return runs;
  }
  // Walk back from the end, then turn the steps round.
  const steps: Run[] = [];
  let x = before.length;
  let y = after.length;
  for (let d = trace.length - 1; d >= 0 && (x > 0 || y > 0); d -= 1) {
    const reach = trace[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const previousK = down ? k + 1 : k - 1;
    const previousX = d === 0 ? 0 : reach.get(previousK)!;
    const previousY = d === 0 ? 0 : previousX - previousK;
    while (x > previousX && y > previousY) {
      x -= 1;
      y -= 1;
      steps.push({ kind: 'same', from: x, to: x + 1 });
    }
    if (d === 0) break;
    if (down) steps.push({ kind: 'inserted', from: previousY, to: previousY + 1 });
    else steps.push({ kind: 'deleted', from: previousX, to: previousX + 1 });
    x = previousX;
    y = previousY;
  }
  for (const step of steps.reverse()) push(runs, step.kind, step.from, step.to);
  return runs;
}

/** For each number of differences the furthest reach on each diagonal before that difference was spent; null when there are too many. */
function shortestEdit<T>(before: readonly T[], after: readonly T[], equal: (a: T, b: T) => boolean): Map<number, number>[] | null {
  const reach = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  const most = Math.min(before.length + after.length, MOST_DIFFERENCES);
  for (let d = 0; d <= most; d += 1) {
    trace.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      let y = x - k;
      while (x < before.length && y < after.length && equal(before[x]!, after[y]!)) {
        x += 1;
        y += 1;
      }
      reach.set(k, x);
      if (x >= before.length && y >= after.length) return trace;
    }
  }
  return null;
}
