import { rm } from 'node:fs/promises';
import path from 'node:path';
import { unprivilegedAccount } from './account.js';
import { findBinaries } from './binaries.js';
import { createCluster, ensureDatabase, inspectCluster } from './cluster.js';
import { APPLICATION, createCredentials, type Credentials, readCredentials, urlFor } from './credentials.js';
import { temporaryFolder } from './ephemeral.js';
import { codeOf, EmbeddedPostgresError } from './errors.js';
import { libraryEnvironment, prepareLayout, reachableBinaries } from './layout.js';
import { claim } from './owner.js';
import { findRunning, launch, type RunningServer, shutDown, type Site } from './server.js';
import { supervise } from './supervisor.js';

export interface EmbeddedPostgresOptions {
  /** Folder for the database; `postgres/` is made inside. Not needed with `ephemeral`. */
  dataDir?: string;
  /** For tests: a temporary folder, removed at `stop` and also when this process dies. */
  ephemeral?: boolean;
  /** Only with `ephemeral`: keep what is committed through a crash, as a real database does. Default false, which is faster. */
  durable?: boolean;
  /** Starts the server again when it dies. Default true. */
  supervised?: boolean;
}

/** A running database. The address stays the same when the server is started again. */
export interface EmbeddedPostgres {
  /** For the application's own role, which owns the database `northstar` and may create others. */
  readonly url: string;
  /** The main process of the server as it is now. */
  readonly pid: number;
  /** Fast shutdown; resolves when the server is gone. Repeatable. */
  stop(): Promise<void>;
  /** Ends the server as a power cut would. For tests of what happens then. */
  kill(): void;
}

/** Starts the PostgreSQL that comes with the dependencies, or takes over the one that an earlier process left running. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const temporary = options.ephemeral ? await temporaryFolder() : null;
  const dataDir = temporary?.folder ?? path.resolve(options.dataDir ?? './data');
  try {
    const account = await unprivilegedAccount(path.join(dataDir, 'postgres/cluster'));
    const layout = await prepareLayout(dataDir, account);
    const release = await claim(layout.owner);
    try {
      const binaries = await reachableBinaries(await findBinaries(), account);
      const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC', ...(await libraryEnvironment(binaries, layout, account)) };
      const site: Site = { layout, binaries, account, env, volatile: options.ephemeral === true && options.durable !== true };
      const { server, credentials } = await bringUp(site);
      const watched = supervise(site, server, options.supervised ?? true);
      let stopping: Promise<void> | null = null;
      return {
        url: urlFor(APPLICATION, credentials.application, server.port, APPLICATION),
        get pid() { return watched.pid; },
        kill: () => { process.kill(watched.pid, 'SIGKILL'); },
        stop: () => (stopping ??= (async () => {
          await shutDown(site, await watched.release());
          await release();
          await temporary?.remove();
        })()),
      };
    } catch (error) {
      await release();
      throw error;
    }
  } catch (error) {
    await temporary?.remove();
    throw inOneSentence(error, dataDir);
  }
}

async function bringUp(site: Site): Promise<{ server: RunningServer; credentials: Credentials }> {
  const { layout, binaries, account, env } = site;
  let credentials: Credentials;
  if (await inspectCluster(layout, binaries) === 'present') {
    credentials = await readCredentials(layout.credentials);
  } else {
    credentials = await createCredentials(layout.credentials);
    await createCluster(layout, binaries, account, env, credentials);
  }
  const server = await findRunning(site).catch(() => null) ?? await launch(site);
  await ensureDatabase(server.port, credentials);
  await rm(path.join(layout.home, 'cluster.new'), { recursive: true, force: true });
  return { server, credentials };
}

function inOneSentence(error: unknown, dataDir: string): Error {
  if (error instanceof EmbeddedPostgresError) return error;
  const code = codeOf(error);
  if (code === '28P01') return new EmbeddedPostgresError(`The password file in ${path.join(dataDir, 'postgres')} does not fit the database beside it. Put both back from the same backup.`);
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return new EmbeddedPostgresError(`The data folder ${dataDir} cannot be written (${code}). Mend its rights, or choose another with DATA_DIR.`);
  if (code === 'ENOSPC') return new EmbeddedPostgresError(`The disk that holds ${dataDir} is full.`);
  return new EmbeddedPostgresError(`The embedded database did not start: ${error instanceof Error ? error.message : String(error)}`);
}
