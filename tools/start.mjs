// `npm start`: installs and builds what is missing, then becomes the server: one process, so that a signal meant for it reaches it.
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { inRoot } from './setup/paths.mjs';
import { installAndBuild } from './setup/program.mjs';

await installAndBuild();
endWithNpm();
const main = inRoot('apps/api/dist/main.js');
process.argv[1] = main;
process.setSourceMapsEnabled(true);
await import(pathToFileURL(main).href);

/** npm passes a SIGTERM on to the shell between us, which ends without a word to us. So we look whether it is still there. */
function endWithNpm() {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event || process.platform === 'win32' || parent === 1) return;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  timer.unref();
}
