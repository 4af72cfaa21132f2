import type { Socket as Net } from 'node:net';
import { CLOSE, type Socket } from '@northstar/engine-sync-room';
import { WebSocket } from 'ws';

const BINARY = { binary: true } as const;

/** What `ws` says when a frame is too large to be read at all. A stock client comes back after it and sends the same again, for ever. */
const TOO_LARGE_TO_READ = 1009;

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
    if (this.isOpen) this.ws.send(frame, BINARY);
  }

  /** Corked, so that all frames leave in one write: the write is what a delivery costs. */
  sendMany(frames: readonly Uint8Array[]): void {
    if (!this.isOpen) return;
    this.net.cork();
    for (const frame of frames) this.ws.send(frame, BINARY);
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
