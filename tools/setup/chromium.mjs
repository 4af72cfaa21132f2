// Finds the browser for the browser tests, or has the system's package manager install it where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Failure } from './failure.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

function find() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Failure(`CHROMIUM_PATH names ${given}, but there is no such file.`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...MAC].find(existsSync) ?? null;
}

const runs = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** How we may install packages of the system: as we are, through sudo without a password, or not at all. */
function installer() {
  if (!runs('apt-get', ['--version'])) return null;
  if (process.getuid?.() === 0) return [];
  return runs('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null;
}

/** The path of a Chromium. */
export function ensureChromium() {
  const found = find();
  if (found) return found;
  const prefix = installer();
  if (prefix !== null) {
    console.error('Installing Chromium for the browser tests (once) …');
    for (const args of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', 'chromium']]) {
      const [command, ...rest] = [...prefix, 'apt-get', ...args];
      const { status, stdout, stderr } = spawnSync(command, rest, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 1 << 26 });
      if (status !== 0) {
        console.error(`${stdout}${stderr}`.trim());
        throw new Failure('Chromium could not be installed (the lines above say why). Install it by hand, or set CHROMIUM_PATH to a Chromium or Chrome.');
      }
    }
    const installed = find();
    if (installed) return installed;
  }
  throw new Failure('The browser tests need Chromium or Chrome. Install it (Debian, Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to one.');
}
