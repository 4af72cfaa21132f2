import { CLOSE } from './close-codes.js';
import type { CloseReason } from './close-codes.js';
import { GroupCommit } from './commit.js';
import { DEFAULT_LIMITS } from './limits.js';
import type { Limits } from './limits.js';
import { decodeNews, encodeNews } from './news.js';
import type { Author, Authoriser, Clock, Line, Neighbours, Scheduler, Socket, UpdateLog } from './ports.js';
import { compact } from './compaction.js';
import type { CompactionResult } from './compaction.js';
import { mergeCommitted } from './replay.js';
import { Room } from './room.js';
import type { RoomEvents, RoomPorts, ServerWrite } from './room.js';
import { Budget, RoomSession } from './room-session.js';
import { CompiledRules } from './schema-rules.js';
import type { SchemaRules } from './schema-rules.js';
import type { Admission, Connection, Session } from './session.js';

export interface HubOptions {
  readonly log: UpdateLog;
  readonly authoriser: Authoriser;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly rules: SchemaRules;
  readonly limits?: Partial<Limits>;
  readonly events?: RoomEvents;
  /** Compacts a document elsewhere than here, so that nobody waits for it; by default it is done here [C8]. */
  readonly compact?: (documentId: string) => Promise<CompactionResult>;
  /** Other nodes on the same database; none, when this is the only one [C10]. */
  readonly neighbours?: Neighbours;
}

interface OpenRoom {
  readonly loading: Promise<Room | null>;
  room: Room | null;
  cancelUnload: (() => void) | null;
  line: Line | null;
}

const OLD_EDITOR = 'This editor is older than the text. Please reload the page to write here.';

/** All open documents of this server: the engine's front door. */
export class Hub {
  private readonly limits: Limits;
  private readonly ports: RoomPorts;
  private readonly total = new Budget();
  private readonly rooms = new Map<string, OpenRoom>();
  /** Every connection, those included whose document is still loading. */
  private readonly sessions = new Set<RoomSession>();
  private cancelSweep: (() => void) | null = null;
  private cancelLook: (() => void) | null = null;
  private draining = false;
  private readonly compactions = new Set<Promise<void>>();

  constructor(private readonly options: HubOptions) {
    const { log, authoriser, clock, scheduler, rules, events } = options;
    this.limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.ports = {
      log, authoriser, clock, scheduler, limits: this.limits, events: events ?? {},
      commit: new GroupCommit(log, clock, scheduler, this.limits), rules: new CompiledRules(rules),
    };
  }

  /** Figures for `/metrics`. */
  get figures(): { readonly rooms: number; readonly sessions: number; readonly uncommittedBytes: number } {
    return { rooms: this.rooms.size, sessions: this.sessions.size, uncommittedBytes: this.total.used };
  }

  /** Admits a socket to a document. Identity and mode were decided by the caller; the document is loaded if nobody has it open. */
  connect(documentId: string, socket: Socket, admission: Admission): Connection {
    const outdated = admission.clientSchemaVersion !== undefined && admission.clientSchemaVersion < this.ports.rules.version;
    const admitted: Admission = outdated ? { ...admission, mode: 'read', reason: OLD_EDITOR } : admission;
    const session = new RoomSession(documentId, socket, admitted, this.total, this.limits, this.ports.clock.now(), admission.mode);
    let entered: Room | null = null;
    const connection: Connection = {
      session,
      receive: (frame) => {
        if (session.accept(frame)) entered?.dialogue.pump(session);
        else this.forget(session);
      },
      left: () => this.forget(session),
    };
    if (this.draining) session.close(CLOSE.restarting);
    else {
      this.sessions.add(session);
      this.sweepLater();
      void this.enter(session, admitted.reason ?? '', (room) => { entered = room; });
    }
    return connection;
  }

  /** Closes every connection that the filter picks; their clients come back through the front door, or not [C4]. Says how many. */
  closeSessions(filter: (session: Session) => boolean, reason: CloseReason): number {
    const chosen = [...this.sessions].filter(filter);
    for (const session of chosen) {
      session.close(reason);
      this.forget(session);
    }
    return chosen.length;
  }

