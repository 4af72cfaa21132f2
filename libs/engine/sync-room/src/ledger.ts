import type { Committer, GroupCommit } from './commit.js';
import type { DocIndex } from './doc-index.js';
import { examine, NOTHING_NEW } from './guard.js';
import type { Accepted, Refused, Writer } from './guard.js';
import { extendIndex, History, readStored } from './history.js';
import type { Limits } from './limits.js';
import type { HeardUpdate } from './news.js';
import { nextGroups, toRequest } from './pending.js';
import type { Group, PendingWrite } from './pending.js';
import type { AppendRequest, AppendResult, ClientOwner, StoredDocument, StoredUpdate, UpdateLog } from './ports.js';
import type { CompiledRules } from './schema-rules.js';

/** Whom a ledger tells what became of the writes. */
export interface LedgerHost {
  /** Committed, in this order. */
  stored(groups: readonly Group[]): void;
  /** It added nothing, and all that it repeats is committed. */
  safe(write: PendingWrite): void;
  /** It was accepted, but the log knew better. */
  refused(write: PendingWrite, refusal: Refused): void;
  /** Somebody else's updates were read from the log [C10]. */
  arrived(updates: readonly Uint8Array[]): void;
  /** After catching up, writes may be offered again. */
  resumed(): void;
  /** Calls back when the next writes may be stored, the oldest of which came at `oldest`: at once, or when others had time to join them. */
  whenRested(oldest: number, store: () => void): void;
  /** Nothing is known about the last append, or the document is gone: the ledger is of no use any more. */
  failed(error: unknown, gone: boolean): void;
}

export interface LedgerPorts {
  readonly log: UpdateLog;
  readonly commit: GroupCommit;
  readonly rules: CompiledRules;
  readonly limits: Limits;
}

/**
 * What of a document is committed, what is accepted and waits, and nothing between: a write is judged against all that was
 * accepted before it, and readers are answered from what is committed [C1].
 */
export class Ledger implements Committer {
  history: History;
  /** Made when somebody writes: whoever only reads does not wait for it, and it takes memory. */
  private made: DocIndex | null = null;
  private owners: readonly ClientOwner[];
  private waiting: PendingWrite[] = [];
  private inFlight: readonly Group[] = [];
  private landed: (() => void) | null = null;
  private recovery: Promise<boolean> | null = null;
  /** The index holds something that was not stored. */
  private stale = false;
  private dead = false;

  constructor(private readonly id: string, stored: StoredDocument, private readonly ports: LedgerPorts, private readonly host: LedgerHost) {
    this.history = new History(stored);
    this.owners = stored.owners;
  }

  /** Nothing is left to store. */
  get isIdle(): boolean {
    return this.waiting.length === 0 && this.inFlight.length === 0 && !this.recovery;
  }

  /** Set while the log is read anew; nothing may be offered before it resolves. */
  get catchingUp(): Promise<boolean> | null {
    return this.recovery;
  }

  /** Judges a write and, if it passes, sees to it that it is stored. The host hears of the outcome. */
  offer(update: Uint8Array, writer: Writer, write: Omit<PendingWrite, 'accepted'>, limits = this.ports.limits): Accepted | Refused {
    const accepted = addsNothing(update) ? NOTHING_NEW : examine(this.index, update, writer, this.ports.rules, limits);
    if (!accepted.ok) return accepted;
    if (this.dead) throw new Error('the room has ended');
    this.waiting.push({ ...write, accepted });
    this.answerEmpty();
    if (this.waiting.length > 0 && this.inFlight.length === 0) this.store();
    return accepted;
  }

  /** Reads what others appended to the log; says whether there was anything. What waits is then judged again. */
  catchUp(): Promise<boolean> {
    return this.recovery ??= this.readTail().finally(() => {
      this.recovery = null;
      if (this.waiting.length > 0) this.store();
      this.host.resumed();
    });
  }

  /**
   * Another node stored these after a position. They are taken from its message only when they are the very next and nothing of our own
   * is on its way; in any other case the log tells [C10].
   */
  async heard(after: number, head: number, updates: readonly HeardUpdate[]): Promise<void> {
    while (this.recovery) await this.recovery;
    if (this.dead || head <= this.history.head) return;
    const next = updates.slice(Math.max(0, this.history.head - after));
    const fits = after <= this.history.head && this.history.head + next.length === head;
    if (!fits || this.inFlight.length > 0 || this.waiting.length > 0) return void await this.catchUp();
    this.extend(next.map(({ update }, at) => ({ seq: this.history.head + at + 1, update })), next.flatMap(({ owners }) => owners));
  }

  take(mostBytes: number): readonly AppendRequest[] {
    if (this.recovery || this.dead) return [];
    this.inFlight = nextGroups(this.waiting, mostBytes);
    return this.inFlight.map((group, at) => toRequest(group, this.id, this.history.head + at));
  }

