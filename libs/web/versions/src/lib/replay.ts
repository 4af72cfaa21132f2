import type { HistoryBlock, TextHistory } from './types.js';

/** A stretch of a block at one moment. `came` and `gone` are what the moment's own step did. */
export interface ReplayedStretch {
  readonly text: string;
  readonly kind: 'there' | 'came' | 'gone';
  readonly bold: boolean;
  readonly italic: boolean;
  /** Who wrote it, or for `gone` who took it away; -1 when nobody knows. */
  readonly writer: number;
}

/** A block with the frames in which anything about it changes, so that all the others cost nothing. */
export interface PreparedBlock {
  readonly block: HistoryBlock;
  readonly events: readonly number[];
}

/** A place worth jumping to. */
export interface Moment {
  readonly frame: number;
  readonly kind: 'AUTO' | 'NAMED' | 'BALLOT' | 'PUBLISHED' | 'RESTORED' | 'BIG';
  readonly number: number;
  readonly name: string | null;
}

/** Fewer characters are never a large change, and so many large ones are enough. */
const BIG = 120;
const MOST_BIG = 8;

export function prepare(blocks: readonly HistoryBlock[]): PreparedBlock[] {
  return blocks.map((block) => {
    const events = new Set<number>([block.from, ...block.froms]);
    if (block.until != null) events.add(block.until);
    for (const until of block.untils) if (until >= 0) events.add(until);
    return { block, events: [...events].sort((a, b) => a - b) };
  });
}

/** Changes when, and only when, the block has to be drawn anew for a frame; null when it is not there. */
export function versionAt({ block, events }: PreparedBlock, frame: number, marks: boolean): string | null {
  const goes = block.until != null && block.until <= frame;
  if (block.from > frame || (goes && !(marks && block.until === frame))) return null;
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle]! <= frame) low = middle + 1;
    else high = middle;
  }
  return `${low}${marks && events[low - 1] === frame ? '*' : ''}`;
}

/** What a block says at a frame. */
export function stretchesAt(block: HistoryBlock, frame: number, marks: boolean): ReplayedStretch[] {
  const stretches: ReplayedStretch[] = [];
  let bold = false;
  let italic = false;
  for (let at = 0; at < block.texts.length; at += 1) {
    const [from, until, mark] = [block.froms[at]!, block.untils[at]!, block.marks[at]!];
    if (from > frame) continue;
    const there = until < 0 || until > frame;
    if (mark !== '') {
      if (there && mark.endsWith('bold')) bold = mark.startsWith('+');
      if (there && mark.endsWith('italic')) italic = mark.startsWith('+');
      continue;
    }
    const wholeBlockGoes = marks && block.until === frame;
    if (!there && !(marks && until === frame)) continue;
    const kind = !marks ? 'there' : !there || wholeBlockGoes ? 'gone' : from === frame ? 'came' : 'there';
    const writer = kind === 'gone' ? block.removers[at]! : block.writers[at]!;
    const last = stretches.at(-1);
    const goesOn = last && last.kind === kind && last.bold === bold && last.italic === italic && (kind === 'there' || last.writer === writer);
    if (goesOn) stretches[stretches.length - 1] = { ...last, text: last.text + block.texts[at]! };
    else stretches.push({ text: block.texts[at]!, kind, bold, italic, writer });
  }
  return stretches;
}

/** Versions, ballots, restores and the largest changes, in order. Of versions that were kept by themselves only the place counts. */
export function momentsOf({ moments, frames }: Pick<TextHistory, 'moments' | 'frames'>): Moment[] {
  const last = frames.length - 1;
  const known = moments.map(({ frame, kind, number, name }): Moment => (kind === 'BEFORE_RESTORE'
    ? { frame: Math.min(last, frame + 1), kind: 'RESTORED', number, name: null } : { frame, kind, number, name: name ?? null }));
  const taken = new Set(known.map(({ frame }) => frame));
  const big = frames.map(({ inserted, deleted }, frame) => ({ frame, size: inserted + deleted }))
    .filter(({ frame, size }) => size >= BIG && !taken.has(frame)).sort((a, b) => b.size - a.size).slice(0, MOST_BIG);
  return [...known, ...big.map(({ frame }): Moment => ({ frame, kind: 'BIG', number: 0, name: null }))].sort((a, b) => a.frame - b.frame || a.number - b.number);
}
