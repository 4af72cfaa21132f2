import { diffSequences } from './sequence.js';

/** Some text with one formatting. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly link?: string;
}

/** One block of a text: a paragraph, a heading, an item of a list. */
export interface Block {
  readonly type: string;
  readonly level?: number;
  readonly runs: readonly Run[];
}

export type SegmentKind = 'same' | 'inserted' | 'deleted' | 'formatted';

export interface Segment {
  readonly kind: SegmentKind;
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export type BlockChange = 'same' | 'inserted' | 'deleted' | 'changed' | 'type_changed';

export interface BlockDiff {
  readonly type: string;
  readonly level: number | null;
  /** What it was before, when that is what changed. */
  readonly previousType: string | null;
  readonly change: BlockChange;
  readonly segments: readonly Segment[];
}

interface Word {
  readonly text: string;
  readonly format: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Two blocks are the same one, changed, when they share at least this part of their words. */
const ALIKE = 0.4;

const wordsOf = (block: Block): Word[] =>
  block.runs.flatMap((run) => {
    const { text, bold = false, italic = false, underline = false, strike = false, link = '' } = run;
    const format = JSON.stringify([bold, italic, underline, strike, link]);
    return (text.match(/[\p{L}\p{N}\p{M}'’-]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []).map((word) => ({ text: word, format, bold, italic }));
  });

const plain = (block: Block): string => block.runs.map((run) => run.text).join('');
const identity = (block: Block): string => JSON.stringify([block.type, block.level ?? null, wordsOf(block).map((word) => [word.text, word.format])]);

/** Compares two texts block by block and, where a block was changed, word by word. */
export function diffBlocks(before: readonly Block[], after: readonly Block[]): BlockDiff[] {
  const keysBefore = before.map(identity);
  const keysAfter = after.map(identity);
  const result: BlockDiff[] = [];
  let deleted: Block[] = [];
  let inserted: Block[] = [];
  const flush = (): void => {
    result.push(...pair(deleted, inserted));
    deleted = [];
    inserted = [];
  };
  for (const run of diffSequences(keysBefore, keysAfter)) {
    if (run.kind === 'deleted') deleted.push(...before.slice(run.from, run.to));
    else if (run.kind === 'inserted') inserted.push(...after.slice(run.from, run.to));
    else {
      flush();
      result.push(...before.slice(run.from, run.to).map((block) => whole(block, 'same')));
    }
  }
  flush();
  return result;
}

/** Within a stretch that differs, finds which new block continues which old one, keeping their order. */
function pair(deleted: readonly Block[], inserted: readonly Block[]): BlockDiff[] {
  // Words are compared as a bag: quick, and good enough to tell a continued paragraph from another one.
  const bags = deleted.map(bagOf);
  const insertedBags = inserted.map(bagOf);
  const score: number[][] = deleted.map((_, i) => inserted.map((__, j) => likeness(bags[i]!, insertedBags[j]!)));
  // The best total likeness over pairs in order (a longest common subsequence with weights).
  const best = Array.from({ length: deleted.length + 1 }, () => new Array<number>(inserted.length + 1).fill(0));
  for (let i = deleted.length - 1; i >= 0; i -= 1) {
    for (let j = inserted.length - 1; j >= 0; j -= 1) {
      const alike = score[i]![j]! >= ALIKE ? score[i]![j]! + best[i + 1]![j + 1]! : -1;
      best[i]![j] = Math.max(alike, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const result: BlockDiff[] = [];
  let i = 0;
  let j = 0;
  while (i < deleted.length || j < inserted.length) {
    const here = i < deleted.length && j < inserted.length ? score[i]![j]! : 0;
    if (here >= ALIKE && best[i]![j] === here + best[i + 1]![j + 1]!) result.push(changed(deleted[i++]!, inserted[j++]!));
    else if (i < deleted.length && (j >= inserted.length || best[i]![j] === best[i + 1]![j]!)) result.push(whole(deleted[i++]!, 'deleted'));
    else result.push(whole(inserted[j++]!, 'inserted'));
  }
  return result;
}

function bagOf(block: Block): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of plain(block).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const [word, count] of a) {
    shared += Math.min(count, b.get(word) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 1 : (2 * shared) / total;
}

function whole(block: Block, kind: 'same' | 'inserted' | 'deleted'): BlockDiff {
  return { type: block.type, level: block.level ?? null, previousType: null, change: kind, segments: join(wordsOf(block).map((word) => ({ ...word, kind }))) };
}

function changed(before: Block, after: Block): BlockDiff {
  const old = wordsOf(before);
  const next = wordsOf(after);
  const runs = diffSequences(old, next, (a, b) => a.text === b.text);
  const segments: (Word & { kind: SegmentKind })[] = [];
  let deleted: Word[] = [];
  let inserted: Word[] = [];
  const flush = (): void => {
    segments.push(...deleted.map((word) => ({ ...word, kind: 'deleted' as const })), ...inserted.map((word) => ({ ...word, kind: 'inserted' as const })));
    deleted = [];
    inserted = [];
  };
  let at = 0;
  runs.forEach((run, index) => {
    if (run.kind === 'deleted') deleted.push(...old.slice(run.from, run.to));
    else if (run.kind === 'inserted') {
      inserted.push(...next.slice(run.from, run.to));
      at = run.to;
    } else {
      const kept = old.slice(run.from, run.to);
      const now = next.slice(at, at + kept.length);
      at += kept.length;
      // A space that happens to survive between two changes would chop one replaced phrase into single words.
      if (index > 0 && index < runs.length - 1 && kept.every((word) => word.text.trim() === '')) {
        deleted.push(...kept);
        inserted.push(...now);
      } else {
        flush();
        segments.push(...now.map((word, i) => ({ ...word, kind: word.format === kept[i]!.format ? ('same' as const) : ('formatted' as const) })));
      }
    }
  });
  flush();
  const retyped = before.type !== after.type || before.level !== after.level;
  return { type: after.type, level: after.level ?? null, previousType: retyped ? before.type : null, change: retyped ? 'type_changed' : 'changed', segments: join(segments) };
}

/** Neighbouring words that are shown alike become one segment. */
function join(words: readonly (Word & { kind: SegmentKind })[]): Segment[] {
  const segments: Segment[] = [];
  for (const { kind, text, bold, italic } of words) {
    const last = segments.at(-1);
    if (last && last.kind === kind && last.bold === bold && last.italic === italic) segments[segments.length - 1] = { ...last, text: last.text + text };
    else segments.push({ kind, text, bold, italic });
  }
  return segments;
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;

/** How many words were added and taken away. */
export function wordCounts(blocks: readonly BlockDiff[]): { inserted: number; deleted: number } {
  const of = (kind: SegmentKind): number => blocks.reduce((sum, block) => sum + block.segments.filter((segment) => segment.kind === kind).reduce((inner, segment) => inner + countWords(segment.text), 0), 0);
  return { inserted: of('inserted'), deleted: of('deleted') };
}
