// Runs Jest and leaves the figures in dist/test-results: `node tools/jest/run.mjs libs/domain/voting [jest options]`.
// Instead of a folder: one spec; `node` for everything that runs in Node, `web` for everything that runs in the browser.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { needsDatabase, specsUnder } from './specs.mjs';
import { startTestDatabase } from './test-database.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [given = 'node', ...options] = process.argv.slice(2);
const folder = given.replace(/\/+$/, '');
const all = folder === 'node' || folder === 'web';
if (!all && !existsSync(path.join(root, folder))) {
  console.error(`There is no folder ${folder}.`);
  process.exit(1);
}
const web = folder === 'web' || /^(libs|apps)\/web(\/|$)/.test(folder);
const name = all ? `unit-${folder}` : folder.replace(/^(libs|apps)\//, '').replaceAll('/', '-');
const report = path.join(root, `dist/test-results/${name}.json`);
mkdirSync(path.dirname(report), { recursive: true });

const specs = await specsUnder(root, all ? null : folder, web);
const database = !process.env.TEST_DATABASE_URL && !web && (await needsDatabase(root, specs)) ? await startTestDatabase() : null;
const args = [
  path.join(root, 'node_modules/jest/bin/jest.js'),
  '--config', path.join(root, `tools/jest/${web ? 'web' : 'node'}.config.mjs`),
  '--json', '--outputFile', report,
  // A folder that has specs of which none is found is a mistake in the configuration, not a success.
  ...(specs.length === 0 ? ['--passWithNoTests'] : []),
  // The run of everything must end even if one spec leaves a handle open; run alone, that spec shows it by hanging.
  ...(all ? ['--forceExit'] : ['--testPathPatterns', `^${root}${folder}${statSync(path.join(root, folder)).isDirectory() ? '/' : '$'}`]),
  ...options,
];
const child = spawn(process.execPath, args, {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, ...(database ? { TEST_DATABASE_URL: database.url } : {}) },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
const code = await new Promise((resolve) => { child.on('exit', (exit, signal) => resolve(signal ? 1 : exit)); });
await database?.stop();
process.exit(code);
