// `npm run fuzz`: ten thousand storms over one text, on all cores. Options: --seeds <n>, --from <seed>.
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { installDependencies } from '../setup/dependencies.mjs';
import { orOneLine } from '../setup/failure.mjs';
import { inRoot } from '../setup/paths.mjs';

const ALL = 10_000;
const SHARE = 20;

await orOneLine(installDependencies);
const { values } = parseArgs({ options: { seeds: { type: 'string', default: String(ALL) }, from: { type: 'string', default: '1' } } });
const first = Number(values.from);
const seeds = Number(values.seeds);
if (!Number.isInteger(first) || !(Number.isInteger(seeds) && seeds > 0)) {
  console.error('npm run fuzz -- [--seeds <how many>] [--from <first seed>]');
  process.exit(1);
}

const begun = performance.now();
const end = first + seeds;
const tally = {};
const failures = [];
let next = first;
let done = 0;
let told = 0;

await Promise.all(Array.from({ length: os.availableParallelism() }, () => new Promise((resolve, reject) => {
  const worker = fork(inRoot('apps/api/e2e/fuzz/worker.mjs'), [], { cwd: inRoot(), execArgv: ['--import', './tools/node/register.mjs'] });
  const more = () => {
    if (next >= end) {
      worker.disconnect();
      return;
    }
    const from = next;
    next = Math.min(end, next + SHARE);
    worker.send({ from, to: next });
  };
  worker.on('message', (share) => {
    done += share.seeds;
    for (const [what, times] of Object.entries(share.tally)) tally[what] = (tally[what] ?? 0) + times;
    for (const failure of share.failures) {
      failures.push(failure);
      console.error(`FAILED ${failure}`);
    }
    progress();
    more();
  });
  worker.on('error', reject);
  worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))));
  more();
})));

function progress() {
  const now = performance.now();
  if (now - told < 5_000 && done < seeds) return;
  told = now;
  const seconds = (now - begun) / 1000;
  console.error(`${done} of ${seeds} seeds, ${failures.length} failed, ${Math.round(seconds)} s, about ${Math.round(seconds / done * (seeds - done))} s to go`);
}

const seconds = Math.round((performance.now() - begun) / 1000);
const lines = Object.entries(tally).sort(([one], [other]) => (one < other ? -1 : 1));
console.log(`${seeds} seeds from ${first} × 200 operations × 5 people: ${failures.length} failed, ${seconds} s`);
for (const [what, times] of lines) console.log(`  ${what.padEnd(32)} ${times}`);
// Only the whole of it is worth keeping.
if (seeds >= ALL) {
  mkdirSync(inRoot('docs/bench'), { recursive: true });
  writeFileSync(inRoot('docs/bench/fuzz.json'), `${JSON.stringify({ date: new Date().toISOString(), seeds, first, seconds, failures, tally }, null, 1)}\n`);
  writeFileSync(inRoot('docs/bench/fuzz.md'), `# Convergence

Written by \`npm run fuzz\`: ${seeds.toLocaleString('en')} seeds from ${first}, each 200 operations by 5 people on one server or two, with everything below in between. Afterwards all clients and the log
must have the same document, find each anchor at the same place, and the log must say of each clock and each deletion once, and rightly, whose it is.

**${failures.length === 0 ? 'No seed failed.' : `${failures.length} seeds failed: ${failures.map((failure) => failure.split(':')[0]).join(', ')}.`}** ${new Date().toISOString().slice(0, 10)}, ${seconds} s on ${os.availableParallelism()} cores.

| what happened | times |
| --- | --- |
${lines.map(([what, times]) => `| ${what} | ${times.toLocaleString('en')} |`).join('\n')}
`);
}
process.exitCode = failures.length > 0 ? 1 : 0;
