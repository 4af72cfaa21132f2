import { CLOSE } from './close-codes.js';
import type { CloseReason } from './close-codes.js';
import type { Refused } from './guard.js';
import { readStateVector } from './history.js';
import type { Ledger } from './ledger.js';
import type { Authoriser, Clock } from './ports.js';
import type { Presence } from './presence.js';
import type { RoomSession } from './room-session.js';
import { readFrame, step2Frame } from './wire.js';

/** Whom a dialogue tells when it is over, or must be. */
export interface DialogueHost {
  /** What it said cannot be dealt with. */
  close(session: RoomSession, reason: CloseReason): void;
  /** Its write was refused: it is closed, and that is noted. */
  refuse(session: RoomSession, refusal: Refused): void;
  /** Its socket is closed. */
  leave(session: RoomSession): void;
  /** A fault of ours. */
  failed(error: unknown): void;
}

/** What the connections of one document say: reads their frames, answers questions, and offers their writes to the ledger. */
export class Dialogue {
  constructor(
    private readonly documentId: string, private readonly authoriser: Authoriser, private readonly clock: Clock,
    private readonly ledger: Ledger, private readonly presence: Presence, private readonly host: DialogueHost,
  ) {}

  /** Deals with the frames of one connection strictly in order. */
  pump(session: RoomSession): void {
    try {
      while (!session.busy && !this.ledger.catchingUp && session.isOpen && session.queue.length > 0) {
        const slow = this.handle(session, session.queue.shift()!);
        if (!slow) continue;
        session.busy = true;
        void slow.catch((error: unknown) => this.host.failed(error)).finally(() => { session.busy = false; this.pump(session); });
      }
    } catch (error) {
      // A fault of ours. What it left behind cannot be trusted, so the room starts again from the log.
      this.host.failed(error);
    }
    if (!session.isOpen) this.host.leave(session);
  }

  private handle(session: RoomSession, frame: Uint8Array): Promise<void> | undefined {
    const message = readFrame(frame);
    if (message?.kind === 'write') return this.receiveWrite(session, message.update, message.answer, frame);
    session.release(frame.length);
    if (message?.kind === 'step1') {
      const vector = readStateVector(message.vector);
      if (!vector) return void this.host.close(session, CLOSE.malformed);
      session.synced = true;
      session.deliver([this.step2(vector)]);
    } else if (message?.kind === 'presence') {
      const outcome = this.presence.receive(session, message.states);
      if (outcome !== 'ok') this.host.close(session, outcome === 'too_large' ? CLOSE.tooLarge : CLOSE.malformed);
    } else if (message?.kind === 'query_presence') {
      this.presence.query(session);
    } else {
      this.host.close(session, CLOSE.malformed);
    }
  }

  /** Every write is authorised when it arrives [C3]; usually at once, else the connection's next frames wait. */
  private receiveWrite(session: RoomSession, update: Uint8Array, answer: boolean, frame: Uint8Array): Promise<void> | undefined {
    if (answer) {
      session.answered = true;
      session.queue.unshift(...session.early.splice(0));
    } else if (session.early.length > 0) {
      return void session.early.push(frame);
    }
    const mayWrite = session.mode === 'edit' && this.authoriser.mayWrite(session, this.documentId);
    if (typeof mayWrite === 'object') return mayWrite.then((may) => this.judge(session, update, frame, may));
    return this.judge(session, update, frame, mayWrite);
  }

  private judge(session: RoomSession, update: Uint8Array, frame: Uint8Array, mayWrite: boolean, again = false): Promise<void> | undefined {
    if (!session.isOpen) return;
    if (this.ledger.catchingUp) return this.ledger.catchingUp.then(() => this.judge(session, update, frame, mayWrite, again));
    const writer = { personId: session.identity.personId, mayWrite, claimsLeft: session.claimsLeft };
    const write = { session, author: session.identity, receivedAt: this.clock.now(), frameBytes: frame.length };
    const verdict = this.ledger.offer(update, writer, write);
    if (verdict.ok) {
      session.claimsLeft -= verdict.claims.length;
    } else if (verdict.code === 'unknown' && !session.answered) {
      // A stock client writes as soon as it is connected, also on top of what it wrote offline and has not sent yet.
      session.early.push(frame);
    } else if (verdict.code === 'unknown' && !again) {
      // Another node may have told the client of something that this one has not read yet [C10].
      return this.ledger.catchUp().then(() => this.judge(session, update, frame, mayWrite, true));
    } else {
      this.host.refuse(session, verdict);
    }
  }

  private step2(vector: ReadonlyMap<number, number>): Uint8Array {
    const reply = this.ledger.history.reply(vector);
    let frame = FRAMES.get(reply);
    if (!frame) FRAMES.set(reply, frame = step2Frame(reply));
    return frame;
  }
}

/** A cached answer keeps its frame, so that hundreds of people who come back share one. */
const FRAMES = new WeakMap<Uint8Array, Uint8Array>();
