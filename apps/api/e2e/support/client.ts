import { createClient, type Client as SocketClient } from 'graphql-ws';
import WebSocket from 'ws';

export type Document = string;

export interface Refused {
  code: string;
  message: string;
  field: string | null;
}

export const isRefusal = (given: unknown): given is Refused => typeof given === 'object' && given !== null && 'code' in given && 'message' in given;

/** The value that a mutation answered; fails the story when it was refused. */
export function value<T>(given: unknown): T {
  if (isRefusal(given)) throw new Error(`refused: ${given.code} ${given.message}`);
  return given as T;
}

export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  data: T | null | undefined;
  errors: { message: string; extensions?: { code?: string }; path?: (string | number)[] }[] | undefined;
}

/** What is delivered to a subscription, one at a time. */
export interface Deliveries<T> {
  /** The next delivery; fails when none comes in time. */
  next(withinMs?: number): Promise<T>;
  /** Whether nothing was delivered for a while. */
  silent(forMs?: number): Promise<boolean>;
  /** Resolves with the close code when the server ends the socket. */
  readonly closed: Promise<number>;
  /** The moment at which it began, as the server calls it. */
  readonly moment: string;
  stop(): Promise<void>;
}

/** Fails with the sentence when nothing comes of it. */
async function inTime<T>(work: Promise<T>, sentence: string, withinMs = 5_000): Promise<T> {
  let late: NodeJS.Timeout | undefined;
  return Promise.race([work, new Promise<never>((_, reject) => { late = setTimeout(() => reject(new Error(sentence)), withinMs); })]).finally(() => clearTimeout(late));
}

/** A browser: keeps its cookies, speaks GraphQL over HTTP and sockets. */
export class Client {
  readonly cookies = new Map<string, string>();

  constructor(readonly base: string) {}

  get cookieHeader(): string {
    return [...this.cookies].map(([name, content]) => `${name}=${content}`).join('; ');
  }

  /** One request, with everything that came back. */
  async raw<T = Record<string, unknown>>(query: Document, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.cookies.size > 0 ? { cookie: this.cookieHeader } : {}), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    this.keepCookies(response);
    const { data, errors } = (await response.json()) as Pick<Answer<T>, 'data' | 'errors'>;
    return { status: response.status, headers: response.headers, data, errors };
  }

  /** The data of a query; fails the story on errors. */
  async query<T = Record<string, never>>(query: Document, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors, status } = await this.raw<T>(query, variables);
    if (errors || !data) throw new Error(`${status}: ${errors?.map(({ message, path }) => `${message} (${path?.join('.') ?? ''})`).join('; ') ?? 'no data'}\n${query}`);
    return data;
  }

  /** What the one mutation answered: the thing it made or a refusal. */
  async mutate<T = Record<string, never>>(mutation: Document, variables: Record<string, unknown> = {}): Promise<T> {
    return Object.values(await this.query<Record<string, T>>(mutation, variables))[0]!;
  }

  /** A socket for subscriptions that is open; `closed` tells the code with which it ends. */
  private async connect(): Promise<{ socket: SocketClient; closed: Promise<number> }> {
    const { cookieHeader, base } = this;
    let ended: (code: number) => void;
    const closed = new Promise<number>((resolve) => (ended = resolve));
    class SignedSocket extends WebSocket {
      constructor(url: string, protocols: string | string[]) {
        super(url, protocols, { headers: { origin: base, ...(cookieHeader ? { cookie: cookieHeader } : {}) } });
      }
    }
    const socket: SocketClient = createClient({ url: `${base.replace(/^http/, 'ws')}/graphql`, webSocketImpl: SignedSocket, retryAttempts: 0, lazy: false, onNonLazyError: () => {}, on: { closed: (event) => ended((event as { code: number }).code) } });
    await new Promise<void>((resolve, reject) => {
      socket.on('connected', () => resolve());
      socket.on('closed', (event) => reject(new Error(`the socket was refused: ${(event as { code: number }).code}`)));
    });
    return { socket, closed };
  }

  /** Subscribes where it must be refused, however long the server takes to say so; answers what it said. */
  async refusedSubscription(query: Document, variables: Record<string, unknown> = {}): Promise<string> {
    const { socket } = await this.connect();
    try {
      return await new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`nobody refused ${query}`)), 5_000);
        const said = (what: unknown) => {
          clearTimeout(late);
          resolve(JSON.stringify(what));
        };
        socket.subscribe({ query, variables }, {
          next: ({ errors }) => { if (errors) said(errors); else reject(new Error(`delivered: ${query}`)); },
          error: said,
          complete: () => reject(new Error(`ended: ${query}`)),
        });
      });
    } finally {
      await socket.dispose();
    }
  }

  /** Subscribes; resolves when the server has accepted, so that what happens next is delivered. */
  async subscribe<T = Record<string, never>>(query: Document, variables: Record<string, unknown> = {}): Promise<Deliveries<T>> {
    const waiting: T[] = [];
    let accepted: (moment: string) => void;
    const begun = new Promise<string>((resolve) => (accepted = resolve));
    let take: ((given: T) => void) | null = null;
    let failed: unknown = null;
    const { socket, closed } = await this.connect();
    // The server says with a ping from when on what happens is delivered.
    socket.on('ping', (received, payload) => { if (received && typeof payload?.['began'] === 'string') accepted(String(payload['moment'])); });
    socket.subscribe<T>({ query, variables }, {
      next: ({ data, errors }) => {
        if (errors) failed = errors;
        if (!data) return;
        if (take) {
          take(data);
          take = null;
        } else waiting.push(data);
      },
      error: (error) => {
        failed = error;
        accepted('');
      },
      complete: () => {},
    });
    const moment = await inTime(begun, `the server did not accept ${query}`);
    if (failed) {
      await socket.dispose();
      throw new Error(`the subscription was refused: ${JSON.stringify(failed)}`);
    }
    return {
      closed, moment,
      next: (withinMs = 3_000) => new Promise<T>((resolve, reject) => {
        const ready = waiting.shift();
        if (ready !== undefined) return resolve(ready);
        const late = setTimeout(() => reject(new Error(`nothing was delivered within ${withinMs} ms${failed ? `: ${JSON.stringify(failed)}` : ''}`)), withinMs);
        take = (given) => {
          clearTimeout(late);
          resolve(given);
        };
      }),
      silent: async (forMs = 400) => {
        await new Promise((resolve) => setTimeout(resolve, forMs));
        return waiting.length === 0;
      },
      stop: async () => socket.dispose(),
    };
  }

  private keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', content = ''] = pair.split(/=(.*)/s);
      if (content === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, content);
    }
  }
}
