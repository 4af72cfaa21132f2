import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import WebSocket, { WebSocketServer } from 'ws';

interface Proxy { port: number; close(): Promise<void> }
const { startProxy } = (await import(new URL('./proxy.mjs', import.meta.url).href)) as { startProxy(options: { port: number; ports: number[]; inUse?: string }): Promise<Proxy> };
const { freePort } = (await import(new URL('./ports.mjs', import.meta.url).href)) as { freePort(): Promise<number> };

interface Server { name: string; port: number; close(): Promise<void> }

/** A server that says its name, what it was sent and from where. */
async function named(name: string): Promise<Server> {
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
    request.on('end', () => {
      response.setHeader('set-cookie', ['a=1', 'b=2']);
      response.end(JSON.stringify({ name, body, from: request.headers['x-forwarded-for'], host: request.headers.host }));
    });
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => {
    socket.send(`${name} ${request.url} ${request.headers.cookie ?? ''}`);
    socket.on('message', (data) => socket.send(data));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    name, port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const client of sockets.clients) client.terminate();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

describe('the proxy in front of several servers', () => {
  let first: Server;
  let second: Server;
  let proxy: Proxy;
  const ask = async (init: RequestInit = {}) => {
    const response = await fetch(`http://127.0.0.1:${proxy.port}/graphql`, init);
    return { status: response.status, cookies: response.headers.getSetCookie(), ...(response.status === 200 ? ((await response.json()) as { name: string; body: string; from: string; host: string }) : { name: null }) };
  };

  beforeEach(async () => {
    [first, second] = [await named('first'), await named('second')];
    proxy = await startProxy({ port: 0, ports: [first.port, second.port] });
  });
  afterEach(async () => {
    await proxy.close();
    await Promise.all([first, second].map((server) => server.close().catch(() => undefined)));
  });

  test('sends requests to one after the other, with what was in them and where they came from, whatever the visitor claims about that', async () => {
    const answers = [await ask({ method: 'POST', body: 'words', headers: { 'x-forwarded-for': '203.0.113.9' } }), await ask()];
    expect(answers.map(({ name }) => name)).toEqual(['first', 'second']);
    expect(answers[0]).toMatchObject({ body: 'words', from: '127.0.0.1', host: `127.0.0.1:${proxy.port}`, cookies: ['a=1', 'b=2'] });
  });

  test('passes sockets on, in both directions, and ends them with their server', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${proxy.port}/collab/x`, { headers: { cookie: 'c=3' } });
    const [greeting] = (await once(socket, 'message')) as [Buffer];
    expect(greeting.toString()).toBe('first /collab/x c=3');
    socket.send('there and back');
    expect(String((await once(socket, 'message'))[0])).toBe('there and back');
    const closed = once(socket, 'close');
    await first.close();
    await closed;
  });

  test('leaves out a server that takes no connection, and says so in words when none does', async () => {
    await first.close();
    expect([(await ask()).name, (await ask({ method: 'POST', body: 'kept' })).name]).toEqual(['second', 'second']);
    await second.close();
    expect(await ask()).toMatchObject({ status: 502 });
  });

  test('says in one line that its port is in use', async () => {
    await expect(startProxy({ port: first.port, ports: [], inUse: 'taken' })).rejects.toThrow('taken');
    expect(await freePort()).toBeGreaterThan(0);
  });
});
