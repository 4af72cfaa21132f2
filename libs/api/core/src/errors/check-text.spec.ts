import { checkLine, checkProse } from './check-text.js';

const limits = { field: 'name', label: 'The name', most: 10 };

test('a line is trimmed and brought to one form', () => {
  expect(checkLine('  Cafe\u0301 ', limits)).toEqual({ ok: true, value: 'Café' });
});

test.each([['', 'missing'], ['   ', 'missing'], [null, 'missing'], [undefined, 'missing'], ['x'.repeat(11), 'too long'], ['a\r\nBcc: b', 'cannot be used'], ['a\u0000', 'cannot be used'], ['a\u2028b', 'cannot be used']])('the line %j is refused and the field named', (given, why) => {
  const checked = checkLine(given, limits);
  expect(checked).toMatchObject({ ok: false, code: 'INVALID', field: 'name' });
  expect(checked.ok || checked.message).toContain(why);
});

test('what may be left out is empty', () => {
  expect(checkLine(undefined, { ...limits, optional: true })).toEqual({ ok: true, value: '' });
});

test('prose has lines of one kind, and no other control characters', () => {
  expect(checkProse('a\r\nb\tc', limits)).toEqual({ ok: true, value: 'a\nb\tc' });
  expect(checkProse('a\u0000b', limits)).toMatchObject({ ok: false });
  expect(checkProse('a\u001bb', limits)).toMatchObject({ ok: false });
});
