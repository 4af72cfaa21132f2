import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, Logger, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { examine, type Finding } from './examine-record.js';
import { ChecksRepository, type CheckRow } from './checks.repository.js';
import { RecordRepository } from './record.repository.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Nights begin at this hour, UTC: few people are at work then anywhere between Lisbon and Kyiv. */
const NIGHT_HOUR = 2;

/** Looks through every record each night, and through one when a coordinator asks, and says loudly when one is not in order. */
@Injectable()
export class RecordChecks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private alarm: NodeJS.Timeout | null = null;
  private readonly running = new Set<Promise<unknown>>();
  private stopped = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly records: RecordRepository,
    private readonly checks: ChecksRepository,
    private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.wake();
  }

  /** Before the database goes: what is being looked through is looked through. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.alarm) clearTimeout(this.alarm);
    await this.settled();
  }

  /** Resolves when no record is being looked through by this server. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** Begins a look at a record and does not wait for it. One that is under way on any server goes on. */
  async begin(networkId: string): Promise<void> {
    if (!(await this.checks.begin(networkId, this.clock.date()))) return;
    const work = this.look(networkId).finally(() => this.running.delete(work));
    this.running.add(work);
  }

  /** Looks through every record that nobody has looked through since the night began, one after the other. */
  async patrol(): Promise<void> {
    const now = this.clock.now();
    const night = now - ((now - NIGHT_HOUR * HOUR_MS) % DAY_MS);
    for (const networkId of await this.checks.due(new Date(night))) {
      if (this.stopped) return;
      await this.begin(networkId);
      await this.settled();
    }
  }

  /** Every hour, so that a night in which the server was down is made up for. */
  private wake(): void {
    if (this.stopped) return;
    this.alarm = setTimeout(() => {
      this.patrol().catch((error: unknown) => this.log.warn('records could not be looked through; that is tried again in an hour', { error })).finally(() => this.wake());
    }, HOUR_MS);
    this.alarm.unref();
  }

  private async look(networkId: string): Promise<void> {
    let finding: Finding;
    try {
      finding = await this.uow.run(async (tx) => {
        await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
        // An answer that is wrapped: a finding of `ok: false` is no refusal that the transaction has to take back.
        return { found: await examine(this.records, tx, networkId, (checked) => this.checks.progress(networkId, checked)) };
      }).then(({ found }) => found);
    } catch (error) {
      this.log.error('a record could not be looked through', { error, networkId });
      await this.checks.forget(networkId).catch(() => undefined);
      return;
    }
    await this.checks.end(networkId, this.clock.date(), finding.ok, finding.ok ? finding.sentences : [finding.sentence]);
    if (finding.ok) this.log.info('a record is in order', { networkId });
    else this.log.error('A RECORD IS NOT IN ORDER: decisions were changed past the application, or the database is damaged', { networkId, entry: finding.sequence, sentence: finding.sentence });
  }

  /** The last look at a record; null before the first. */
  last(context: RequestContext, networkId: string): Promise<CheckRow | null> {
    return context.loader<string, CheckRow | null>('look at the record', async (ids) => {
      const rows = new Map((await this.checks.last(ids)).map((row) => [row.networkId, row]));
      return ids.map((id) => rows.get(id) ?? null);
    }).load(networkId);
  }

  /** How many records were found not to be in order when somebody last looked. */
  broken(): Promise<number> {
    return this.checks.broken();
  }
}
