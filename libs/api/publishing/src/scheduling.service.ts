import { Injectable } from '@nestjs/common';
import { Authority, Clock, notFound, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { checkEmbargo, momentIn } from '@northstar/domain-strategy';
import { checkCover, type WrittenCover } from './cover.js';
import { NextEdition } from './next-edition.js';
import { ScheduleClock } from './schedule-clock.js';
import { ScheduledRepository, type ScheduledRow } from './scheduled.repository.js';

/** A time as somebody gave it. */
export interface WantedTime { publishAt: Date; timeZone: string }

const over = () => refuse('CONFLICT', 'This edition waits no more: it was published, stopped or called off meanwhile. Look at it again.');

/** The sentence for whoever wants another edition while one waits. */
export const waitsFor = ({ publishAt, timeZone }: ScheduledRow) =>
  refuse('CONFLICT', `An edition waits to be published on ${momentIn(publishAt.getTime(), timeZone)}. Call it off first.`);

/** Sets editions for a time, moves them and calls them off [A16–A19]; `ScheduleClock` publishes them. */
@Injectable()
export class SchedulingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly scheduled: ScheduledRepository,
    private readonly next: NextEdition,
    private readonly alarm: ScheduleClock,
  ) {}

  /** One for a coordinator; null when hidden or missing. */
  async find(context: RequestContext, id: string): Promise<ScheduledRow | null> {
    const row = await this.scheduled.byId(id);
    return (await this.authority.reader(context, row?.networkId ?? null, 'edition.publish')) ? row : null;
  }

  /** What waits in a network, or was stopped; null for whoever may not publish. One statement for any number of networks in a request. */
  async ofNetwork(context: RequestContext, networkId: string): Promise<ScheduledRow | null> {
    if (!(await this.authority.reader(context, networkId, 'edition.publish'))) return null;
    return context.loader<string, ScheduledRow | null>('scheduled editions', async (ids) => {
      const rows = await this.scheduled.current(ids);
      return ids.map((id) => rows.find((row) => row.networkId === id) ?? null);
    }).load(networkId);
  }

  /** What would stop it if its time had come; null when nothing would. */
  async trouble(row: ScheduledRow): Promise<string | null> {
    if (row.state !== 'waiting') return null;
    const composed = await this.next.compose(this.uow.read, row.strategyId, row, row.versionIds);
    return composed.ok ? null : composed.message;
  }

  async schedule(context: RequestContext, strategyId: string, written: WrittenCover, versionIds: readonly string[], wanted: WantedTime): Promise<Outcome<ScheduledRow>> {
    const networkId = await this.next.networkOf(strategyId);
    const verdict = await this.authority.judge(context, networkId, 'edition.publish');
    if (!verdict.ok) return verdict;
    const cover = checkCover(written);
    if (!cover.ok) return cover;
    const time = this.check(wanted);
    if (!time.ok) return time;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<ScheduledRow>> => {
      const waiting = await this.scheduled.holdStrategy(tx, strategyId);
      if (waiting) return waitsFor(waiting);
      const composed = await this.next.compose(tx, strategyId, cover.value, versionIds);
      if (!composed.ok) return composed;
      await this.scheduled.takeNotice(tx, strategyId);
      const row = await this.scheduled.insert(tx, networkId!, { strategyId, cover: cover.value, versionIds: [...versionIds] }, { ...wanted, setBy: verdict.value.personId, setAt: this.clock.date() });
      await tx.emit({ type: 'edition.scheduled', networkId: networkId!, strategyId, scheduledId: row.id }, verdict.value.personId);
      return ok(row);
    });
    this.alarm.lookAgain();
    return outcome;
  }

  move(context: RequestContext, id: string, wanted: WantedTime): Promise<Outcome<ScheduledRow>> {
    return this.change(context, id, async (tx, row, personId) => {
      if (row.state !== 'waiting' || row.publishAt.getTime() <= this.clock.now()) return over();
      const time = this.check(wanted);
      if (!time.ok) return time;
      await this.scheduled.move(tx, id, { ...wanted, setBy: personId, setAt: this.clock.date() });
      return ok((await this.scheduled.byId(id, tx))!);
    });
  }

  /** Ends one that waits; of one that was stopped it takes notice. */
  async callOff(context: RequestContext, id: string): Promise<Outcome<ScheduledRow>> {
    const outcome = await this.change(context, id, async (tx, row) => {
      if (row.state === 'stopped') await this.scheduled.takeNotice(tx, row.strategyId);
      else if (row.state === 'waiting') await this.scheduled.end(tx, id, this.clock.date(), { state: 'called_off' });
      else return over();
      return ok((await this.scheduled.byId(id, tx))!);
    });
    if (outcome.ok) await this.alarm.forget(id);
    return outcome;
  }

  private check({ publishAt, timeZone }: WantedTime): Outcome<unknown> {
    return checkEmbargo({ publishAt: publishAt.getTime(), timeZone }, this.clock.now());
  }

  /** Whoever publishes it at this moment, or sets another time, is waited for. */
  private async change(context: RequestContext, id: string, make: (tx: Parameters<Parameters<UnitOfWork['run']>[0]>[0], row: ScheduledRow, personId: string) => Promise<Outcome<ScheduledRow>>): Promise<Outcome<ScheduledRow>> {
    const found = await this.scheduled.byId(id);
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'edition.publish');
    if (!verdict.ok) return verdict;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<ScheduledRow>> => {
      const row = await this.scheduled.hold(tx, id);
      if (!row) return notFound();
      const made = await make(tx, row, verdict.value.personId);
      if (made.ok) await tx.emit({ type: 'edition.scheduled', networkId: row.networkId, strategyId: row.strategyId, scheduledId: id }, verdict.value.personId);
      return made;
    });
    this.alarm.lookAgain();
    return outcome;
  }
}
