import type * as Y from 'yjs';
import type { Writer } from './authorship.js';
import type { Chronicle } from './chronicle.js';
import type { AuthorshipRow } from './versions.repository.js';
import { walk } from './walk.js';

/** What somebody did for an organisation in a text. */
export interface AuthorShare extends Writer {
  /** Words of theirs that are in the text; a word belongs to whoever wrote its first letter. */
  words: number;
  characters: number;
  /** Characters they took away, their own among them. */
  deletedCharacters: number;
  /** Of `deletedCharacters`, those that had been written for another organisation. */
  deletedOfOthers: number;
  firstAt: Date;
  lastAt: Date;
  /** Characters written, by day since the epoch. */
  days: Map<number, number>;
}

/** Characters in a row of one Yjs client with one writer. */
export interface AuthoredRange {
  client: number;
  clock: number;
  length: number;
  /** Which of the writers. */
  writer: number;
  since: Date;
  until: Date;
  /** Which of the writers brought them back by a restore; null for words that were never gone. */
  broughtBack: number | null;
}

export interface Authors {
  writers: AuthorShare[];
  ranges: AuthoredRange[];
  words: number;
  characters: number;
}

/** What a person writes without a longer pause is one passage. */
const PAUSE = 10 * 60_000;
const DAY = 24 * 3_600_000;
const isWord = (character: string): boolean => /[\p{L}\p{N}\p{M}'’-]/u.test(character);

/** Who wrote what is in a text, and who took away how much [C6]. */
export function authorsOf(chronicle: Chronicle): Authors {
  const writers = new Map<string, AuthorShare & { index: number }>();
  const of = (row: AuthorshipRow): AuthorShare & { index: number } => {
    const key = `${row.personId} ${row.organisationId ?? ''}`;
    let share = writers.get(key);
    if (!share) {
      const { personId, organisationId, at } = row;
      writers.set(key, (share = { index: writers.size, personId, organisationId, words: 0, characters: 0, deletedCharacters: 0, deletedOfOthers: 0, firstAt: at, lastAt: at, days: new Map() }));
    }
    return share;
  };
  for (const row of chronicle.rows) {
    const share = of(row);
    if (row.at < share.firstAt) share.firstAt = row.at;
    if (row.at > share.lastAt) share.lastAt = row.at;
  }
  const result: Authors = { writers: [], ranges: [], words: 0, characters: 0 };
  let inWord = false;
  const letter = (character: string, item: Y.Item, offset: number): void => {
    const { client } = item.id;
    const clock = item.id.clock + offset;
    const [brought, written] = [chronicle.broughtBy(client, clock), chronicle.writtenBy(client, clock)];
    if (written && brought === written) {
      const day = Math.floor(written.at.getTime() / DAY);
      const { days } = of(written);
      days.set(day, (days.get(day) ?? 0) + 1);
    }
    if (item.deleted) {
      const removed = chronicle.removedBy(client, clock);
      if (!removed) return;
      of(removed).deletedCharacters += 1;
      if (written && written.organisationId !== removed.organisationId) of(removed).deletedOfOthers += 1;
      return;
    }
    result.characters += 1;
    const begins = isWord(character) && !inWord;
    inWord = isWord(character);
    if (begins) result.words += 1;
    if (!written || !brought) return;
    const share = of(written);
    share.characters += 1;
    if (begins) share.words += 1;
    const broughtBack = brought === written ? null : of(brought).index;
    const last = result.ranges.at(-1);
    const goesOn = last && last.client === client && last.clock + last.length === clock && last.writer === share.index && last.broughtBack === broughtBack
      && Math.abs(written.at.getTime() - last.until.getTime()) <= PAUSE;
    if (goesOn) {
      last.length += 1;
      if (written.at > last.until) last.until = written.at;
    } else result.ranges.push({ client, clock, length: 1, writer: share.index, since: written.at, until: written.at, broughtBack });
  };
  walk(chronicle.doc, {
    block: () => { inWord = false; },
    text: (text, item) => { for (let at = 0; at < text.length; at += 1) letter(text[at]!, item, at); },
    sign: () => { inWord = false; },
    mark: () => undefined,
  });
  result.writers = [...writers.values()].map(({ index: _, ...share }) => share);
  return result;
}
