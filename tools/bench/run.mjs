// `npm run bench`: installs and builds what is missing, the peers in the folder of the measurements too, and measures.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { inRoot } from '../setup/paths.mjs';
import { become, installAndBuild } from '../setup/program.mjs';

await installAndBuild();
installPeers();
become([inRoot('bench/run.mjs'), ...process.argv.slice(2)]);

/** The peers are packages of that folder alone: nobody who only runs Northstar gets them. */
function installPeers() {
  const stamp = inRoot('bench/node_modules/.northstar-installed');
  const wanted = createHash('sha256').update(readFileSync(inRoot('bench/package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installing the peers that are measured beside this server (once) …');
  const { status, stdout, stderr } = spawnSync('npm', ['ci', '--loglevel=error', '--ignore-scripts', '--include=dev'], { cwd: inRoot('bench'), encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`${stdout}${stderr}`.trim());
    console.error('The peers could not be installed (the lines above say why).');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
