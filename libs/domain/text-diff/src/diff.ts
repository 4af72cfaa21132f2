import type { Block } from './block.js';
import { pair, type Pair } from './pairing.js';
import { diffSequences } from './sequence.js';
import { type Grain, join, wordsOf, type Segment, type SegmentKind, type Word } from './words.js';

export type BlockChange = 'same' | 'inserted' | 'deleted' | 'changed' | 'type_changed';

export interface BlockDiff {
  readonly type: string;
  readonly level: number | null;
  /** What it was before, when that is what changed. */
  readonly previousType: string | null;
  readonly change: BlockChange;
  readonly depth?: number;
  readonly number?: number;
  readonly segments: readonly Segment[];
}

const placeOf = ({ depth, number }: Block): { depth?: number; number?: number } => ({ ...(depth === undefined ? {} : { depth }), ...(number === undefined ? {} : { number }) });

const identity = (block: Block): string => JSON.stringify([block.type, block.level ?? null, wordsOf(block).map((word) => [word.text, word.format])]);

/** Compares two texts block by block and, where a block was changed, word by word [T1] or character by character [T9]. */
export function diffBlocks(before: readonly Block[], after: readonly Block[], grain: Grain = 'word'): BlockDiff[] {
  const keysBefore = before.map(identity);
  const keysAfter = after.map(identity);
  const result: BlockDiff[] = [];
  let deleted: Block[] = [];
  let inserted: Block[] = [];
  const flush = (): void => {
    result.push(...pair(deleted, inserted).map((both) => shown(both, grain)));
    deleted = [];
    inserted = [];
  };
  let at = 0;
  for (const run of diffSequences(keysBefore, keysAfter)) {
    if (run.kind === 'deleted') deleted.push(...before.slice(run.from, run.to));
    else if (run.kind === 'inserted') {
      inserted.push(...after.slice(run.from, run.to));
      at = run.to;
    } else {
      flush();
      // As it stands now: the numbers of a list may have moved on.
      const end = at + run.to - run.from;
      result.push(...after.slice(at, end).map((block) => whole(block, 'same')));
      at = end;
    }
  }
  flush();
  return result;
}

function shown([before, after]: Pair, grain: Grain): BlockDiff {
  if (before && after) return changed(before, after, grain);
  return before ? whole(before, 'deleted') : whole(after!, 'inserted');
}

function whole(block: Block, kind: 'same' | 'inserted' | 'deleted'): BlockDiff {
  return { type: block.type, level: block.level ?? null, previousType: null, change: kind, ...placeOf(block), segments: join(wordsOf(block).map((word) => ({ ...word, kind }))) };
}

function changed(before: Block, after: Block, grain: Grain): BlockDiff {
  const old = wordsOf(before, grain);
  const next = wordsOf(after, grain);
  const runs = diffSequences(old.map((word) => word.text), next.map((word) => word.text));
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
      // A space that happens to survive between two replaced words would chop one replaced phrase into single words [T5].
      if (grain === 'word' && deleted.length > 0 && inserted.length > 0 && index < runs.length - 1 && kept.every((word) => word.text.trim() === '')) {
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
  return { type: after.type, level: after.level ?? null, previousType: retyped ? before.type : null, change: retyped ? 'type_changed' : 'changed', ...placeOf(after), segments: join(segments) };
}
