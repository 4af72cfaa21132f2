// Compiles the TypeScript of one project from src/ to dist/ with SWC: `node tools/build/build-library.mjs libs/domain/voting`.
// Types are checked apart, by `typecheck`.
import { transformFile } from '@swc/core';
import { mkdir, readdir, rm, writeFile, copyFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { swcOptions } from './swc-options.mjs';

const isTest = (name) => /\.(e2e-)?spec\.tsx?$/.test(name);

if (process.argv[2]) process.chdir(process.argv[2]);
await rm('dist', { recursive: true, force: true });
for (const entry of await readdir('src', { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || isTest(entry.name)) continue;
  const file = path.join(entry.parentPath, entry.name);
  const target = path.join('dist', path.relative('src', file));
  await mkdir(path.dirname(target), { recursive: true });
  if (!/\.tsx?$/.test(entry.name) || entry.name.endsWith('.d.ts')) {
    await copyFile(file, target);
    continue;
  }
  const { code, map } = await transformFile(file, swcOptions(path.resolve(file)));
  const out = target.replace(/\.tsx?$/, '.js');
  await writeFile(out, `${code}\n//# sourceMappingURL=${path.basename(out)}.map\n`);
  await writeFile(`${out}.map`, map);
}
