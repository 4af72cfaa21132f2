import { checkChoice, checkSeen, isCurrent, type WordingFacts } from './wordings.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 1, 10, minute));
const wording = (id: string, given: Partial<WordingFacts> = {}): WordingFacts => ({ id, authorId: 'ben', changedAt: at(5), ...given });

test.each<[string, number, boolean]>([['before they were changed', 4, false], ['when they were changed', 5, true], ['later', 6, true]])('[S8] support said %s counts: %s', (_when, minute, counts) => {
  expect(isCurrent({ at: at(minute) }, wording('one'))).toBe(counts);
});

test('[S10] words that were changed after somebody looked are not decided about; those that were not, are', () => {
  expect(checkSeen([wording('one'), wording('two', { changedAt: at(7) })], at(6))).toMatchObject({ ok: false, code: 'CONFLICT' });
  expect(checkSeen([wording('one'), wording('two', { changedAt: at(7) })], at(7))).toEqual({ ok: true, value: null });
  expect(checkSeen([], at(0))).toEqual({ ok: true, value: null });
});

test.each<[string, WordingFacts[], WordingFacts[], object]>([
  ['several suggestions of one person, and those of others closed', [wording('one'), wording('two')], [wording('other', { authorId: 'cy' }), wording('third', { authorId: 'dee' })], { ok: true }],
  ['one, and all others go on waiting', [wording('one')], [], { ok: true }],
  ['another one of the same person closed', [wording('one')], [wording('two')], { ok: true }],
  ['nothing', [], [wording('other', { authorId: 'cy' })], { ok: false, code: 'INVALID' }],
  ['what two people suggest', [wording('one'), wording('two', { authorId: 'cy' })], [], { ok: false, code: 'INVALID' }],
  ['one that is to be closed, too', [wording('one')], [wording('one')], { ok: false, code: 'INVALID' }],
])('[S9] chosen: %s', (_case, chosen, closed, expected) => expect(checkChoice(chosen, closed)).toMatchObject(expected));
