import { once } from 'node:events';
import { eventually } from '@northstar/testing';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import type { Client } from './client.js';

/** How a socket ended. */
export interface End {
  code: number;
  reason: string;
}

export interface Knock {
  /** Headers instead of those of the browser's own page. */
  headers?: Record<string, string>;
  /** What follows the document's id in the address. */
  query?: string;
}

const connect = (browser: Client, documentId: string, { headers, query = '' }: Knock): WebSocket =>
  new WebSocket(`${browser.base.replace(/^http/, 'ws')}/collab/${documentId}${query}`, { headers: headers ?? { origin: browser.base, ...(browser.cookies.size > 0 ? { cookie: browser.cookieHeader } : {}) } });

/** A socket to a text on which bytes are sent that no honest client sends. */
export class RawSocket {
  /** What arrived, the first bytes of each frame telling its type. */
  readonly frames: Uint8Array[] = [];
  end: End | null = null;

  private constructor(private readonly ws: WebSocket) {
    ws.on('message', (data: Buffer) => this.frames.push(new Uint8Array(data)));
    ws.on('close', (code, reason) => (this.end = { code, reason: reason.toString() }));
    ws.on('error', () => undefined);
  }

  /** Opens a socket and waits until the server has said something. */
  static async opens(browser: Client, documentId: string, knock: Knock = {}): Promise<RawSocket> {
    const socket = new RawSocket(connect(browser, documentId, knock));
    await eventually(() => socket.end !== null || socket.hears(11).length > 0, { timeoutMs: 20_000 });
    return socket;
  }

  /** The frames of one type. */
  hears(type: number): Uint8Array[] {
    return this.frames.filter(([first]) => first === type);
  }

  /** How many of the writes on this socket were called saved. */
  get saved(): number {
    const last = this.hears(10).at(-1);
    return last ? decoding.readVarUint(decoding.createDecoder(last.subarray(1))) : 0;
  }

  send(bytes: Uint8Array | string): void {
    this.ws.send(bytes);
  }

  /** From now on takes nothing from the network, as a page that froze. */
  stopsReading(): void {
    this.ws.pause();
  }

  /** Waits until the server ends the socket. */
  async isEnded(timeoutMs = 5_000): Promise<End> {
    return (await eventually(() => this.end, { timeoutMs }))!;
  }

  async leaves(): Promise<void> {
    if (this.ws.readyState === WebSocket.CLOSED) return;
    const gone = once(this.ws, 'close');
    this.ws.terminate();
    await gone;
  }
}

/** What the door answers: the status with which a handshake is refused, how it ends the socket at once, or that it is open. */
export async function knocks(browser: Client, documentId: string, knock: Knock = {}): Promise<number | End | 'open'> {
  const ws = connect(browser, documentId, knock);
  ws.on('error', () => undefined);
  return new Promise((resolve) => {
    ws.on('unexpected-response', (_request, response) => resolve(response.statusCode!));
    ws.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    ws.on('message', () => {
      resolve('open');
      ws.terminate();
    });
  });
}

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
};

/** A write as the protocol frames it: an update, or the answer to the server's question what one has. */
export const writeFrame = (update: Uint8Array, kind: 'update' | 'step2' = 'update'): Uint8Array => frame((encoder) => {
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, kind === 'update' ? 2 : 1);
  encoding.writeVarUint8Array(encoder, update);
});

/** Presence entries as the protocol frames them. */
export const presenceFrame = (entries: readonly { id: number; clock: number; state: unknown }[]): Uint8Array => frame((encoder) => {
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint8Array(encoder, frame((inner) => {
    encoding.writeVarUint(inner, entries.length);
    for (const { id, clock, state } of entries) {
      encoding.writeVarUint(inner, id);
      encoding.writeVarUint(inner, clock);
      encoding.writeVarString(inner, JSON.stringify(state));
    }
  }));
});
