import type { Socket as Net } from 'node:net';
import { CLOSE, type Socket } from '@northstar/engine-sync-room';
import { WebSocket } from 'ws';

const BINARY = { binary: true } as const;
/** First byte of a message that is whole and binary. */
const FINAL_BINARY = 0x82;

/** What `ws` says when a frame is too large to be read at all. A stock client comes back after it and sends the same again, for ever. */
const TOO_LARGE_TO_READ = 1009;

/** The largest message with a short header. Larger ones are left to `ws`, which copies nothing. */
const WRITTEN_WHOLE = 65_535;
const FRAMED = new WeakMap<Uint8Array, Buffer>();

/**
 * A binary message as it goes over the line: unmasked, uncompressed, in one piece. `ws` makes a header for each socket and writes it
 * and the message as two parts, which costs thrice what one part costs; a message for hundreds of readers is put together once.
 */
function framed(message: Uint8Array): Buffer {
  let bytes = FRAMED.get(message);
  if (!bytes) {
    const { length } = message;
    const header = length < 126 ? [FINAL_BINARY, length] : [FINAL_BINARY, 126, length >> 8, length & 255];
    bytes = Buffer.allocUnsafe(header.length + length);
    bytes.set(header);
    bytes.set(message, header.length);
    FRAMED.set(message, bytes);
  }
  return bytes;
}

/** A socket that closes with our own reason where `ws` closes by itself. */
export class CollabSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === TOO_LARGE_TO_READ) super.close(CLOSE.tooLarge.code, CLOSE.tooLarge.sentence);
    else super.close(code, reason);
  }
}

/** A `ws` socket as the engine knows sockets. */
export class WebSocketPort implements Socket {
  constructor(private readonly ws: WebSocket, private readonly net: Net) {}

  get isOpen(): boolean {
    return this.ws.readyState === WebSocket.OPEN;
  }

  get bufferedAmount(): number {
    return this.ws.bufferedAmount;
  }

  send(frame: Uint8Array): void {
    if (!this.isOpen) return;
    if (frame.length > WRITTEN_WHOLE) this.ws.send(frame, BINARY);
    else this.net.write(framed(frame));
  }

  /** All frames leave in one write: the write is what a delivery costs. */
  sendMany(frames: readonly Uint8Array[]): void {
    if (!this.isOpen) return;
    if (frames.every(({ length }) => length <= WRITTEN_WHOLE)) {
      this.net.write(Buffer.concat(frames.map(framed)));
      return;
    }
    this.net.cork();
    for (const frame of frames) this.send(frame);
    this.net.uncork();
  }

  close(code: number, reason: string): void {
    // A peer that does not answer the close must not keep the socket; `ws` waits 30 s, far too long for somebody whose rights ended.
    this.ws.close(code, reason.slice(0, 120));
    const cut = setTimeout(() => this.ws.terminate(), 1_000);
    cut.unref();
    this.ws.once('close', () => clearTimeout(cut));
  }

  pause(): void {
    this.ws.pause();
  }

  resume(): void {
    this.ws.resume();
  }
}
