import { createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** One browser's way to the network, as an HTTP proxy that can be cut and mended like a cable: open sockets die, new ones fail. */
export class Line {
  private readonly sockets = new Set<Socket>();
  private isCut = false;

  private constructor(private readonly proxy: Server) {}

  static async open(): Promise<Line> {
    const proxy = createServer();
    const line = new Line(proxy);
    proxy.on('connection', (socket) => line.carry(socket));
    proxy.on('request', (incoming, outgoing) => {
      const onward = request(incoming.url!, { method: incoming.method!, headers: incoming.headers }, (answer) => {
        outgoing.writeHead(answer.statusCode!, answer.rawHeaders);
        answer.pipe(outgoing);
      });
      onward.on('socket', (socket) => line.carry(socket));
      onward.on('error', () => incoming.socket.destroy());
      incoming.pipe(onward);
    });
    // Sockets of pages come this way.
    proxy.on('connect', (incoming, socket: Socket, head) => {
      const [, host, port] = /^(.*):(\d+)$/.exec(incoming.url!)!;
      const onward = connect(Number(port), host!.replace(/^\[|\]$/g, ''), () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        onward.write(head);
        onward.pipe(socket).pipe(onward);
      });
      line.carry(onward);
      for (const end of [onward, socket]) end.on('error', () => { onward.destroy(); socket.destroy(); });
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.proxy.address() as AddressInfo).port}`;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.proxy.close(resolve));
  }

  private carry(socket: Socket): void {
    if (this.sockets.has(socket)) return;
    socket.on('error', () => socket.destroy());
    if (this.isCut) {
      socket.destroy();
      return;
    }
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
  }
}
