import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { chmod, chown, lchown, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './index.js';
import { isAlive, pause } from './processes.js';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let n = 0; ; n += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (n >= 200) throw error;
      await pause(50);
    }
  }
}

describe('embedded PostgreSQL', () => {
  let dataDir: string;
  const started: EmbeddedPostgres[] = [];
  const children: ChildProcess[] = [];
  const start = async (options: { supervised?: boolean } = {}): Promise<EmbeddedPostgres> => {
    const server = await startEmbeddedPostgres({ dataDir, ...options });
    started.push(server);
    return server;
  };

  beforeEach(async () => {
    dataDir = path.join(await mkdtemp(path.join(tmpdir(), 'northstar-spec-')), 'data');
    await chmod(path.dirname(dataDir), 0o755);
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    for (const server of started.splice(0)) await server.stop();
    await rm(path.dirname(dataDir), { recursive: true, force: true });
  });

  test('keeps what was written through a stop and a second start', async () => {
    const first = await start();
    await query(first.url, "CREATE TABLE kept AS SELECT 'goal' AS word");
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start();
    expect(await query(second.url, 'SELECT word FROM kept')).toEqual(['goal']);
  });

  test('is durable, reachable on loopback only, and signs in with a password that only its user can read', async () => {
    const server = await start();
    expect(await query(server.url, `SELECT current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes'),
      current_setting('listen_addresses'), current_setting('TimeZone')`)).toEqual(['on', 'on', 'on', '127.0.0.1', 'UTC']);
    expect(await query(server.url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([false]);
    expect(statSync(path.join(dataDir, 'postgres/credentials.json')).mode & 0o777).toBe(0o600);
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    const none = new URL(server.url);
    none.password = '';
    await expect(query(none.href, 'SELECT 1')).rejects.toThrow(/password/i);
  });

  test('runs under a user other than root', async () => {
    const server = await start();
    const status = await readFile(`/proc/${server.pid}/status`, 'utf8').catch(() => null);
    if (status === null) return; // Only Linux tells.
    expect(status).not.toMatch(/^Uid:\s+0\s/m);
  });

  test('after kill -9 of the server everything committed is there, at the same address, without a new start', async () => {
    const server = await start();
    await query(server.url, 'CREATE TABLE kept (n int)');
    for (let n = 1; n <= 3; n += 1) {
      await query(server.url, `INSERT INTO kept VALUES (${n})`);
      const before = server.pid;
      server.kill();
      expect(await eventually(() => query(server.url, 'SELECT count(*)::int FROM kept'))).toEqual([n]);
      // It answers others a moment before it has told us who it is.
      await eventually(async () => expect(server.pid).not.toBe(before));
    }
  });

  /** Another process that starts a server and waits to be killed; answers what it says of it. */
  async function elsewhere(options: string): Promise<{ child: ChildProcess; pid: number; url: string }> {
    const child = spawn(process.execPath, ['--import', './tools/node/register.mjs', '--input-type=module', '-e', `
      const { startEmbeddedPostgres } = await import(${JSON.stringify(path.resolve('libs/embedded-postgres/src/index.ts'))});
      const server = await startEmbeddedPostgres(${options});
      console.log(server.pid + ' ' + server.url);
      setInterval(() => {}, 1000);
    `], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const [pid, url] = line.toString().trim().split(' ') as [string, string];
    return { child, pid: Number(pid), url };
  }

  test('a server left by a killed process is adopted, not started twice', async () => {
    const { child, pid, url } = await elsewhere(`{ dataDir: ${JSON.stringify(dataDir)} }`);
    await query(url, "CREATE TABLE kept AS SELECT 'ask' AS word");

    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/in use by another Northstar \(process \d+\)/);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isAlive(pid)).toBe(true);

    const server = await start();
    expect(server.pid).toBe(pid);
    expect(server.url).toBe(url);
    expect(await query(server.url, 'SELECT word FROM kept')).toEqual(['ask']);
    server.kill();
    expect(await eventually(() => query(server.url, 'SELECT word FROM kept'))).toEqual(['ask']);
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });

  test('a process file that names somebody else does not keep it from starting', async () => {
    const first = await start({ supervised: false });
    await query(first.url, "CREATE TABLE kept AS SELECT 'goal' AS word");
    first.kill();
    while (isAlive(first.pid)) await pause(20);
    await first.stop();
    const file = path.join(dataDir, 'postgres/cluster/postmaster.pid');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, [String(process.pid), ...lines.slice(1)].join('\n'));
    const second = await start();
    expect(await query(second.url, 'SELECT word FROM kept')).toEqual(['goal']);
  });

  test('a first start that was killed half-way is begun again', async () => {
    await mkdir(path.join(dataDir, 'postgres/cluster.new/base'), { recursive: true });
    await writeFile(path.join(dataDir, 'postgres/initial-password'), 'old');
    const server = await start();
    expect(await query(server.url, 'SELECT 1')).toEqual([1]);
    expect(existsSync(path.join(dataDir, 'postgres/cluster.new'))).toBe(false);
    expect(existsSync(path.join(dataDir, 'postgres/initial-password'))).toBe(false);
  });

  test('root takes up a database with the rights of the user who owns it', async () => {
    if (process.getuid?.() !== 0) return; // Only root has a choice.
    const [uid, gid] = [54_321, 54_321];
    await (await start()).stop();
    const own = async (folder: string): Promise<void> => {
      await chown(folder, uid, gid);
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        const inside = path.join(folder, entry.name);
        if (entry.isDirectory()) await own(inside);
        else await lchown(inside, uid, gid);
      }
    };
    await own(dataDir);
    const server = await start();
    expect(await query(server.url, 'SELECT 1')).toEqual([1]);
    expect(statSync(path.join(dataDir, 'postgres')).uid).toBe(uid);
    if (existsSync(`/proc/${server.pid}`)) expect(statSync(`/proc/${server.pid}`).uid).toBe(uid);
  });

  test('root may keep the data behind a folder that is closed to others', async () => {
    if (process.getuid?.() !== 0) return;
    await chmod(path.dirname(dataDir), 0o700);
    const server = await start();
    expect(await query(server.url, 'SELECT 1')).toEqual([1]);
    const shelter = await realpath(path.join(dataDir, 'postgres'));
    expect(shelter).toMatch(/^\/var\/lib\/northstar\/data-/);
    await server.stop();
    const again = await start();
    expect(await realpath(path.join(dataDir, 'postgres'))).toBe(shelter);
    await again.stop();
    await rm(shelter, { recursive: true });
  });

  test('each obstacle is one clear sentence', async () => {
    const said = async (): Promise<string> => {
      const error = await startEmbeddedPostgres({ dataDir }).then(async (server) => { await server.stop(); return null; }, (e: Error) => e);
      expect(error?.message.split('\n')).toHaveLength(1);
      return error!.message;
    };
    await writeFile(dataDir, 'a file, not a folder');
    expect(await said()).toMatch(/^The data folder .* cannot be written \(EEXIST|ENOTDIR\)/);
    await rm(dataDir);

    if (existsSync('/proc/self')) {
      const inside = await startEmbeddedPostgres({ dataDir: '/proc/nowhere/data' }).catch((e: Error) => e.message);
      expect(inside).toMatch(/^The data folder \/proc\/nowhere\/data cannot be written \(\w+\)/);
    }

    await mkdir(path.join(dataDir, 'postgres/cluster'), { recursive: true });
    expect(await said()).toMatch(/is not a database of PostgreSQL/);
    await writeFile(path.join(dataDir, 'postgres/cluster/PG_VERSION'), '12\n');
    expect(await said()).toMatch(/written by PostgreSQL 12, this release brings \d+/);
    await rm(dataDir, { recursive: true });

    await (await startEmbeddedPostgres({ dataDir })).stop();
    await rm(path.join(dataDir, 'postgres/credentials.json'));
    expect(await said()).toMatch(/password file .* is missing/);
  });

  test('an ephemeral one leaves nothing behind, neither after stop nor when its process is killed', async () => {
    const own = await startEmbeddedPostgres({ ephemeral: true });
    expect(await query(own.url, 'SELECT 1')).toEqual([1]);
    await own.stop();
    expect(isAlive(own.pid)).toBe(false);

    const { child, pid } = await elsewhere('{ ephemeral: true }');
    expect(isAlive(pid)).toBe(true);
    child.kill('SIGKILL');
    await eventually(async () => { if (isAlive(pid)) throw new Error('still there'); });
  });
});
