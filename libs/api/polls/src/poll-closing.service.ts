import { Injectable } from '@nestjs/common';
import { BallotBoxes, Clock, Logger, Punctual, UnitOfWork } from '@northstar/api-core';
import { countsOf, resultOf } from '@northstar/domain-polls';
import { PollsRepository } from './polls.repository.js';

/** Closes polls at their deadline, and after a restart those that came due meanwhile. */
@Injectable()
export class PollClosing extends Punctual {
  constructor(
    private readonly uow: UnitOfWork,
    clock: Clock,
    private readonly repository: PollsRepository,
    private readonly boxes: BallotBoxes,
    log: Logger,
  ) {
    super(clock, log, 'polls');
  }

  /** Looks at every poll that is open: one statement, and a transaction for each that is due. */
  async patrol(): Promise<number> {
    const now = this.clock.now();
    let next = Infinity;
    for (const { id, closesAt } of await this.repository.running()) {
      if (closesAt.getTime() > now) next = Math.min(next, closesAt.getTime());
      else await this.attempt('a poll is due and could not be closed', { pollId: id }, () => this.close(id));
    }
    return next;
  }

  /**
   * Takes the numbers out, keeps of them what may be told, and forgets who was asked and who took part, all in one transaction [PL4, PL5, PL7]. Whoever
   * comes second, on this server or another, finds it closed.
   */
  private async close(id: string): Promise<void> {
    const closed = await this.uow.run(async (tx) => {
      const row = await this.repository.lock(tx, id);
      if (row?.kept !== 'open' || row.closesAt.getTime() > this.clock.now()) return false;
      const took = await this.repository.countAnswered(tx, id);
      const result = resultOf(countsOf(row.questions, await this.boxes.empty(tx, id)), took);
      // A box that does not fit to who took part was changed past the application: nothing is counted, and whoever looks at the log knows.
      if (!result.ok) throw new Error(result.message);
      await this.repository.close(tx, id, result.value);
      await this.repository.forgetPeople(tx, id);
      await tx.emit({ type: 'poll.changed', networkId: row.networkId, pollId: id });
      return true;
    });
    if (closed) this.log.info('a poll was closed', { pollId: id });
  }
}
