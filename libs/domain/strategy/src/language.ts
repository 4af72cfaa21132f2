import { ok, type Outcome, refuse } from '@northstar/domain-membership';

/** A language that a text can be in: its BCP-47 tag and what its speakers call it. */
export interface Language { readonly tag: string; readonly name: string }

const names = {
  en: 'English', 'en-GB': 'English (United Kingdom)', 'en-US': 'English (United States)', cy: 'Cymraeg', ga: 'Gaeilge', gd: 'Gàidhlig',
  sq: 'Shqip', am: 'አማርኛ', ar: 'العربية', hy: 'Հայերեն', az: 'Azərbaycanca', eu: 'Euskara', be: 'Беларуская', bn: 'বাংলা', bs: 'Bosanski', bg: 'Български', my: 'မြန်မာ', ca: 'Català',
  zh: '中文', 'zh-Hant': '繁體中文', ckb: 'کوردیی ناوەندی', hr: 'Hrvatski', cs: 'Čeština', da: 'Dansk', 'fa-AF': 'دری', dv: 'ދިވެހި', nl: 'Nederlands', et: 'Eesti', fi: 'Suomi', fr: 'Français', ka: 'ქართული',
  de: 'Deutsch', el: 'Ελληνικά', gu: 'ગુજરાતી', ha: 'Hausa', he: 'עברית', hi: 'हिन्दी', hu: 'Magyar', is: 'Íslenska', ig: 'Igbo', id: 'Bahasa Indonesia', it: 'Italiano', ja: '日本語', kk: 'Қазақ тілі', km: 'ខ្មែរ',
  rw: 'Ikinyarwanda', ku: 'Kurmancî', ky: 'Кыргызча', ko: '한국어', lo: 'ລາວ', lv: 'Latviešu', ln: 'Lingála', lt: 'Lietuvių', mk: 'Македонски', ms: 'Bahasa Melayu', mt: 'Malti', mn: 'Монгол', ne: 'नेपाली', nb: 'Norsk bokmål', nn: 'Norsk nynorsk',
  om: 'Afaan Oromoo', ps: 'پښتو', fa: 'فارسی', pl: 'Polski', pt: 'Português', 'pt-BR': 'Português (Brasil)', pa: 'ਪੰਜਾਬੀ', 'pa-Arab': 'پنجابی', rhg: 'Ruáingga', ro: 'Română', rn: 'Ikirundi', ru: 'Русский',
  sr: 'Српски', sd: 'سنڌي', si: 'සිංහල', sk: 'Slovenčina', sl: 'Slovenščina', so: 'Soomaali', es: 'Español', sw: 'Kiswahili', sv: 'Svenska', syr: 'ܣܘܪܝܝܐ', tg: 'Тоҷикӣ', ta: 'தமிழ்', te: 'తెలుగు', th: 'ไทย', bo: 'བོད་ཡིག',
  ti: 'ትግርኛ', tr: 'Türkçe', tk: 'Türkmençe', uk: 'Українська', ur: 'اردو', ug: 'ئۇيغۇرچە', uz: 'Oʻzbekcha', vi: 'Tiếng Việt', wo: 'Wolof', yi: 'ייִדיש', yo: 'Yorùbá', zu: 'isiZulu',
} as const;

/** The languages to choose from, each called as its speakers call it. English stands first; the others follow the alphabet of their English names. */
export const LANGUAGES: readonly Language[] = Object.entries(names).map(([tag, name]) => ({ tag, name }));

/** What a text is in when nobody has said anything. */
export const DEFAULT_LANGUAGE = 'en';

/** The most words that a limit may be set to. */
export const HIGHEST_WORD_LIMIT = 100_000;

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'fa-AF', 'pa-Arab', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

export type Direction = 'ltr' | 'rtl';

/** Where lines of a language begin. */
export const directionOf = (language: string): Direction => (RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr');

/** What a page has to say of a text in a language, for spell-check, speech and the direction of lines: attributes of the element around it. */
export const inLanguage = (language: string): { readonly lang: string; readonly dir: Direction } => ({ lang: language, dir: directionOf(language) });

/** What is settled for one text beside its words. */
export interface DocumentSettings {
  readonly language: string;
  /** The most words it should have; null for none. Nothing is ever cut. */
  readonly wordLimit: number | null;
}

/** Checks the settings of a text [A13, A14]. */
export function checkSettings({ language, wordLimit }: DocumentSettings): Outcome<DocumentSettings> {
  if (!LANGUAGES.some(({ tag }) => tag === language)) return refuse('INVALID', 'Choose the language from the list.', 'language');
  if (wordLimit !== null && !(Number.isInteger(wordLimit) && wordLimit >= 1 && wordLimit <= HIGHEST_WORD_LIMIT)) {
    return refuse('INVALID', `Give a whole number of words from 1 to ${HIGHEST_WORD_LIMIT.toLocaleString('en-GB')}, or leave the limit empty.`, 'wordLimit');
  }
  return ok({ language, wordLimit });
}
