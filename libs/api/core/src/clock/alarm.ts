import type { Clock } from './clock.js';

/** Never sooner than this, so that a clock that runs apart from the computer's does not keep it busy. */
const SOON_MS = 10;

/**
 * Looks at what is due, one look at a time: who asks during a look gets another one after it. Each look says with `wake` when the next is
 * wanted. What fails is told to `failed`, which says when to try again, or nothing would be looked at any more.
 */
export class Alarm {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly clock: Clock,
    private readonly look: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Something changed: looks now, or once more after the look that is under way. */
  lookAgain(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.look().catch(this.failed).finally(() => {
      this.running = null;
      if (!this.again) return;
      this.again = false;
      this.lookAgain();
    });
  }

  /** Looks at this instant of the clock; takes the place of what was set before. */
  wake(at: number): void {
    if (this.stopped) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.lookAgain(), Math.max(SOON_MS, at - this.clock.now()));
    this.timer.unref();
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
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }
}
