// Lints every fixture as if it stood where its first line says, and prints what each drew as JSON. Run by the spec beside it.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { loadQuietly } from '../lint/load-quietly.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
process.env.NX_DAEMON = 'false';
const { createProjectGraphAsync } = await import('@nx/devkit');
await createProjectGraphAsync({ exitOnError: true });
await loadQuietly();

const eslint = new ESLint({ cwd: root });
const folder = path.join(root, 'tools/lint-rules/fixtures');
const drawn = {};
for (const file of (await readdir(folder)).sort()) {
  const text = await readFile(path.join(folder, file), 'utf8');
  const [, as] = /^\/\/ as: (.+)$/m.exec(text);
  const [, expected] = /^\/\/ expect: (.+)$/m.exec(text);
  const [result] = await eslint.lintText(text, { filePath: path.join(root, as) });
  drawn[path.basename(file, '.txt')] = { expected: expected === 'nothing' ? [] : [expected], found: [...new Set(result.messages.map((m) => m.ruleId ?? m.message))] };
}
process.stdout.write(JSON.stringify(drawn));
