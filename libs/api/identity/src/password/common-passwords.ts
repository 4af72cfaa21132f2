import { COMMON_WORDS, KEYBOARD_WALKS } from './common-words.js';

/** Signs that stand for letters in the swaps everybody knows. */
const SWAPS: Readonly<Record<string, string>> = { 0: 'o', 1: 'il', 3: 'e', 4: 'a', 5: 's', 6: 'g', 7: 't', 8: 'b', 9: 'g', '@': 'a', $: 's', '!': 'il', '+': 't', '€': 'e', '|': 'il' };

const MOST_WORDS = 2;
const MOST_FILLERS = 8;
const SHORTEST_WALK = 4;

const reversed = (text: string): string => [...text].reverse().join('');
const WALKS = KEYBOARD_WALKS.flatMap((walk) => [walk, reversed(walk)]);

const stands = (sign: string, letter: string): boolean => sign === letter || (SWAPS[sign]?.includes(letter) ?? false);

function wordFits(text: string, at: number, word: string): boolean {
  if (at + word.length > text.length) return false;
  for (let i = 0; i < word.length; i += 1) if (!stands(text[at + i]!, word[i]!)) return false;
  return true;
}

/** How far fingers walk, letters count or one key is held from here on; 0 when they do not. */
function walkLength(text: string, at: number): number {
  let longest = 0;
  const held = /^(.)\1+/.exec(text.slice(at))?.[0].length ?? 0;
  if (held >= SHORTEST_WALK - 1) longest = held;
  for (const walk of WALKS) {
    for (let start = walk.indexOf(text[at]!); start !== -1; start = walk.indexOf(text[at]!, start + 1)) {
      let length = 0;
      while (at + length < text.length && text[at + length] === walk[start + length]) length += 1;
      if (length >= SHORTEST_WALK) longest = Math.max(longest, length);
    }
  }
  return longest;
}

interface Parts {
  words: number;
  fillers: number;
}

const cheaper = (a: Parts | undefined, b: Parts): Parts => (!a || b.words < a.words || (b.words === a.words && b.fillers < a.fillers) ? b : a);

/** The fewest common words of which the text consists, with walks for nothing and digits and signs between them; null when letters remain. */
function partsOf(text: string, words: readonly string[]): Parts | null {
  const best: (Parts | undefined)[] = [{ words: 0, fillers: 0 }];
  for (let at = 0; at < text.length; at += 1) {
    const here = best[at];
    if (!here) continue;
    const reach = (length: number, next: Parts): void => {
      best[at + length] = cheaper(best[at + length], next);
    };
    if (!/\p{L}/u.test(text[at]!)) reach(1, { words: here.words, fillers: here.fillers + 1 });
    const walk = walkLength(text, at);
    for (let length = SHORTEST_WALK - 1; length <= walk; length += 1) reach(length, here);
    for (const word of words) if (wordFits(text, at, word)) reach(word.length, { words: here.words + 1, fillers: here.fillers });
  }
  return best[text.length] ?? null;
}

/** Whether a password is one of those that are tried first: two common words or fewer with decoration, walks on the keyboard, repetitions, or what everybody knows of the person. */
export function isCommonPassword(password: string, about: readonly string[] = []): boolean {
  const text = password.normalize('NFKC').toLowerCase();
  const unit = /^(.+?)\1+$/u.exec(text)?.[1];
  // A short thing said again and again is as weak as the short thing.
  if (unit !== undefined && unit.length < 12) return true;
  if (new Set(text).size < 5) return true;
  const known = about.flatMap((each) => each.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word.length >= 3);
  const parts = partsOf(text.replace(/\s+/gu, ' '), [...COMMON_WORDS, ...known]);
  return parts !== null && parts.words <= MOST_WORDS && parts.fillers <= MOST_FILLERS;
}
