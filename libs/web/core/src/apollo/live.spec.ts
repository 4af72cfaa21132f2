import { gql } from '@apollo/client';
import { waitFor } from '@testing-library/react';
import { type Api, createApi } from './client.js';
import { connection } from './connection.js';

interface Frame { type: string; id?: string; payload?: Record<string, unknown> }

/** The server's end of one connection. Nothing is answered by itself but the greeting. */
class Line {
  static readonly all: Line[] = [];
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly protocol = 'graphql-transport-ws';
  readonly frames: Frame[] = [];
  readyState = Line.CONNECTING;
  onopen: () => void = () => {};
  onmessage: (event: { data: string }) => void = () => {};
  onclose: (event: { code: number; reason: string; wasClean: boolean }) => void = () => {};
  onerror: () => void = () => {};

  constructor(readonly url: string) {
    Line.all.push(this);
    queueMicrotask(() => { this.readyState = Line.OPEN; this.onopen(); });
  }

  send(text: string): void {
    const frame = JSON.parse(text) as Frame;
    if (frame.type === 'connection_init') this.says({ type: 'connection_ack' });
    else this.frames.push(frame);
  }

  says(frame: Frame): void { queueMicrotask(() => { this.onmessage({ data: JSON.stringify(frame) }); }); }

  close(code = 1000, reason = ''): void {
    if (this.readyState === Line.CLOSED) return;
    this.readyState = Line.CLOSED;
    queueMicrotask(() => { this.onclose({ code, reason, wasClean: code !== 1006 }); });
  }

  /** The subscriptions that were asked for here. */
  get asked(): string[] { return this.frames.filter(({ type }) => type === 'subscribe').map(({ id }) => id!); }
  begins(id: string, moment: string): void { this.says({ type: 'ping', payload: { began: id, moment } }); }
}

const WORDS = gql`query Words { words }`;
const OTHER = gql`query Other { other }`;
const CHANGED = gql`subscription Changed($about: Int) { changed(about: $about) }`;

