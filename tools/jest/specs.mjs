import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const IGNORED = new Set(['node_modules', 'dist', '.nx', '.git', 'data', 'fixtures']);
const isBrowserSide = (file) => /^(libs|apps)\/web\//.test(file);

/** All spec files under a folder (null: everywhere), or the one spec that is named, of one side, as paths from the root. Browser end-to-end tests are not Jest's. */
export async function specsUnder(root, folder, web) {
  if (folder !== null && /\bspec\.tsx?$/.test(folder)) return [folder];
  const found = [];
  const walk = async (relative) => {
    for (const entry of await readdir(path.join(root, relative), { withFileTypes: true }).catch(() => [])) {
      const file = path.posix.join(relative, entry.name);
      if (entry.isDirectory() && !IGNORED.has(entry.name) && file !== 'apps/e2e') await walk(file);
      else if (entry.isFile() && /\.(e2e-)?spec\.tsx?$/.test(entry.name) && isBrowserSide(file) === web) found.push(file);
    }
  };
  for (const top of folder === null ? ['libs', 'apps', 'tools'] : [folder]) await walk(top);
  return found;
}

/** Whether any of the specs works on a database: all of the API's do, others say so by naming it. */
export async function needsDatabase(root, specs) {
  for (const spec of specs) {
    if (spec.startsWith('apps/api/')) return true;
    if (/TestDatabase|TEST_DATABASE_URL/.test(await readFile(path.join(root, spec), 'utf8'))) return true;
  }
  return false;
}
