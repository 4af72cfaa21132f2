import { initialsOf } from './initials.js';

test.each([['Ana Quill', 'AQ'], ['Ana Maria de Quill', 'AQ'], ['Ana', 'AN'], ['é', 'É'], ['(Harbour) Watch', 'HW'], ['', '?'], ['🙂', '?'], ['Łucja 9', 'Ł9'], ['𝒜lice Brook', '𝒜B']])('%j is %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