  /** Rights may have changed: closes those of the picked connections whose mode is not what it would be now [C4]. */
  async recheck(filter: (session: Session) => boolean): Promise<number> {
    const changed = await Promise.all([...this.sessions].filter(filter).map(async (session) => {
      const mode = await this.options.authoriser.modeOf(session, session.documentId);
      return mode === session.granted ? null : session;
    }));
    const closing = new Set(changed.filter((session) => session !== null));
    return this.closeSessions((session) => closing.has(session as RoomSession), CLOSE.rightsChanged);
  }

  /** An edit by the server: restore, first text, anchors. It is judged, stored and told like anybody's. Throws if it could not be stored. */
  async applyServerUpdate(documentId: string, update: Uint8Array, author: Author): Promise<ServerWrite | { readonly ok: false; readonly code: 'not_found' }> {
    const outcome = await this.withRoom(documentId, () => true, (room) => room.write(update, author));
    const open = this.rooms.get(documentId);
    if (open) this.unloadLater(documentId, open);
    return outcome ?? { ok: false, code: 'not_found' };
  }

  /** All that is committed of a document, as one update; null if there is no such document. */
  async committed(documentId: string): Promise<Uint8Array | null> {
    const room = this.rooms.get(documentId)?.room;
    if (room) {
      // Not what this node happens to know: the log may have more from another one.
      if (this.options.neighbours) await room.catchUp();
      return room.committed();
    }
    const stored = await this.options.log.load(documentId);
    return stored && mergeCommitted(stored);
  }

  /** Another node says that the document has this log position [C10]. */
  async moved(documentId: string, head: number): Promise<void> {
    const room = this.rooms.get(documentId)?.room;
    if (room && room.head < head) await room.catchUp();
  }

  /** Ends the document for everybody here, for example because it was deleted or a backup was restored. */
  async evict(documentId: string, reason: CloseReason): Promise<void> {
    const room = await this.rooms.get(documentId)?.loading;
    room?.end(reason, new Error('the document was closed'));
  }

  /**
   * No new connections; what was accepted is stored; then everybody is sent away to come back elsewhere. Resolves when that is done,
   * or when `deadlineMs` have passed.
   */
  async drain(deadlineMs: number): Promise<void> {
    this.draining = true;
    for (const { room } of this.rooms.values()) room?.hurry();
    this.ports.commit.hurry();
    let cancel = () => {};
    const deadline = new Promise<void>((resolve) => { cancel = this.ports.scheduler.after(deadlineMs, resolve); });
    await Promise.race([deadline, this.ports.commit.idle()]);
    this.closeSessions(() => true, CLOSE.restarting);
    await Promise.race([deadline, Promise.all([this.ports.commit.idle(), ...this.compactions])]);
    cancel();
    this.cancelSweep?.();
    this.cancelSweep = null;
    this.cancelLook?.();
    this.cancelLook = null;
    for (const open of this.rooms.values()) {
      open.cancelUnload?.();
      open.line?.leave();
    }
  }

  private async enter(session: RoomSession, reason: string, entered: (room: Room) => void): Promise<void> {
    try {
      const joined = await this.withRoom(session.documentId, () => session.isOpen, (room) => {
        entered(room);
        room.join(session, reason);
        return true;
      });
      if (!joined) session.close(CLOSE.notFound);
    } catch {
      session.close(CLOSE.storage);
    }
    if (!session.isOpen) this.forget(session);
  }

  /**
   * Does something with the room of a document; null if there is no such document, or it is not wanted any more. `use` is called in
   * the same turn in which the room was found to be in service: a room may give up or be unloaded while somebody waits for it.
   */
  private async withRoom<Outcome>(documentId: string, wanted: () => boolean, use: (room: Room) => Outcome): Promise<Awaited<Outcome> | null> {
    while (wanted()) {
      const open = this.open(documentId);
      open.cancelUnload?.();
      open.cancelUnload = null;
      const room = await open.loading;
      if (!room) return null;
      if (this.rooms.get(documentId) === open && wanted()) return await use(room);
    }
    return null;
  }

