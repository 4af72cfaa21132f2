import type { Block, Run } from './block.js';

export type SegmentKind = 'same' | 'inserted' | 'deleted' | 'formatted';

/** How words are set. What is rare is there only where it is so. */
export interface Looks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline?: true;
  readonly strike?: true;
  readonly link?: string;
  /** Somebody wants a source for them. */
  readonly flagged?: true;
}

export interface Segment extends Looks {
  readonly kind: SegmentKind;
  readonly text: string;
  /** The same number stands at both ends of a move [T8]. */
  readonly move?: number;
}

/** What is compared with what: whole words, or single characters. */
export type Grain = 'word' | 'character';

/** A word, a stretch of white space or a single sign, as it is formatted. */
export interface Word extends Looks {
  readonly text: string;
  readonly format: string;
}

const looksOf = ({ bold = false, italic = false, underline = false, strike = false, link, flagged = false }: Omit<Run, 'text'>): Looks => ({
  bold, italic, ...(underline ? { underline: true } : {}), ...(strike ? { strike: true } : {}), ...(link ? { link } : {}), ...(flagged ? { flagged: true } : {}),
});

/** Whether two stretches are set alike. */
export const looksAlike = (one: Looks, other: Looks): boolean =>
  one.bold === other.bold && one.italic === other.italic && one.underline === other.underline && one.strike === other.strike && one.link === other.link && one.flagged === other.flagged;

export const wordsOf = (block: Block, grain: Grain = 'word'): Word[] =>
  block.runs.flatMap((run) => {
    const { text, bold = false, italic = false, underline = false, strike = false, link = '', flagged = false } = run;
    const format = JSON.stringify([bold, italic, underline, strike, link, ...(flagged ? [flagged] : [])]);
    const parts = grain === 'character' ? Array.from(text) : (text.match(/[\p{L}\p{N}\p{M}'’-]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []);
    const looks = looksOf(run);
    return parts.map((word) => ({ text: word, format, ...looks }));
  });

/** Neighbouring words that are shown alike become one segment. */
export function join(words: readonly (Word & { kind: SegmentKind })[]): Segment[] {
  const segments: Segment[] = [];
  for (const word of words) {
    const { kind, text } = word;
    const last = segments.at(-1);
    if (last && last.kind === kind && looksAlike(last, word)) segments[segments.length - 1] = { ...last, text: last.text + text };
    else segments.push({ kind, text, ...looksOf(word) });
  }
  return segments;
}
