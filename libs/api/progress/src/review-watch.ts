import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Alarm, Clock, Logger, UnitOfWork } from '@northstar/api-core';
import { lapses } from '@northstar/domain-progress';
import { FollowRepository } from './follow.repository.js';
import { domainStep, ProgressRepository } from './progress.repository.js';

/** Alarms are set anew at least this often, so that a clock that was put right, or a date set on another server, is noticed. */
const PATROL_MS = 20_000;
const RETRY_MS = 1_000;

/** Finds review dates that have lapsed: at their instant, and after a restart those of meanwhile. Each is raised once, however many servers look [G1.8]. */
@Injectable()
export class ReviewWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly alarm: Alarm;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly repository: ProgressRepository,
    private readonly follows: FollowRepository,
    private readonly log: Logger,
  ) {
    this.alarm = new Alarm(clock, () => this.patrol(), (error) => {
      this.log.warn('review dates wait: they could not be read', { error });
      this.alarm.wake(this.clock.now() + RETRY_MS);
    });
  }

  onApplicationBootstrap(): void {
    this.lookAgain();
  }

  /** Before the database goes: what is being raised is raised. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.alarm.stop();
  }

  /** Resolves when no look is under way. */
  settled(): Promise<void> {
    return this.alarm.settled();
  }

  /** Something about a review date changed: see whether one is due, and when to look next. */
  lookAgain(): void {
    this.alarm.lookAgain();
  }

  /** Looks once: one statement, and one transaction for each date that is due. */
  async patrol(): Promise<void> {
    const { documentIds, next } = await this.repository.due(this.clock.date());
    let wakeAt = Math.min(this.clock.now() + PATROL_MS, next?.getTime() ?? Infinity);
    for (const id of documentIds) if (!(await this.tryToRaise(id))) wakeAt = this.clock.now() + RETRY_MS;
    this.alarm.wake(wakeAt);
  }

  /** One that cannot be raised must not hold up those behind it. */
  private async tryToRaise(documentId: string): Promise<boolean> {
    try {
      await this.raise(documentId);
      return true;
    } catch (error) {
      this.log.error('a review date is due and could not be looked at', { error, documentId });
      return false;
    }
  }

  private raise(documentId: string): Promise<void> {
    return this.uow.run(async (tx) => {
      await this.repository.hold(tx, documentId);
      const [review] = await this.repository.reviews([documentId], tx);
      const at = this.clock.date();
      // Another server was quicker, or somebody moved it meanwhile.
      if (!review || review.dueAt > at) return;
      const steps = (await this.repository.steps([documentId], tx)).map(domainStep);
      const missed = lapses({ dueAt: review.dueAt.getTime(), timeZone: review.timeZone, after: review.after }, steps, at.getTime());
      await this.repository.endReview(tx, documentId, missed ? 'lapsed' : 'met', at);
      if (missed) {
        const id = randomUUID();
        await this.repository.insertOverdue(tx, review, id, dayIn(review.dueAt, review.timeZone), at);
        await this.follows.queueStep(tx, id, at);
      }
      await tx.emit({ type: 'progress.changed', networkId: review.networkId, documentId });
      this.log.info(missed ? 'a review date has lapsed' : 'a review date was met', { documentId });
    });
  }
}

/** The day that it was there. */
const dayIn = (at: Date, timeZone: string): string => {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
};
