import { readFileSync } from 'node:fs';
import process from 'node:process';
import { run } from './run.js';

const { code, lines } = run(process.argv.slice(2), (file) => readFileSync(file, 'utf8'));
(code === 0 ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
process.exitCode = code;
