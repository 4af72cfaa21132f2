import type { Limits } from './limits.js';
import type { Clock, Scheduler } from './ports.js';

/**
 * Telling many people costs one write to each socket, whatever is in it. So while something is told again and again, the next write waits in
 * proportion to the number of readers, and what is typed meanwhile goes out with it; who writes into silence is heard at once [C1.12].
 */
export class Rest {
  private toldAt = -Infinity;
  private span = 0;
  private waking: { readonly cancel: () => void; readonly store: () => void } | null = null;
  private over = false;

  /** `turn`: how many milliseconds pass between two tellings at least, however few are told. */
  constructor(private readonly clock: Clock, private readonly scheduler: Scheduler, private readonly limits: Limits, private readonly turn: number) {}

  /** So many people were told just now. */
  begin(people: number): void {
    this.toldAt = this.clock.now();
    this.span = restFor(people, this.limits);
  }

  /** Stores at once, or when enough had time to gather since `oldest` came; asked again while it waits, it still stores once. */
  whenRested(oldest: number, store: () => void): void {
    const now = this.clock.now();
    const inSilence = now - this.toldAt >= this.limits.silenceMs;
    const wait = Math.max(this.toldAt + this.turn - now, inSilence ? 0 : oldest + this.span - now);
    if (wait <= 0 || this.over) return store();
    this.waking ??= { store, cancel: this.scheduler.after(wait, () => this.wake()) };
  }

  /** Rests no more: what waits is stored now, and what comes later at once. */
  end(): void {
    this.over = true;
    this.waking?.cancel();
    this.wake();
  }

  private wake(): void {
    const { waking } = this;
    this.waking = null;
    waking?.store();
  }
}

/** How long writes gather where so many people are told. */
function restFor(people: number, { restFrom, restMsPerReader, restMsMost }: Limits): number {
  return Math.min(restMsMost, Math.max(0, people - restFrom) * restMsPerReader);
}
