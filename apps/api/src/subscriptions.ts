import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Authenticator, type Config, type LiveConnections, RequestContext, type SignedIn } from '@northstar/api-core';
import { type GraphQLSchema, specifiedRules, validate } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { validationRules } from './graphql.js';

const MOST_SUBSCRIPTIONS = 50;
const MAX_MESSAGE_BYTES = 64 * 1024;

interface Extra {
  request: IncomingMessage;
  signedIn: SignedIn;
}

/** GraphQL subscriptions over `graphql-transport-ws`. The socket lives as long as the sign-in it was opened with. */
export class Subscriptions {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, handleProtocols: (offered) => (offered.has('graphql-transport-ws') ? 'graphql-transport-ws' : false) });
  private readonly stop: { dispose: () => Promise<void> | void };

  constructor(schema: GraphQLSchema, config: Config, private readonly authenticator: Authenticator, private readonly live: LiveConnections) {
    const rules = [...specifiedRules, ...validationRules(config)];
    const signedInOf = new WeakMap<IncomingMessage, SignedIn>();
    this.server.on('connection', (_socket, request: IncomingMessage & { signedIn?: SignedIn }) => {
      if (request.signedIn) signedInOf.set(request, request.signedIn);
    });
    this.stop = useServer<Record<string, unknown>, Extra>({
      schema,
      validate: (toCheck, document) => validate(toCheck, document, rules),
      context: ({ extra }) => new RequestContext(signedInOf.get(extra.request) ?? null, extra.request.socket.remoteAddress ?? '', extra.request.headers['user-agent'] ?? '', () => {
        throw new Error('a subscription cannot set cookies');
      }),
      onSubscribe: ({ subscriptions, extra }) => {
        const socket = (extra as unknown as { socket: { close(code: number, reason: string): void } }).socket;
        if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS) socket.close(CloseCode.TooManyInitialisationRequests, 'Too many subscriptions');
      },
    }, this.server);
  }

  async handle(request: IncomingMessage & { signedIn?: SignedIn }, socket: Duplex, head: Buffer): Promise<void> {
    const signedIn = await this.authenticator.authenticate({ cookieHeader: request.headers.cookie, authorizationHeader: request.headers.authorization });
    if (!signedIn) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
      return;
    }
    request.signedIn = signedIn;
    this.server.handleUpgrade(request, socket, head, (ws) => {
      const off = this.live.add(signedIn, () => ws.close(CloseCode.Forbidden, 'You are signed out'));
      ws.on('close', off);
      ws.on('error', () => ws.terminate());
      this.server.emit('connection', ws, request);
    });
  }

  /** Tells clients to come back (they reconnect by themselves) and ends. */
  async close(): Promise<void> {
    await this.stop.dispose();
    this.server.close();
  }
}
