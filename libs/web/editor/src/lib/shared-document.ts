import { closeReason, orderUndone } from '@northstar/engine-sync-room';
import { SCHEMA_VERSION } from '@northstar/engine-editor-schema';
import { readVarUint } from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ENDINGS, fresh, statusOf, step, unsaved } from './save-state.js';
import type { Ending, Keeping, SaveEvent, SaveState, SaveStatus } from './save-state.js';
import type { Found, Shelf } from './shelf.js';
import { classify, readWelcome, SAVED, WELCOME } from './wire.js';

/** What a shared document takes from its surroundings, so that tests bring their own. */
export interface Surroundings {
  /** Where the sync server is, for example `wss://host/collab`. */
  readonly url: string;
  readonly WebSocket: typeof WebSocket;
  readonly now: () => number;
  /** Tells when the line may be another: the device lost or found its network, or the page is shown again. */
  readonly onNetwork: (listener: () => void) => () => void;
}

export const browserSurroundings = (): Surroundings => ({
  url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/collab`,
  WebSocket: globalThis.WebSocket,
  now: Date.now,
  onNetwork: (listener) => {
    window.addEventListener('offline', listener);
    window.addEventListener('online', listener);
    // A page that was put aside and is shown again lost its line meanwhile.
    const again = (event: PageTransitionEvent) => { if (event.persisted) listener(); };
    window.addEventListener('pageshow', again);
    return () => {
      window.removeEventListener('pageshow', again);
      window.removeEventListener('offline', listener);
      window.removeEventListener('online', listener);
    };
  },
});

/** The origin of what this device kept: nobody's typing, and on the device already. */
const FROM_DEVICE = Symbol('from this device');

type SocketData = Parameters<WebSocket['send']>[0];

/** A socket class that asks before a frame goes out. The provider stays as it is published; only its socket is ours. */
function observedSocket(Base: typeof WebSocket, maySend: (frame: Uint8Array) => boolean): typeof WebSocket {
  return class extends Base {
    override send(data: SocketData): void {
      if (!(data instanceof Uint8Array) || maySend(data)) super.send(data);
    }
  };
}

const merged = (pieces: Uint8Array[]): Uint8Array => (pieces.length === 1 ? pieces[0]! : Y.mergeUpdates(pieces));

function endingOf(code: number): Ending {
  const name = closeReason(code)?.name;
  return ENDINGS.find((ending) => ending === name) ?? 'other';
}

/** One document open in this window: the text, its connection, and the truth about what is saved. Created and destroyed together. */
export class SharedDocument {
  readonly ydoc = new Y.Doc();
  readonly provider: WebsocketProvider;
  private state: SaveState = fresh;
  private status: SaveStatus = statusOf(fresh);
  private readonly listeners = new Set<() => void>();
  private sentSinceEdit = false;
  private readonly stopListening: () => void;
  private destroyed = false;
  /** Changes that the device has not been given yet, and whether it is writing. */
  private unwritten: Uint8Array[] = [];
  private writing = false;
  /** What the device is told, in order: "all is sent" must not overtake a piece. */
  private told: Promise<unknown> = Promise.resolve();

  constructor(readonly documentId: string, private readonly around: Surroundings = browserSurroundings(), private readonly shelf: Shelf | null = null, private readonly before: Found | null = null) {
    orderUndone(this.ydoc);
    this.provider = new WebsocketProvider(around.url, documentId, this.ydoc, {
      connect: false,
      // Windows of one browser would exchange changes behind the server's back: unauthorised, and shown before they are stored [C1].
      disableBc: true,
      params: { schema: String(SCHEMA_VERSION) },
      WebSocketPolyfill: observedSocket(around.WebSocket, (frame) => this.sending(frame)),
      // A server that was replaced is found again within a second; the provider would let more than two go by.
      maxBackoffTime: 1_000,
      shouldReconnect: (event) => !(event.code >= 4400 && event.code < 4500),
    });
    // The handlers are the provider's own list; ours stand beside the four of the protocol.
    const handlers = this.provider.messageHandlers as ((encoder: unknown, decoder: Parameters<typeof readWelcome>[0]) => void)[];
    handlers[SAVED] = (_encoder, decoder) => this.step({ type: 'committed', count: readVarUint(decoder) });
    handlers[WELCOME] = (_encoder, decoder) => this.welcomed(readWelcome(decoder));
    this.provider.on('status', ({ status }) => {
      if (status !== 'connected') return;
      this.forgetOthers();
      this.step({ type: 'opened' });
    });
    this.provider.on('sync', (synced) => { if (synced) this.step({ type: 'loaded' }); });
    this.provider.on('connection-close', (event) => {
      if (event && !this.provider.shouldReconnect(event, this.provider)) this.step({ type: 'ended', ending: endingOf(event.code) });
      else this.step({ type: 'lost', at: around.now() });
    });
    // Registered after the provider's own listener, so a change that found a socket has been counted by now.
    this.ydoc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === this.provider || origin === FROM_DEVICE || !this.mayWrite) return;
      if (!this.sentSinceEdit) this.step({ type: 'kept' });
      this.sentSinceEdit = false;
    });
    // A line that is gone can look open for half a minute. Trying at once shows the truth, also where the server is on this very device.
    this.stopListening = around.onNetwork(() => this.reconnect());
    if (shelf) { void this.takeFrom(shelf); return; }
    if (before) this.goOnFrom(before);
    this.provider.connect();
  }

  /** What an earlier connection of this window could not send, for the next one. */
  left(): Found {
    return { update: Y.encodeStateAsUpdate(this.ydoc), unsent: this.unsaved, epoch: this.state.epoch, access: this.state.access };
  }

  get awareness(): Awareness { return this.provider.awareness; }

  /** Whether the stored text has arrived at least once. */
  get loaded(): boolean { return this.state.loaded; }

  /** Changes that could be gone if the window closed now. */
  get unsaved(): number { return unsaved(this.state); }

  /** The same, where closing the window would really lose them: what this device keeps is sent later. */
  get atRisk(): boolean { return this.unsaved > 0 && (this.state.keeping !== 'kept' || this.writing); }

  /** This device gives up what it keeps of this text. */
  async letGo(): Promise<void> {
    const { shelf } = this;
    if (shelf) await this.inOrder(() => shelf.drop());
    this.step({ type: 'keeping', keeping: 'no' });
  }

  /** The same object until the status changes, as React wants it. */
  readonly getStatus = (): SaveStatus => this.status;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The page goes away and may not come back: what still waits for the device goes to it at once. */
  leave(): void {
    const { shelf } = this;
    if (shelf && this.state.keeping === 'kept' && this.unwritten.length > 0) void this.giveTo(shelf.keep(merged(this.unwritten.splice(0)), this.unsaved));
  }

  /** Try now instead of waiting for the next attempt. */
  reconnect(): void {
    if (this.state.link.phase === 'ended' || (this.shelf && !this.provider.shouldConnect)) return;
    this.provider.disconnect();
    this.provider.connect();
  }

  destroy(): void {
    this.destroyed = true;
    this.listeners.clear();
    this.stopListening();
    this.provider.destroy();
    this.ydoc.destroy();
  }

  /** First what the device has, then the connection: the epoch must be known before anything is merged. */
  private async takeFrom(shelf: Shelf): Promise<void> {
    const found = await shelf.open().catch(() => 'failed' as const);
    if (this.destroyed) return;
    if (found === 'failed') this.step({ type: 'keeping', keeping: 'failed' });
    const kept = found !== 'failed' && found !== null && found.update !== null;
    if (kept) this.goOnFrom(found);
    // What is on the device holds it, too.
    else if (this.before) this.goOnFrom(this.before);
    if (found && found !== 'failed') {
      if (!kept && this.before?.update) void this.put(shelf, this.before.update);
      this.step({ type: 'keeping', keeping: 'kept' });
      // What the editor tidies up for somebody who only reads is not sent, so it must not wait here either until somebody may send it [C12].
      this.ydoc.on('update', (update: Uint8Array, origin: unknown) => { if (origin === this.provider || (origin !== FROM_DEVICE && this.mayWrite)) void this.put(shelf, update); });
    }
    this.provider.connect();
  }

  private goOnFrom({ update, unsent, epoch, access }: Found): void {
    if (!update) return;
    Y.applyUpdate(this.ydoc, update, FROM_DEVICE);
    this.step({ type: 'found', unsent, epoch, access });
  }

  /** What changed goes to the device at once: there may be no other moment. What comes while it writes goes with the next piece, so that a fast typist is never far ahead of it. */
  private async put(shelf: Shelf, update: Uint8Array): Promise<void> {
    this.unwritten.push(update);
    if (this.writing) return;
    this.writing = true;
    while (this.unwritten.length > 0) {
      const pieces = this.unwritten.splice(0);
      await this.giveTo(this.inOrder(() => shelf.keep(merged(pieces), this.unsaved)));
    }
    this.writing = false;
  }

  private async giveTo(device: Promise<boolean>): Promise<void> {
    const kept = await device.then((done): Keeping => (done ? 'kept' : 'no'), (): Keeping => 'failed');
    // What was refused once has a gap from then on.
    if (!this.destroyed && this.state.keeping === 'kept') this.step({ type: 'keeping', keeping: kept });
  }

  private inOrder<T>(work: () => Promise<T>): Promise<T> {
    const done = this.told.then(work);
    this.told = done.catch(() => undefined);
    return done;
  }

  /** A note that is lost only makes the device think that more is unsent than is. */
  private tellDevice(say: (shelf: Shelf) => Promise<void>): void {
    const { shelf } = this;
    if (shelf) this.inOrder(() => say(shelf)).catch(() => undefined);
  }

  /**
   * The provider takes the others out of sight when the line breaks, but remembers how far it knew them, and would then wait for
   * something newer than what the server sends on return.
   */
  private forgetOthers(): void {
    for (const client of this.awareness.meta.keys()) if (client !== this.awareness.clientID && !this.awareness.states.has(client)) this.awareness.meta.delete(client);
  }

  /** True until the server says otherwise, because changes made before that must be counted. */
  private get mayWrite(): boolean { return (this.state.access?.mode ?? 'edit') === 'edit'; }

  private sending(frame: Uint8Array): boolean {
    const kind = classify(frame);
    if (kind === 'other') return true;
    // The editor binding tidies up what it cannot show, also for people who only read. Sent, that would be a write, and end the connection.
    if (!this.mayWrite) return false;
    this.sentSinceEdit = kind === 'change';
    this.step({ type: 'sent', whole: kind === 'whole' });
    return true;
  }

  private welcomed(welcome: ReturnType<typeof readWelcome>): void {
    this.step({ type: 'welcomed', mode: welcome.mode, reason: welcome.reason, epoch: welcome.epoch, outdated: welcome.schemaVersion > SCHEMA_VERSION });
    // Stop before the provider answers with everything it holds.
    if (this.state.link.phase === 'ended') this.provider.disconnect();
    else if (this.state.keeping === 'kept') this.tellDevice((shelf) => shelf.note(welcome));
  }

  private step(event: SaveEvent): void {
    const before = this.status;
    const unsavedBefore = this.unsaved;
    this.state = step(this.state, event);
    if (unsavedBefore > 0 && this.unsaved === 0 && this.state.keeping === 'kept') this.tellDevice((shelf) => shelf.sent());
    // Whoever has no access any more keeps nothing of it but words of their own that are not sent.
    if (event.type === 'ended' && this.unsaved === 0 && (event.ending === 'not_found' || event.ending === 'forbidden')) void this.letGo().catch(() => undefined);
    const status = statusOf(this.state);
    if (JSON.stringify(status) === JSON.stringify(before)) return;
    this.status = status;
    for (const listener of [...this.listeners]) listener();
  }
}
