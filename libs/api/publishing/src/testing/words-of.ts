import type { Inline, ReadingBlock } from '@northstar/engine-editor-schema';
import type { Paper, Piece } from '../form/paper.js';

const ofInlines = (inlines: readonly Inline[]): string => inlines.map((one) => (one.kind === 'words' ? one.text : one.kind === 'source' ? `[${one.number}]` : ' ')).join('');

function ofBlock(block: ReadingBlock): string[] {
  switch (block.kind) {
    case 'rule': return [];
    case 'quote': return block.blocks.flatMap(ofBlock);
    case 'list': return block.items.flatMap((item) => item.blocks.flatMap(ofBlock));
    case 'table': return block.rows.flatMap((cells) => cells.flatMap((cell) => cell.blocks.flatMap(ofBlock)));
    default: return [ofInlines(block.inlines)];
  }
}

/** What stands in a piece, each line that is read in one go by itself. */
export function linesOf(piece: Piece): string[] {
  switch (piece.kind) {
    case 'heading': return [ofInlines(piece.inlines)];
    case 'block': return ofBlock(piece.block);
    case 'notes': return piece.lines.map(ofInlines);
    case 'facts': return piece.facts.flatMap(({ name, value }) => [name, value]);
    case 'names': return piece.names;
    case 'reservation': return [...piece.words.split('\n'), piece.name];
    case 'remark': return [piece.text];
  }
}

export const linesOfPaper = (paper: Paper): string[] => [paper.network, paper.title, paper.kicker, ...paper.note.split('\n'), paper.count, ...paper.pieces.flatMap(linesOf)].filter((line) => line.trim() !== '');

/** Words as no form may change them: nothing of lines, blanks and invisible signs of direction. */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/gu, '');

/** The words of a text with how often they stand in it; numbers apart, since forms number lists in their own way. */
export function wordCount(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
