import type { Limits } from './limits.js';
import type { AppendRequest, AppendResult, Clock, Scheduler, UpdateLog } from './ports.js';

/** A document with writes to store. */
export interface Committer {
  /** Hands over what is to be stored next, about `mostBytes` at most; nothing if it cannot write now. */
  take(mostBytes: number): readonly AppendRequest[];
  /** What became of it; called once per `take` that handed something over. */
  settle(results: readonly AppendResult[]): void;
  /** The log failed and nothing is known about the outcome. */
  fail(error: unknown): void;
}

const BATCH_BYTES = 4 * 1024 * 1024;

/**
 * Stores the writes of all documents in groups [C1]: one append is in flight at a time, whatever comes meanwhile is the next batch.
 * So the wait adapts: one round trip when it is quiet, few large appends under load. What an append costs is hardly more for ten writes than
 * for one; while many write, it is therefore worth a few milliseconds to gather [C1.13].
 */
export class GroupCommit {
  private readonly waiting = new Set<Committer>();
  private running: Promise<void> | null = null;
  /** When the last append began, and whether it carried many writes. */
  private begun = -Infinity;
  private many = false;
  private gathering: { readonly cancel: () => void; readonly end: () => void } | null = null;
  private over = false;

  constructor(
    private readonly log: UpdateLog, private readonly clock: Clock, private readonly scheduler: Scheduler,
    private readonly limits: Pick<Limits, 'gatherFrom' | 'gatherMs'>,
  ) {}

  enqueue(committer: Committer): void {
    this.waiting.add(committer);
    this.running ??= this.run();
  }

  /** Resolves when nothing is waiting or in flight. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  /** Gathers no more: the server is about to end. */
  hurry(): void {
    this.over = true;
    this.gathering?.end();
  }

  private async run(): Promise<void> {
    // Frames that were read from the network together are stored together.
    await Promise.resolve();
    while (this.waiting.size > 0) {
      await this.gather();
      await this.commitOnce();
    }
    this.running = null;
  }

  private gather(): Promise<void> | undefined {
    const wait = this.begun + this.limits.gatherMs - this.clock.now();
    if (!this.many || this.over || wait <= 0) return;
    return new Promise((resolve) => {
      const end = () => {
        this.gathering?.cancel();
        this.gathering = null;
        resolve();
      };
      this.gathering = { end, cancel: this.scheduler.after(wait, end) };
    });
  }

  private async commitOnce(): Promise<void> {
    const parts: { committer: Committer; from: number; count: number }[] = [];
    const batch: AppendRequest[] = [];
    let bytes = 0;
    for (const committer of this.waiting) {
      if (bytes >= BATCH_BYTES) break;
      this.waiting.delete(committer);
      const requests = committer.take(BATCH_BYTES - bytes);
      if (requests.length === 0) continue;
      parts.push({ committer, from: batch.length, count: requests.length });
      batch.push(...requests);
      bytes += requests.reduce((sum, request) => sum + request.update.length, 0);
    }
    if (batch.length === 0) return;
    this.begun = this.clock.now();
    this.many = batch.length >= this.limits.gatherFrom;
    try {
      const results = await this.log.append(batch);
      if (results.length !== batch.length) throw new Error('the log answered another batch');
      for (const { committer, from, count } of parts) guarded(committer, () => committer.settle(results.slice(from, from + count)));
    } catch (error) {
      for (const { committer } of parts) guarded(committer, () => committer.fail(error));
    }
  }
}

/** One document's trouble is not another's. */
function guarded(committer: Committer, task: () => void): void {
  try {
    task();
  } catch (error) {
    committer.fail(error);
  }
}