  settle(results: readonly AppendResult[]): void {
    if (this.dead) return;
    const refusal = results.find((result) => !result.ok);
    const stored = refusal ? this.inFlight.slice(0, results.indexOf(refusal)) : this.inFlight;
    const lost = this.inFlight.slice(stored.length);
    for (const { segment, deleted } of stored) this.history.append({ ...segment, deleted }, this.history.head + 1);
    this.inFlight = [];
    if (stored.length > 0) this.host.stored(stored);
    if (refusal && !refusal.ok) this.notStored(lost, refusal);
    else this.answerEmpty();
    this.landed?.();
    if (this.waiting.length > 0) this.store();
  }

  fail(error: unknown): void {
    this.end(error, false);
  }

  /** Gives everything up that is not committed; its writers still have it. */
  abandon(): PendingWrite[] {
    const writes = [...this.inFlight.flatMap((group) => group.writes), ...this.waiting];
    this.dead = true;
    this.waiting = [];
    this.inFlight = [];
    this.landed?.();
    return writes;
  }

  private get index(): DocIndex {
    return this.made ??= this.history.index(this.owners);
  }

  private store(): void {
    this.host.whenRested(this.waiting[0]!.receivedAt, () => this.ports.commit.enqueue(this));
  }

  private end(error: unknown, gone: boolean): void {
    if (this.dead) return;
    this.dead = true;
    this.host.failed(error, gone);
  }

  /** Writes that add nothing are safe as soon as everything before them is. */
  private answerEmpty(): void {
    while (this.inFlight.length === 0 && this.waiting[0]?.accepted.segment === null) this.host.safe(this.waiting.shift()!);
  }

  private notStored(lost: readonly Group[], refusal: Exclude<AppendResult, { ok: true }>): void {
    if (refusal.code === 'no_such_document') return this.end(new Error('the document is gone'), true);
    this.stale = true;
    const [first, ...rest] = lost;
    this.waiting.unshift(...(refusal.code === 'claimed' ? rest : lost).flatMap((group) => group.writes));
    if (refusal.code === 'claimed') {
      // The log is the last guard of who owns a clientID; whoever lost that race is refused, the others are judged again.
      for (const write of first!.writes) this.host.refused(write, { ok: false, code: 'foreign', detail: `client ${refusal.client}` });
    }
    this.catchUp().catch((error: unknown) => this.fail(error));
  }

  private async readTail(): Promise<boolean> {
    // In a later turn, so that `recovery` is set before anything else happens.
    await Promise.resolve();
    if (this.inFlight.length > 0) await new Promise<void>((resolve) => { this.landed = resolve; });
    this.landed = null;
    if (this.dead) return false;
    const before = this.history.head;
    const tail = await this.ports.log.tail(this.id, before);
    if (this.dead) return false;
    if (!tail.complete) {
      await this.loadAnew();
    } else if (tail.updates.length > 0) {
      this.extend(tail.updates, tail.owners);
    }
    if (this.stale) this.judgeAgain();
    return this.history.head > before;
  }

  /** Takes in what others stored. */
  private extend(updates: readonly StoredUpdate[], owners: readonly ClientOwner[]): void {
    this.owners = [...this.owners, ...owners];
    for (const { client, personId } of owners) this.made?.owners.set(client, personId);
    const entries = updates.map(({ update }) => readStored(update));
    entries.forEach((entry, at) => this.history.append(entry, updates[at]!.seq));
    if (this.waiting.length > 0) this.stale = true;
    else if (!this.stale && this.made) for (const { bytes } of entries) extendIndex(this.made, bytes);
    this.host.arrived(updates.map(({ update }) => update));
  }

  private async loadAnew(): Promise<void> {
    const stored = await this.ports.log.load(this.id);
    if (this.dead) return;
    if (!stored) return this.end(new Error('the document is gone'), true);
    const known = this.history.state;
    this.history = new History(stored);
    this.owners = stored.owners;
    this.stale = true;
    this.host.arrived([this.history.reply(known)]);
  }

  private judgeAgain(): void {
    const writes = this.waiting;
    this.waiting = [];
    this.stale = false;
    // What this node committed has owners that only the old index knows; what the log says goes first.
    const committed = [...this.index.owners].filter(([client]) => this.history.state.has(client)).map(([client, personId]) => ({ client, personId }));
    this.made = this.history.index([...committed, ...this.owners]);
    const limits = { ...this.ports.limits, frameBytes: Infinity };
    for (const write of writes) {
      const { segment } = write.accepted;
      const writer = { personId: write.author.personId, mayWrite: true, claimsLeft: Infinity };
      const verdict = segment ? examine(this.index, segment.bytes, writer, this.ports.rules, limits) : write.accepted;
      if (verdict.ok) this.waiting.push({ ...write, accepted: verdict });
      else this.host.refused(write, verdict);
    }
    this.answerEmpty();
  }
}

/** What a page sends that has nothing the server lacks: no structs, no deletions. */
const addsNothing = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0;
