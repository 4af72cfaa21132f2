import type { Block } from './block.js';

/** Two blocks are the same one, changed, when they share at least this part of their words. */
const ALIKE = 0.4;

/** Stretches are compared in portions of so many blocks, because every block of one side is weighed against every block of the other. */
const PORTION = 60;

/** An old block that is gone, a new one, or an old one with the new one that continues it. */
export type Pair = readonly [Block, null] | readonly [null, Block] | readonly [Block, Block];

/** Within a stretch that differs, finds which new block continues which old one, keeping their order [T4]. */
export function pair(deleted: readonly Block[], inserted: readonly Block[]): Pair[] {
  const portions = Math.ceil(Math.max(deleted.length, inserted.length) / PORTION);
  const portion = (blocks: readonly Block[], n: number) => blocks.slice(Math.floor((blocks.length * n) / portions), Math.floor((blocks.length * (n + 1)) / portions));
  return Array.from({ length: portions }, (_, n) => pairPortion(portion(deleted, n), portion(inserted, n))).flat();
}

function pairPortion(deleted: readonly Block[], inserted: readonly Block[]): Pair[] {
  // Words are compared as a bag: quick, and good enough to tell a continued paragraph from another one.
  const bags = deleted.map(bagOf);
  const insertedBags = inserted.map(bagOf);
  const score = bags.map((bag) => insertedBags.map((other) => likeness(bag, other)));
  // The best total likeness over pairs in order (a longest common subsequence with weights).
  const best = Array.from({ length: deleted.length + 1 }, () => new Array<number>(inserted.length + 1).fill(0));
  for (let i = deleted.length - 1; i >= 0; i -= 1) {
    for (let j = inserted.length - 1; j >= 0; j -= 1) {
      const alike = score[i]![j]! >= ALIKE ? score[i]![j]! + best[i + 1]![j + 1]! : -1;
      best[i]![j] = Math.max(alike, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const result: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < deleted.length || j < inserted.length) {
    const here = i < deleted.length && j < inserted.length ? score[i]![j]! : 0;
    if (here >= ALIKE && best[i]![j] === here + best[i + 1]![j + 1]!) result.push([deleted[i++]!, inserted[j++]!]);
    else if (i < deleted.length && (j >= inserted.length || best[i]![j] === best[i + 1]![j]!)) result.push([deleted[i++]!, null]);
    else result.push([null, inserted[j++]!]);
  }
  return result;
}

interface Bag {
  readonly words: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOf(block: Block): Bag {
  const words = new Map<string, number>();
  const all = block.runs.map((run) => run.text).join('').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of all) words.set(word, (words.get(word) ?? 0) + 1);
  return { words, size: all.length };
}

/** The part of the words of both that they share, from 0 to 1. */
function likeness(a: Bag, b: Bag): number {
  const total = a.size + b.size;
  if (total === 0) return 1;
  const [few, many] = a.words.size <= b.words.size ? [a, b] : [b, a];
  // Too unlike in length to be alike: no need to look at the words.
  if ((2 * Math.min(a.size, b.size)) / total < ALIKE) return 0;
  let shared = 0;
  for (const [word, count] of few.words) shared += Math.min(count, many.words.get(word) ?? 0);
  return (2 * shared) / total;
}
