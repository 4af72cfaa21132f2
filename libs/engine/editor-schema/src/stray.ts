import * as Y from 'yjs';
import { FRAGMENT_NAME } from './version.js';

/** What is known of how a text came to be; positions are those of the log. */
export interface TextRecords {
  /** The update that brought a clock; null when it is not known, because it came just now. */
  broughtBy(client: number, clock: number): number | null;
  /** The update that took it away; null when nobody did, or when it only went with what it stood in. */
  removedBy(client: number, clock: number): number | null;
}

/** A passage that stood in a block which somebody else removed without having seen it [C14]. */
export interface StrayPassage {
  /** The first of its characters, by which its author is found. */
  readonly client: number;
  readonly clock: number;
  readonly words: string;
  /** What stood before and after it in its block, other lost words included. */
  readonly before: string;
  readonly after: string;
  /** The same without what was lost together with it: that may not be back yet. */
  readonly known: { readonly before: string; readonly after: string };
  /** The update that removed the block; null when it is not known. */
  readonly goneAt: number | null;
}

/** Where such a passage belongs now. */
export interface Home {
  readonly type: Y.XmlText;
  readonly index: number;
}

interface Character {
  readonly text: string;
  readonly stray: boolean;
  readonly client: number;
  readonly clock: number;
}

/** The passages that were lost with some clocks, in the order in which they were written. `doc` holds everything that was ever in the text. */
export function strayPassages(doc: Y.Doc, ranges: readonly { client: number; clock: number; length: number }[], records: TextRecords): StrayPassage[] {
  const lost = new Map<number, { clock: number; length: number }[]>();
  for (const range of ranges) lost.set(range.client, [...(lost.get(range.client) ?? []), range]);
  const isLost = (client: number, clock: number) => lost.get(client)?.some((range) => clock >= range.clock && clock < range.clock + range.length) ?? false;
  const texts = new Set<Y.XmlText>();
  for (const [client, list] of lost) {
    for (const item of doc.store.clients.get(client) ?? []) {
      const touched = list.some(({ clock, length }) => item.id.clock < clock + length && item.id.clock + item.length > clock);
      if (touched && item instanceof Y.Item && item.content instanceof Y.ContentString && item.parent instanceof Y.XmlText) texts.add(item.parent);
    }
  }
  return [...texts].flatMap((text) => passagesOf(text, isLost, records));
}

function passagesOf(text: Y.XmlText, isLost: (client: number, clock: number) => boolean, records: TextRecords): StrayPassage[] {
  const goneAt = goneWith(text, records);
  const characters: Character[] = [];
  for (const { string, client, clock } of strings(text)) {
    for (let at = 0; at < string.length; at += 1) {
      const stray = isLost(client, clock + at);
      // What had been deleted before the block went stood around nothing any more.
      const removed = stray ? null : records.removedBy(client, clock + at);
      if (removed === null || (goneAt !== null && removed >= goneAt)) characters.push({ text: string[at]!, stray, client, clock: clock + at });
    }
  }
  const all = characters.map((character) => character.text).join('');
  const knownIn = (from: number, to: number) => characters.slice(from, to).map((character) => (character.stray ? '' : character.text)).join('');
  const passages: StrayPassage[] = [];
  for (let from = 0; from < characters.length; from += 1) {
    if (!characters[from]!.stray) continue;
    let to = from;
    while (characters[to]?.stray) to += 1;
    const { client, clock } = characters[from]!;
    if (all.slice(from, to).trim() !== '') {
      const known = { before: knownIn(0, from), after: knownIn(to, characters.length) };
      passages.push({ client, clock, words: all.slice(from, to), before: all.slice(0, from), after: all.slice(to), known, goneAt });
    }
    from = to;
  }
  return passages;
}

/** The first update that removed something around a text. */
function goneWith(text: Y.XmlText, records: TextRecords): number | null {
  let first: number | null = null;
  for (let item = text._item; item; item = (item.parent as Y.AbstractType<unknown>)._item) {
    const gone = records.removedBy(item.id.client, item.id.clock);
    if (gone !== null && (first === null || gone < first)) first = gone;
  }
  return first;
}

/** Fewer characters that match prove nothing; so many prove enough. */
const FEWEST = 8;
const ENOUGH = 32;

/**
 * Where the words around a passage stand now, if they were written anew when its block went or later: in a heading made of the paragraph, in an
 * item taken out of its list, in a paragraph pasted elsewhere. Null when they stand nowhere, or in two places that fit alike: then people decide.
 */
export function homeOf(live: Y.Doc, passage: StrayPassage, records: Pick<TextRecords, 'broughtBy'>): Home | null {
  const { before, after, known, goneAt } = passage;
  const total = known.before.length + known.after.length;
  if (goneAt === null || total === 0) return null;
  const isNew = (client: number, clock: number) => (records.broughtBy(client, clock) ?? Infinity) >= goneAt;
  const needed = Math.min(total, Math.max(FEWEST, Math.min(ENOUGH, Math.ceil(total / 2))));
  let best: { home: Home; score: number } | null = null;
  let rivals = 0;
  for (const type of liveTexts(live)) {
    const { characters, indexes } = copied(type, isNew);
    for (let at = 0; at <= characters.length; at += 1) {
      const score = Math.max(matching(before, characters, at, -1), matching(known.before, characters, at, -1)) + Math.max(matching(after, characters, at, 1), matching(known.after, characters, at, 1));
      // A short text has to be all there is: a word like "Yes" stands in many places.
      if (score < needed || (total < FEWEST && score !== characters.length)) continue;
      if (best && score === best.score) rivals += 1;
      if (best && score <= best.score) continue;
      best = { home: { type, index: indexes[at]! }, score };
      rivals = 0;
    }
  }
  return rivals === 0 ? best?.home ?? null : null;
}

/** How many characters next to a place are those that are expected there. */
function matching(expected: string, characters: readonly (string | null)[], at: number, step: 1 | -1): number {
  let count = 0;
  while (count < expected.length) {
    const here = step === 1 ? characters[at + count] : characters[at - 1 - count];
    if (here !== (step === 1 ? expected[count] : expected[expected.length - 1 - count])) break;
    count += 1;
  }
  return count;
}

/** The characters of a text as they stand; null for those that stood there before. With them, where in the text each one is, and its end. */
function copied(type: Y.XmlText, isNew: (client: number, clock: number) => boolean): { characters: (string | null)[]; indexes: number[] } {
  const characters: (string | null)[] = [];
  const indexes: number[] = [];
  let index = 0;
  for (let item = type._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (item.content instanceof Y.ContentString) {
      for (let at = 0; at < item.length; at += 1) {
        characters.push(isNew(item.id.client, item.id.clock + at) ? item.content.str[at]! : null);
        indexes.push(index + at);
      }
    }
    index += item.length;
  }
  return { characters, indexes: [...indexes, index] };
}

function liveTexts(doc: Y.Doc): Y.XmlText[] {
  const texts: Y.XmlText[] = [];
  const visit = (type: unknown): void => {
    if (type instanceof Y.XmlText) texts.push(type);
    else if (type instanceof Y.XmlElement) type.toArray().forEach(visit);
  };
  doc.getXmlFragment(FRAGMENT_NAME).toArray().forEach(visit);
  return texts;
}

/** All strings that were ever in a text, in its order. */
function* strings(text: Y.XmlText): Iterable<{ string: string; client: number; clock: number }> {
  for (let item = text._start; item; item = item.right) {
    if (item.content instanceof Y.ContentString) yield { string: item.content.str, client: item.id.client, clock: item.id.clock };
  }
}
