import { CLOSE } from './close-codes.js';
import type { CloseReason } from './close-codes.js';
import { Dialogue } from './dialogue.js';
import type { DialogueHost } from './dialogue.js';
import { fanOut } from './fan-out.js';
import type { Refused } from './guard.js';
import { Ledger } from './ledger.js';
import type { LedgerHost, LedgerPorts } from './ledger.js';
import type { Group, PendingWrite } from './pending.js';
import { encodeNews } from './news.js';
import type { News } from './news.js';
import type { Author, Authoriser, Clock, ClockRange, Line, Scheduler, StoredDocument } from './ports.js';
import { Presence } from './presence.js';
import { Rest } from './rest.js';
import { Budget } from './room-session.js';
import type { RoomSession } from './room-session.js';
import type { Session } from './session.js';
import { PROTOCOL_VERSION, savedFrame, step1Frame, updateFrame, welcomeFrame } from './wire.js';

/** What rooms tell their surroundings; all of it optional, none of it may throw. */
export interface RoomEvents {
  /** A write was refused and its socket closed: for the audit. */
  refused?(session: Session, refusal: Refused): void;
  /** Writes are stored, and everybody was told. */
  committed?(documentId: string, head: number, authors: readonly Author[]): void;
  /**
   * Content vanished that nobody meant to delete: it is inside something that was deleted by somebody who had not seen it [C14].
   * `by` sent the write with which that happened, so it is the deleter, or whoever wrote into what was deleted already.
   */
  vanished?(documentId: string, ranges: readonly ClockRange[], by: Author): void;
  /** Something that should not happen, happened. */
  alarm?(documentId: string, error: unknown): void;
}

export interface RoomPorts extends LedgerPorts {
  readonly authoriser: Authoriser;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly events: RoomEvents;
}

/** What became of a write of the server itself. */
export type ServerWrite = { readonly ok: true; readonly seq: number } | Refused;

/** One open document: who is there and what they are told. What they say is the dialogue's business, what is accepted and stored the ledger's. */
export class Room implements LedgerHost, DialogueHost {
  readonly sessions = new Set<RoomSession>();
  readonly epoch: number;
  readonly dialogue: Dialogue;
  private readonly budget = new Budget();
  private readonly presence: Presence;
  private readonly ledger: Ledger;
  private readonly loadedFrom: number;
  private readonly rest: Rest;
  private alive = true;

  /** `gaveUp` is called once if the room becomes useless; the document is then loaded anew by whoever comes next. */
  constructor(
    readonly id: string, stored: StoredDocument, private readonly ports: RoomPorts, private readonly gaveUp: () => void,
    private readonly line: Line | null = null,
  ) {
    this.epoch = stored.epoch;
    this.loadedFrom = stored.checkpoint?.seq ?? 0;
    const begun = ports.clock.now();
    this.ledger = new Ledger(id, stored, ports, this);
    // Each append leaves the log to the other nodes for a while: whoever came too late has to read the tail and judge the text anew before it can try again [C10.11].
    const turn = line ? Math.min(ports.limits.turnMsMost, ports.limits.turnMs + 2 * (ports.clock.now() - begun)) : 0;
    this.rest = new Rest(ports.clock, ports.scheduler, ports.limits, turn);
    this.presence = new Presence(ports.scheduler, ports.clock, ports.limits, line && ((cursors) => line.tell(encodeNews({ kind: 'presence', cursors }))));
    this.dialogue = new Dialogue(id, ports.authoriser, ports.clock, this.ledger, this.presence, this);
  }

  get head(): number {
    return this.ledger.history.head;
  }

  /** Updates since the checkpoint that this room was loaded from. */
  get tailLength(): number {
    return this.head - this.loadedFrom;
  }

  /** Nobody is here and nothing is left to store [C8]. */
  get isIdle(): boolean {
    return this.sessions.size === 0 && this.ledger.isIdle;
  }

  /** All that is committed, as one update. */
  committed(): Uint8Array {
    return this.ledger.history.whole();
  }

  /** Lets somebody in. Only now that the document is loaded does anybody hear about its content. */
  join(session: RoomSession, reason: string): void {
    this.sessions.add(session);
    session.enter(this.budget);
    session.deliver([
      welcomeFrame({ protocolVersion: PROTOCOL_VERSION, schemaVersion: this.ports.rules.version, epoch: this.epoch, mode: session.mode, reason }),
      step1Frame(this.ledger.history.encodedState()),
    ]);
    this.presence.join(session);
    this.dialogue.pump(session);
  }

  leave(session: RoomSession): void {
    if (!this.sessions.delete(session)) return;
    session.leave();
    this.presence.leave(session);
  }

  close(session: RoomSession, reason: CloseReason): void {
    session.close(reason);
    this.leave(session);
  }

