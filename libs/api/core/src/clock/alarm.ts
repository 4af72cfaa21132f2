import { AsyncResource } from 'node:async_hooks';
import type { Clock } from './clock.js';

/** Never sooner than this, so that a clock that runs apart from the computer's does not keep it busy. */
const SOON_MS = 10;
/** Never later than this, so that a clock that was put right, or what another server has set, is noticed. */
const PATROL_MS = 20_000;
/** After this, what failed is tried again; then after twice as long each time, but no later than the next patrol. */
const RETRY_MS = 1_000;

/** What came of a look: when the next thing is due (`Infinity` when nothing is), and whether something failed and has to be tried again. */
export interface Looked {
  readonly next: number;
  readonly failed: boolean;
}

/** Does `work` once after so many milliseconds; the answer takes that back. */
export type Later = (milliseconds: number, work: () => void) => () => void;

/** By the computer's timer, which does not keep the process alive. */
const byTimer: Later = (milliseconds, work) => {
  const timer = setTimeout(work, milliseconds).unref();
  return () => clearTimeout(timer);
};

/** Looks at what is due, one look at a time: who asks during a look gets another one after it. After each it is set anew. */
export class Alarm {
  private readonly ring: () => void;
  private unset: () => void = () => undefined;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private wait = 0;
  private retryAt = Infinity;

  /** `look` answers also when all of it failed; it never throws, or nothing would be looked at any more. */
  constructor(
    private readonly clock: Clock,
    private readonly look: () => Promise<Looked>,
    private readonly later: Later = byTimer,
  ) {
    // Rings in the present, also when it was set on a journey to another time.
    this.ring = AsyncResource.bind(() => {
      this.retryAt = Infinity;
      this.lookAgain();
    });
  }

  /** Something changed: looks now, or once more after the look that is under way. */
  lookAgain(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.look().then((looked) => this.set(looked)).finally(() => {
      this.running = null;
      if (!this.again) return;
      this.again = false;
      this.lookAgain();
    });
  }

  /** Whether it was ended; a long look asks between its parts. */
  get isStopped(): boolean {
    return this.stopped;
  }

  /** Resolves when no look is under way. */
  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  /** Ends it; resolves when the look under way is over. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.unset();
    await this.running;
  }

  private set({ next, failed }: Looked): void {
    if (this.stopped) return;
    const now = this.clock.now();
    if (!failed) {
      this.wait = 0;
      this.retryAt = Infinity;
    } else if (this.retryAt === Infinity) {
      // Looks that somebody asks for meanwhile do not put it off.
      this.wait = Math.min(PATROL_MS, Math.max(RETRY_MS, 2 * this.wait));
      this.retryAt = now + this.wait;
    }
    this.unset();
    this.unset = this.later(Math.max(SOON_MS, Math.min(next, this.retryAt, now + PATROL_MS) - now), this.ring);
  }
}
