// `npm test`: sets up what is needed, runs everything, or with `--no-browser` everything that needs none, and ends with `N passed, N failed`.
import { rmSync } from 'node:fs';
import process from 'node:process';
import { ensureChromium } from '../setup/chromium.mjs';
import { installDependencies } from '../setup/dependencies.mjs';
import { ensurePoppler } from '../setup/poppler.mjs';
import { ensureRedis } from '../setup/redis.mjs';
import { orOneLine } from '../setup/failure.mjs';
import { nx } from '../setup/nx.mjs';
import { inRoot } from '../setup/paths.mjs';
import { sumUp } from './results.mjs';

// What needs both cores for itself, because it measures time, comes after what only needs to be right.
const STAGES = [
  { title: 'Lint, types, documents, schema, builds, browser-side units', targets: ['build', 'lint-all', 'typecheck-node', 'typecheck-web', 'docs', 'schema', 'codegen', 'unit-web'], parallel: 2 },
  { title: 'Units and stories against a real PostgreSQL', targets: ['unit-node'], parallel: 1 },
  { title: 'Stories in a real browser', targets: ['e2e'], parallel: 1 },
];
const EXPECTED = ['lint', 'typecheck-node', 'typecheck-web', 'docs', 'schema', 'codegen', 'unit-web', 'unit-node', 'e2e'];

const args = process.argv.slice(2);
const withoutBrowser = args.includes('--no-browser');
const stages = withoutBrowser ? STAGES.slice(0, 2) : STAGES;
const expected = EXPECTED.filter((name) => !(withoutBrowser && name === 'e2e'));
const { redis, poppler, chromium } = await orOneLine(async () => {
  await installDependencies();
  return { redis: ensureRedis(), poppler: ensurePoppler(), chromium: withoutBrowser ? null : ensureChromium() };
});
rmSync(inRoot('dist/test-results'), { recursive: true, force: true });

let stagesFailed = 0;
for (const { title, targets, parallel } of stages) {
  const started = Date.now();
  console.log(`\n── ${title} ──`);
  const { code } = await nx(
    ['run-many', '-t', ...targets, `--parallel=${parallel}`, '--output-style=static', '--nxBail=false', ...(args.includes('--fresh') ? ['--skip-nx-cache'] : [])],
    { env: { REDIS_SERVER_PATH: redis, POPPLER_PATH: poppler, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) } },
  );
  if (code !== 0) stagesFailed += 1;
  console.log(`── ${title}: ${code === 0 ? 'passed' : 'FAILED'} after ${Math.round((Date.now() - started) / 1000)} s ──`);
}

const { lines, passed, failed } = sumUp(expected, inRoot('dist/test-results'));
console.log(`\n${lines.join('\n')}\n`);
// A build that breaks has no report of its own.
const failures = failed > 0 ? failed : stagesFailed;
console.log(`${passed} passed, ${failures} failed`);
process.exit(failures > 0 ? 1 : 0);
