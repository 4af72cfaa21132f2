import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient, type Client } from 'graphql-ws';

/** The live connection: its socket, and the way of subscriptions through it. */
export function createLive(origin: string, retryWait: (retries: number) => Promise<void>): { readonly socket: Client; readonly link: GraphQLWsLink } {
  const socket = createClient({
    url: `${origin.replace(/^http/, 'ws')}/graphql`,
    lazy: true,
    lazyCloseTimeout: 2_000,
    keepAlive: 12_000,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait,
  });
  return { socket, link: new GraphQLWsLink(socket) };
}
