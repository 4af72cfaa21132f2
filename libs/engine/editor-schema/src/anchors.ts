import type * as Y from 'yjs';
import { decodePosition, encodePosition, indexAt, textBetween, textMap, toAbsolute, toRelative } from './positions.js';
import type { TextMap } from './positions.js';

/**
 * Where a thread belongs, kept twice: as positions of the shared text and as the words themselves with what stood around them [T1].
 * `quote` are the words as they were commented on; `words`, if they were edited since, as they were last found.
 */
export interface TextAnchor { start: string; end: string; quote: string; words?: string; prefix?: string; suffix?: string }

/** What became of an anchor: found at editor positions (and how), or detached. */
export type Located = { found: true; from: number; to: number; by: 'position' | 'quote' } | { found: false };

/** How many characters of the neighbourhood are kept to tell equal passages apart. */
const CONTEXT = 32;
/** Spaces and ends of blocks that may have come between the words of a passage. */
const SLACK = 16;
/** A passage that stands in so many places has none of its own. */
const MOST_PLACES = 100;
/** A longer quote helps nobody to recognise the passage. */
const LONGEST_QUOTE = 2_000;

/** An anchor as it is when a thread begins. */
export type NewAnchor = Required<Omit<TextAnchor, 'words'>>;

/**
 * The anchor of the passage between two editor positions, or null if it holds no words. Its ends stick to the first and the last
 * character of the passage, so words typed right before or after it do not become part of it.
 */
export function createAnchor(ydoc: Y.Doc, from: number, to: number, map: TextMap = textMap(ydoc)): NewAnchor | null {
  const begin = map.indexAt(from);
  const within = map.text.slice(begin, map.indexAt(to));
  if (within.trim() === '') return null;
  const [first, last] = [begin + within.search(/\S/u), begin + within.trimEnd().length - 1];
  const start = toRelative(map, map.positionAt(first)!, 'after');
  const end = toRelative(map, map.positionAt(last)! + 1, 'before');
  if (!start || !end) return null;
  return {
    start: encodePosition(start),
    end: encodePosition(end),
    quote: map.text.slice(first, last + 1).slice(0, LONGEST_QUOTE),
    prefix: map.text.slice(Math.max(0, first - CONTEXT), first),
    suffix: map.text.slice(last + 1, last + 1 + CONTEXT),
  };
}

/** Finds the passage again: at its position while the words there are still largely the quoted ones, else where the quote stands once, else nowhere. */
export function locateAnchor(ydoc: Y.Doc, anchor: TextAnchor, map: TextMap = textMap(ydoc)): Located {
  const placed = byPosition(ydoc, anchor, map);
  if (placed) return placed;
  for (const quote of wordings(anchor)) {
    const found = byQuote({ ...anchor, quote }, map);
    if (found) return found;
  }
  return { found: false };
}

/** Whether a passage reads as it was last known, so that nothing around it has a say in where it is. */
export const readsAsKnown = (anchor: TextAnchor, from: number, to: number, map: TextMap): boolean => textBetween(map, from, to) === wordings(anchor)[0];

/** The words to look for: those of today and those of the beginning. Where today's are only a part of them, the whole goes first: an undo may have brought it back. */
function wordings(anchor: TextAnchor): readonly string[] {
  const now = lastWords(anchor);
  if (now === anchor.quote) return [now];
  return anchor.quote.includes(now) ? [anchor.quote, now] : [now, anchor.quote];
}

const lastWords = ({ words, quote }: TextAnchor): string => (words ? words : quote);

/** Less than this of a passage says too little to look for it elsewhere: what is being deleted letter by letter must not end as one letter. */
const enough = (words: string, quote: string): boolean => words.trim().length >= Math.min(12, quote.trim().length / 2);

/**
 * The anchor as it should be kept from now on, or null when it is right as it is. A passage that was found by its words gets positions
 * again; one that was edited is remembered with its words of today, so that it is found by them when its block is cut, pasted, split or
 * made something else later. An anchor whose passage is gone stays as it is: an undo or a restore may bring the words back.
 */
export function followAnchor(ydoc: Y.Doc, anchor: TextAnchor, map: TextMap = textMap(ydoc)): Required<TextAnchor> | null {
  const found = locateAnchor(ydoc, anchor, map);
  if (!found.found) return null;
  const now = createAnchor(ydoc, found.from, found.to, map);
  if (!now || !enough(now.quote, anchor.quote)) return null;
  const moved = found.by === 'quote';
  const known = lastWords(anchor);
  if (!moved && now.quote === known && now.prefix === (anchor.prefix ?? '') && now.suffix === (anchor.suffix ?? '')) return null;
  return { ...now, start: moved ? now.start : anchor.start, end: moved ? now.end : anchor.end, quote: anchor.quote, words: now.quote === anchor.quote ? '' : now.quote };
}

