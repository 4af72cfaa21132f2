// A proxy of the smallest kind: each request and each socket goes to the next server, without caring who sent the one before.
// It is what `docker/compose.several.yml` leaves to Caddy, so that one machine needs nothing else.
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { Failure } from '../setup/failure.mjs';

/** Headers that are meant for the next machine alone. */
const HOP = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade']);

/** Serves `ports` of this machine at one address. Answers its port, and how to end it. */
export async function startProxy({ port, host = '127.0.0.1', ports, inUse = `Port ${port} is in use.` }) {
  let turn = 0;
  const open = new Set();

  /** A connection to the next server that takes one: what is not sent yet can go to another. Null when none does. */
  async function connect() {
    for (const _ of ports) {
      const socket = net.connect(ports[turn++ % ports.length], '127.0.0.1');
      try {
        await once(socket, 'connect');
        socket.setNoDelay(true);
        return socket;
      } catch {
        socket.destroy();
      }
    }
    return null;
  }

  const server = http.createServer(async (request, response) => {
    const socket = await connect();
    if (!socket) return fail(response);
    const onward = http.request({ createConnection: () => socket, method: request.method, path: request.url, headers: { ...forwarded(request, (name) => !HOP.has(name)), connection: 'close' } });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode, answer.statusMessage, rawWithout(answer.rawHeaders, HOP));
      answer.on('error', () => response.destroy());
      answer.on('aborted', () => response.destroy());
      answer.pipe(response);
    });
    onward.on('error', () => (response.headersSent ? response.destroy() : fail(response)));
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });

  server.on('upgrade', async (request, client, head) => {
    client.on('error', () => client.destroy());
    const socket = await connect();
    if (!socket || client.destroyed) {
      socket?.destroy();
      return client.destroy();
    }
    open.add(client);
    const headers = forwarded(request, () => true);
    socket.write(`${request.method} ${request.url} HTTP/1.1\r\n${Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
    socket.write(head);
    socket.on('error', () => client.destroy());
    socket.on('close', () => client.destroy());
    client.on('close', () => {
      open.delete(client);
      socket.destroy();
    });
    client.setNoDelay(true);
    socket.pipe(client);
    client.pipe(socket);
  });

  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw error.code === 'EADDRINUSE' ? new Failure(inUse) : error;
  }
  return {
    port: server.address().port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      for (const client of open) client.destroy();
      await closed;
    },
  };
}

/** The visitor's headers, and where it came from: this proxy is the first, so it believes nobody about that. */
function forwarded({ headers, socket }, passes) {
  const kept = Object.entries(headers).filter(([name]) => passes(name) && !name.startsWith('x-forwarded-')).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]);
  return { ...Object.fromEntries(kept), 'x-forwarded-for': socket.remoteAddress, 'x-forwarded-proto': 'http' };
}

/** Pairs of names and values as they came, several cookies included, without those that end here. */
function rawWithout(raw, names) {
  return raw.filter((_, index) => !names.has(raw[index - (index % 2)].toLowerCase()));
}

function fail(response) {
  response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '1' }).end('None of the servers answers. Try again in a moment.\n');
}
