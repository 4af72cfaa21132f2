import fc from 'fast-check';
import { canonical } from './canonical.js';
import { commitmentOf, digestOf, hashOf, NOTHING_BEFORE } from './entry.js';
import { sha } from './testing/records.js';

describe('writing a value down', () => {
  test.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ '€': 1, '\r': 2, '\ufb33': 3, 1: 4, '😀': 5, '\u0080': 6, ö: 7 }, '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}'],
    ['\u0000\b\t\n\f\r"\\/é', '"\\u0000\\b\\t\\n\\f\\r\\"\\\\/é"'],
    [[0, -0, -1, 9_007_199_254_740_991], '[0,0,-1,9007199254740991]'],
    [{}, '{}'], [[], '[]'],
  ])('[R1] %j', (value, written) => expect(canonical(value)).toBe(written));

  test.each([[0.5], [NaN], [Infinity], [9_007_199_254_740_992], [undefined], [[undefined]], [{ a: undefined }], [() => 1], ['\ud800'], [{ '\udc00': 1 }], [10n]])('[R1] what could be written in two ways is refused: %p', (value) => {
    expect(() => canonical(value)).toThrow(TypeError);
  });

  test.each([20261130, 11])('[R1] reading it back and writing it again gives the same, in whatever order members come (seed %i)', (seed) => {
    fc.assert(fc.property(fc.object({ values: [fc.boolean(), fc.maxSafeInteger(), fc.string({ unit: 'binary' }), fc.constant(null)] }).filter((value) => !JSON.stringify(value).includes('\\ud')), (value) => {
      const written = canonical(value);
      expect(canonical(JSON.parse(written))).toBe(written);
      expect(canonical(Object.fromEntries(Object.entries(value).reverse()))).toBe(written);
    }), { seed, numRuns: 300 });
  });
});

describe('fingerprints', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  ])('[R2] SHA-256 of %j', (text, fingerprint) => expect(sha(text)).toBe(fingerprint));

  // Worked out by hand in docs/RECORD.md: whoever writes a verifier in another language begins with these.
  test('[R2] the example of the description', () => {
    const salt = '000102030405060708090a0b0c0d0e0f';
    const digest = digestOf(sha, salt, { kind: 'record_began', at: 1_796_040_000_000, format: 1, reconstructed: 0 });
    expect([digest, hashOf(sha, '5a3c1f0e-0000-4000-8000-000000000001', { sequence: 1, previous: NOTHING_BEFORE, digest }), commitmentOf(sha, { salt, value: { organisation: '5a3c1f0e-0000-4000-8000-000000000002', name: 'Harbour Watch' } })]).toEqual(EXAMPLE);
  });
});

const EXAMPLE = ['ff93efa4dbbd4b0e53e1872e100bbb1cea72a05eb5e67268ebdbf34d8a70bb9e', '1b2203def510c431cbc882c63b2cf610db9fcad34eb080ccf3afeb3528946941', 'ea86c2f815e777a025066da29feff6ad4bdcf23115d48fdac70131bed741a0be'];
