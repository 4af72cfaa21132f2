import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Alarm, Clock, Logger, UnitOfWork } from '@northstar/api-core';
import { DocumentsService } from '@northstar/api-strategies';
import { BallotsRepository } from '@northstar/api-voting';
import { VersionsService } from '@northstar/api-versions';
import { follow, headOf, isDue, stepsFrom } from '@northstar/domain-amendments';
import { ok, type Outcome } from '@northstar/domain-membership';
import { AmendmentRecord } from './amendment-record.js';
import { ErrataRepository, type ErratumRow } from './errata.repository.js';
import { ExactTexts } from './exact-texts.service.js';
import { Lineages } from './lineages.service.js';
import { StepsRepository } from './steps.repository.js';

/** The alarm is set anew at least this often, so that a clock that was put right, or another server's erratum, is noticed. */
const PATROL_MS = 60_000;

/** Lets errata stand when their 48 hours are over, after a restart too, and each once [ER3]. */
@Injectable()
export class ErrataClock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly alarm: Alarm;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly repository: ErrataRepository,
    private readonly steps: StepsRepository,
    private readonly lineages: Lineages,
    private readonly ballots: BallotsRepository,
    private readonly documents: DocumentsService,
    private readonly versions: VersionsService,
    private readonly texts: ExactTexts,
    private readonly record: AmendmentRecord,
    private readonly log: Logger,
  ) {
    this.alarm = new Alarm(clock, () => this.patrol(), (error) => {
      this.log.warn('errata wait: they could not be read', { error });
      this.alarm.wake(this.clock.now() + PATROL_MS);
    });
  }

  onApplicationBootstrap(): void {
    this.lookAgain();
  }

  /** Before the database goes: what is being ended is ended. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.alarm.stop();
  }

  /** Resolves when no look is under way. */
  settled(): Promise<void> {
    return this.alarm.settled();
  }

  /** Something about an erratum changed: see whether one is due, and when to look next. */
  lookAgain(): void {
    this.alarm.lookAgain();
  }

  /** Looks at every erratum that waits: one statement, and a few for each that is due. */
  async patrol(): Promise<void> {
    const waiting = await this.repository.allWaiting();
    const now = this.clock.now();
    for (const row of waiting.filter(({ until }) => until.getTime() <= now)) {
      // One that cannot be ended must not hold up those behind it.
      await this.end(row).catch((error: unknown) => this.log.error('an erratum is due and could not be ended', { error, erratumId: row.id }));
    }
    const next = waiting.find(({ until }) => until.getTime() > now);
    this.alarm.wake(Math.min(now + PATROL_MS, next?.until.getTime() ?? Infinity));
  }

  /** Lets one stand, or be void where an amendment has replaced its words. Whoever else decides about this text waits. */
  private async end({ id, documentId, networkId, versionId, markedBy, markedFor }: ErratumRow): Promise<void> {
    await this.uow.exclusively(`amendments ${documentId}`, async (run) => {
      const [row] = await this.repository.byIds([id]);
      if (!row || !this.isDue(row)) return;
      const { steps } = await run((tx) => this.lineages.chainOf(tx, row.versionId));
      const place = follow({ from: row.starts, to: row.ends }, stepsFrom(versionId, steps));
      const base = headOf(versionId, steps);
      const made = place.is === 'there' ? await this.texts.make(documentId, base, place.at, row.change, { personId: markedBy, organisationId: markedFor }) : null;
      if (made && !made.ok) throw new Error(made.message);
      const outcome = await run(async (tx): Promise<Outcome<null>> => {
        await this.ballots.lockNetwork(tx, networkId);
        // Held, so that a ballot that closes now counts before this or sees it.
        await this.ballots.running(tx, [documentId], 'consent');
        const held = await this.repository.lock(tx, id);
        if (!held || !this.isDue(held)) return ok(null);
        const at = this.clock.date();
        if (place.is === 'replaced') {
          await this.repository.end(tx, id, 'void', at);
          this.record.becameVoid(tx, held, at);
        } else {
          const version = await this.versions.derive(tx, { documentId, versionId: base, corrects: true }, made!.value, { personId: markedBy, organisationId: markedFor }, { name: `With erratum ${held.number}` });
          await this.steps.insert(tx, held.rootVersionId, { ...place.at, kind: 'erratum', id, size: held.change.size, baseVersionId: base, resultVersionId: version.id }, at);
          await this.repository.end(tx, id, 'stands', at);
          const corrected = await this.documents.correct(tx, documentId, base, version.id);
          if (!corrected.ok) return corrected;
          this.record.stands(tx, held, { base, version: version.id, hash: version.hash, at: place.at, offset: made!.value.offset }, at);
        }
        await tx.emit({ type: 'ballot.changed', networkId, documentId, ballotId: held.ballotId });
        return ok(null);
      });
      if (!outcome.ok) throw new Error(outcome.message);
      this.log.info('an erratum is over', { erratumId: id, state: place.is === 'there' ? 'stands' : 'void' });
    });
  }

  private isDue({ state, until }: ErratumRow): boolean {
    return isDue({ state, until: until.getTime() }, this.clock.now());
  }
}
