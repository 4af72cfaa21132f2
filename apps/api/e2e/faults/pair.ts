import { type EmbeddedPostgres, startEmbeddedPostgres } from '@northstar/embedded-postgres';
import { eventually, FakeClock } from '@northstar/testing';
import type { RunningApp } from '../../src/create-app.js';
import { RedisProcess } from '../cluster/redis-process.js';
import { Api, Someone } from '../harness.js';
import { value } from '../support/client.js';
import { freePort, ServerProcess } from './server-process.js';

/** Two built servers, each a process, with a Redis and a PostgreSQL that can be cut off one by one. */
export class Pair {
  private constructor(
    readonly database: EmbeddedPostgres,
    readonly redis: RedisProcess,
    readonly servers: readonly [ServerProcess, ServerProcess],
  ) {}

  static async starts(): Promise<Pair> {
    const database = await startEmbeddedPostgres({ ephemeral: true, durable: true });
    const redis = new RedisProcess(await freePort());
    await redis.start();
    const server = async () => new ServerProcess(await freePort(), '/nowhere', { DATABASE_URL: database.url, REDIS_URL: redis.url });
    const pair = new Pair(database, redis, [await server(), await server()]);
    for (const one of pair.servers) await one.start();
    await pair.isWhole();
    return pair;
  }

  /** The front door of the first server, for the stories' people. */
  door(): Api {
    return new Api({ url: this.servers[0].url } as RunningApp, new FakeClock(), () => Promise.reject(new Error('it is started here')), () => Promise.resolve());
  }

  /** The same person at the door of the second server. */
  async there(who: Someone): Promise<Someone> {
    const door = Object.defineProperty(Object.create(who.api) as Api, 'url', { get: () => this.servers[1].url });
    const moved = new Someone(door, who.name, who.email);
    value(await moved.signsIn());
    return moved;
  }

  /** Waits until both servers do their work and have Redis. */
  async isWhole(): Promise<void> {
    for (const { url, log } of this.servers) {
      await eventually(async () => ((await (await fetch(`${url}/readyz`)).json()) as { redis?: string }).redis === 'reached', { timeoutMs: 30_000 }).catch((error: unknown) => {
        throw new Error(`${url} does not do its work again. It said:\n${log}`, { cause: error });
      });
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.stop()));
    await this.redis.kill();
    await this.database.stop();
  }
}
