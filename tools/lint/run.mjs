// Lints the workspace, or the folders given: `node tools/lint/run.mjs [folder …] [--fix]`.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { loadQuietly } from './load-quietly.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
process.env.NX_DAEMON = 'false';
// Without a project graph the boundary rule would switch itself off with no more than a warning.
const { createProjectGraphAsync } = await import('@nx/devkit');
await createProjectGraphAsync({ exitOnError: true });
await loadQuietly();

const args = process.argv.slice(2);
const fix = args.includes('--fix');
const folders = args.filter((arg) => !arg.startsWith('--'));
const eslint = new ESLint({ cwd: root, fix, errorOnUnmatchedPattern: false });
const results = await eslint.lintFiles(folders.length > 0 ? folders : ['apps', 'libs', 'tools', '*.mjs']);
if (fix) await ESLint.outputFixes(results);
const formatter = await eslint.loadFormatter('stylish');
const text = await formatter.format(results);
if (text) console.log(text);
const errors = results.reduce((sum, result) => sum + result.errorCount, 0);
if (folders.length === 0 && results.length < 50) {
  console.error(`Only ${results.length} files were linted; the configuration ignores too much.`);
  process.exitCode = 1;
} else if (errors > 0) process.exitCode = 1;
