import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PROCESS = path.resolve('apps/e2e/src/support/server-process.mjs');

const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as { port: number };
    server.close(() => resolve(port));
  });
});

/** The built application with its embedded PostgreSQL, in a folder of its own. */
export class Server {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  /** `--demo` serves the demo network. */
  static async start(...args: '--demo'[]): Promise<Server> {
    const folder = mkdtempSync(path.join(tmpdir(), 'northstar-story-'));
    const port = await freePort();
    const child = fork(PROCESS, args, {
      env: { ...process.env, NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', BASE_URL: '', DATABASE_URL: '', DATA_DIR: folder, LOG_LEVEL: 'warn', SESSION_DAYS: '365' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const url = await new Promise<string>((resolve, reject) => {
      child.once('message', (message) => resolve((message as { ready: string }).ready));
      child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready`)));
    });
    return new Server(url, child, folder);
  }

  /** Lets time pass on the server. */
  async advance(hours: number): Promise<void> {
    const done = new Promise((resolve) => this.child.once('message', resolve));
    this.child.send({ advance: hours * 3_600_000 });
    await done;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.disconnect();
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