/** A page that shows what it reads and listens; the server says what it is given. */
function aPage() {
  const asked: string[] = [];
  const held: (() => void)[] = [];
  const server = { moment: 'm1', words: 'first', holds: false };
  const answer = (name: string, moment: string) => ({
    ok: true, status: 200, headers: new Headers({ 'content-type': 'application/json', 'x-northstar-moment': moment }),
    text: async () => JSON.stringify({ data: name === 'Words' ? { words: server.words } : { other: server.words } }),
  });
  globalThis.fetch = (async (_input: unknown, init: RequestInit) => {
    const { operationName } = JSON.parse(init.body as string) as { operationName: string };
    asked.push(operationName);
    const { moment } = server;
    if (server.holds) await new Promise<void>((resolve) => held.push(resolve));
    return answer(operationName, moment);
  }) as unknown as typeof fetch;
  const api: Api = createApi('http://northstar.example');
  let shown: unknown;
  const told: unknown[] = [];
  const stops: (() => void)[] = [];
  const looks = (query = WORDS) => {
    const looking = api.client.watchQuery({ query, fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' }).subscribe(({ data }) => { if (query === WORDS) shown = (data as { words?: string } | undefined)?.words; });
    stops.push(() => looking.unsubscribe());
    return looking;
  };
  const listens = () => {
    const refused: unknown[] = [];
    // About something else each time: two that ask for the same share one.
    const listening = api.client.subscribe({ query: CHANGED, variables: { about: stops.length } }).subscribe({ next: ({ data, error }) => { if (error) refused.push(error); else told.push(data); } });
    stops.push(() => listening.unsubscribe());
    return Object.assign(listening, { refused });
  };
  return {
    api, server, asked, told, looks, listens,
    shows: (words: string) => waitFor(() => expect(shown).toBe(words)),
    answers: () => { server.holds = false; for (const go of held.splice(0)) go(); },
    leaves: () => { for (const stop of stops) stop(); api.client.stop(); },
  };
}

/** The connection once it has been asked for so many subscriptions. */
const line = async (subscriptions: number, at = 0): Promise<Line> => {
  await waitFor(() => expect(Line.all[at]?.asked).toHaveLength(subscriptions));
  return Line.all[at]!;
};
/** Everything that was sent has been looked at: what the server is told afterwards is the answer to something later. */
const settled = async (of: Line): Promise<void> => {
  const before = of.frames.length;
  of.says({ type: 'ping', payload: { settled: before } });
  await waitFor(() => expect(of.frames.slice(before).some(({ type, payload }) => type === 'pong' && payload?.['settled'] === before)).toBe(true));
  await new Promise((resolve) => { setTimeout(resolve, 0); });
};

const socketHere = globalThis.WebSocket;
const fetchHere = globalThis.fetch;
let page: ReturnType<typeof aPage>;
beforeEach(() => {
  Line.all.length = 0;
  globalThis.WebSocket = Line as unknown as typeof WebSocket;
  page = aPage();
});
afterEach(() => {
  page.leaves();
  globalThis.WebSocket = socketHere;
  globalThis.fetch = fetchHere;
});

describe('between reading something and being told of its changes', () => {
  test('nothing happened: nothing is read again', async () => {
    page.looks();
    await page.shows('first');
    page.listens();
    const socket = await line(1);
    socket.begins(socket.asked[0]!, 'm1');
    await settled(socket);
    expect(page.asked).toEqual(['Words']);
  });

  test('something happened: what is in view is read again, once however many subscriptions began', async () => {
    page.looks();
    page.looks(OTHER);
    await page.shows('first');
    page.listens();
    page.listens();
    const socket = await line(2);
    page.server.words = 'second';
    page.server.moment = 'm2';
    for (const id of socket.asked) socket.begins(id, 'm2');
    await page.shows('second');
    await settled(socket);
    expect(page.asked.sort()).toEqual(['Other', 'Other', 'Words', 'Words']);
  });

  test('an answer that was on its way when the subscription began counts as of the moment it was made', async () => {
    page.server.holds = true;
    page.looks();
    page.listens();
    const socket = await line(1);
    await waitFor(() => expect(page.asked).toEqual(['Words']));
    page.server.moment = 'm2';
    socket.begins(socket.asked[0]!, 'm2');
    await settled(socket);
    expect(page.asked).toEqual(['Words']);
    page.server.words = 'second';
    page.answers();
    await waitFor(() => expect(page.asked).toEqual(['Words', 'Words']));
    await page.shows('second');
  });

  test('a subscription that was refused or given up keeps nobody waiting', async () => {
    page.looks();
    await page.shows('first');
    const given = page.listens();
    const refused = page.listens();
    page.listens();
    const socket = await line(3);
    given.unsubscribe();
    socket.says({ type: 'error', id: socket.asked[1]!, payload: [{ message: 'You may not see this.' }] as never });
    await waitFor(() => expect(refused.refused).toHaveLength(1));
    page.server.words = 'second';
    socket.begins(socket.asked[2]!, 'm2');
    await page.shows('second');
  });

  test('what nobody looks at any more is not read again', async () => {
    const left = page.looks();
    await page.shows('first');
    left.unsubscribe();
    page.listens();
    const socket = await line(1);
    socket.begins(socket.asked[0]!, 'm2');
    await settled(socket);
    expect(page.asked).toEqual(['Words']);
  });
});

describe('a line that breaks', () => {
  test('is said to be broken, comes back by itself with its subscriptions, and what is in view is read again; also what happened until they began', async () => {
    page.looks();
    await page.shows('first');
    page.listens();
    const socket = await line(1);
    socket.begins(socket.asked[0]!, 'm1');
    await settled(socket);
    expect(connection.online).toBe(true);
    socket.close(1006);
    await waitFor(() => expect(connection.online).toBe(false));
    page.server.words = 'meanwhile';
    const again = await line(1, 1);
    await waitFor(() => expect(connection.online).toBe(true));
    await page.shows('meanwhile');
    page.server.words = 'just before it began';
    again.begins(again.asked[0]!, 'm2');
    await page.shows('just before it began');
    again.says({ type: 'next', id: again.asked[0]!, payload: { data: { changed: true } } });
    await waitFor(() => expect(page.told).toEqual([{ changed: true }]));
    await settled(again);
    expect(page.asked).toEqual(['Words', 'Words', 'Words']);
  });

  test('because the sign-in ended tells the page so', async () => {
    const out = jest.fn();
    page.api.onSignedOut = out;
    page.listens();
    const socket = await line(1);
    socket.close(4403, 'You are signed out');
    await waitFor(() => expect(out).toHaveBeenCalledTimes(1));
  });
});
