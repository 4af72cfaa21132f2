import { fitted } from './put-in.js';

test.each([
  [' and a half', 'four thousand', '', ' and a half'],
  ['and a half', 'four thousand ', 'for travel', 'and a half '],
  [', if asked ', 'yes', ' no', ', if asked'],
  ['alone', '', '', 'alone'],
  ['alone', 'a (', ') b', 'alone'],
])('[C14] %j between %j and %j becomes %j', (words, before, after, expected) => {
  expect(fitted(words, before, after)).toBe(expected);
});
