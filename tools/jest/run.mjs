// Runs Jest for one project folder and leaves the figures in dist/test-results: `node tools/jest/run.mjs libs/domain/voting [jest options]`.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [folder = '', ...options] = process.argv.slice(2);
const web = /^(libs|apps)\/web(\/|$)/.test(folder);
const name = folder.replace(/^(libs|apps)\//, '').replaceAll('/', '-') || 'all';
mkdirSync(path.join(root, 'dist/test-results'), { recursive: true });
const child = spawn(process.execPath, [
  ...(web ? [] : ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']),
  path.join(root, 'node_modules/jest/bin/jest.js'),
  '--config', path.join(root, `tools/jest/${web ? 'web' : 'node'}.config.mjs`),
  '--passWithNoTests', '--json', '--outputFile', path.join(root, `dist/test-results/${name}.json`),
  '--testPathPatterns', `^${root}${folder}/`, ...options,
], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
child.on('exit', (code, signal) => { process.exitCode = signal ? 1 : code; });
