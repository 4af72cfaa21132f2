import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, open, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Account } from './account.js';
import { type Binaries, program } from './binaries.js';
import { EmbeddedPostgresError } from './errors.js';
import type { Layout } from './layout.js';
import { commandOf, isAlive, pause } from './processes.js';
import { serverSettings } from './settings.js';

export interface Site {
  layout: Layout;
  binaries: Binaries;
  account: Account | null;
  env: NodeJS.ProcessEnv;
  /** Gives up durability for speed; tests only. */
  volatile: boolean;
}

export interface RunningServer {
  pid: number;
  port: number;
}

const LOG_LIMIT = 5_000_000;
// Crash recovery after a long day may take minutes; a server that is alive and working is waited for.
const START_LIMIT_MS = 600_000;
const ORPHANS_LIMIT_MS = 60_000;

const pidFile = (layout: Layout): string => path.join(layout.cluster, 'postmaster.pid');

/** What the server says of itself: first line process, fourth port, eighth state. */
async function readPidFile(layout: Layout): Promise<{ pid: number; port: number; ready: boolean } | null> {
  const text = await readFile(pidFile(layout), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** A server that an earlier process of ours left running. A file that names a dead or a foreign process is removed. */
export async function findRunning(site: Site): Promise<RunningServer | null> {
  const found = await readPidFile(site.layout);
  if (!found) return null;
  const isOurs = isAlive(found.pid) && (commandOf(found.pid) ?? site.layout.cluster).includes(site.layout.cluster);
  if (!isOurs) {
    // In a container process ids start again from 1: the old one may now be anybody, and PostgreSQL would refuse to start.
    await rm(pidFile(site.layout), { force: true });
    return null;
  }
  return waitUntilReady(site, found.pid);
}

/** Starts a server, on `port` if given, and waits until it takes connections. */
export async function launch(site: Site, port?: number): Promise<RunningServer> {
  const deadline = Date.now() + ORPHANS_LIMIT_MS;
  for (let attempt = 1; ; attempt += 1) {
    const logStart = await trimLog(site.layout);
    try {
      return await waitUntilReady(site, await spawnServer(site, port ?? await freePort()));
    } catch (error) {
      const log = await readLog(site.layout, logStart);
      // Processes of a killed server end by themselves, but not at once; until then its memory may not be used again.
      const orphans = /pre-existing shared memory block|lock file .* already exists/.test(log);
      const portTaken = /could not bind|Address already in use/i.test(log);
      if (orphans && Date.now() < deadline) await pause(100);
      else if (portTaken && attempt < 10) await pause(port === undefined ? 0 : 200);
      else throw error instanceof EmbeddedPostgresError ? error : new EmbeddedPostgresError(`The embedded database did not start: ${reasonIn(log)} (more in ${site.layout.log})`);
    }
  }
}

async function spawnServer(site: Site, port: number): Promise<number> {
  const { layout, account } = site;
  const log = await open(layout.log, 'a', 0o600);
  if (account) await chown(layout.log, account.uid, account.gid);
  try {
    const child = spawn(program(site.binaries, 'postgres'), ['-D', layout.cluster, ...serverSettings(port, site.volatile)], {
      cwd: layout.home,
      env: site.env,
      // A group of its own: Ctrl+C in a terminal must reach us first, so that the application can finish before its database goes.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...(account ?? {}),
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', (error) => reject(new EmbeddedPostgresError(`PostgreSQL could not be run from ${site.binaries.folder}: ${error.message}.`)));
    });
    child.unref();
    return child.pid!;
  } finally {
    await log.close();
  }
}

async function waitUntilReady(site: Site, pid: number): Promise<RunningServer> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    const state = await readPidFile(site.layout);
    if (state?.pid === pid && state.ready) return { pid, port: state.port };
    if (!isAlive(pid)) throw new Error('ended');
    await pause(20);
  }
  throw new EmbeddedPostgresError(`The embedded database is still recovering after ten minutes; see ${site.layout.log}.`);
}

/** Fast shutdown: open transactions are rolled back, everything committed is flushed. Resolves when the process is gone. */
export async function shutDown(site: Site, pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  const child = spawn(program(site.binaries, 'pg_ctl'), ['stop', '-D', site.layout.cluster, '-m', 'fast', '-s', '-t', '60'], {
    cwd: site.layout.home, env: site.env, stdio: 'ignore', detached: true, ...(site.account ?? {}),
  });
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  while (isAlive(pid) && existsSync(pidFile(site.layout))) await pause(20);
}

/** A port that is free now. Somebody may take it before the server does; `launch` then tries another. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function trimLog(layout: Layout): Promise<number> {
  const size = await stat(layout.log).then((s) => s.size, () => 0);
  if (size < LOG_LIMIT) return size;
  await rm(layout.log);
  return 0;
}

const readLog = async (layout: Layout, from: number): Promise<string> =>
  (await readFile(layout.log, 'utf8').catch(() => '')).slice(from);

function reasonIn(log: string): string {
  const lines = log.split('\n').filter(Boolean);
  const line = lines.find((l) => /(FATAL|PANIC):/.test(l)) ?? lines.at(-1) ?? 'it ended without a word';
  return line.replace(/^.*?(FATAL|PANIC):\s*/, '');
}
