import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { eventually } from '@northstar/testing';

/** A Redis of the test's own, on loopback and without a trace on the disk. */
export class RedisProcess {
  private child: ChildProcess | null = null;

  constructor(readonly port: number) {}

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const child = spawn(process.env['REDIS_SERVER_PATH'] ?? 'redis-server', ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--loglevel', 'warning'], { stdio: 'ignore', cwd: '/' });
    let failure: Error | null = null;
    child.once('error', (error) => { failure = error; });
    this.child = child;
    await eventually(async () => {
      if (failure) throw failure;
      return this.answers();
    });
  }

  /** `kill -9`: connections break, what was on its way is gone. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** It stands still with its connections open: nothing breaks, and nothing answers. */
  async hang(): Promise<void> {
    this.child?.kill('SIGSTOP');
  }

  async goOn(): Promise<void> {
    this.child?.kill('SIGCONT');
  }

  private answers(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = net.connect(this.port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
  }
}
