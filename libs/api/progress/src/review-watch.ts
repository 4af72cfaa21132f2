import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Logger, Punctual, UnitOfWork } from '@northstar/api-core';
import { lapses } from '@northstar/domain-progress';
import { FollowRepository } from './follow.repository.js';
import { domainStep, ProgressRepository } from './progress.repository.js';

/** Finds review dates that have lapsed: at their instant, and after a restart those of meanwhile. Each is raised once, however many servers look [G1.8]. */
@Injectable()
export class ReviewWatch extends Punctual {
  constructor(
    private readonly uow: UnitOfWork,
    clock: Clock,
    private readonly repository: ProgressRepository,
    private readonly follows: FollowRepository,
    log: Logger,
  ) {
    super(clock, log, 'review dates');
  }

  /** Looks once: one statement, and one transaction for each date that is due. */
  async patrol(): Promise<number> {
    const { documentIds, next } = await this.repository.due(this.clock.date());
    for (const documentId of documentIds) await this.attempt('a review date is due and could not be looked at', { documentId }, () => this.raise(documentId));
    return next?.getTime() ?? Infinity;
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
