import { directionOf, LANGUAGES } from '@northstar/domain-strategy';

const TAGS = new Map(LANGUAGES.map(({ tag }) => [tag.toLowerCase(), tag]));
/** Scripts that, among the languages to choose from, are those of one language or are most often so. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hebrew}/gu, 'he'], [/\p{Script=Arabic}/gu, 'ar'], [/\p{Script=Syriac}/gu, 'syr'], [/\p{Script=Thaana}/gu, 'dv'], [/\p{Script=Armenian}/gu, 'hy'], [/\p{Script=Georgian}/gu, 'ka'], [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'], [/\p{Script=Bengali}/gu, 'bn'], [/\p{Script=Gurmukhi}/gu, 'pa'], [/\p{Script=Gujarati}/gu, 'gu'], [/\p{Script=Tamil}/gu, 'ta'], [/\p{Script=Telugu}/gu, 'te'], [/\p{Script=Sinhala}/gu, 'si'], [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Lao}/gu, 'lo'], [/\p{Script=Tibetan}/gu, 'bo'], [/\p{Script=Myanmar}/gu, 'my'], [/\p{Script=Ethiopic}/gu, 'am'], [/\p{Script=Khmer}/gu, 'km'], [/\p{Script=Hangul}/gu, 'ko'], [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
];
/** Letters of the Arabic script that one language has and its neighbours have not. */
const LETTERS: readonly (readonly [RegExp, string])[] = [[/[ڕڵێۆ]/gu, 'ckb'], [/[ٹڈڑے]/gu, 'ur'], [/[ټډړښځڅ]/gu, 'ps'], [/[ڀڄڙڳڻ]/gu, 'sd'], [/[ۇۈۋ]/gu, 'ug'], [/[پچژگ]/gu, 'fa']];

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const listed = (tag: string): string | undefined => TAGS.get(tag.toLowerCase()) ?? TAGS.get(tag.split('-')[0]!.toLowerCase());

/**
 * In which language a text seems to be: what the file says, if its letters agree; else what its letters say; null when neither does.
 * Somebody looks at it before the text is made, so a guess is better than nothing.
 */
export function languageOf(words: string, said: readonly string[]): string | null {
  const text = words.slice(0, 20_000);
  const letters = count(text, /\p{L}/gu);
  const [script] = SCRIPTS.filter(([pattern]) => count(text, pattern) > letters / 2);
  const known = said.map(listed).filter((tag) => tag !== undefined);
  if (!script) return known.find((tag) => directionOf(tag) === 'ltr' && !SCRIPTS.some(([, own]) => own === tag)) ?? null;
  const guess = script[1] === 'ar' ? LETTERS.find(([pattern]) => count(text, pattern) > letters / 100)?.[1] ?? 'ar' : script[1];
  const fitting = known.filter((tag) => directionOf(tag) === directionOf(guess) && (directionOf(tag) === 'rtl' || script[0].test(LANGUAGES.find((each) => each.tag === tag)!.name)));
  return fitting[0] ?? guess;
}
