import { type Piece, sliceOf } from '@northstar/engine-suggestions';
import { Fragment } from '@tiptap/pm/model';
import { wordsOf } from './describe.js';
import type { Suggestion } from './types.js';

/** The words of each new block where some of them can be taken in without the others. */
export function blocksOf({ parts, proposed }: Suggestion): string[] {
  const slice = parts.blocks > 1 ? sliceOf(proposed as unknown as Piece) : null;
  return slice ? slice.content.content.map((node) => wordsOf({ content: Fragment.from(node) }) || '¶') : [];
}
