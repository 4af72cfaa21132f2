import type { BlockDiff } from './diff.js';
import type { SegmentKind } from './words.js';

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;

/** How many words were added and taken away; what only moved is neither. */
export function wordCounts(blocks: readonly BlockDiff[]): { inserted: number; deleted: number } {
  const of = (kind: SegmentKind): number => blocks.reduce((sum, block) => sum + block.segments.filter((segment) => segment.kind === kind && segment.move === undefined).reduce((inner, segment) => inner + countWords(segment.text), 0), 0);
  return { inserted: of('inserted'), deleted: of('deleted') };
}
