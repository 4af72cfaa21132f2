// Finds the browser for the browser tests, or has the system's package manager install it where that is allowed.
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Failure } from './failure.mjs';
import { installPackage } from './system-package.mjs';

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

/** The path of a Chromium. */
export function ensureChromium() {
  const found = find();
  if (found) return found;
  if (installPackage('chromium', 'Installing Chromium for the browser tests (once) …', 'Chromium could not be installed (the lines above say why). Install it by hand, or set CHROMIUM_PATH to a Chromium or Chrome.')) {
    const installed = find();
    if (installed) return installed;
  }
  throw new Failure('The browser tests need Chromium or Chrome. Install it (Debian, Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to one.');
}
