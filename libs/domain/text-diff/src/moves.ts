import type { BlockDiff } from './diff.js';
import type { Segment } from './words.js';
import { countWords } from './word-counts.js';

/** Fewer words come back elsewhere by chance. */
const LEAST_WORDS = 4;

/** Neighbouring segments of one block that are all gone, or all new. */
interface Stretch { readonly block: number; readonly from: number; readonly to: number; readonly text: string }

/** Finds what was only moved and gives both ends one number [T8]. Each stretch moves once; of several alike the first goes to the first. */
export function withMoves(blocks: readonly BlockDiff[]): BlockDiff[] {
  const gone = new Map<string, Stretch[]>();
  for (const stretch of stretchesOf(blocks, 'deleted')) gone.set(stretch.text, [...(gone.get(stretch.text) ?? []), stretch]);
  const moved = new Map<Segment, number>();
  let move = 0;
  for (const end of stretchesOf(blocks, 'inserted')) {
    const start = gone.get(end.text)?.shift();
    if (!start) continue;
    for (const { block, from, to } of [start, end]) for (const segment of blocks[block]!.segments.slice(from, to)) moved.set(segment, move);
    move += 1;
  }
  if (move === 0) return [...blocks];
  return blocks.map((block) => ({ ...block, segments: block.segments.map((segment) => (moved.has(segment) ? { ...segment, move: moved.get(segment)! } : segment)) }));
}

function stretchesOf(blocks: readonly BlockDiff[], kind: 'deleted' | 'inserted'): Stretch[] {
  const found: Stretch[] = [];
  blocks.forEach(({ segments }, block) => {
    for (let from = 0; from < segments.length;) {
      let to = from;
      while (segments[to]?.kind === kind) to += 1;
      const text = segments.slice(from, to).map((segment) => segment.text).join('').trim();
      if (to > from && countWords(text) >= LEAST_WORDS) found.push({ block, from, to, text });
      from = Math.max(to, from + 1);
    }
  });
  return found;
}
