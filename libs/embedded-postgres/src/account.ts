import { execFileSync } from 'node:child_process';
import { lstat, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedPostgresError } from './errors.js';

/** The user under which PostgreSQL runs when we are root, which it refuses to run as. Null: it runs as ourselves. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * Whoever owns the database that is already there, so that root may start what an ordinary user began and the other way round;
 * else a user named northstar where the administrator made one, else the system's user without rights.
 */
export async function unprivilegedAccount(cluster: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  for (const wanted of ['northstar', 'nobody']) {
    const fields = passwd.split('\n').map((line) => line.split(':')).find(([name]) => name === wanted);
    const uid = Number(fields?.[2]);
    // macOS writes -2 for nobody; the kernel counts without sign.
    if (fields && Number.isInteger(uid) && uid !== 0) return { uid: uid >>> 0, gid: Number(fields[3]) >>> 0 };
  }
  try {
    const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    throw new EmbeddedPostgresError('PostgreSQL does not run as root and this system has no user "nobody". Start as an ordinary user, or add a user named "northstar".');
  }
}

/** The first folder on the way to `target` that the account may not pass, or null when the way is open. */
export async function firstClosedFolder(target: string, account: Account | null): Promise<string | null> {
  if (!account) return null;
  const parts = path.resolve(target).split(path.sep).filter(Boolean);
  let folder = path.parse(path.resolve(target)).root;
  for (const part of ['', ...parts]) {
    folder = path.join(folder, part);
    const stats = await lstat(folder).catch(() => null);
    if (!stats) return null; // Not made yet: we shall make it passable.
    if (!stats.isDirectory()) continue;
    const bit = stats.uid === account.uid ? 0o100 : stats.gid === account.gid ? 0o010 : 0o001;
    if ((stats.mode & bit) === 0) return folder;
  }
  return null;
}
