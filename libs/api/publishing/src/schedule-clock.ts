import { Injectable } from '@nestjs/common';
import { ActorSource, Authority, Clock, Logger, Punctual, RequestContext, UnitOfWork } from '@northstar/api-core';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { EditionFiles } from './formats/files.js';
import { NextEdition } from './next-edition.js';
import { ScheduledRepository, type ScheduledRow } from './scheduled.repository.js';
import { StoppedMail } from './stopped-mail.js';

/** Publishes editions at their time, and after a restart those of meanwhile; each once, however many servers look [A17, A18]. */
@Injectable()
export class ScheduleClock extends Punctual {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly actors: ActorSource,
    clock: Clock,
    private readonly scheduled: ScheduledRepository,
    private readonly next: NextEdition,
    private readonly files: EditionFiles,
    private readonly mail: StoppedMail,
    log: Logger,
  ) {
    super(clock, log, 'editions');
  }

  /** Looks once: one statement, and a transaction for each that is due. */
  async patrol(): Promise<number> {
    const waiting = await this.scheduled.waiting();
    const now = this.clock.now();
    for (const { id } of waiting.filter(({ publishAt }) => publishAt.getTime() <= now)) {
      await this.attempt('an edition is due and could not be published', { scheduledId: id }, () => this.publish(id));
    }
    return waiting.find(({ publishAt }) => publishAt.getTime() > now)?.publishAt.getTime() ?? Infinity;
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
  private async stop(id: string, seen: ScheduledRow | null, because: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const held = this.due(await this.scheduled.hold(tx, id));
      // Somebody set another time meanwhile.
      if (!held || held.revision !== seen?.revision) return;
      await this.scheduled.end(tx, id, this.clock.date(), { state: 'stopped', because });
      await this.mail.queue(tx, id);
      await tx.emit({ type: 'edition.scheduled', networkId: held.networkId, strategyId: held.strategyId, scheduledId: id });
      this.log.info('an edition was not published at its time', { scheduledId: id, because });
    });
    this.mail.lookAgain();
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
