import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, CONFIG, type Config, Logger } from '@northstar/api-core';
import { Collab } from './collab.service.js';

const DAY = 24 * 3_600_000;
/** Not among the first things after a start, when everybody comes back. */
const FIRST = 10 * 60_000;

/** Where a time is set for it, words that were deleted longer ago are forgotten once a day [C8.7]. */
@Injectable()
export class Forgetting implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly collab: Collab,
    private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.historyDays !== null) this.next(FIRST);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearTimeout(this.timer);
  }

  private next(after: number): void {
    this.timer = setTimeout(() => {
      this.collab.forgetDeletedBefore(new Date(this.clock.now() - this.config.historyDays! * DAY))
        .catch((error: unknown) => this.log.error('old deleted words could not be forgotten; the next try is tomorrow', { error }));
      this.next(DAY);
    }, after).unref();
  }
}
