import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Alarm, BallotBoxes, Clock, Logger, UnitOfWork } from '@northstar/api-core';
import { countsOf, resultOf } from '@northstar/domain-polls';
import { PollsRepository } from './polls.repository.js';

/** The alarm is set anew at least this often, so that a clock that was put right, or another server's poll, is noticed; and what failed is tried again. */
const PATROL_MS = 20_000;

/** Closes polls at their deadline, and after a restart those that came due meanwhile. */
@Injectable()
export class PollClosing implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly alarm: Alarm;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly repository: PollsRepository,
    private readonly boxes: BallotBoxes,
    private readonly log: Logger,
  ) {
    this.alarm = new Alarm(clock, () => this.patrol(), (error) => {
      this.log.warn('polls wait: they could not be read', { error });
      this.alarm.wake(this.clock.now() + PATROL_MS);
    });
  }

  onApplicationBootstrap(): void {
    this.lookAgain();
  }

  /** Before the database goes: what is being closed is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.alarm.stop();
  }

  /** A poll was opened, or time has passed. */
  lookAgain(): void {
    this.alarm.lookAgain();
  }

  /** Resolves when no look is under way. */
  settled(): Promise<void> {
    return this.alarm.settled();
  }

  private async patrol(): Promise<void> {
    const now = this.clock.now();
    let next = now + PATROL_MS;
    for (const { id, closesAt } of await this.repository.running()) {
      if (this.alarm.isStopped) return;
      if (closesAt.getTime() > now) next = Math.min(next, closesAt.getTime());
      // One that cannot be closed must not hold up those behind it.
      else await this.close(id).catch((error: unknown) => this.log.error('a poll is due and could not be closed', { error, pollId: id }));
    }
    this.alarm.wake(next);
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
