import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Received { readonly to: string[]; readonly raw: string; readonly headers: Readonly<Record<string, string>>; readonly text: string }

/** A mail server on loopback that keeps what it gets; it can be told to refuse for a while. */
export class Mailbox {
  readonly mails: Received[] = [];
  refuses: number | null = null;

  private constructor(private readonly server: SMTPServer, readonly url: string) {}

  static async open(): Promise<Mailbox> {
    let box: Mailbox | null = null;
    const server = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
      onData(stream, session, callback) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          if (box!.refuses !== null) return callback(Object.assign(new Error('not now'), { responseCode: box!.refuses }));
          box!.mails.push(read(Buffer.concat(parts).toString(), session.envelope.rcptTo.map(({ address }) => address)));
          callback();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    box = new Mailbox(server, `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
    return box;
  }

  to(email: string): Received[] {
    return this.mails.filter(({ to }) => to.includes(email));
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

/** Headers unfolded, and the words of all parts with their transfer encoding undone. */
function read(raw: string, to: string[]): Received {
  const [head = ''] = raw.split(/\r?\n\r?\n/, 1);
  const headers = Object.fromEntries(head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/).map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const text = raw.replace(/=\r?\n/g, '').replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());
  return { to, raw, headers, text };
}
