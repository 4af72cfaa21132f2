import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

type Handler = (request: IncomingMessage, socket: Duplex, head: Buffer, parameter: string) => Promise<void> | void;

interface Route {
  path: RegExp;
  handle: Handler;
}

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

/** The one place where HTTP connections become WebSockets: a table of paths; strangers' pages and unknown paths are refused before any handler runs. */
export class UpgradeRouter {
  private draining = false;

  constructor(private readonly routes: readonly Route[], private readonly allowedOrigins: () => readonly string[]) {}

  attach(server: Server): void {
    // Nest or a library must not answer beside us.
    server.removeAllListeners('upgrade');
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      // An unhandled 'error' of one socket would end the process for everybody.
      socket.on('error', () => socket.destroy());
      void this.route(request, socket, head).catch(() => refuse(socket, '503 Service Unavailable'));
    });
  }

  /** From now on no new sockets. */
  drain(): void {
    this.draining = true;
  }

  private async route(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (this.draining) return refuse(socket, '503 Service Unavailable');
    if (!this.originAllowed(request)) return refuse(socket, '403 Forbidden');
    const path = (request.url ?? '').split('?', 1)[0]!;
    for (const route of this.routes) {
      const match = route.path.exec(path);
      if (match) return void (await route.handle(request, socket, head, match[1] ?? ''));
    }
    refuse(socket, '404 Not Found');
  }

  /**
   * A browser always says which page opens the socket; another site's page must not ride on the visitor's cookie. Programs send no
   * Origin, and no cookie either, so without an Origin only a bearer token or a ticket opens the door.
   */
  private originAllowed(request: IncomingMessage): boolean {
    const origin = request.headers.origin;
    if (origin === undefined) return request.headers.cookie === undefined;
    return this.allowedOrigins().includes(origin);
  }
}
