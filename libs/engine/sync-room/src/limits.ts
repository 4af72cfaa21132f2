/** Every bound of the engine in one place; a test or a deployment may narrow them. */
export interface Limits {
  /** Bytes of one frame from a client [C5]. */
  readonly frameBytes: number;
  /** Bytes of a document: its checkpoint and the content written since [C5]. */
  readonly documentBytes: number;
  /** Elements inside elements [C5]. */
  readonly depth: number;
  /** Bytes of one attribute's or mark's value. */
  readonly valueBytes: number;
  /** Clocks that one update may add; more than any document can hold. */
  readonly newClocks: number;
  /** New clientIDs that one connection may claim. A person who was offline for long brings one per page load. */
  readonly claims: number;
  /** Bytes received from one socket and not yet committed: reading pauses above this … */
  readonly pauseBytes: number;
  /** … and the socket is closed above this, because it does not respect the pause. */
  readonly sessionBytes: number;
  /** The same over one room, and over all rooms. */
  readonly roomBytes: number;
  readonly totalBytes: number;
  /** Bytes that may wait in a socket for a reader, and for how long without any of them moving [C9]. */
  readonly readerBytes: number;
  readonly readerMs: number;
  /** Bytes of one person's presence state, and how long changes of a room are gathered [C7]. */
  readonly presenceBytes: number;
  readonly presenceMs: number;
  /** Cursors that one connection may have; a stock client has one. */
  readonly presenceIds: number;
  /** With more people in a room than so many, what is written is gathered before it is told, so long for each one more, and at most so long … [C1] */
  readonly restFrom: number;
  readonly restMsPerReader: number;
  readonly restMsMost: number;
  /** … unless nothing was told for so long. */
  readonly silenceMs: number;
  /** After an append of so many writes the next one begins so long after its beginning at the earliest [C1]. */
  readonly gatherFrom: number;
  readonly gatherMs: number;
  /** How long a room without people is kept [C8]. */
  readonly idleMs: number;
  /** Updates after the checkpoint that make a compaction worth while when a room unloads [C8]. */
  readonly compactAfter: number;
  /** How often readers are checked, and idle connections get a sign of life (stock clients give up after 30 s of silence). */
  readonly sweepMs: number;
  readonly keepAliveMs: number;
  /** With other nodes: how often the log is asked what they stored, for what no message told [C10]. */
  readonly headsMs: number;
  /** How long a room rests after each append so that another node gets its turn, besides twice the time that judging its text anew takes; and at most so long. */
  readonly turnMs: number;
  readonly turnMsMost: number;
  /** Bytes of stored updates that travel in a message; for more the others read the log. */
  readonly newsBytes: number;
  /** How often a node repeats to the others who is here, and after how long in silence its people are taken for gone. */
  readonly presenceBeatMs: number;
  readonly presenceLostMs: number;
}

const MiB = 1024 * 1024;

/** The figures of DESIGN C5, C7, C8 and C9. */
export const DEFAULT_LIMITS: Limits = {
  frameBytes: MiB,
  documentBytes: 8 * MiB,
  depth: 100,
  valueBytes: 16 * 1024,
  newClocks: 16 * MiB,
  claims: 1000,
  pauseBytes: 2 * MiB,
  sessionBytes: 8 * MiB,
  roomBytes: 32 * MiB,
  totalBytes: 128 * MiB,
  readerBytes: 4 * MiB,
  readerMs: 10_000,
  presenceBytes: 4096,
  presenceMs: 50,
  presenceIds: 4,
  restFrom: 40,
  restMsPerReader: 0.08,
  restMsMost: 40,
  silenceMs: 50,
  gatherFrom: 3,
  gatherMs: 10,
  idleMs: 5_000,
  compactAfter: 50,
  sweepMs: 1_000,
  keepAliveMs: 20_000,
  headsMs: 750,
  turnMs: 20,
  turnMsMost: 200,
  newsBytes: 64 * 1024,
  presenceBeatMs: 4_000,
  presenceLostMs: 12_000,
};
