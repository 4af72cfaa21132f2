import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Authority } from './access/authority.js';
import { LiveConnections } from './access/live-connections.js';
import { BallotBoxes } from './ballot-box/ballot-boxes.js';
import { ServerKey } from './ballot-box/server-key.js';
import { Clock, SystemClock } from './clock/clock.js';
import type { Config } from './config/config.js';
import { CONFIG } from './config/token.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Logger } from './log/logger.js';
import { Mailer } from './mail/mailer.js';
import { Neighbours, NoNeighbours } from './neighbours/neighbours.js';
import { RedisNeighbours } from './neighbours/redis-neighbours.js';
import { EventBus } from './outbox/event-bus.js';
import { OutboxDispatcher } from './outbox/outbox-dispatcher.js';

/** What every noun of the API stands on. `ActorSource` and `Authenticator` are ports: the network and identity modules provide them globally. */
@Global()
@Module({})
export class CoreModule {
  static forRoot(config: Config, clock: Clock = new SystemClock()): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: Clock, useValue: clock },
      { provide: Logger, useValue: new Logger(config.logLevel) },
      { provide: Neighbours, inject: [Logger], useFactory: (log: Logger) => (config.redisUrl === null ? new NoNeighbours() : new RedisNeighbours(config.redisUrl, log)) },
      { provide: Mailer, useFactory: () => new Mailer(config) },
      EventBus, OutboxDispatcher, UnitOfWork, Authority, LiveConnections, ServerKey, BallotBoxes,
    ];
    return { module: CoreModule, providers, exports: providers };
  }
}
