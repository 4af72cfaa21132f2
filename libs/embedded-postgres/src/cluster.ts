import { execFile } from 'node:child_process';
import { chown, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Account } from './account.js';
import { type Binaries, program } from './binaries.js';
import { APPLICATION, type Credentials, SUPERUSER, urlFor } from './credentials.js';
import { EmbeddedPostgresError } from './errors.js';
import type { Layout } from './layout.js';

export type ClusterState = 'none' | 'present';

/** Whether a finished cluster is there; one of another major version is refused, since its files cannot be read. */
export async function inspectCluster(layout: Layout, binaries: Binaries): Promise<ClusterState> {
  const found = await readFile(path.join(layout.cluster, 'PG_VERSION'), 'utf8').then((text) => text.trim(), () => null);
  if (found === null) {
    const something = await stat(layout.cluster).catch(() => null);
    if (something) throw new EmbeddedPostgresError(`${layout.cluster} is not a database of PostgreSQL. Move it away, or choose another folder with DATA_DIR.`);
    return 'none';
  }
  const ours = binaries.version.split('.')[0];
  if (found !== ours) {
    throw new EmbeddedPostgresError(`The data folder was written by PostgreSQL ${found}, this release brings ${ours}. Restore a backup into a new DATA_DIR, or set DATABASE_URL.`);
  }
  return 'present';
}

/** Made aside and renamed when whole: a first start that is killed half-way leaves nothing that looks like a database. */
export async function createCluster(layout: Layout, binaries: Binaries, account: Account | null, env: NodeJS.ProcessEnv, credentials: Credentials): Promise<void> {
  const half = `${layout.cluster}.new`;
  const passwordFile = path.join(layout.home, 'initial-password');
  await rm(half, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, `${credentials.superuser}\n`, { mode: 0o600, flag: 'wx' });
  if (account) await chown(passwordFile, account.uid, account.gid);
  try {
    await promisify(execFile)(program(binaries, 'initdb'), [
      `--pgdata=${half}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
      // Sorting that does not change with the operating system's libraries, which would silently break indexes after an upgrade.
      '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions',
    ], { cwd: layout.home, env, ...(account ?? {}) });
    await rename(half, layout.cluster);
  } catch (error) {
    const lines = String((error as { stderr?: string }).stderr ?? error).split('\n');
    const reason = lines.find((line) => /error|could not|cannot/i.test(line)) ?? lines[0] ?? '';
    throw new EmbeddedPostgresError(`The embedded database could not be set up in ${layout.home}: ${reason.replace(/^initdb: (error: )?/, '').trim()}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Creates the application's role and database where they are missing; safe to repeat, for a start that was killed in between. */
export async function ensureDatabase(port: number, credentials: Credentials): Promise<void> {
  const client = new pg.Client({ connectionString: urlFor(SUPERUSER, credentials.superuser, port, 'postgres'), connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const roles = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APPLICATION]);
    if (roles.rowCount === 0) {
      await client.query(`CREATE ROLE ${APPLICATION} LOGIN CREATEDB PASSWORD ${pg.escapeLiteral(credentials.application)}`);
    }
    const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [APPLICATION]);
    if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${APPLICATION} OWNER ${APPLICATION}`);
  } finally {
    await client.end();
  }
}
