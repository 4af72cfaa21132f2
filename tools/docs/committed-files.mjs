import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { inRoot, ROOT } from '../setup/paths.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.nx', 'data', 'coverage']);

/** What belongs to the project, as paths from its root: as git says, or everything but results where there is no git. */
export async function committedFiles() {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26 });
    return listed.split('\0').filter((file) => file && existsSync(inRoot(file)));
  } catch {
    const entries = await readdir(ROOT, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
      .filter((file) => !file.split('/').some((part) => SKIPPED.has(part)));
  }
}
