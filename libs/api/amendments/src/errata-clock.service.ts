import { Injectable } from '@nestjs/common';
import { Clock, Logger, Punctual, UnitOfWork } from '@northstar/api-core';
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

/** Lets errata stand when their 48 hours are over, after a restart too, and each once [ER3]. */
@Injectable()
export class ErrataClock extends Punctual {
  constructor(
    private readonly uow: UnitOfWork,
    clock: Clock,
    private readonly repository: ErrataRepository,
    private readonly steps: StepsRepository,
    private readonly lineages: Lineages,
    private readonly ballots: BallotsRepository,
    private readonly documents: DocumentsService,
    private readonly versions: VersionsService,
    private readonly texts: ExactTexts,
    private readonly record: AmendmentRecord,
    log: Logger,
  ) {
    super(clock, log, 'errata');
  }

  /** Looks at every erratum that waits: one statement, and a few for each that is due. */
  async patrol(): Promise<number> {
    const waiting = await this.repository.allWaiting();
    const now = this.clock.now();
    for (const row of waiting.filter(({ until }) => until.getTime() <= now)) {
      await this.attempt('an erratum is due and could not be ended', { erratumId: row.id }, () => this.end(row));
    }
    return waiting.find(({ until }) => until.getTime() > now)?.until.getTime() ?? Infinity;
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
