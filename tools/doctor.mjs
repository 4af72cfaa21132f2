// `npm run doctor`: looks whether every text is stored as it was written.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { build } from './setup/build.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { orOneLine } from './setup/failure.mjs';
import { inRoot, ROOT } from './setup/paths.mjs';

await orOneLine(async () => {
  await installDependencies();
  await build();
});
const child = spawn(process.execPath, [inRoot('apps/api/dist/doctor/main.js'), ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => { process.exitCode = signal ? 1 : code; });
