import type { Limits } from './limits.js';
import type { Clock, Scheduler } from './ports.js';

/**
 * Telling many people costs one write to each socket, whatever is in it. So after a telling the next one waits in proportion, and what is
 * typed meanwhile goes out together; who writes into silence is heard at once [C1.12].
 */
export class Rest {
  /** Until then what is written gathers. */
  private until = 0;
  private waking: { readonly cancel: () => void; readonly store: () => void } | null = null;
  private over = false;

  /** `turn`: how many milliseconds a rest takes at least, however few were told. */
  constructor(private readonly clock: Clock, private readonly scheduler: Scheduler, private readonly limits: Limits, private readonly turn: number) {}

  /** So many people were told just now. */
  begin(people: number): void {
    this.until = this.clock.now() + Math.max(this.turn, restAfter(people, this.limits));
  }

  /** Stores at once, or when the rest is over; asked again while it waits, it still stores once. */
  whenRested(store: () => void): void {
    const wait = this.until - this.clock.now();
    if (wait <= 0 || this.over) return store();
    this.waking ??= { store, cancel: this.scheduler.after(wait, () => this.wake()) };
  }

  /** No rest any more: what waits is stored now, and what comes later at once. */
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

/** How long a room rests after it told so many people. */
function restAfter(people: number, { restFrom, restMsPerReader, restMsMost }: Limits): number {
  return people < restFrom ? 0 : Math.min(restMsMost, people * restMsPerReader);
}
