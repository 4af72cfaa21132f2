// Finds the programs of Poppler, by which tests read PDF files as others do, or has the system's package manager install them where that is allowed.
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Failure } from './failure.mjs';
import { installPackage } from './system-package.mjs';

function find() {
  const given = process.env.POPPLER_PATH;
  if (given) {
    if (existsSync(path.join(given, 'pdfinfo'))) return given;
    throw new Failure(`POPPLER_PATH names the folder ${given}, but there is no pdfinfo in it.`);
  }
  const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];
  return folders.find((folder) => existsSync(path.join(folder, 'pdfinfo'))) ?? null;
}

/** The folder with pdfinfo and its siblings. */
export function ensurePoppler() {
  const found = find();
  if (found) return found;
  if (installPackage('poppler-utils', 'Installing Poppler for the tests of PDF files (once) …', 'Poppler could not be installed (the lines above say why). Install it by hand, or set POPPLER_PATH to the folder with pdfinfo.')) {
    const installed = find();
    if (installed) return installed;
  }
  throw new Failure('The tests of PDF files need Poppler. Install it (Debian, Ubuntu: sudo apt-get install poppler-utils), or set POPPLER_PATH to the folder with pdfinfo.');
}
