import fc from 'fast-check';
import { mentionsIn, mentionToken, piecesOf } from './mentions.js';

const ada = { kind: 'person', id: '0b0e7a52-6f1c-4d3b-9a55-1b2c3d4e5f60' } as const;
const quay = { kind: 'organisation', id: '1c0e7a52-6f1c-4d3b-9a55-1b2c3d4e5f61' } as const;

describe('mentions', () => {
  test('[C7] each of those named once, in the order of the words', () => {
    expect(mentionsIn(`${mentionToken(quay)}, ask ${mentionToken(ada)} and ${mentionToken(quay)}.`)).toEqual([quay, ada]);
  });

  test.each(['@Ada', 'mail@example.org', '@[person:]', '@[person:1]', '@[robot:0b0e7a52-6f1c-4d3b-9a55-1b2c3d4e5f60]', '@[person:0B0E7A52-6F1C-4D3B-9A55-1B2C3D4E5F60]'])('[C7] %s names nobody', (body) => {
    expect(mentionsIn(body)).toEqual([]);
    expect(piecesOf(body)).toEqual([body]);
  });

  test('[C7] the pieces of any comment are the comment', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(mentionToken(ada), mentionToken(quay), '@[', ']'))), (parts) => {
      const body = parts.join('');
      expect(piecesOf(body).map((piece) => (typeof piece === 'string' ? piece : mentionToken(piece))).join('')).toBe(body);
    }), { seed: 7 });
  });
});
