import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from '../log/logger.js';
import { Trouble } from '../log/trouble.js';
import { Alarm, type Looked } from './alarm.js';
import type { Clock } from './clock.js';

/** A service that does things at their instant, and after a restart those of meanwhile. With several servers each of them looks; what is done once is held in the database. */
export abstract class Punctual implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly alarm: Alarm;
  private readonly trouble: Trouble;
  private failed = false;

  /** `things` is what it looks at, in the plural: they are named in the log. */
  protected constructor(
    protected readonly clock: Clock,
    protected readonly log: Logger,
    things: string,
  ) {
    this.alarm = new Alarm(clock, () => this.look());
    this.trouble = new Trouble(log, `${things} wait: they could not be read`, `${things} are looked at again`);
  }

  onApplicationBootstrap(): void {
    this.lookAgain();
  }

  /** Before the database goes: what was begun is done. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.alarm.stop();
  }

  /** Something changed, or time has passed: see whether anything is due, and when to look next. */
  lookAgain(): void {
    this.alarm.lookAgain();
  }

  /** Resolves when no look is under way. */
  settled(): Promise<void> {
    return this.alarm.settled();
  }

  /** Looks at the time at which the caller is, and resolves when that is done. A look that is under way goes by the time at which it began. */
  async lookNow(): Promise<void> {
    await this.settled();
    this.lookAgain();
    await this.settled();
  }

  /** Does what is due, each thing by `attempt`, and answers when the next is: `Infinity` when that is not known. */
  abstract patrol(): Promise<number>;

  /** One thing that fails must not hold up those behind it: it stays as it was and is tried again soon. Nothing is begun any more once the server ends. */
  protected async attempt<T>(failing: string, facts: Readonly<Record<string, unknown>>, work: () => Promise<T>): Promise<T | undefined> {
    if (this.isStopped) return undefined;
    try {
      return await work();
    } catch (error) {
      this.failed = true;
      this.log.error(failing, { error, ...facts });
      return undefined;
    }
  }

  /** Whether the server ends. */
  protected get isStopped(): boolean {
    return this.alarm.isStopped;
  }

  private async look(): Promise<Looked> {
    this.failed = false;
    try {
      const next = await this.patrol();
      this.trouble.isOver();
      return { next, failed: this.failed };
    } catch (error) {
      this.trouble.isThere(error);
      return { next: Infinity, failed: true };
    }
  }
}
