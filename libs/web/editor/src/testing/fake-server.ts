import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { writeSyncStep1, writeSyncStep2, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import type { Surroundings } from '../lib/shared-document.js';

/**
 * A sync server in memory that speaks as ours does, one document, any number of sockets. The test decides when a socket opens, when
 * frames are committed, and when the line breaks.
 */
export class FakeServer {
  readonly ydoc = new Y.Doc();
  mode = 'edit';
  reason = '';
  epoch = 1;
  schemaVersion = 2;
  time = 1_000;
  /** The device lost or found its network. */
  networkChanges: () => void = () => {};
  readonly sockets: FakeSocket[] = [];
  private uncommitted: { socket: FakeSocket; update: Uint8Array }[] = [];

  surroundings(): Surroundings {
    const server = this;
    class Socket extends FakeSocket {
      constructor(url: string | URL) { super(String(url), server); }
    }
    return { url: 'ws://test/collab', WebSocket: Socket as unknown as typeof WebSocket, now: () => this.time, onNetwork: (listener) => { this.networkChanges = listener; return () => {}; } };
  }

  /** The newest socket. */
  get socket(): FakeSocket { return this.sockets.at(-1)!; }

  /** Lets the newest socket in: welcome, then the text. */
  admits(): void {
    this.socket.opens();
    this.tells((encoder) => { writeVarUint(encoder, 11); writeVarUint(encoder, 1); writeVarUint(encoder, this.schemaVersion); writeVarUint(encoder, this.epoch); writeVarString(encoder, this.mode); writeVarString(encoder, this.reason); });
    this.tells((encoder) => { writeVarUint(encoder, 0); writeSyncStep1(encoder, this.ydoc); });
    this.tells((encoder) => { writeVarUint(encoder, 0); writeSyncStep2(encoder, this.ydoc); });
  }

  /** Somebody else comes in. Gives the frame, to be sent again on a later connection. */
  presents(user: Record<string, unknown>): Uint8Array {
    const awareness = new Awareness(new Y.Doc());
    awareness.setLocalState({ user });
    const encoder = createEncoder();
    writeVarUint(encoder, 1);
    writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]));
    awareness.destroy();
    const frame = toUint8Array(encoder);
    this.sends(frame);
    return frame;
  }

  /** Somebody else's change, committed and told. */
  hears(change: (ydoc: Y.Doc) => void): void {
    const before = Y.encodeStateVector(this.ydoc);
    change(this.ydoc);
    this.tells((encoder) => { writeVarUint(encoder, 0); writeUpdate(encoder, Y.encodeStateAsUpdate(this.ydoc, before)); });
  }

  tells(write: (encoder: ReturnType<typeof createEncoder>) => void): void {
    const encoder = createEncoder();
    write(encoder);
    this.sends(toUint8Array(encoder));
  }

  sends(frame: Uint8Array): void {
    this.socket.onmessage?.({ data: frame.slice().buffer } as MessageEvent);
  }

  receives(socket: FakeSocket, frame: Uint8Array): void {
    const decoder = createDecoder(frame);
    if (readVarUint(decoder) !== 0) return;
    const kind = readVarUint(decoder);
    if (kind === 0) return;
    const update = readVarUint8Array(decoder);
    this.uncommitted.push({ socket, update });
    // What adds nothing is safe at once, unless it has to wait for a write before it.
    if (update.length <= 2 && this.uncommitted.length === 1) this.commits();
  }

  /** Commits the oldest frames and tells their sender. */
  commits(count = this.uncommitted.length): void {
    for (const { socket, update } of this.uncommitted.splice(0, count)) {
      Y.applyUpdate(this.ydoc, update);
      socket.committed += 1;
      if (socket === this.socket && socket.readyState === 1) this.tells((encoder) => { writeVarUint(encoder, 10); writeVarUint(encoder, socket.committed); });
    }
  }

  /** The line breaks; frames that were under way are gone with it. */
  breaks(code = 1006): void {
    this.uncommitted = [];
    this.socket.closes(code);
  }

  text(): string { return this.ydoc.getText('t').toString(); }
}

class FakeSocket {
  static readonly OPEN = 1;
  readonly OPEN = 1;
  readyState = 0;
  committed = 0;
  binaryType = '';
  onopen: (() => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly url: string, private readonly server: FakeServer) { server.sockets.push(this); }

  opens(): void { this.readyState = 1; this.onopen?.(); }
  send(frame: Uint8Array): void { if (this.readyState === 1) this.server.receives(this, frame); }
  close(): void { this.readyState = 3; }
  closes(code: number): void { this.readyState = 3; this.onclose?.({ code, reason: '' } as CloseEvent); }
}
