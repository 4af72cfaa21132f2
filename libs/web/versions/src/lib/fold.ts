import type { ComparedBlock } from './types.js';

/** A piece of a comparison as it is drawn: blocks in sight, or a stretch of unchanged ones that can be opened. */
export type Piece = { readonly kind: 'blocks'; readonly blocks: readonly ComparedBlock[] } | { readonly kind: 'folded'; readonly blocks: readonly ComparedBlock[] };

/** Unchanged blocks kept in sight on either side of a change, so that a change is read in its surroundings. */
const CONTEXT = 1;

/** Folds the unchanged stretches away. A fold that would hide a single block hides nothing. */
export function fold(blocks: readonly ComparedBlock[]): Piece[] {
  const near = blocks.map((_, index) => blocks.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ change }) => change !== 'SAME'));
  const pieces: { kind: Piece['kind']; blocks: ComparedBlock[] }[] = [];
  blocks.forEach((block, index) => {
    const alone = !near[index] && (near[index - 1] ?? true) && (near[index + 1] ?? true);
    const kind = near[index] || alone ? 'blocks' : 'folded';
    if (pieces.at(-1)?.kind === kind) pieces.at(-1)!.blocks.push(block);
    else pieces.push({ kind, blocks: [block] });
  });
  return pieces;
}
