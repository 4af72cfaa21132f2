import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ActorSource, type Authenticator, type Config, errorFormatter, type EventBus, type LiveConnections, type Logger, RequestContext, type SignedIn } from '@northstar/api-core';
import { getOperationAST, GraphQLError, type GraphQLFormattedError, type GraphQLSchema, NoSchemaIntrospectionCustomRule, parse, specifiedRules, subscribe, validate } from 'graphql';
import { CloseCode, MessageType, stringifyMessage } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { MOST_TOKENS, validationRules } from './graphql.js';

const MOST_SUBSCRIPTIONS = 50;
const MAX_MESSAGE_BYTES = 64 * 1024;
/** After this long a client comes back through the door, so that a session's last day is also the last of its sockets. */
const LONGEST_LIFE_MS = 4 * 60 * 60 * 1_000;
const CLOSE_PATIENCE_MS = 2_000;
const COME_BACK = 1012;
/** The name of the moment as of which at least an answer by HTTP is. */
export const MOMENT_HEADER = 'x-northstar-moment';

type Request = IncomingMessage & { signedIn?: SignedIn };

interface Ports {
  schema: GraphQLSchema;
  config: Config;
  authenticator: Authenticator;
  live: LiveConnections;
  actors: ActorSource;
  log: Logger;
  bus: EventBus;
}

/** GraphQL subscriptions over `graphql-transport-ws`. The socket lives as long as the sign-in it was opened with. */
export class Subscriptions {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  /** Subscriptions that are being judged and begun; the database must not go before they are. */
  private readonly beginning = new Set<Promise<unknown>>();
  private readonly service: { dispose: () => Promise<void> | void };

  constructor(private readonly ports: Ports) {
    const { schema, config, actors, log, bus } = ports;
    const rules = [...specifiedRules, ...validationRules(config), ...(config.production ? [NoSchemaIntrospectionCustomRule] : [])];
    const format = errorFormatter(log);
    const tell = (errors: readonly GraphQLError[]): GraphQLFormattedError[] => errors.map((error) => format(error.toJSON(), error));
    this.service = useServer<Record<string, unknown>>({
      schema,
      validate: (toCheck, document) => validate(toCheck, document, rules).map(withoutHints),
      context: ({ extra }) => contextOf(extra, actors),
      subscribe: (args) => {
        const begun = Promise.resolve(subscribe(args));
        this.beginning.add(begun);
        void begun.finally(() => this.beginning.delete(begun)).catch(() => undefined);
        return begun;
      },
      onSubscribe: ({ subscriptions, extra }, _id, payload) => {
        if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS) extra.socket.close(CloseCode.BadRequest, 'Too many subscriptions');
        return onlySubscriptions(payload);
      },
      // The protocol has no word for "from now on you will be told", so it goes with a ping, which every client answers and which ours reads: what was read at another moment may be out of date.
      onOperation: ({ extra }, id, _payload, _args, result) => {
        if (Symbol.asyncIterator in result) extra.socket.send(stringifyMessage({ type: MessageType.Ping, payload: { began: id, moment: bus.moment } }));
      },
      onNext: (_context, _id, _payload, _args, result) => (result.errors ? { ...result, errors: tell(result.errors) } : undefined),
      onError: (_context, _id, _payload, errors) => tell(errors),
    }, this.server);
  }

  async handle(request: Request, socket: Duplex, head: Buffer): Promise<void> {
    const signedIn = await this.whoIs(request);
    if (!signedIn) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    request.signedIn = signedIn;
    this.server.handleUpgrade(request, socket, head, (ws) => this.opened(ws, request, signedIn));
  }

  private opened(ws: WebSocket, request: Request, signedIn: SignedIn): void {
    const signedOut = (): void => ws.close(CloseCode.Forbidden, 'You are signed out');
    const off = this.ports.live.add(signedIn, signedOut);
    const life = setTimeout(() => ws.close(COME_BACK, 'Come back'), LONGEST_LIFE_MS);
    life.unref();
    ws.on('close', () => {
      off();
      clearTimeout(life);
    });
    ws.on('error', () => ws.terminate());
    this.server.emit('connection', ws, request);
    // The session may have ended between the question at the door and the entry in the list of the living.
    void this.whoIs(request).then((still) => still ?? signedOut(), signedOut);
  }

  private whoIs(request: Request): Promise<SignedIn | null> {
    return this.ports.authenticator.authenticate({ cookieHeader: request.headers.cookie, authorizationHeader: request.headers.authorization });
  }

  /** Tells clients to come back (they reconnect by themselves) and ends; who does not answer is cut off. */
  async close(): Promise<void> {
    const impatience = setTimeout(() => {
      for (const client of this.server.clients) client.terminate();
    }, CLOSE_PATIENCE_MS);
    await this.service.dispose();
    await Promise.allSettled(this.beginning);
    clearTimeout(impatience);
  }
}

function contextOf(extra: Extra, actors: ActorSource): RequestContext {
  const request = extra.request as Request;
  return new RequestContext(request.signedIn ?? null, request.socket.remoteAddress ?? '', request.headers['user-agent'] ?? '', () => {
    throw new Error('a subscription cannot set cookies');
  }, actors);
}

/** Queries and mutations have one door, HTTP, with its limits on bodies and its cookies. */
function onlySubscriptions({ query, operationName }: { query: string; operationName?: string | null | undefined }): readonly GraphQLError[] | undefined {
  try {
    if (getOperationAST(parse(query, { maxTokens: MOST_TOKENS }), operationName)?.operation === 'subscription') return undefined;
    return [new GraphQLError('Only subscriptions come this way; send queries and mutations by HTTP.', { extensions: { code: 'BAD_REQUEST' } })];
  } catch {
    return [new GraphQLError('This cannot be read as GraphQL.', { extensions: { code: 'GRAPHQL_PARSE_FAILED' } })];
  }
}

/** A wrong name must not be answered with the right ones. */
const withoutHints = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message.replace(/ Did you mean .*$/s, ''), { nodes: error.nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
