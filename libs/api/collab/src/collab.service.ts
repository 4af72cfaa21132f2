import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Clock, EventBus, Logger, Neighbours, SteadyClient, type Transaction } from '@northstar/api-core';
import { collabRules } from '@northstar/engine-editor-schema';
import { type Admission, type Author, CLOSE, type Connection, firstWrite, Hub, type Limits, mergeCommitted, type Session, type Socket, type StoredHistory, thin } from '@northstar/engine-sync-room';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { CollabAuthoriser, tagOf } from './collab-authoriser.js';
import { APPEND } from './append.sql.js';
import { AsideThread } from './aside/aside-thread.js';
import { excerptOf } from './excerpt.js';
import { appendParameters, type AppendRow, PostgresUpdateLog } from './postgres-update-log.js';
import { TextWatch } from './text-watch.js';

/** Injection token for narrower limits; tests use it. */
export const COLLAB_LIMITS = Symbol('collab limits');

/** Connections of the log alone: appends go one after the other, the rest is for loading documents. */
const LOG_CONNECTIONS = 4;
const DRAIN_MS = 6_000;
/** Texts beyond this are put together aside: it takes longer than anybody who writes should wait. */
const READ_HERE_BYTES = 32 * 1024;

const scheduler = {
  after(milliseconds: number, task: () => void): () => void {
    const timer = setTimeout(task, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** The sync engine inside the application: its log, its rights, and the events that change them. */
@Injectable()
export class Collab implements OnModuleInit, OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private readonly updates: PostgresUpdateLog;
  private readonly hub: Hub;
  private readonly thread: AsideThread;
  private readonly stop: (() => void)[] = [];
  private readonly lookers = new Set<(documentId: string) => void>();

  constructor(
    dataSource: DataSource,
    private readonly clock: Clock,
    private readonly bus: EventBus,
    private readonly log: Logger,
    private readonly authoriser: CollabAuthoriser,
    private readonly watch: TextWatch,
    neighbours: Neighbours,
    @Inject(COLLAB_LIMITS) limits: Partial<Limits>,
  ) {
    const { url } = dataSource.options as { url: string };
    this.pool = new pg.Pool({ connectionString: url, max: LOG_CONNECTIONS, connectionTimeoutMillis: 5_000, application_name: 'northstar update log', Client: SteadyClient });
    // A connection that breaks while idle is replaced at the next use; unheard, its error would end the process.
    this.pool.on('error', (error) => this.log.warn('a connection of the update log broke', { error }));
    this.updates = new PostgresUpdateLog(this.pool);
    this.thread = new AsideThread(url);
    this.hub = new Hub({
      compact: (documentId) => this.thread.compact(documentId),
      log: this.updates, authoriser, clock, scheduler, limits, rules: collabRules, ...(neighbours.reach === 'alone' ? {} : { neighbours }),
      events: {
        refused: (session, refusal) => this.log.warn('an update was refused', { documentId: session.documentId, personId: session.identity.personId, refusal: refusal.code }),
        committed: (documentId) => this.watch.changed(documentId, () => this.excerpt(documentId)),
        vanished: (documentId) => { for (const look of this.lookers) look(documentId); },
        alarm: (documentId, error) => this.log.error('a document needs attention', { documentId, error }),
      },
    });
  }

  onModuleInit(): void {
    this.stop.push(
      this.bus.on('rights.changed', ({ networkId, personId }) => this.judgeAnew((session) => tagOf(session).networkId === networkId && (personId === null || session.identity.personId === personId))),
      this.bus.on('document.access_changed', ({ documentId }) => this.judgeAnew((session) => session.documentId === documentId)),
      this.bus.on('session.ended', ({ sessionIds, accessTokenIds }) => {
        this.authoriser.forget();
        this.hub.closeSessions((session) => {
          const { signedIn } = tagOf(session);
          return (signedIn.sessionId !== null && sessionIds.includes(signedIn.sessionId)) || (signedIn.accessTokenId !== null && accessTokenIds.includes(signedIn.accessTokenId));
        }, CLOSE.signedOut);
      }),
    );
  }

  /** Figures for `/metrics`. */
  get figures(): Hub['figures'] {
    return this.hub.figures;
  }

  connect(documentId: string, socket: Socket, admission: Admission): Connection {
    return this.hub.connect(documentId, socket, admission);
  }

  /** The committed text as one Yjs update; null when there is no such document. */
  committed(documentId: string): Promise<Uint8Array | null> {
    return this.hub.committed(documentId);
  }

  /** The committed text together with the position of the log it belongs to; for versions, which must know exactly what they hold. */
  async snapshot(documentId: string): Promise<{ seq: number; state: Uint8Array } | null> {
    const stored = await this.updates.load(documentId);
    return stored && { seq: stored.head, state: mergeCommitted(stored) };
  }

  /** How texts came to be, deleted words included, by a constant number of statements. */
  histories(documentIds: readonly string[]): Promise<Map<string, StoredHistory>> {
    return this.updates.histories(documentIds, 'all');
  }

  /** Forgets words that were deleted before a moment, in every text [C8.7]; says in how many it did. */
  async forgetDeletedBefore(moment: Date): Promise<number> {
    let forgotten = 0;
    for (const documentId of await this.updates.withHistoryBefore(moment)) {
      const { done, why } = await thin(this.updates, documentId, moment.getTime());
      if (done) forgotten += 1;
      if (why) this.log.error('the history of a document could not be shortened', { documentId, why });
    }
    return forgotten;
  }

  /** Calls `look` when words vanished from a text that nobody meant to delete; which ones is in `vanished_write` [C14]. Answers how to stop. */
  onVanished(look: (documentId: string) => void): () => void {
    this.lookers.add(look);
    return () => { this.lookers.delete(look); };
  }

  /** Brings the overview of a text up to date now instead of after a moment of quiet. */
  noteText(documentId: string): Promise<void> {
    return this.watch.note(documentId);
  }

  /** A change by the server in somebody's name: judged, stored and told like anybody's. */
  write(documentId: string, update: Uint8Array, author: Author): ReturnType<Hub['applyServerUpdate']> {
    return this.hub.applyServerUpdate(documentId, update, author);
  }

  /**
   * The text with which a document begins, in the transaction that makes the document: a crash leaves both or neither, and it cannot be
   * written twice, because the log takes it at its first position only. Judged like any write, and its author's for good [C6].
   */
  async begin(tx: Transaction, documentId: string, update: Uint8Array, author: Author): Promise<boolean> {
    const first = firstWrite(documentId, update, author, this.clock.now(), collabRules);
    if (!first.ok) {
      this.log.warn('a first text was refused', { documentId, personId: author.personId, refusal: first.code });
      return false;
    }
    const [row] = await tx.query<AppendRow>(APPEND, appendParameters([first.request]));
    return row!.accepted;
  }

  /** No new sockets; what was accepted is stored; everybody is told to come back. Called before the HTTP server closes. */
  async drain(): Promise<void> {
    await this.hub.drain(DRAIN_MS);
    await this.watch.flush();
  }

  async onApplicationShutdown(): Promise<void> {
    for (const stop of this.stop) stop();
    await this.drain();
    await this.thread.close();
    await this.pool.end();
  }

  private async excerpt(documentId: string): Promise<string | null> {
    const state = await this.hub.committed(documentId);
    return state && (state.length > READ_HERE_BYTES ? this.thread.excerpt(state) : excerptOf(state));
  }

  /** [C4] Whoever may now do something else than before comes back through the front door. */
  private judgeAnew(concerned: (session: Session) => boolean): void {
    this.authoriser.forget();
    this.hub.recheck(concerned).catch((error: unknown) => {
      // When nobody can say what is allowed, nothing is.
      this.log.error('rights could not be judged anew; the sockets were closed', { error });
      this.hub.closeSessions(concerned, CLOSE.rightsChanged);
    });
  }
}
