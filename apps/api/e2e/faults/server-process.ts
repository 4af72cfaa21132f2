import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** A port that was free a moment ago; the server keeps it over its restarts so that clients find it again. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The built server as its own process, by default with its own embedded database, to be killed without warning. */
export class ServerProcess {
  private child: ChildProcess | null = null;
  private output = '';

  constructor(readonly port: number, readonly dataDir: string, private readonly extra: Record<string, string> = {}) {}

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Starts it and answers when it says that it is ready. */
  async start(): Promise<void> {
    this.output = '';
    const child = spawn(process.execPath, [path.join(ROOT, 'apps/api/dist/main.js')], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], PORT: String(this.port), DATA_DIR: this.dataDir, LOG_LEVEL: 'warn', ...this.extra },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    const collect = (chunk: Buffer): void => { this.output += chunk.toString(); };
    child.stdout!.on('data', collect);
    child.stderr!.on('data', collect);
    await new Promise<void>((resolve, reject) => {
      const check = (): void => { if (this.output.includes('Northstar is ready')) resolve(); };
      child.stdout!.on('data', check);
      child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready:\n${this.output}`)));
    });
  }

  /** `kill -9`: no handler runs, no buffer is flushed. */
  async kill(): Promise<void> {
    const child = this.child!;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Kills the database under the running server. */
  async killDatabase(): Promise<void> {
    const [pid] = (await readFile(path.join(this.dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(pid), 'SIGKILL');
  }

  /** SIGTERM; answers how many milliseconds the server took and its exit code. */
  async stop(): Promise<{ milliseconds: number; code: number | null }> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return { milliseconds: 0, code: child?.exitCode ?? null };
    const begun = performance.now();
    const gone = once(child, 'exit') as Promise<[number | null]>;
    child.kill('SIGTERM');
    const [code] = await gone;
    return { milliseconds: performance.now() - begun, code };
  }

  get log(): string {
    return this.output;
  }
}
