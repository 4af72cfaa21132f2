import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually } from '@northstar/testing';
import { freePort } from '../faults/server-process.js';

/** What `npm run scale` does once everything is built, and all that it said. */
function scale(env: Record<string, string>): { child: ChildProcess; said: () => string; ended: Promise<number | null> } {
  const child = spawn(process.execPath, [path.resolve('tools/scale/servers.mjs')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], ...(process.env['REDIS_SERVER_PATH'] ? { REDIS_SERVER_PATH: process.env['REDIS_SERVER_PATH'] } : {}), ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  return { child, said: () => said, ended: once(child, 'close').then(([code]) => code as number | null) };
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('[C10] npm run scale', () => {
  let dataDir: string;
  beforeAll(async () => { dataDir = await mkdtemp(path.join(tmpdir(), 'northstar-scale-')); });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  test('starts two servers, Redis and PostgreSQL behind one address, starts again what dies, and takes all of it along when it ends', async () => {
    const port = await freePort();
    const { child, said, ended } = scale({ PORT: String(port), DATA_DIR: dataDir });
    await eventually(() => said().includes('Ctrl-C ends all') || child.exitCode !== null, { timeoutMs: 50_000 });
    const pids = [...said().matchAll(/process (\d+)/g)].map(([, pid]) => Number(pid));
    expect({ said: said(), count: pids.length }).toEqual({ said: expect.stringContaining(`Northstar is ready: http://localhost:${port}`), count: 4 });
    const ready = async () => ((await (await fetch(`http://localhost:${port}/readyz`)).json()) as { redis: string }).redis === 'reached';
    for (let server = 0; server < 2; server += 1) await eventually(ready);
    process.kill(pids[0]!, 'SIGKILL');
    await eventually(() => said().includes('server 1 | ended (SIGKILL) and is started again'));
    expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(pids.filter(alive)).toEqual([]);
  }, 120_000);

  test('says in one line what is missing, and leaves nothing running', async () => {
    const stranger = net.createServer().listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const { port } = stranger.address() as net.AddressInfo;
    const taken = scale({ PORT: String(port), DATA_DIR: dataDir });
    expect([await taken.ended, taken.said().trim()]).toEqual([1, `Port ${port} is in use. Stop what uses it, or choose another with PORT=3010 npm run scale.`]);
    stranger.close();
    const without = scale({ PORT: String(await freePort()), DATA_DIR: dataDir, REDIS_SERVER_PATH: '/no/such/redis-server' });
    expect([await without.ended, without.said().trim()]).toEqual([1, 'REDIS_SERVER_PATH names /no/such/redis-server, but there is no such file.']);
  }, 60_000);
});
