import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient, type Client } from 'graphql-ws';
import type { Gaps } from './gaps.js';

/** What the server says with a ping when a subscription has begun. */
interface Began { readonly began?: unknown; readonly moment?: unknown }

/** The live connection: its socket, and the way of subscriptions through it. */
export function createLive(origin: string, retryWait: (retries: number) => Promise<void>, gaps: Gaps): { readonly socket: Client; readonly link: GraphQLWsLink } {
  let made = 0;
  const asking = new Set<string>();
  const socket = createClient({
    url: `${origin.replace(/^http/, 'ws')}/graphql`,
    lazy: true,
    lazyCloseTimeout: 2_000,
    keepAlive: 12_000,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait,
    generateID: () => String(made += 1),
  });
  // On a new line all are asked for once more.
  socket.on('connected', () => { for (const id of asking) gaps.asking(id); });
  socket.on('ping', (received, payload) => {
    const { began, moment } = (payload ?? {}) as Began;
    if (received && typeof began === 'string' && typeof moment === 'string') gaps.began(began, moment);
  });
  const subscribe: Client['subscribe'] = (payload, sink) => {
    const end = (): void => {
      asking.delete(id);
      gaps.ended(id);
    };
    const stop = socket.subscribe(payload, {
      next: (value) => sink.next(value as never),
      error: (error) => { end(); sink.error(error); },
      complete: () => { end(); sink.complete(); },
    });
    // Its id has just been made.
    const id = String(made);
    asking.add(id);
    gaps.asking(id);
    return () => { end(); stop(); };
  };
  return { socket, link: new GraphQLWsLink({ ...socket, subscribe }) };
}
