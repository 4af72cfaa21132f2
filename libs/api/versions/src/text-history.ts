import type * as Y from 'yjs';
import type { Writer } from './authorship.js';
import type { Chronicle } from './chronicle.js';
import type { AuthorshipRow } from './versions.repository.js';
import { walk } from './walk.js';

/** One step of the replay: some updates of one writer, or of several where a long history has to be told in few steps. */
export interface HistoryFrame {
  /** The last update of the log that it shows. */
  seq: number;
  at: Date;
  /** Which of the writers; null for several. */
  writer: number | null;
  inserted: number;
  deleted: number;
}

/** A block with everything that was ever in it. The lists are columns: one entry for each piece, in reading order. */
export interface HistoryBlock {
  type: string;
  level: number | null;
  from: number;
  until: number | null;
  texts: string[];
  /** A piece without text is where a formatting begins ("+bold") or ends ("-bold"); for text it is empty. */
  marks: string[];
  writers: number[];
  froms: number[];
  /** -1 while it is there. */
  untils: number[];
  removers: number[];
}

export interface TextHistory {
  updates: number;
  writers: Writer[];
  frames: HistoryFrame[];
  blocks: HistoryBlock[];
}

const PAUSE = 10 * 60_000;

/** Shares updates out into at most some `steps` frames; each of `seqs` ends one, so that a version can be shown exactly as it was cut. */
export function framesOf(rows: readonly AuthorshipRow[], seqs: ReadonlySet<number>, steps: number): { frames: { rows: AuthorshipRow[] }[]; frameOf: Map<number, number> } {
  const most = Math.ceil(rows.length / steps);
  const share = (apart: boolean): { rows: AuthorshipRow[] }[] => {
    const frames: { rows: AuthorshipRow[] }[] = [];
    for (const row of rows) {
      const frame = frames.at(-1);
      const last = frame?.rows.at(-1);
      const full = !frame || !last || frame.rows.length >= most || seqs.has(last.seq);
      const other = last && (last.personId !== row.personId || last.organisationId !== row.organisationId || row.at.getTime() - last.at.getTime() > PAUSE);
      if (full || (apart && other)) frames.push({ rows: [row] });
      else frame.rows.push(row);
    }
    return frames;
  };
  const byWriter = share(true);
  const frames = byWriter.length <= 2 * steps ? byWriter : share(false);
  return { frames, frameOf: new Map(frames.flatMap((frame, index) => frame.rows.map(({ seq }): [number, number] => [seq, index]))) };
}

/** A text with all that was ever in it, and from which frame to which: any moment can then be shown by leaving out the rest [V4]. */
export function textHistory(chronicle: Chronicle, seqs: ReadonlySet<number>, steps: number): TextHistory {
  const { frames: shared, frameOf } = framesOf(chronicle.rows, seqs, steps);
  const writers = new Map<string, number>();
  const known = new Map<AuthorshipRow, number>();
  const list: Writer[] = [];
  const writerOf = (row: AuthorshipRow | null): number => {
    if (!row) return -1;
    const at = known.get(row);
    if (at !== undefined) return at;
    const key = `${row.personId} ${row.organisationId ?? ''}`;
    if (!writers.has(key)) {
      writers.set(key, list.length);
      list.push({ personId: row.personId, organisationId: row.organisationId });
    }
    known.set(row, writers.get(key)!);
    return writers.get(key)!;
  };
  const frames = shared.map(({ rows }): HistoryFrame => {
    const who = new Set(rows.map(writerOf));
    return { seq: rows.at(-1)!.seq, at: rows.at(-1)!.at, writer: who.size === 1 ? [...who][0]! : null, inserted: 0, deleted: 0 };
  });
  const frame = (row: AuthorshipRow | null): number => (row ? frameOf.get(row.seq) ?? 0 : 0);
  const life = (item: Y.Item, offset = 0): { from: number; until: number; removed: AuthorshipRow | null } => {
    const { client } = item.id;
    const clock = item.id.clock + offset;
    const removed = item.deleted ? chronicle.removedBy(client, clock) : null;
    return { from: frame(chronicle.broughtBy(client, clock)), until: removed ? frame(removed) : -1, removed };
  };

  const blocks: HistoryBlock[] = [];
  const push = (text: string, mark: string, item: Y.Item, offset: number): void => {
    const block = blocks.at(-1);
    if (!block) return;
    const { from, until, removed } = life(item, offset);
    const writer = writerOf(chronicle.writtenBy(item.id.client, item.id.clock + offset));
    if (text !== '') {
      if (frames[from]) frames[from].inserted += 1;
      if (until >= 0) frames[until]!.deleted += 1;
    }
    // What is gone without a row that says so went with its block; in a block that stands it was never seen.
    if (from === until || (item.deleted && !removed && block.until === null)) return;
    const remover = removed ? writerOf(removed) : -1;
    const last = block.texts.length - 1;
    const goesOn = mark === '' && last >= 0 && block.marks[last] === '' && block.writers[last] === writer && block.froms[last] === from && block.untils[last] === until && block.removers[last] === remover;
    if (goesOn) block.texts[last] += text;
    else {
      block.texts.push(text);
      block.marks.push(mark);
      block.writers.push(writer);
      block.froms.push(from);
      block.untils.push(until);
      block.removers.push(remover);
    }
  };
  walk(chronicle.doc, {
    block: (type, level, items) => {
      const lives = items.map((item) => life(item));
      const ends = lives.map(({ until }) => until).filter((until) => until >= 0);
      blocks.push({
        type, level, from: Math.max(...lives.map(({ from }) => from)), until: ends.length > 0 ? Math.min(...ends) : null,
        texts: [], marks: [], writers: [], froms: [], untils: [], removers: [],
      });
    },
    text: (text, item) => { for (let at = 0; at < text.length; at += 1) push(text[at]!, '', item, at); },
    sign: (text, item) => { for (const character of text) push(character, '', item, 0); },
    mark: (name, on, item) => push('', `${on ? '+' : '-'}${name}`, item, 0),
  });
  return { updates: chronicle.rows.length, writers: list, frames, blocks: blocks.filter(({ from, until }) => until === null || until > from) };
}
