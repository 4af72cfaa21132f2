// `npm run bench`: this server and its peers side by side, in one run, taking turns.
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { consoleReport, machine, writeReport } from './lib/report.mjs';
import { faults } from './lib/judge.mjs';
import { Servers } from './lib/servers.mjs';
import { scenarios } from './scenarios/index.mjs';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string', multiple: true }, servers: { type: 'string' }, rounds: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
const names = scenarios.map(({ name }) => name);
if (values.help || values.only?.some((name) => !names.includes(name)) || (values.rounds && !(Number(values.rounds) > 0))) {
  console.log(`npm run bench -- [--quick] [--only <scenario>] … [--rounds <n>] [--servers <name,name>] [--out <folder>]
Scenarios: ${names.join(', ')}.
Without options: everything in full size, figures into docs/bench. With options they are written only where --out says.`);
  process.exit(values.help ? 0 : 1);
}
if (process.platform !== 'linux') {
  console.error('The measurements read the CPU of processes from /proc, which only Linux has. Run them in the container image.');
  process.exit(1);
}

const size = values.quick ? 'quick' : 'full';
const chosen = scenarios.filter(({ name, quick = true }) => values.only?.includes(name) ?? (size === 'full' || quick));
const rounds = Number(values.rounds ?? (values.quick ? 1 : 3));
const folder = values.out ?? (size === 'full' && !values.only && !values.servers ? fileURLToPath(new URL('../docs/bench', import.meta.url)) : null);
const begun = performance.now();
const clock = () => `${String(Math.floor((performance.now() - begun) / 60_000)).padStart(2)}:${String(Math.floor((performance.now() - begun) / 1000) % 60).padStart(2, '0')}`;
const progress = (text) => console.error(`${clock()}  ${text}`);

const run = { date: new Date().toISOString(), machine: machine(), size, rounds, scenarios: chosen.map((scenario) => ({ scenario, results: {} })) };
const servers = await Servers.open();
try {
  for (const { scenario, results } of run.scenarios) {
    const here = Math.min(rounds, scenario.mostRounds ?? rounds);
    for (let round = 0; round < here; round++) {
      for (const name of scenario.servers) {
        if (values.servers && !values.servers.split(',').includes(name)) continue;
        const server = await servers.make(name);
        progress(`${scenario.name}: round ${round + 1} of ${here}, ${name}`);
        try {
          if (!scenario.startsItself) await server.start();
          (results[name] ??= []).push(await scenario.run({ server, size: scenario.sizes[size], servers }));
        } catch (error) {
          // One server that gives up is a finding and not the end of the run.
          (results[name] ??= []).push({ problem: error.message.split('\n')[0] });
          progress(`  ${error.stack}`);
        } finally {
          await server.stop();
        }
      }
    }
    // A run that is cut off keeps what it has measured.
    run.seconds = (performance.now() - begun) / 1000;
    if (folder) writeReport({ ...run, scenarios: run.scenarios.filter(({ results: found }) => Object.keys(found).length > 0) }, path.resolve(folder));
  }
} finally {
  await servers.close();
}
console.log(consoleReport(run));
if (folder) console.log(`Written to ${path.relative(process.cwd(), folder) || folder}.`);
process.exit(run.scenarios.some(({ scenario, results }) => faults(scenario, results).some(({ serious }) => serious)) ? 1 : 0);
