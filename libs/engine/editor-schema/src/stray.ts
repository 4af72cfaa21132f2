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
  /** What stood before and after it in its block for its author, other lost words included. */
  readonly before: string;
  readonly after: string;
  /** What stood there for whoever removed the block: without what was lost together with it, which may not be back yet, and with what its author had deleted. */
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
  /** Its author had deleted it, too. */
  readonly unwanted: boolean;
  readonly client: number;
  readonly clock: number;
}

type Ranges = readonly { readonly client: number; readonly clock: number; readonly length: number }[];

/** Looks clocks up in ranges. */
function lookUp(ranges: Ranges): { readonly has: (client: number, clock: number) => boolean; readonly clients: ReadonlyMap<number, Ranges> } {
  const clients = new Map<number, Ranges>();
  for (const range of ranges) clients.set(range.client, [...(clients.get(range.client) ?? []), range]);
  return { clients, has: (client, clock) => clients.get(client)?.some((range) => clock >= range.clock && clock < range.clock + range.length) ?? false };
}

/**
 * The passages that were lost with some clocks, in the order in which they were written. `doc` holds everything that was ever in the text; `unwanted` is what their author
 * deleted of what was gone already.
 */
export function strayPassages(doc: Y.Doc, ranges: Ranges, records: TextRecords, unwanted: Ranges = []): StrayPassage[] {
  const lost = lookUp(ranges);
  const texts = new Set<Y.XmlText>();
  for (const [client, list] of lost.clients) {
    for (const item of doc.store.clients.get(client) ?? []) {
      const touched = list.some(({ clock, length }) => item.id.clock < clock + length && item.id.clock + item.length > clock);
      if (touched && item instanceof Y.Item && item.content instanceof Y.ContentString && item.parent instanceof Y.XmlText) texts.add(item.parent);
    }
  }
  const went = lookUp(unwanted);
  return [...texts].flatMap((text) => passagesOf(text, lost.has, went.has, records));
}

type Lookup = (client: number, clock: number) => boolean;

function passagesOf(text: Y.XmlText, isLost: Lookup, isUnwanted: Lookup, records: TextRecords): StrayPassage[] {
  const goneAt = goneWith(text, records);
  const characters: Character[] = [];
  for (const { string, client, clock } of strings(text)) {
    for (let at = 0; at < string.length; at += 1) {
      const stray = isLost(client, clock + at);
      // What had been deleted before the block went stood around nothing any more, and what was deleted after that only its author ever saw.
      const removed = stray ? null : records.removedBy(client, clock + at);
      if (removed === null || removed === goneAt) characters.push({ text: string[at]!, stray, unwanted: !stray && isUnwanted(client, clock + at), client, clock: clock + at });
    }
  }
  return [...runs(characters)].flatMap(({ from, to }) => {
    const { client, clock } = characters[from]!;
    const [before, passage, after] = [characters.slice(0, from), characters.slice(from, to), characters.slice(to)];
    const words = wantedOf(passage);
    return words.trim() === '' ? [] : [{ client, clock, words, before: wantedOf(before), after: wantedOf(after), known: { before: knownOf(before), after: knownOf(after) }, goneAt }];
  });
}

const wantedOf = (characters: readonly Character[]): string => characters.map(({ text, unwanted }) => (unwanted ? '' : text)).join('');
const knownOf = (characters: readonly Character[]): string => characters.map(({ text, stray }) => (stray ? '' : text)).join('');

/** Where lost characters follow each other, with nothing in between that their author left standing. */
function* runs(characters: readonly Character[]): Iterable<{ from: number; to: number }> {
  for (let from = 0; from < characters.length; from += 1) {
    if (!characters[from]!.stray) continue;
    let to = from + 1;
    for (let at = to; characters[at]?.stray || characters[at]?.unwanted; at += 1) if (characters[at]!.stray) to = at + 1;
    yield { from, to };
    from = to - 1;
  }
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
  // Whoever wrote words in the place of all that stood there would not have them beside it.
  if (goneAt === null || total === 0 || before + after === '') return null;
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
