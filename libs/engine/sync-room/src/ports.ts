import type { Session } from './session.js';

/** Milliseconds since the epoch; the only clock that the engine knows. */
export interface Clock {
  now(): number;
}

/** Runs something later; the engine never calls `setTimeout` itself, so that a test decides when time passes. */
export interface Scheduler {
  /** Runs `task` once after `milliseconds`; the answer cancels it. */
  after(milliseconds: number, task: () => void): () => void;
}

/** What a room needs of a WebSocket. The gateway adapts its library to this. */
export interface Socket {
  readonly isOpen: boolean;
  /** Bytes handed over and not yet taken by the network. */
  readonly bufferedAmount: number;
  send(frame: Uint8Array): void;
  /** Sends every frame as its own message, but in one write (cork). */
  sendMany(frames: readonly Uint8Array[]): void;
  close(code: number, reason: string): void;
  /** Stop, or go on, reading from the network: the back-pressure that a flooding sender feels. */
  pause(): void;
  resume(): void;
}

/** Whom a write is recorded for [C6]. */
export interface Author {
  readonly personId: string;
  readonly organisationId: string | null;
}

export type CollabMode = 'edit' | 'suggest' | 'read';

/** Current rights, asked again on every write [C3]. Answer at once when the facts are cached; a promise is the slow path. */
export interface Authoriser {
  mayWrite(session: Session, documentId: string): boolean | Promise<boolean>;
  /** What the session could do if it joined now; `null` means it could not even read. Used when rights may have changed [C4]. */
  modeOf(session: Session, documentId: string): CollabMode | null | Promise<CollabMode | null>;
}

/** `length` clocks of one Yjs client, starting at `clock`. */
export interface ClockRange {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** One row of the log: an update that passed the guard, and who it is from. */
export interface AppendRequest {
  readonly documentId: string;
  /** The position this update was checked against. It is stored as `after + 1`, or not at all if the log has moved on. */
  readonly after: number;
  /** Yjs V1 bytes, free of everything the log already holds. */
  readonly update: Uint8Array;
  readonly author: Author;
  readonly receivedAt: number;
  /** clientIDs that nobody used in this document before; they now belong to the author's person. */
  readonly claims: readonly number[];
  readonly inserted: readonly ClockRange[];
  readonly deleted: readonly ClockRange[];
  /** What vanished with it that nobody meant to delete [C14]; stored with it, so that it is looked after even if the process ends now. */
  readonly vanished?: readonly ClockRange[];
  /** With that: what the author deleted, too, of what others had deleted before, so that it is not taken for what stood around it. */
  readonly unwanted?: readonly ClockRange[];
}

export type AppendResult =
  | { readonly ok: true; readonly seq: number }
  /** Someone else appended since; read the tail, check again, try again. */
  | { readonly ok: false; readonly code: 'moved' }
  /** One of the claims belongs to another person already. */
  | { readonly ok: false; readonly code: 'claimed'; readonly client: number }
  | { readonly ok: false; readonly code: 'no_such_document' };

export interface StoredUpdate {
  readonly seq: number;
  readonly update: Uint8Array;
}

/** A whole document as one Yjs update, equal to the log up to `seq`. */
export interface Checkpoint {
  readonly seq: number;
  readonly state: Uint8Array;
  /** The state vector of `state`, so that whoever only opens the document need not wait until `state` was read. Checkpoints of earlier releases have none. */
  readonly vector?: Uint8Array | null;
}

export interface ClientOwner {
  readonly client: number;
  readonly personId: string;
}

/** All that a room is rebuilt from. */
export interface StoredDocument {
  readonly checkpoint: Checkpoint | null;
  /** Updates after the checkpoint, in order, without gaps. */
  readonly tail: readonly StoredUpdate[];
  readonly owners: readonly ClientOwner[];
  /** Position of the last update; 0 for an empty document. */
  readonly head: number;
  /** Grows when a backup is restored [C13]. */
  readonly epoch: number;
}

export interface StoredTail {
  readonly updates: readonly StoredUpdate[];
  /** Owners of the clientIDs that these updates claimed; more is harmless. */
  readonly owners: readonly ClientOwner[];
  /**
   * False when updates after the asked position were pruned meanwhile, so that the caller must load anew;
   * `updates` is then empty.
   */
  readonly complete: boolean;
}

/**
 * Consecutive updates of a document as one Yjs update, deleted content included [C8.6]. It builds on the segments before it. A thinned one
 * is the first, and holds only what was still in the text at its end.
 */
export interface NewSegment {
  readonly from: number;
  readonly through: number;
  readonly thinned: boolean;
  readonly update: Uint8Array;
}

export interface HistorySegment extends NewSegment {
  /** When its first and its last update came. */
  readonly since: number;
  readonly until: number;
}

/** How a document came to be: segments without gaps from position 1 on, then the updates that no segment holds yet. */
export interface StoredHistory {
  readonly segments: readonly HistorySegment[];
  readonly updates: readonly (StoredUpdate & { readonly at: number })[];
}

/**
 * The append-only log of all documents. `updateLogContract` in the testing entry states its duties as tests.
 *
 * Duties: positions of a document start at 1 and have no gaps; an append is stored whole or not at all; what `append`
 * acknowledged survives a crash; a request that is refused takes the later requests of the same document in its batch
 * with it (as `moved`), because they were checked against what it would have stored; other documents are not affected.
 * `append` throws when nothing is known about the outcome: then nobody is told and the rooms are rebuilt from the log.
 */
export interface UpdateLog {
  /** One result per request, in order. Requests of one document come in order with `after` growing by one. */
  append(batch: readonly AppendRequest[]): Promise<readonly AppendResult[]>;
  load(documentId: string): Promise<StoredDocument | null>;
  tail(documentId: string, afterSeq: number): Promise<StoredTail>;
  /** Stores a checkpoint beside the updates it stands for; they stay until `prune`. Never replaces a newer checkpoint. */
  writeCheckpoint(documentId: string, checkpoint: Checkpoint): Promise<void>;
  /**
   * From now on `load` and `tail` need not return the updates up to `throughSeq`. Refused (false) unless a checkpoint at or
   * beyond that position is stored, and segments of the history reach as far. Who wrote what, and the claims, stay for ever [C6].
   */
  prune(documentId: string, throughSeq: number): Promise<boolean>;
  /** The history; with `last`, only its last segment and the updates after it. Null when there is no such document. */
  history(documentId: string, which: 'all' | 'last'): Promise<StoredHistory | null>;
  /** Stores a segment in place of those that lie within it. It follows the one before it without a gap; refused by throwing otherwise. */
  writeSegment(documentId: string, segment: NewSegment): Promise<void>;
  /** The positions of many documents by one statement; those that do not exist are left out. */
  heads(documentIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** One node's part in the talk about a topic. */
export interface Line {
  /** Says something to the other nodes. Never throws and never waits. */
  tell(message: Uint8Array): void;
  /** Hears and says nothing any more. */
  leave(): void;
}

/**
 * The other nodes on the same database [C10]. `neighboursContract` in the testing entry states the duties as tests: a message reaches
 * everybody else who joined its topic, unchanged and in the order of its sender; nobody hears themselves. Messages may get lost, all of
 * them for hours: whatever matters is in the log too, and is looked up there.
 */
export interface Neighbours {
  join(topic: string, hear: (message: Uint8Array) => void): Line;
}
