import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as awareness from 'y-protocols/awareness';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import { closeReason } from '../close-codes.js';
import type { CollabMode, Socket } from '../ports.js';
import type { Admission, Connection, Identity } from '../session.js';
import { orderUndone } from '../undo-order.js';
import { readServerExtra } from '../wire.js';
import type { Welcome } from '../wire.js';

/** Two queues in memory in place of a network. Nothing arrives before the test delivers it; a cut loses what is on its way. */
export class Wire {
  readonly up: Uint8Array[] = [];
  readonly down: Uint8Array[] = [];
  /** How the server wrote: the number of frames of each write to the socket. */
  readonly writes: number[] = [];
  closed: { readonly code: number; readonly reason: string } | null = null;
  paused = false;
  connection: Connection | null = null;
  readonly socket: Socket;

  constructor() {
    const wire = this;
    this.socket = {
      get isOpen() { return wire.closed === null; },
      get bufferedAmount() { return wire.down.reduce((sum, frame) => sum + frame.length, 0); },
      send: (frame) => wire.write([frame]),
      sendMany: (frames) => wire.write(frames),
      close: (code, reason) => { wire.closed ??= { code, reason }; },
      pause: () => { wire.paused = true; },
      resume: () => { wire.paused = false; },
    };
  }

  private write(frames: readonly Uint8Array[]): void {
    this.down.push(...frames);
    this.writes.push(frames.length);
  }
}

export type Connect = (documentId: string, socket: Socket, admission: Admission) => Connection;

export interface TestPerson extends Identity {
  readonly mode?: CollabMode;
  readonly clientSchemaVersion?: number;
}

/**
 * A client as the unmodified y-websocket provider behaves: its own Y.Doc, the same messages in the same order, and after a
 * reconnect the same document again. Like Northstar's editor it puts what it undoes in order.
 */
export class TestClient {
  doc: Y.Doc;
  wire: Wire | null = null;
  synced = false;
  /** Write frames sent over this connection, and how many of them the server called stored. */
  sent = 0;
  saved = 0;
  welcome: Welcome | null = null;
  closed: { readonly code: number; readonly reason: string } | null = null;
  /** Frames received over all connections. */
  readonly received: Uint8Array[] = [];
  private presence: awareness.Awareness | null = null;

  constructor(readonly person: TestPerson, readonly documentId: string, private readonly connectTo: Connect, clientID?: number) {
    this.doc = this.makeDoc(clientID);
  }

  /** Name of the reason for which the server closed the last connection. */
  get closedFor(): string | undefined {
    return this.closed ? closeReason(this.closed.code)?.name : undefined;
  }

  get isSaved(): boolean {
    return this.wire !== null && this.sent === this.saved;
  }

  get content(): Y.XmlFragment {
    return this.doc.getXmlFragment('content');
  }

  get text(): string {
    return this.content.toString();
  }

  connect(): this {
    const wire = this.wire = new Wire();
    this.synced = false;
    this.sent = this.saved = 0;
    this.closed = null;
    const { mode = 'edit', clientSchemaVersion, ...identity } = this.person;
    wire.connection = this.connectTo(this.documentId, wire.socket, { identity, mode, clientSchemaVersion });
    this.send(0, (encoder) => sync.writeSyncStep1(encoder, this.doc));
    if (this.presence?.getLocalState()) this.sendPresence([this.doc.clientID]);
    return this;
  }

  /** The network fails: what is on its way in either direction is lost. */
  disconnect(): this {
    const wire = this.wire;
    this.wire = null;
    this.synced = false;
    if (wire) {
      wire.closed ??= { code: 1006, reason: '' };
      wire.connection!.left();
    }
    if (this.presence) awareness.removeAwarenessStates(this.presence, [...this.presence.getStates().keys()].filter((id) => id !== this.doc.clientID), this);
    return this;
  }

  /** The browser tab is closed and a new one opened: a new document, a new clientID. */
  reload(clientID?: number): this {
    this.disconnect();
    this.presence?.destroy();
    this.presence = null;
    this.doc.destroy();
    this.doc = this.makeDoc(clientID);
    return this.connect();
  }

  /** Sends raw bytes, as only a hostile client would. */
  sendRaw(frame: Uint8Array): void {
    this.wire?.up.push(frame);
  }

  sendUpdate(update: Uint8Array): void {
    this.write((encoder) => sync.writeUpdate(encoder, update));
  }

  /** Delivers the oldest frame towards the server. */
  deliverUp(): boolean {
    const wire = this.wire;
    if (!wire || wire.closed || wire.paused) return false;
    const frame = wire.up.shift();
    if (frame) wire.connection!.receive(frame);
    return frame !== undefined;
  }

  /** Delivers the oldest frame towards the client, and notices the end of the connection once all before it is delivered. */
  deliverDown(): boolean {
    const wire = this.wire;
    if (!wire) return false;
    const frame = wire.down.shift();
    if (frame) this.receive(frame);
    else if (wire.closed) {
      this.closed = wire.closed;
      this.disconnect();
    }
    return frame !== undefined;
  }

  /** Shows a cursor to the others. */
  point(state: Record<string, unknown>): void {
    this.withPresence().setLocalState(state);
  }

  /** What this client sees of the others: their states by clientID. */
  get others(): Map<number, Record<string, unknown>> {
    const states = new Map(this.withPresence().getStates() as Map<number, Record<string, unknown>>);
    states.delete(this.doc.clientID);
    return states;
  }

  withPresence(): awareness.Awareness {
    if (!this.presence) {
      this.presence = new awareness.Awareness(this.doc);
      this.presence.setLocalState(null);
      this.presence.on('update', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
        // Like the stock client: also what came from the server is sent again.
        this.sendPresence([...added, ...updated, ...removed]);
      });
    }
    return this.presence;
  }

  destroy(): void {
    this.disconnect();
    this.presence?.destroy();
    this.doc.destroy();
  }

  private makeDoc(clientID?: number): Y.Doc {
    const doc = new Y.Doc();
    if (clientID !== undefined) doc.clientID = clientID;
    orderUndone(doc);
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.write((encoder) => sync.writeUpdate(encoder, update));
    });
    return doc;
  }

  private receive(frame: Uint8Array): void {
    this.received.push(frame);
    const decoder = decoding.createDecoder(frame);
    switch (decoding.readVarUint(decoder)) {
      case 0: {
        const encoder = encoding.createEncoder();
        encoding.writeVarUint(encoder, 0);
        const kind = sync.readSyncMessage(decoder, encoder, this.doc, this);
        if (kind === sync.messageYjsSyncStep2) this.synced = true;
        if (encoding.length(encoder) > 1) {
          this.wire?.up.push(encoding.toUint8Array(encoder));
          this.sent++;
        }
        break;
      }
      case 1:
        awareness.applyAwarenessUpdate(this.withPresence(), decoding.readVarUint8Array(decoder), this);
        break;
      default: {
        const extra = readServerExtra(frame);
        if (extra?.kind === 'saved') this.saved = extra.count;
        if (extra?.kind === 'welcome') this.welcome = extra;
      }
    }
  }

  private write(write: (encoder: encoding.Encoder) => void): void {
    if (!this.wire) return;
    this.sent++;
    this.send(0, write);
  }

  private sendPresence(ids: number[]): void {
    this.send(1, (encoder) => encoding.writeVarUint8Array(encoder, awareness.encodeAwarenessUpdate(this.presence!, ids)));
  }

  private send(message: number, write: (encoder: encoding.Encoder) => void): void {
    if (!this.wire) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, message);
    write(encoder);
    this.wire.up.push(encoding.toUint8Array(encoder));
  }
}
