// Cuts the two weights of the serif down to what public pages need, so that a page with its letters weighs at most 50 kB: `node tools/fonts/run.mjs`.
// The results are kept in the repository; this is run again when the package of the font or the list of signs changes.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const { resolve } = createRequire(import.meta.url);
const range = (first, last) => Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
/** English and the languages beside it, with the signs of our own pages; ligatures by their code points. Other letters come from fonts of the reader's own system. */
const SIGNS = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœ‐‑‒–—‘’‚“”„†‡•…‰‹›€™←→−ﬁﬂ`;

for (const weight of [400, 600]) {
  const whole = await readFile(resolve(`@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff2`));
  // Small capitals, old figures and such are not used, and weigh as much as the letters.
  const part = await subsetFont(whole, SIGNS, { targetFormat: 'woff2', noLayoutClosure: true });
  await writeFile(fileURLToPath(new URL(`../../libs/api/publishing/src/public/fonts/source-serif-4-${weight}.woff2`, import.meta.url)), part);
  console.log(`${weight}: ${whole.length} bytes, cut to ${part.length}`);
}
