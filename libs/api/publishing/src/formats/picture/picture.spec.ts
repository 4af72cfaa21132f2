import { writeFileSync } from 'node:fs';
import { aPublication } from '../../testing/an-edition.js';
import { toPng } from './png.js';
import { pictureOfAsk, pictureOfEdition } from './words.js';

const publication = aPublication();
const size = (png: Uint8Array): number[] => [new DataView(png.buffer, png.byteOffset).getUint32(16), new DataView(png.buffer, png.byteOffset).getUint32(20)];

test('[P1] the picture of an edition is a PNG of the size that is asked for, light, and the same bytes each time', async () => {
  const png = await toPng(pictureOfEdition(publication));
  if (process.env['LOOK']) for (const [i, w] of [pictureOfEdition(publication), ...publication.asks.map((a) => pictureOfAsk(publication, a))].entries()) writeFileSync(`/tmp/pic-${i}.png`, await toPng(w));
  expect(Buffer.from(png.slice(0, 8)).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect(size(png)).toEqual([1_200, 630]);
  expect(png.length).toBeLessThan(120_000);
  expect(await toPng(pictureOfEdition(publication))).toEqual(png);
});

test('[P2] it is made of the words of the edition alone: no organisation stands on it, nor how many they are', () => {
  const said = JSON.stringify([pictureOfEdition(publication), ...publication.asks.map((ask) => pictureOfAsk(publication, ask))]);
  for (const { name, initials } of publication.signatories) for (const word of [name, initials, 'organisations']) expect(said).not.toContain(word);
});
