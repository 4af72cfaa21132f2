// How much script a browser loads until a page is useful, by the built files alone.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kilobytes of script, as gzip, behind some entries of a build: what each imports counts once. */
export function scriptSize(dist, entries) {
  const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));
  const files = new Set();
  const add = (key) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`the build has no ${key}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(add);
  };
  entries.forEach(add);
  const sizes = [...files].filter((file) => file.endsWith('.js')).map((file) => [file, gzipSync(readFileSync(path.join(dist, file)), { level: 6 }).length]);
  return { kilobytes: sizes.reduce((sum, [, size]) => sum + size, 0) / 1000, files: sizes.sort((a, b) => b[1] - a[1]) };
}