  /** The open room, or one load shared by all who come meanwhile. A failed load is forgotten, so that the next one tries again. */
  private open(documentId: string): OpenRoom {
    const known = this.rooms.get(documentId);
    if (known) return known;
    let missed = false;
    // Joined before the document is read, so that nothing falls between the two.
    const line = this.options.neighbours?.join(documentId, (message) => {
      const news = decodeNews(message);
      if (news && open.room) open.room.hear(news);
      else missed = true;
    }) ?? null;
    const open: OpenRoom = { room: null, cancelUnload: null, line, loading: this.load(documentId, line, () => this.drop(documentId, open)) };
    this.rooms.set(documentId, open);
    this.lookLater();
    open.loading.then((room) => {
      if (!room) return this.drop(documentId, open);
      open.room = room;
      if (missed) void room.catchUp();
      line?.tell(encodeNews({ kind: 'who' }));
    }, (error: unknown) => {
      this.drop(documentId, open);
      this.ports.events.alarm?.(documentId, error);
    });
    return open;
  }

  private async load(documentId: string, line: Line | null, gaveUp: () => void): Promise<Room | null> {
    const stored = await this.options.log.load(documentId);
    return stored && new Room(documentId, stored, this.ports, gaveUp, line);
  }

  private drop(documentId: string, open: OpenRoom): void {
    open.cancelUnload?.();
    open.line?.leave();
    if (this.rooms.get(documentId) === open) this.rooms.delete(documentId);
  }

  private forget(session: RoomSession): void {
    session.leave();
    this.sessions.delete(session);
    const open = this.rooms.get(session.documentId);
    open?.room?.leave(session);
    if (open) this.unloadLater(session.documentId, open);
  }

  private unloadLater(documentId: string, open: OpenRoom): void {
    if (this.draining || open.cancelUnload || !open.room || open.room.sessions.size > 0) return;
    open.cancelUnload = this.ports.scheduler.after(this.limits.idleMs, () => {
      open.cancelUnload = null;
      if (!open.room!.isIdle) return this.unloadLater(documentId, open);
      this.drop(documentId, open);
      if (open.room!.tailLength >= this.limits.compactAfter) this.compactNow(documentId);
    });
  }

  /** After unloading, so that nobody waits for it; whoever opens the document meanwhile loads what the log has. */
  private compactNow(documentId: string): void {
    const { log, compact: elsewhere = (id) => compact(log, id) } = this.options;
    const task = elsewhere(documentId).then((result) => {
      if (!result.done && result.why !== 'nothing to compact') this.ports.events.alarm?.(documentId, new Error(result.why));
    }, (error: unknown) => this.ports.events.alarm?.(documentId, error));
    this.compactions.add(task);
    void task.finally(() => this.compactions.delete(task));
  }

  /** Messages between nodes may get lost, so the log is asked from time to time: one statement for all open documents [C10]. */
  private lookLater(): void {
    if (!this.options.neighbours || this.draining) return;
    this.cancelLook ??= this.ports.scheduler.after(this.limits.headsMs, () => {
      const open = [...this.rooms].filter(([, { room }]) => room).map(([documentId]) => documentId);
      void this.look(open).finally(() => {
        this.cancelLook = null;
        if (this.rooms.size > 0) this.lookLater();
      });
    });
  }

  private async look(documentIds: readonly string[]): Promise<void> {
    if (documentIds.length === 0) return;
    // While the log does not answer nobody else can store either; the next look finds what was missed.
    const heads = await this.options.log.heads(documentIds).catch(() => new Map<string, number>());
    await Promise.all([...heads].map(([documentId, head]) => this.moved(documentId, head)));
  }

  private sweepLater(): void {
    this.cancelSweep ??= this.ports.scheduler.after(this.limits.sweepMs, () => {
      this.cancelSweep = null;
      for (const session of [...this.sessions]) {
        if (session.isOpen) session.check(this.ports.clock.now());
        if (!session.isOpen) this.forget(session);
      }
      if (this.sessions.size > 0) this.sweepLater();
    });
  }
}
