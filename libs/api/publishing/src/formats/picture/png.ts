import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { drawn } from './draw.js';
import { PICTURE, type PictureWords } from './words.js';

let ready: Promise<void> | null = null;

/** The picture of a page. Pure: the same words give the same bytes, on every machine. */
export async function toPng(words: PictureWords): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  return new Resvg(drawn(words), { fitTo: { mode: 'width', value: PICTURE.width } }).render().asPng();
}