function byPosition(ydoc: Y.Doc, anchor: TextAnchor, map: TextMap): Located | null {
  const start = decodePosition(anchor.start);
  const end = decodePosition(anchor.end);
  const from = start && toAbsolute(ydoc, map, start);
  const to = end && toAbsolute(ydoc, map, end);
  if (from === null || to === null || from >= to) return null;
  const now = textBetween(map, from, to);
  const known = wordings(anchor);
  if (now === known[0]) return { found: true, from, to, by: 'position' };
  if (!known.some((words) => isStillAbout(now, words))) return null;
  return wholeAround(map, from, to, known[0]!) ?? { found: true, from, to, by: 'position' };
}

/** An undo brings words back beside the position, and Enter carries the rest of them into the next block: where the whole passage stands around what was found, once, that is it. */
function wholeAround(map: TextMap, from: number, to: number, known: string): Located | null {
  const [first, last] = [indexAt(map, from), indexAt(map, to)];
  const begin = Math.max(0, first - known.length - SLACK);
  const near = map.text.slice(begin, last + known.length + SLACK);
  const places = placesOf(near, known, () => withoutSpaces(near));
  return places.length === 1 ? locatedAt(map, begin + places[0]!.at, begin + places[0]!.end) : null;
}

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A passage that was edited is the same passage while a third of the quoted words, or for very short quotes some of the letters, are left. */
function isStillAbout(now: string, quote: string): boolean {
  if (now.includes(quote) || (now.trim() !== '' && quote.includes(now))) return true;
  const quoted = words(quote);
  const left = words(now);
  if (quoted.length <= 2) return left.some((word) => quoted.some((other) => word.startsWith(other.slice(0, 3)) || other.startsWith(word.slice(0, 3))));
  const remaining = new Map<string, number>();
  for (const word of left) remaining.set(word, (remaining.get(word) ?? 0) + 1);
  let kept = 0;
  for (const word of quoted) {
    const count = remaining.get(word) ?? 0;
    if (count > 0) { kept += 1; remaining.set(word, count - 1); }
  }
  return kept * 3 >= quoted.length;
}

function byQuote(anchor: TextAnchor, map: TextMap): Located | null {
  if (anchor.quote.trim() === '') return null;
  const places = placesOf(map.text, anchor.quote, () => bareOf(map));
  const place = places.length === 1 ? places[0] : bestByContext(places, anchor, map.text);
  return place ? locatedAt(map, place.at, place.end) : null;
}

const locatedAt = (map: TextMap, at: number, end: number): Located => ({ found: true, from: map.positionAt(at)!, to: map.positionAt(end - 1)! + 1, by: 'quote' });

const SPACES = /^\s*/u;

interface Place { readonly at: number; readonly end: number }
interface Bare { readonly letters: string; readonly indexes: readonly number[] }

/** Where in a text some words stand: letter for letter, or else apart from the ends of blocks and the spaces beside them, which Enter and the joining of blocks change. */
function placesOf(text: string, sought: string, bare: () => Bare): Place[] {
  const exact = occurrences(text, sought).map((at) => ({ at, end: at + sought.length }));
  if (exact.length > 0) return exact;
  const { letters, indexes } = bare();
  const wanted = withoutSpaces(sought).letters;
  return occurrences(letters, wanted).map((at) => ({ at: indexes[at]!, end: indexes[at + wanted.length - 1]! + 1 })).filter(({ at, end }) => differsInBreaks(text.slice(at, end), sought));
}

/** Whether two texts of the same letters have the same spaces too, but for where one of them breaks: "one arly" is not "early". */
function differsInBreaks(text: string, sought: string): boolean {
  let [a, b] = [0, 0];
  while (a < text.length) {
    const [here, there] = [SPACES.exec(text.slice(a))![0], SPACES.exec(sought.slice(b))![0]];
    if ((here === '') !== (there === '') && !here.includes('\n') && !there.includes('\n')) return false;
    a += here.length + 1;
    b += there.length + 1;
  }
  return true;
}

function occurrences(text: string, sought: string): number[] {
  const found: number[] = [];
  for (let at = sought === '' ? -1 : text.indexOf(sought); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(sought, at + 1)) found.push(at);
  return found;
}

function withoutSpaces(text: string): Bare {
  const indexes: number[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) for (let at = 0; at < word.length; at += 1) indexes.push(index + at);
  return { letters: text.replace(/\s+/gu, ''), indexes };
}

const bareTexts = new WeakMap<TextMap, Bare>();
/** Once for a text, however many passages are looked for in it. */
function bareOf(map: TextMap): Bare {
  let known = bareTexts.get(map);
  if (!known) bareTexts.set(map, (known = withoutSpaces(map.text)));
  return known;
}

/** Of several equal passages the one whose surroundings agree best; none if two agree equally, because guessing would mislead. */
function bestByContext(found: readonly Place[], anchor: TextAnchor, text: string): Place | undefined {
  const scored = found.map((place) => ({ place, score: sharedEnd(text.slice(Math.max(0, place.at - CONTEXT), place.at), anchor.prefix ?? '') + sharedStart(text.slice(place.end, place.end + CONTEXT), anchor.suffix ?? '') }));
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  return best && best.score > 0 && best.score > (second?.score ?? 0) ? best.place : undefined;
}

function sharedStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function sharedEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}
