import { decodeRanges } from '@northstar/api-collab';
import { citationSign, FRAGMENT_NAME, NOTE_SIGNS } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';
import type { AuthorshipRow } from './versions.repository.js';

export interface Writer {
  readonly personId: string;
  readonly organisationId: string | null;
}

interface OwnedRange {
  readonly clock: number;
  readonly end: number;
  readonly row: AuthorshipRow;
}

/** Who is behind a clock of a client, and when, from the rows of the log [C6]. Later rows win, which matters for deletions alone. */
export class ClockIndex {
  private readonly ranges = new Map<number, OwnedRange[]>();

  private constructor(rows: readonly AuthorshipRow[], which: 'inserted' | 'deleted') {
    for (const row of rows) {
      for (const { client, clock, length } of decodeRanges(row[which])) {
        const list = this.ranges.get(client);
        const range = { clock, end: clock + length, row };
        if (list) list.push(range);
        else this.ranges.set(client, [range]);
      }
    }
    for (const list of this.ranges.values()) list.sort((a, b) => a.clock - b.clock);
  }

  static ofInsertions = (rows: readonly AuthorshipRow[]): ClockIndex => new ClockIndex(rows, 'inserted');
  static ofDeletions = (rows: readonly AuthorshipRow[]): ClockIndex => new ClockIndex(rows, 'deleted');

  at(client: number, clock: number): AuthorshipRow | null {
    const list = this.ranges.get(client);
    if (!list) return null;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (list[middle]!.clock <= clock) low = middle + 1;
      else high = middle;
    }
    const range = list[low - 1];
    return range && clock < range.end ? range.row : null;
  }
}

/** One visible character: itself and the clock it was written at. */
export interface Character {
  readonly text: string;
  readonly client: number;
  readonly clock: number;
  /** Nobody typed it: it stands in plain text for a source or the edge of a footnote, and belongs to whoever put that in. */
  readonly sign?: true;
}

/** The visible characters of a text in reading order. UTF-16 units, as Yjs counts. */
export function charactersOf(doc: Y.Doc): Character[] {
  const characters: Character[] = [];
  const visit = (type: Y.XmlFragment | Y.XmlElement | Y.XmlText): void => {
    for (let item = type._start; item !== null; item = item.right) {
      if (item.deleted) continue;
      if (item.content instanceof Y.ContentString) {
        for (let i = 0; i < item.content.str.length; i += 1) characters.push({ text: item.content.str[i]!, client: item.id.client, clock: item.id.clock + i });
      } else if (item.content instanceof Y.ContentType) {
        const inner = item.content.type;
        const signs = (text: string, { id } = item as Y.Item) => characters.push(...text.split('').map((sign): Character => ({ text: sign, client: id.client, clock: id.clock, sign: true })));
        const name = inner instanceof Y.XmlElement ? inner.nodeName : '';
        if (inner instanceof Y.XmlElement && name === 'citation') signs(citationSign(inner.getAttributes() as Record<string, unknown>));
        if (name === 'footnote') signs(NOTE_SIGNS[0]);
        if (inner instanceof Y.XmlElement || inner instanceof Y.XmlText || inner instanceof Y.XmlFragment) visit(inner);
        if (name === 'footnote') signs(NOTE_SIGNS[1]);
      }
    }
  };
  visit(doc.getXmlFragment(FRAGMENT_NAME));
  return characters;
}

export interface Contribution extends Writer {
  insertedCharacters: number;
  deletedCharacters: number;
}

/** What everybody did over the given rows: characters that are still there at the end, and clocks that were deleted. */
export function contributions(rows: readonly AuthorshipRow[], end: Y.Doc): Contribution[] {
  const totals = new Map<string, Contribution>();
  const of = (writer: Writer): Contribution => {
    const key = `${writer.personId} ${writer.organisationId ?? ''}`;
    let total = totals.get(key);
    if (!total) totals.set(key, (total = { ...writer, insertedCharacters: 0, deletedCharacters: 0 }));
    return total;
  };
  const inserted = ClockIndex.ofInsertions(rows);
  for (const { client, clock, sign } of charactersOf(end)) {
    if (sign) continue;
    const writer = inserted.at(client, clock);
    if (writer) of(writer).insertedCharacters += 1;
  }
  for (const row of rows) {
    for (const { length } of decodeRanges(row.deleted)) of(row).deletedCharacters += length;
  }
  return [...totals.values()].filter((total) => total.insertedCharacters > 0 || total.deletedCharacters > 0);
}
