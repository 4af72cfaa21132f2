import { CLOSE } from './close-codes.js';
import type { CloseReason } from './close-codes.js';
import type { Limits } from './limits.js';
import type { CollabMode, Socket } from './ports.js';
import { NO_NEWS } from './presence.js';
import type { Viewer } from './presence.js';
import type { Admission, Identity, Session } from './session.js';

/** Added to every frame's bytes when they are counted: many tiny frames cost memory too. */
const FRAME_COST = 200;

/** Bytes received and not yet committed, over all connections of a room or of the server. */
export class Budget {
  used = 0;
}

let lastId = 0;

/** One connection: its queue, its counts, and the two directions of back-pressure. */
export class RoomSession implements Session, Viewer {
  readonly id = ++lastId;
  readonly identity: Identity;
  readonly tag: unknown;
  readonly mode: CollabMode;
  /** The mode that the person's rights gave; an old editor may have lowered the mode itself. */
  readonly granted: CollabMode;
  /** Frames in the order of arrival, waiting for the document or for the one before. */
  readonly queue: Uint8Array[] = [];
  busy = false;
  /** It has answered our sync step 1, so we know all that its next writes can build on. */
  answered = false;
  /** Writes that came before that answer and build on what it will bring. */
  readonly early: Uint8Array[] = [];
  /** From here on it gets what others write: it has what was committed before. */
  synced = false;
  /** Writes that are stored, as told to the client. */
  saved = 0;
  claimsLeft: number;
  private held = 0;
  private budgets: readonly Budget[];
  private paused = false;
  private gone = false;
  private sent = 0;
  private lastSentAt: number;
  private stuckSince: number | null = null;
  private drained = 0;

  constructor(
    readonly documentId: string, readonly socket: Socket, admission: Admission, total: Budget,
    private readonly limits: Limits, now: number, granted: CollabMode = admission.mode,
  ) {
    this.identity = admission.identity;
    this.mode = admission.mode;
    this.granted = granted;
    this.tag = admission.tag;
    this.claimsLeft = limits.claims;
    this.budgets = [total];
    this.lastSentAt = now;
  }

  get isOpen(): boolean {
    return !this.gone && this.socket.isOpen;
  }

  /** Counts with the room's bytes from now on, besides the server's. */
  enter(room: Budget): void {
    room.used += this.held;
    this.budgets = [...this.budgets, room];
  }

  /** Takes a frame in. Whoever sends faster than it is stored is read no further; whoever goes on all the same is closed. */
  accept(frame: Uint8Array): boolean {
    this.hold(frame.length + FRAME_COST);
    const [total, room] = this.budgets;
    if (this.held > this.limits.sessionBytes) this.close(CLOSE.tooMany);
    else if (total!.used > this.limits.totalBytes || (room?.used ?? 0) > this.limits.roomBytes) this.close(CLOSE.busy);
    else {
      this.queue.push(frame);
      // Before the answer to our sync step 1 nothing may pause: it might be the answer that is waited for.
      if (!this.paused && this.answered && this.held > this.limits.pauseBytes) {
        this.paused = true;
        this.socket.pause();
      }
    }
    return this.isOpen;
  }

  /** A frame of this many bytes is dealt with: committed, answered or refused. */
  release(frameBytes: number): void {
    this.hold(-Math.min(this.held, frameBytes + FRAME_COST));
    if (!this.paused || this.held > this.limits.pauseBytes / 2 || !this.isOpen) return;
    this.paused = false;
    this.socket.resume();
  }

  deliver(frames: readonly Uint8Array[]): void {
    if (!this.isOpen || frames.length === 0) return;
    for (const frame of frames) this.sent += frame.length;
    this.lastSentAt = NaN;
    if (frames.length === 1) this.socket.send(frames[0]!);
    else this.socket.sendMany(frames);
    if (this.socket.bufferedAmount > this.limits.readerBytes) this.close(CLOSE.tooSlow);
  }

  /** Looks after the connection from time to time: is it stuck [C9], does it need a sign of life? */
  check(now: number): void {
    const buffered = this.socket.bufferedAmount;
    const drained = this.sent - buffered;
    if (buffered === 0 || this.stuckSince === null || drained > this.drained) this.stuckSince = buffered === 0 ? null : now;
    else if (now - this.stuckSince >= this.limits.readerMs) return this.close(CLOSE.tooSlow);
    this.drained = drained;
    // The moment of the last frame is only known to the second, which is enough.
    if (Number.isNaN(this.lastSentAt)) this.lastSentAt = now;
    else if (now - this.lastSentAt >= this.limits.keepAliveMs) this.deliver([NO_NEWS]);
  }

  close(reason: CloseReason): void {
    if (this.gone) return;
    this.leave();
    if (this.socket.isOpen) this.socket.close(reason.code, reason.sentence);
  }

  /** Nothing is sent or accepted any more. */
  leave(): void {
    this.gone = true;
    this.queue.length = this.early.length = 0;
    this.hold(-this.held);
  }

  private hold(bytes: number): void {
    if (this.gone && bytes > 0) return;
    this.held += bytes;
    for (const budget of this.budgets) budget.used += bytes;
  }
}
