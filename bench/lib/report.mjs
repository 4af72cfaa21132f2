import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chart } from './chart.mjs';
import { FIGURES, show } from './figures.mjs';
import { faults, judge } from './judge.mjs';
import { pairedRatio, summary } from './statistics.mjs';

const NAMES = { ours: 'Northstar', yws: 'y-websocket-server', 'yws-leveldb': 'y-websocket-server, LevelDB', hp: 'Hocuspocus, PostgreSQL', relay: 'bare relay', lossy: 'lossy relay' };

const ratio = (value) => (value < 0.1 ? value.toFixed(3) : value.toFixed(2));
const spread = ({ median, min, max }, write) => (min === max ? write(median) : `${write(median)} (${write(min)}–${write(max)})`);

function sentence({ text, measured, held, limit }, against) {
  const verdict = held === null ? 'not measured' : held ? 'held' : 'NOT HELD';
  return { text, figure: measured ? spread(measured, against ? ratio : (value) => (Number.isInteger(value) ? String(value) : value.toFixed(1))) : '–', limit, verdict };
}

/** One scenario as rows: a line for each server, with its ratio to ours. */
function table(scenario, results) {
  const servers = Object.keys(results);
  const figures = Object.keys(FIGURES).filter((figure) => servers.some((server) => results[server].some((round) => Number.isFinite(round[figure]))));
  const rows = servers.map((server) => [NAMES[server], ...figures.map((figure) => {
    const of = (name) => results[name]?.map((round) => round[figure] ?? NaN) ?? [];
    const found = summary(of(server));
    if (!found) return '–';
    const factor = server === 'ours' ? null : pairedRatio(of('ours'), of(server));
    return `${spread(found, (value) => show(figure, value))}${factor && found.median > 0 && Number.isFinite(factor.median) ? ` · ours ${ratio(factor.median)} ×` : ''}`;
  })]);
  return { head: ['', ...figures.map((figure) => `${FIGURES[figure].title}${FIGURES[figure].unit ? `, ${FIGURES[figure].unit}` : ''}`)], rows };
}

const markdownTable = ({ head, rows }) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** All that a run found, for the console. */
export function consoleReport(run) {
  const lines = [];
  for (const { scenario, results } of run.scenarios) {
    lines.push('', `── ${scenario.title} ──`);
    const { head, rows } = table(scenario, results);
    for (const [name, ...cells] of rows) {
      lines.push(`  ${name}`);
      cells.forEach((cell, at) => { if (cell !== '–') lines.push(`    ${head[at + 1].padEnd(40)} ${cell}`); });
    }
    judge(scenario, results).forEach((promise, at) => {
      const { text, figure, verdict } = sentence(promise, scenario.promises[at].against);
      lines.push(`  ${verdict.padEnd(9)} ${text}: ${figure}`);
    });
  }
  const found = run.scenarios.flatMap(({ scenario, results }) => faults(scenario, results));
  lines.push('', ...found.map(({ serious, text }) => `${serious ? 'FAULT' : 'note'}: ${text}`));
  const promises = run.scenarios.flatMap(({ scenario, results }) => judge(scenario, results));
  lines.push(`${promises.filter(({ held }) => held).length} of ${promises.length} promises held, ${found.filter(({ serious }) => serious).length} faults, ${run.rounds} rounds, ${Math.round(run.seconds)} s`);
  return lines.join('\n');
}

/** Writes `bench.json`, `bench.md` and `bench.svg` into a folder. */
export function writeReport(run, folder) {
  mkdirSync(folder, { recursive: true });
  const judged = run.scenarios.map(({ scenario, results }) => ({ scenario, results, promises: judge(scenario, results) }));
  writeFileSync(path.join(folder, 'bench.json'), `${JSON.stringify({
    ...run, scenarios: judged.map(({ scenario, results, promises }) => ({ name: scenario.name, title: scenario.title, results, promises })),
  }, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(6)) : value), 1)}\n`);
  writeFileSync(path.join(folder, 'bench.svg'), chart(judged, NAMES));
  const found = judged.flatMap(({ scenario, results }) => faults(scenario, results));
  const all = judged.flatMap(({ scenario, promises }) => promises.map((promise, at) => [scenario.title, ...Object.values(sentence(promise, scenario.promises[at].against)).filter((_, column) => column !== 2)]));
  writeFileSync(path.join(folder, 'bench.md'), `# Measured side by side

Written by \`npm run bench\`${run.size === 'full' ? '' : ` (${run.size} sizes)`}: one run, ${run.rounds} rounds, the servers taking turns in each. Medians with the smallest and largest round; ratios are taken round by round, and below 1 this server
needs less. CPU is user and system time of the server process, and of PostgreSQL too where it says so. This server ran as it is shipped, with rights, guard and storage on.
What stands behind the figures: [bench/README.md](../../bench/README.md).

${run.date.slice(0, 10)}, ${run.machine}.

![Ratios to the peers](bench.svg)

## Promises

${markdownTable({ head: ['scenario', 'promise', 'measured', ''], rows: all })}

${found.length > 0 ? `${found.map(({ text }) => `- ${text}`).join('\n')}\n` : 'In every scenario the final texts of all clients were the same as that of a newcomer.\n'}
## Figures

${judged.map(({ scenario, results }) => `### ${scenario.title}\n\n${markdownTable(table(scenario, results))}\n`).join('\n')}`);
}

export const machine = () => `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'CPU'}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${os.type()}`;
