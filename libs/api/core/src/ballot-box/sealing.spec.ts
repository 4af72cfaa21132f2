import { randomBytes } from 'node:crypto';
import { keyName, seal, unseal } from './sealing.js';

const key = randomBytes(32);

test('[D8.6] what was sealed comes out again, and nothing else', () => {
  for (const counts of [[0, 0, 0], [1, 0, 7], [4_294_967_295, 3], Array<number>(100).fill(9)]) expect(unseal(key, 'a', seal(key, 'a', counts))).toEqual(counts);
});

test('[D8.6] one answer more changes neither the length nor leaves anything the same', () => {
  const [none, one, again] = [seal(key, 'a', [0, 0, 0]), seal(key, 'a', [1, 0, 0]), seal(key, 'a', [1, 0, 0])];
  expect(new Set([none, one, again].map(({ salt, sealed }) => `${salt.length} ${sealed.length}`)).size).toBe(1);
  const hex = [none, one, again].flatMap(({ salt, sealed }) => [salt, sealed.subarray(0, 12), sealed.subarray(12, 16), sealed.subarray(-16)]).map((part) => part.toString('hex'));
  expect(new Set(hex).size).toBe(hex.length);
});

test('[D8.6] a box that was changed, exchanged for another, or sealed with another key does not open', () => {
  const box = seal(key, 'a', [1, 2, 3]);
  expect(() => unseal(key, 'b', box)).toThrow();
  expect(() => unseal(randomBytes(32), 'a', box)).toThrow();
  expect(() => unseal(key, 'a', { ...box, salt: randomBytes(32) })).toThrow();
  for (const at of [0, 13, box.sealed.length - 1]) {
    const sealed = Buffer.from(box.sealed);
    sealed[at]! ^= 1;
    expect(() => unseal(key, 'a', { ...box, sealed })).toThrow();
  }
});

test('the name of a key is the same for the same key and says nothing of it', () => {
  expect(keyName(key)).toBe(keyName(Buffer.from(key)));
  expect(keyName(key)).not.toBe(keyName(randomBytes(32)));
  expect(key.toString('hex')).not.toContain(keyName(key));
});
