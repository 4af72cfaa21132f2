import { constants } from 'node:fs';
import { access, chmod, chown, cp, lstat, mkdir, mkdtemp, readlink, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { type Account, firstClosedFolder } from './account.js';
import type { Binaries } from './binaries.js';
import { codeOf, EmbeddedPostgresError } from './errors.js';

/** Where one embedded database keeps its things. */
export interface Layout {
  home: string;
  /** PGDATA. */
  cluster: string;
  /** 0600, for the user who starts Northstar. */
  credentials: string;
  /** Process that uses this database now. */
  owner: string;
  log: string;
  /** Links to shared libraries, where the package's own are missing. */
  libraries: string;
}

// Used only by root, and only when the wanted folder lies behind one that the database's account may not pass.
const SHELTER = '/var/lib/northstar';

const layoutAt = (home: string): Layout => ({
  home,
  cluster: path.join(home, 'cluster'),
  credentials: path.join(home, 'credentials.json'),
  owner: path.join(home, 'owner.json'),
  log: path.join(home, 'server.log'),
  libraries: path.join(home, 'lib'),
});

/**
 * Makes the folders. A clone in /root is closed to the account that PostgreSQL runs under; its database then lives in
 * /var/lib/northstar and `dataDir/postgres` is a link to it, so that removing the data folder still means starting anew.
 */
export async function prepareLayout(dataDir: string, account: Account | null): Promise<Layout> {
  const wanted = path.join(dataDir, 'postgres');
  try {
    await makeFolder(dataDir);
    await openForPassing(dataDir, account);
    const present = await lstat(wanted).catch(() => null);
    // The link of an earlier start whose target somebody removed leads nowhere.
    if (present?.isSymbolicLink() && !(await realpath(wanted).catch(() => null))) await rm(wanted);
    if (!present?.isSymbolicLink() && (await firstClosedFolder(dataDir, account))) await shelter(wanted, account, present !== null);
    await mkdir(wanted, { recursive: true });
    const home = await realpath(wanted);
    const closed = await firstClosedFolder(path.dirname(home), account);
    if (closed) throw closedFolder(closed);
    if (account) await chown(home, account.uid, account.gid);
    await chmod(home, 0o711);
    await access(home, constants.W_OK);
    return layoutAt(home);
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw unwritable(dataDir, error);
  }
}

/** Like `mkdir -p`. Node's own never returns where a parent claims to be there and takes no folders, as /proc does. */
async function makeFolder(folder: string): Promise<void> {
  if ((await stat(folder).catch(() => null))?.isDirectory()) return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder).catch((error: unknown) => { if (codeOf(error) !== 'EEXIST' || folder === parent) throw error; });
  if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error(`${folder} is a file`), { code: 'ENOTDIR' });
}

/** The data folder itself is ours to open, for passing only; the folders above it belong to somebody else's plans. */
async function openForPassing(dataDir: string, account: Account | null): Promise<void> {
  const { mode, uid } = await stat(dataDir);
  if (account && uid !== account.uid && (mode & 0o011) !== 0o011) await chmod(dataDir, (mode & 0o7777) | 0o011);
}

async function shelter(wanted: string, account: Account | null, hasData: boolean): Promise<void> {
  const closed = await firstClosedFolder(path.dirname(wanted), account);
  if (hasData) throw closedFolder(closed ?? wanted);
  await mkdir(SHELTER, { recursive: true, mode: 0o755 });
  const stillClosed = await firstClosedFolder(SHELTER, account);
  if (stillClosed) throw closedFolder(closed ?? stillClosed);
  await symlink(await mkdtemp(path.join(SHELTER, 'data-')), wanted);
}

const closedFolder = (folder: string): EmbeddedPostgresError => new EmbeddedPostgresError(
  `PostgreSQL runs as an unprivileged user, who may not pass the folder ${folder}. Set DATA_DIR to a folder that is open to others, or start as an ordinary user.`,
);

const unwritable = (folder: string, error: unknown): EmbeddedPostgresError => new EmbeddedPostgresError(
  codeOf(error) === 'ENOSPC'
    ? `The disk that holds ${folder} is full.`
    : `The data folder ${folder} cannot be written (${codeOf(error) || String(error)}). Mend its rights, or choose another with DATA_DIR.`,
);

/** Programs that the account can reach: those of the package, or a copy where node_modules lies behind a closed folder. */
export async function reachableBinaries(binaries: Binaries, account: Account | null): Promise<Binaries> {
  if (!(await firstClosedFolder(path.join(binaries.folder, 'bin'), account))) return binaries;
  const copy = path.join(SHELTER, `postgresql-${binaries.version}`);
  try {
    if (!(await lstat(copy).catch(() => null))) {
      await mkdir(SHELTER, { recursive: true, mode: 0o755 });
      const half = await mkdtemp(path.join(SHELTER, 'copying-'));
      await cp(binaries.folder, half, { recursive: true, verbatimSymlinks: true });
      await chmod(half, 0o755);
      await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }));
    }
  } catch (error) {
    throw unwritable(SHELTER, error);
  }
  const closed = await firstClosedFolder(path.join(copy, 'bin'), account);
  if (closed) throw closedFolder(closed);
  return { ...binaries, folder: copy };
}

/** Adds what the dynamic linker needs: a folder of our own with the links, since the package may be read-only or another user's. */
export async function libraryEnvironment(binaries: Binaries, layout: Layout, account: Account | null): Promise<NodeJS.ProcessEnv> {
  if (process.platform === 'win32') return {};
  await mkdir(layout.libraries, { recursive: true, mode: 0o755 });
  if (account) await chown(layout.libraries, account.uid, account.gid);
  for (const [name, source] of binaries.linkedLibraries) {
    const link = path.join(layout.libraries, name);
    const target = path.join(binaries.folder, 'lib', source);
    if ((await readlink(link).catch(() => null)) === target) continue;
    await rm(link, { force: true });
    await symlink(target, link);
  }
  const own = path.join(binaries.folder, 'lib');
  const name = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  return { [name]: [layout.libraries, own].join(path.delimiter) };
}
