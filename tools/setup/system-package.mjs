// Has the system's package manager install what tests need, where that is allowed without a question.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { Failure } from './failure.mjs';

const runs = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** How we may install packages of the system: as we are, through sudo without a password, or not at all. */
function installer() {
  if (!runs('apt-get', ['--version'])) return null;
  if (process.getuid?.() === 0) return [];
  return runs('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null;
}

/** Installs one package of Debian or Ubuntu; false where we may not. */
export function installPackage(name, announcement, failure, environment = {}) {
  const prefix = installer();
  if (prefix === null) return false;
  console.error(announcement);
  for (const args of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', name]]) {
    const [command, ...rest] = [...prefix, 'apt-get', ...args];
    const { status, stdout, stderr } = spawnSync(command, rest, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...environment }, maxBuffer: 1 << 26 });
    if (status !== 0) {
      console.error(`${stdout}${stderr}`.trim());
      throw new Failure(failure);
    }
  }
  return true;
}