  refuse(session: RoomSession, refusal: Refused): void {
    this.ports.events.refused?.(session, refusal);
    this.close(session, closeReasonOf(refusal.code));
  }

  /** A write of the server itself (restore, first text): the same guard, log and fan-out as everybody's [C1]. */
  async write(update: Uint8Array, author: Author): Promise<ServerWrite> {
    const outcome = await this.offer(update, author);
    if (outcome.ok || outcome.code !== 'unknown') return outcome;
    // It may build on what another node stored a moment ago [C10].
    await this.ledger.catchUp();
    return this.offer(update, author);
  }

  private async offer(update: Uint8Array, author: Author): Promise<ServerWrite> {
    while (this.ledger.catchingUp) await this.ledger.catchingUp;
    return new Promise((resolve, reject) => {
      const limits = { ...this.ports.limits, frameBytes: this.ports.limits.documentBytes };
      const write = { session: null, author, receivedAt: this.ports.clock.now(), frameBytes: 0, resolve, reject };
      const verdict = this.ledger.offer(update, { personId: author.personId, mayWrite: true, claimsLeft: limits.claims }, write, limits);
      if (!verdict.ok) resolve(verdict);
    });
  }

  /** Reads from the log what another node may have written. */
  catchUp(): Promise<void> {
    return this.ledger.catchUp().then(() => undefined, (error: unknown) => this.failed(error));
  }

  /** Another node says something about this document [C10]. */
  hear(news: News): void {
    if (!this.alive) return;
    if (news.kind === 'presence') this.presence.hear(news.cursors);
    else if (news.kind === 'who') this.presence.tellAll();
    else if (news.epoch === this.epoch) void this.ledger.heard(news.after, news.head, news.updates).catch((error: unknown) => this.failed(error));
  }

  /** Everybody has to come again; what is not committed is gone from here, but not from those who wrote it. */
  end(reason: CloseReason, error: unknown): void {
    if (!this.alive) return;
    this.alive = false;
    for (const session of [...this.sessions]) this.close(session, reason);
    for (const write of this.ledger.abandon()) write.reject?.(error);
    this.presence.close();
    this.gaveUp();
  }

  stored(groups: readonly Group[]): void {
    for (const write of groups.flatMap((group) => group.writes)) this.count(write);
    fanOut(this.sessions, groups);
    if (this.line) this.tell(this.line, groups);
    this.rest.begin(this.sessions.size);
    for (const { author, vanished } of groups) {
      if (vanished.length > 0) this.ports.events.vanished?.(this.id, vanished, author);
    }
    this.ports.events.committed?.(this.id, this.head, groups.map(({ author }) => author));
  }

  safe(write: PendingWrite): void {
    this.count(write);
    write.session?.deliver([savedFrame(write.session.saved)]);
  }

  refused(write: PendingWrite, refusal: Refused): void {
    if (write.session) this.refuse(write.session, refusal);
    write.resolve?.(refusal);
  }

  arrived(updates: readonly Uint8Array[]): void {
    const frames = updates.map(updateFrame);
    for (const session of this.sessions) if (session.synced) session.deliver(frames);
  }

  whenRested(oldest: number, store: () => void): void {
    this.rest.whenRested(oldest, store);
  }

  /** Rests no more: the server is about to end, and stores what it accepted. */
  hurry(): void {
    this.rest.end();
  }

  resumed(): void {
    for (const session of [...this.sessions]) this.dialogue.pump(session);
  }

  failed(error: unknown, gone = false): void {
    if (!this.alive) return;
    this.ports.events.alarm?.(this.id, error);
    this.end(gone ? CLOSE.notFound : CLOSE.storage, error);
  }

  private tell(line: Line, groups: readonly Group[]): void {
    const bytes = groups.reduce((sum, { segment }) => sum + segment.bytes.length, 0);
    const updates = bytes > this.ports.limits.newsBytes ? [] : groups.map(({ segment, claims, author: { personId } }) => (
      { update: segment.bytes, owners: claims.map((client) => ({ client, personId })) }));
    line.tell(encodeNews({ kind: 'stored', epoch: this.epoch, after: this.head - groups.length, head: this.head, updates }));
  }

  private count({ session, frameBytes, resolve }: PendingWrite): void {
    if (session) {
      session.saved++;
      session.release(frameBytes);
    }
    resolve?.({ ok: true, seq: this.head });
  }
}

function closeReasonOf(code: Refused['code']): CloseReason {
  switch (code) {
    case 'malformed': return CLOSE.malformed;
    case 'too_large': return CLOSE.tooLarge;
    case 'forbidden': return CLOSE.forbidden;
    case 'too_many_claims': return CLOSE.tooMany;
    case 'foreign': case 'unknown': case 'structure': case 'schema': return CLOSE.refused;
  }
}
