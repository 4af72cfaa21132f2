import { ApolloClient, ApolloLink, CombinedGraphQLErrors } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { BaseHttpLink } from '@apollo/client/link/http';
import { RetryLink } from '@apollo/client/link/retry';
import { canonicalStringify } from '@apollo/client/utilities';
import { OperationTypeNode } from 'graphql';
import type { Client } from 'graphql-ws';
import { from, mergeMap, tap } from 'rxjs';
import { createCache } from './cache.js';
import { connection } from './connection.js';
import { Gaps } from './gaps.js';
import type { createLive } from './live.js';
import { serverClock } from './server-clock.js';

/** Fetches, and listens to what the answer says of the server's clock. */
const listening: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  serverClock.heard(answer.headers.get('date'));
  return answer;
};

const SIGNED_OUT_CLOSE = 4403;
/** Longest pause between attempts to get the live connection back. */
const MOST_WAIT_MS = 10_000;

/** The client and what has to happen around signing in and out. */
export interface Api {
  readonly client: ApolloClient;
  /** Somebody is signed in now (or nobody): forget what was read, and open a new live connection with the new cookie. Only of `same` person their unsent words stay. */
  readonly personChanged: (same?: boolean) => Promise<void>;
  /** Tells `listener` each time before another person comes, or one goes: what a feature keeps in memory is another person's then. */
  readonly onPersonChanged: (listener: () => void) => void;
  /** Called when the server says that nobody is signed in any more. */
  onSignedOut: () => void;
}

const waitBefore = async (retries: number): Promise<void> => {
  const wait = Math.min(MOST_WAIT_MS, 300 * 2 ** Math.min(retries, 6));
  await new Promise((resolve) => { setTimeout(resolve, wait / 2 + Math.random() * (wait / 2)); });
};

/** The page's connection to the API: one HTTP path, one socket for what changes under a reader's eyes. */
export function createApi(origin: string = window.location.origin): Api {
  const gaps = new Gaps((keys) => {
    // A moment later: the answer by which we know is still being handed over, and a question like it would be taken for the same.
    queueMicrotask(() => {
      void client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName, variables }) => keys.has(keyOf({ operationName: queryName, variables })) });
    });
  });
  let live: Promise<ReturnType<typeof createLive>> | null = null;
  let socket: Client | null = null;
  // Comes with the first subscription: a page is read before anything changes on it. Like the connection itself it is tried for until it is there.
  const connected = async (): Promise<ReturnType<typeof createLive>> => {
    for (let retries = 0; ; retries += 1) {
      try {
        const made = (await import('./live.js')).createLive(origin, waitBefore, gaps);
        hear(made.socket);
        socket = made.socket;
        return made;
      } catch {
        await waitBefore(retries);
      }
    }
  };
  const lively = new ApolloLink((operation) => from(live ??= connected()).pipe(mergeMap(({ link }) => link.request(operation))));

  const errors = new ErrorLink(({ error, operation }) => {
    if (CombinedGraphQLErrors.is(error)) {
      if (error.errors.some(({ extensions }) => extensions?.['code'] === 'SIGNED_OUT')) api.onSignedOut();
    } else if (!isSubscription(operation)) connection.report(false);
  });
  const heard = new ApolloLink((operation, forward) => {
    const answered = operation.operationType === OperationTypeNode.QUERY ? gaps.reading(keyOf(operation)) : null;
    return forward(operation).pipe(tap({
      next: () => connection.report(true),
      complete: () => answered?.((operation.getContext()['response'] as Response | undefined)?.headers.get('x-northstar-moment') ?? null),
    }));
  });
  // A question may be asked again; an order is never repeated by the page on its own.
  const retry = new RetryLink({
    delay: { initial: 400, max: 3_000, jitter: true },
    attempts: { max: 3, retryIf: (error, operation) => operation.operationType === OperationTypeNode.QUERY && !CombinedGraphQLErrors.is(error) },
  });
  const http = new BaseHttpLink({ uri: `${origin}/graphql`, credentials: 'same-origin', headers: { 'apollo-require-preflight': 'true' }, fetch: listening });

  const client = new ApolloClient({
    link: ApolloLink.from([errors, ApolloLink.split(isSubscription, lively, ApolloLink.from([retry, heard, http]))]),
    cache: createCache(),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });

  let wasConnected = false;
  const hear = (socket: Client): void => {
    socket.on('connected', () => {
      connection.report(true);
      // What happened while the line was down was not told to us, so everything in sight is read again.
      if (wasConnected) void client.refetchQueries({ include: 'active' });
      wasConnected = true;
    });
    socket.on('closed', (event) => {
      const { code, wasClean } = event as CloseEvent;
      if (code === SIGNED_OUT_CLOSE) api.onSignedOut();
      else if (!wasClean) connection.report(false);
    });
  };

  const leaving = new Set<() => void>();
  const api: Api = {
    client,
    onPersonChanged: (listener) => { leaving.add(listener); },
    personChanged: async (same = false) => {
      if (!same) {
        for (const listener of leaving) listener();
        // What this window keeps through a reload, such as half-written comments, is one person's too, also where their screens are not loaded.
        window.sessionStorage.clear();
      }
      wasConnected = false;
      socket?.terminate();
      await client.clearStore();
    },
    onSignedOut: () => {},
  };
  return api;
}

/** The same for a question on its way and for the part of the page that asked it. */
const keyOf = ({ operationName, variables }: { readonly operationName: string | undefined; readonly variables: object | undefined }): string => `${operationName ?? ''} ${canonicalStringify(variables ?? {})}`;
const isSubscription = ({ operationType }: ApolloLink.Operation): boolean => operationType === OperationTypeNode.SUBSCRIPTION;
