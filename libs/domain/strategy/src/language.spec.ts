import { checkSettings, DEFAULT_LANGUAGE, directionOf, HIGHEST_WORD_LIMIT, inLanguage, LANGUAGES } from './language.js';

describe('the language of a text', () => {
  test('[A13] is one of a list whose tags are tags of languages, each once and with a name of its own', () => {
    const tags = LANGUAGES.map(({ tag }) => tag);
    expect(Intl.getCanonicalLocales(tags)).toEqual(tags);
    expect(new Set(tags).size).toBe(tags.length);
    expect(new Set(LANGUAGES.map(({ name }) => name)).size).toBe(tags.length);
    expect(tags).toContain(DEFAULT_LANGUAGE);
  });

  test('[A13] says where lines begin: on the right exactly where the language’s own name does', () => {
    for (const { tag, name } of LANGUAGES) expect({ tag, direction: directionOf(tag) }).toEqual({ tag, direction: /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(name) ? 'rtl' : 'ltr' });
    expect(inLanguage('ckb')).toEqual({ lang: 'ckb', dir: 'rtl' });
    expect(inLanguage('cy')).toEqual({ lang: 'cy', dir: 'ltr' });
  });

  test.each([['xx'], [''], ['EN'], ['en"><script>'], ['ar '], ['__proto__']])('[A13] %j is none', (language) => {
    expect(checkSettings({ language, wordLimit: null })).toMatchObject({ ok: false, code: 'INVALID', field: 'language' });
  });
});

describe('the word limit of a text', () => {
  test.each([null, 1, 500, HIGHEST_WORD_LIMIT])('[A14] may be %p', (wordLimit) => {
    expect(checkSettings({ language: 'ur', wordLimit })).toEqual({ ok: true, value: { language: 'ur', wordLimit } });
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, HIGHEST_WORD_LIMIT + 1])('[A14] may not be %p', (wordLimit) => {
    expect(checkSettings({ language: 'en', wordLimit })).toMatchObject({ ok: false, code: 'INVALID', field: 'wordLimit' });
  });
});
