import type { Clock, Scheduler } from '../ports.js';

/** Time that stands still until the test moves it. */
export class ManualTime implements Clock, Scheduler {
  private at = Date.UTC(2030, 0, 1);
  private readonly tasks = new Set<{ due: number; run: () => void }>();

  now(): number {
    return this.at;
  }

  after(milliseconds: number, run: () => void): () => void {
    const task = { due: this.at + milliseconds, run };
    this.tasks.add(task);
    return () => { this.tasks.delete(task); };
  }

  /** Moves time on and runs what falls due, in order. */
  advance(milliseconds: number): void {
    const end = this.at + milliseconds;
    for (;;) {
      const next = [...this.tasks].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
      if (!next) break;
      this.tasks.delete(next);
      this.at = Math.max(this.at, next.due);
      next.run();
    }
    this.at = end;
  }

  /** Tasks that wait for their time. */
  get waiting(): number {
    return this.tasks.size;
  }
}

/** Lets everything that is only waiting for promises come to rest. */
export async function turns(count = 40): Promise<void> {
  for (let turn = 0; turn < count; turn++) await Promise.resolve();
}
