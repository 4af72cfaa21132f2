// Module hooks: a missing `x.js` beside an `x.ts` means that source, compiled by SWC as the build does, and a library of ours means its sources.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { swcOptions } from '../build/swc-options.mjs';

export async function resolve(specifier, context, next) {
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.startsWith('file:') && !context.parentURL.includes('/node_modules/')) {
    const url = new URL(specifier, context.parentURL);
    if (!existsSync(fileURLToPath(url))) {
      for (const ending of ['.ts', '.tsx']) {
        const source = new URL(url.href.replace(/\.js$/, ending));
        if (existsSync(fileURLToPath(source))) return { url: source.href, format: 'module', shortCircuit: true };
      }
    }
  }
  if (!specifier.startsWith('@northstar/')) return next(specifier, context);
  return next(specifier, { ...context, conditions: ['northstar-source', ...context.conditions] });
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !/\.tsx?(\?.*)?$/.test(url)) return next(url, context);
  const file = fileURLToPath(url);
  const { code } = await transform(await readFile(file, 'utf8'), { ...swcOptions(file), sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}
