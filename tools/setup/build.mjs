// Builds what is served, unless nothing changed since the last build: looking takes milliseconds, asking Nx takes seconds.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { explainWriting, Failure } from './failure.mjs';
import { nx } from './nx.mjs';
import { inRoot } from './paths.mjs';

const STAMP = inRoot('dist/built');
const RESULTS = ['apps/api/dist/main.js', 'apps/web/dist/index.html', 'apps/verify/dist/verify.mjs'];
const SOURCES = ['libs', 'apps/api', 'apps/web', 'apps/verify', 'tools/build'];
const FILES = ['package-lock.json', 'tsconfig.base.json', 'tsconfig.web.json', 'tsconfig.node.json', 'nx.json'];
const SKIPPED = new Set(['node_modules', 'dist', 'e2e', 'testing', 'faults']);

/** Names, sizes and times of all sources: what changed there changes the build. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (file) => {
    const stats = statSync(inRoot(file));
    hash.update(`${file} ${stats.size} ${stats.mtimeMs}\n`);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(inRoot(folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) walk(file);
      } else if (!/\.(spec|e2e-spec)\.tsx?$|\.md$/.test(entry.name)) add(file);
    }
  };
  SOURCES.forEach(walk);
  FILES.forEach(add);
  return hash.digest('hex');
}

export const isBuilt = () => RESULTS.every((file) => existsSync(inRoot(file))) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();

/** Builds API and web through Nx. Returns whether there was anything to do. */
export async function build() {
  if (isBuilt()) return false;
  console.error('Building …');
  const before = fingerprint();
  try {
    mkdirSync(inRoot('dist'), { recursive: true });
    writeFileSync(STAMP, '');
  } catch (error) {
    throw explainWriting(error, inRoot('dist'));
  }
  const { code, output } = await nx(['run-many', '-t', 'build', '-p', 'api,web,verify', '--output-style=static'], { quiet: true });
  if (code !== 0 || !RESULTS.every((file) => existsSync(inRoot(file)))) {
    console.error(output.trim());
    throw new Failure('The build failed; the lines above say where.');
  }
  writeFileSync(STAMP, before);
  return true;
}
