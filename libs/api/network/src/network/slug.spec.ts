import { slugOf } from './slug.js';

test.each([
  ['Lantern Coalition', 'lantern-coalition'], ['  Zürich – Émigré & Friends! ', 'zurich-emigre-friends'], ['---', 'network'], ['Сеть', 'network'], ['x'.repeat(60), 'x'.repeat(40)], [`${'a'.repeat(39)} b`, 'a'.repeat(39)], ['../../etc', 'etc'],
])('the address of "%s" is %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
