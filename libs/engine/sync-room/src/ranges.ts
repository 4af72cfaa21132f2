import type { ClockRange } from './ports.js';

/** Disjoint ranges of one client in ascending order, flat: start, end, start, end, … */
type Runs = number[];

/** A set of clocks per client, kept as ranges. It is how deletions are known. */
export class RangeSet {
  private readonly byClient = new Map<number, Runs>();

  get clients(): IterableIterator<number> {
    return this.byClient.keys();
  }

  get size(): number {
    return this.byClient.size;
  }

  /** All of it, client by client. */
  get list(): { client: number; runs: readonly number[] }[] {
    return [...this.byClient].map(([client, runs]) => ({ client, runs }));
  }

  runsOf(client: number): readonly number[] {
    return this.byClient.get(client) ?? [];
  }

  has(client: number, clock: number): boolean {
    const runs = this.byClient.get(client);
    if (!runs) return false;
    const at = firstEndingAfter(runs, clock);
    return at < runs.length && runs[at]! <= clock;
  }

  /** Adds runs (any order, overlaps allowed) and says which parts were new, in ascending order. */
  add(client: number, incoming: readonly number[]): ClockRange[] {
    if (incoming.length === 0) return [];
    const sorted = isSorted(incoming) ? incoming : sortRuns(incoming);
    let runs = this.byClient.get(client);
    if (!runs) this.byClient.set(client, runs = []);
    // Only the runs that touch the incoming ones are rebuilt: typing costs the same in a long document as in a short one.
    const from = firstEndingAfter(runs, sorted[0]! - 1);
    let end = 0;
    for (let at = 1; at < sorted.length; at += 2) end = Math.max(end, sorted[at]!);
    const stop = firstStartingAfter(runs, end);
    const { merged, added } = merge(runs, from, stop, sorted);
    if (added.length === 0) return [];
    if (merged.length <= 64) runs.splice(from, stop - from, ...merged);
    else this.byClient.set(client, [...runs.slice(0, from), ...merged, ...runs.slice(stop)]);
    const ranges: ClockRange[] = [];
    for (let at = 0; at < added.length; at += 2) ranges.push({ client, clock: added[at]!, length: added[at + 1]! - added[at]! });
    return ranges;
  }

  addRanges(ranges: readonly ClockRange[]): ClockRange[] {
    const added: ClockRange[] = [];
    for (const { client, clock, length } of ranges) for (const range of this.add(client, [clock, clock + length])) added.push(range);
    return added;
  }

  /** The parts of the runs that are not in the set; the set stays as it is. */
  missing(client: number, incoming: readonly number[]): ClockRange[] {
    const copy = new RangeSet();
    copy.byClient.set(client, [...this.runsOf(client)]);
    return copy.add(client, incoming);
  }
}

/** Where in `runs` the first run begins that ends after `clock`. */
function firstEndingAfter(runs: Runs, clock: number): number {
  let low = 0, high = runs.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle * 2 + 1]! > clock) high = middle;
    else low = middle + 1;
  }
  return low * 2;
}

/** Where in `runs` the first run begins that starts after `clock`. */
function firstStartingAfter(runs: Runs, clock: number): number {
  let low = 0, high = runs.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle * 2]! > clock) high = middle;
    else low = middle + 1;
  }
  return low * 2;
}

function merge(runs: Runs, from: number, stop: number, incoming: readonly number[]): { merged: Runs; added: Runs } {
  const merged: Runs = [];
  const added: Runs = [];
  let old = from;
  const absorb = (start: number, end: number) => {
    const last = merged.length - 1;
    if (last > 0 && merged[last]! >= start) merged[last] = Math.max(merged[last]!, end);
    else merged.push(start, end);
  };
  for (let at = 0; at < incoming.length; at += 2) {
    let start = incoming[at]!;
    const end = incoming[at + 1]!;
    while (old < stop && runs[old]! <= start) { absorb(runs[old]!, runs[old + 1]!); old += 2; }
    // What `merged` covers by now, from old and from earlier incoming runs, is not new.
    for (;;) {
      if (merged.length > 0) start = Math.max(start, merged[merged.length - 1]!);
      if (start >= end) break;
      const free = old < stop ? Math.min(end, runs[old]!) : end;
      if (free > start) {
        const last = added.length - 1;
        if (last > 0 && added[last] === start) added[last] = free;
        else added.push(start, free);
        absorb(start, free);
      }
      if (old >= stop || runs[old]! >= end) break;
      absorb(runs[old]!, runs[old + 1]!);
      old += 2;
    }
  }
  for (; old < stop; old += 2) absorb(runs[old]!, runs[old + 1]!);
  return { merged, added };
}

function isSorted(runs: readonly number[]): boolean {
  for (let at = 2; at < runs.length; at += 2) if (runs[at]! < runs[at - 2]!) return false;
  return true;
}

function sortRuns(runs: readonly number[]): Runs {
  const pairs: [number, number][] = [];
  for (let at = 0; at < runs.length; at += 2) pairs.push([runs[at]!, runs[at + 1]!]);
  return pairs.sort((a, b) => a[0] - b[0]).flat();
}
