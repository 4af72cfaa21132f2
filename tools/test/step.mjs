// Runs one check and writes down whether it passed, so that `npm test` can count it: `node tools/test/step.mjs lint node tools/lint/run.mjs`.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const [name, command, ...args] = process.argv.slice(2);
const child = spawn(command === 'node' ? process.execPath : command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('exit', (code) => {
  const ok = code === 0;
  mkdirSync('dist/test-results', { recursive: true });
  writeFileSync(`dist/test-results/${name}.json`, `${JSON.stringify({ check: name, passed: ok ? 1 : 0, failed: ok ? 0 : 1 })}\n`);
  process.exitCode = ok ? 0 : 1;
});
