import type { Block } from './block.js';

export type SegmentKind = 'same' | 'inserted' | 'deleted' | 'formatted';

export interface Segment {
  readonly kind: SegmentKind;
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The same number stands at both ends of a move [T8]. */
  readonly move?: number;
}

/** What is compared with what: whole words, or single characters. */
export type Grain = 'word' | 'character';

/** A word, a stretch of white space or a single sign, as it is formatted. */
export interface Word {
  readonly text: string;
  readonly format: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export const wordsOf = (block: Block, grain: Grain = 'word'): Word[] =>
  block.runs.flatMap((run) => {
    const { text, bold = false, italic = false, underline = false, strike = false, link = '', flagged = false } = run;
    const format = JSON.stringify([bold, italic, underline, strike, link, ...(flagged ? [flagged] : [])]);
    const parts = grain === 'character' ? Array.from(text) : (text.match(/[\p{L}\p{N}\p{M}'’-]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []);
    return parts.map((word) => ({ text: word, format, bold, italic }));
  });

/** Neighbouring words that are shown alike become one segment. */
export function join(words: readonly (Word & { kind: SegmentKind })[]): Segment[] {
  const segments: Segment[] = [];
  for (const { kind, text, bold, italic } of words) {
    const last = segments.at(-1);
    if (last && last.kind === kind && last.bold === bold && last.italic === italic) segments[segments.length - 1] = { ...last, text: last.text + text };
    else segments.push({ kind, text, bold, italic });
  }
  return segments;
}
