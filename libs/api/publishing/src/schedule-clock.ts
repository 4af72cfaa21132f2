import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ActorSource, Alarm, Authority, Clock, Logger, RequestContext, UnitOfWork } from '@northstar/api-core';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { EditionFiles } from './formats/files.js';
import { NextEdition } from './next-edition.js';
import { ScheduledRepository, type ScheduledRow } from './scheduled.repository.js';

/** Alarms are set anew at least this often, so that a clock that was put right, or a time that was set on another server, is noticed. */
const PATROL_MS = 20_000;
const RETRY_MS = 1_000;

/** Publishes editions at their time, and after a restart those of meanwhile; each once, however many servers look [A17, A18]. */
@Injectable()
export class ScheduleClock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly alarm: Alarm;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly actors: ActorSource,
    private readonly clock: Clock,
    private readonly scheduled: ScheduledRepository,
    private readonly next: NextEdition,
    private readonly files: EditionFiles,
    private readonly log: Logger,
  ) {
    this.alarm = new Alarm(clock, () => this.patrol(), (error) => {
      this.log.warn('editions wait: they could not be read', { error });
      this.alarm.wake(this.clock.now() + RETRY_MS);
    });
  }

  onApplicationBootstrap(): void {
    this.lookAgain();
  }

  /** Before the database goes: what is being published is published. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.alarm.stop();
  }

  /** Resolves when no look is under way. */
  settled(): Promise<void> {
    return this.alarm.settled();
  }

  /** A time was set or is no more: see whether one is due, and when to look next. */
  lookAgain(): void {
    this.alarm.lookAgain();
  }

  /** Looks once: one statement, and a transaction for each that is due. */
  async patrol(): Promise<void> {
    const waiting = await this.scheduled.waiting();
    const now = this.clock.now();
    const next = waiting.find(({ publishAt }) => publishAt.getTime() > now);
    let wakeAt = Math.min(now + PATROL_MS, next?.publishAt.getTime() ?? Infinity);
    for (const { id } of waiting.filter(({ publishAt }) => publishAt.getTime() <= now)) if (!(await this.tryToPublish(id))) wakeAt = now + RETRY_MS;
    this.alarm.wake(wakeAt);
  }

  /** One that breaks must not hold up those behind it; it stays as it was and is tried again. */
  private async tryToPublish(id: string): Promise<boolean> {
    try {
      await this.publish(id);
      return true;
    } catch (error) {
      this.log.error('an edition is due and could not be published', { error, scheduledId: id });
      return false;
    }
  }

  private async publish(id: string): Promise<void> {
    let held: ScheduledRow | null = null;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string | null>> => {
      held = this.due(await this.scheduled.hold(tx, id));
      if (!held) return ok(null);
      // In the name of whoever set the time, who has to have the right still [P1].
      const context = new RequestContext({ personId: held.setBy, sessionId: null, accessTokenId: null }, '', '', () => {}, this.actors);
      const verdict = await this.authority.judge(context, held.networkId, 'edition.publish');
      if (!verdict.ok) return refuse('NOT_ALLOWED', 'Whoever set the time of this edition does not coordinate the network any more. Only coordinators publish: set the time again if it still holds.');
      const edition = await this.next.publish(tx, held.strategyId, held, held.versionIds, verdict.value);
      if (!edition.ok) return edition;
      await this.scheduled.end(tx, id, edition.value.publishedAt, { state: 'published', editionId: edition.value.id });
      await tx.emit({ type: 'edition.scheduled', networkId: held.networkId, strategyId: held.strategyId, scheduledId: id });
      return ok(edition.value.id);
    });
    if (!outcome.ok) return this.stop(id, held, outcome.message);
    if (!outcome.value) return;
    await this.forget(id);
    this.log.info('an edition was published at its time', { scheduledId: id, editionId: outcome.value });
  }

  /** What stands in its way now is not waited for: nobody shall be surprised by an edition days after its time. */
  private stop(id: string, seen: ScheduledRow | null, because: string): Promise<void> {
    return this.uow.run(async (tx) => {
      const held = this.due(await this.scheduled.hold(tx, id));
      // Somebody set another time meanwhile.
      if (!held || held.revision !== seen?.revision) return;
      await this.scheduled.end(tx, id, this.clock.date(), { state: 'stopped', because });
      await tx.emit({ type: 'edition.scheduled', networkId: held.networkId, strategyId: held.strategyId, scheduledId: id });
      this.log.info('an edition was not published at its time', { scheduledId: id, because });
    });
  }

  /** Files of its previews are of no use any more. */
  async forget(id: string): Promise<void> {
    for (const one of [id, `${id}-reader`]) await this.files.forget(`preview-${one}`);
  }

  /** The row while it is due: another server may have been quicker, or somebody moved it. */
  private due(row: ScheduledRow | null): ScheduledRow | null {
    return row && row.state === 'waiting' && row.publishAt.getTime() <= this.clock.now() ? row : null;
  }
}
