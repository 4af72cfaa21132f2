// `npm run faults`: the kill test in full. Builds first, since what is killed is the built server. Numbers may be given in the environment.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { build } from '../setup/build.mjs';
import { installDependencies } from '../setup/dependencies.mjs';
import { orOneLine } from '../setup/failure.mjs';
import { inRoot, ROOT } from '../setup/paths.mjs';

await orOneLine(async () => {
  await installDependencies();
  await build();
});
const child = spawn(process.execPath, [inRoot('tools/jest/run.mjs'), 'apps/api/e2e/faults', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { FAULTS_SERVER_KILLS: '200', FAULTS_DATABASE_KILLS: '50', ...process.env },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => { process.exitCode = signal ? 1 : code; });
