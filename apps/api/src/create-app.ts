import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ActorSource, Authenticator, type Clock, type Config, EventBus, LiveConnections, Logger, Neighbours } from '@northstar/api-core';
import { Collab, CollabGateway } from '@northstar/api-collab';
import { RecordChecks } from '@northstar/api-record';
import { PageCache } from '@northstar/api-publishing';
import compression from 'compression';
import { AppModule } from './app.module.js';
import { type Metrics, serveMetrics } from './metrics.js';
import { migrate } from './migrate.js';
import { NestLog } from './nest-log.js';
import { securityHeaders } from './security-headers.js';
import { MOMENT_HEADER, Subscriptions } from './subscriptions.js';
import { UpgradeRouter } from './upgrade-router.js';
import { serveWebShell } from './web-shell.js';

/** A GraphQL document with its variables; texts of documents travel over `/collab`. */
const MAX_BODY = '256kb';

export interface RunningApp {
  /** The address it answers at. */
  url: string;
  /** For tests and for filling a database: the container of the application. */
  nest: NestExpressApplication;
  /** Where its figures are read; null when they are switched off. */
  metricsUrl: string | null;
  /** Takes no new work, finishes what was begun, tells sockets to come back. */
  close: () => Promise<void>;
}

interface Options {
  databaseUrl: string;
  clock?: Clock;
  /** Folder of the built interface; by default the one beside this application. */
  webDist?: string;
}

/** Pages from which a socket may be opened: the installation's own address, and on a developer's machine its other names. */
function ownOrigins(config: Config): string[] {
  const { protocol, hostname, port, origin } = new URL(config.baseUrl);
  const names = ['localhost', '127.0.0.1', '[::1]'];
  return names.includes(hostname) ? names.map((name) => `${protocol}//${name}${port ? `:${port}` : ''}`) : [origin];
}

/** Starts the whole server: migrations, modules, HTTP and sockets on one port. */
export async function createApp(given: Config, { databaseUrl, clock, webDist }: Options): Promise<RunningApp> {
  // A copy, because the port that the system chooses for port 0 becomes part of the address.
  const config = { ...given };
  await migrate(databaseUrl);
  const nest = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config, databaseUrl, clock), {
    bodyParser: false, abortOnError: false, forceCloseConnections: true, logger: new NestLog(config.logLevel),
  });
  try {
    return await openToVisitors(nest, config, given, webDist);
  } catch (error) {
    // What was begun ends before the database does, or its last words would hide the sentence about what is wrong.
    await nest.close().catch(() => undefined);
    throw error;
  }
}

async function openToVisitors(nest: NestExpressApplication, config: Config, given: Config, webDist: string | undefined): Promise<RunningApp> {
  nest.set('trust proxy', config.trustedProxies);
  nest.disable('x-powered-by');
  nest.use(securityHeaders(config));
  nest.use(nest.get(PageCache, { strict: false }).door);
  // Pages, scripts and styles alone: a compressed answer to somebody who is signed in could tell by its size what it holds (BREACH).
  nest.use(compression({ filter: (req, res) => req.method === 'GET' && compression.filter(req, res) }));
  nest.useBodyParser('json', { limit: MAX_BODY });
  serveWebShell(nest, config, webDist);
  const bus = nest.get(EventBus, { strict: false });
  // As of when at least an answer is: whoever subscribes learns by it whether anything happened in between.
  nest.use('/graphql', (_request: unknown, response: ServerResponse, next: () => void) => {
    response.setHeader(MOMENT_HEADER, bus.moment);
    next();
  });
  // Everything stands before the first visitor: a socket that comes at once must find its way.
  await nest.init();
  const ours = <T>(token: abstract new (...parameters: never[]) => T): T => nest.get(token as never, { strict: false });
  const subscriptions = new Subscriptions({
    schema: ours(GraphQLSchemaHost).schema, config, authenticator: ours(Authenticator), live: ours(LiveConnections), actors: ours(ActorSource), log: ours(Logger), bus,
  });
  const collab = ours(CollabGateway);
  const server = nest.getHttpServer() as Server;
  const router = new UpgradeRouter([
    { path: /^\/graphql$/, handle: (request, socket, head) => subscriptions.handle(request, socket, head) },
    { path: /^\/collab\/([^/]+)$/, handle: (request, socket, head, documentId) => collab.handle(request, socket, head, documentId) },
  ], () => ownOrigins(config));
  router.attach(server);
  const metrics: Metrics | null = config.metricsPort === null ? null : await serveMetrics(config.metricsPort, ours(Collab), ours(Neighbours), ours(RecordChecks));
  try {
    await nest.listen(config.port, config.host);
  } catch (error) {
    await metrics?.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  if (given.port === 0 && new URL(given.baseUrl).hostname === 'localhost') config.baseUrl = `http://localhost:${port}`;

  return {
    url: `http://localhost:${port}`,
    nest,
    metricsUrl: metrics?.url ?? null,
    close: async () => {
      router.drain();
      await Promise.all([subscriptions.close(), ours(Collab).drain()]);
      await nest.close();
      await metrics?.close();
    },
  };
}
