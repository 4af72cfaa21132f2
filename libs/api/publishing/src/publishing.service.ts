import { Injectable } from '@nestjs/common';
import { Authority, type RequestContext, UnitOfWork } from '@northstar/api-core';
import type { Outcome } from '@northstar/domain-membership';
import { type AgreedText, standingSignatures, type Supporter, supporters } from './agreed-texts.js';
import { checkCover, type WrittenCover } from './cover.js';
import { type EditionRow, EditionsRepository } from './editions.repository.js';
import { NextEdition, type PublishState } from './next-edition.js';
import type { Named } from './printed.js';
import { ScheduledRepository } from './scheduled.repository.js';
import { waitsFor } from './scheduling.service.js';

/** Publishes editions from agreed text and reads them back. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly editions: EditionsRepository,
    private readonly next: NextEdition,
    private readonly scheduled: ScheduledRepository,
  ) {}

  /** One edition for a member of its network; null when hidden or missing. */
  async find(context: RequestContext, id: string): Promise<EditionRow | null> {
    const edition = await this.editions.byId(id);
    return (await this.authority.reader(context, edition?.networkId ?? null)) ? edition : null;
  }

  /** Editions of the network, newest first; one statement for any number of networks in a request. */
  ofNetwork(context: RequestContext, networkId: string): Promise<EditionRow[]> {
    return context
      .loader<string, EditionRow[]>('editions of network', async (ids) => {
        const rows = await this.editions.ofNetworks(ids);
        return ids.map((id) => rows.filter((row) => row.networkId === id));
      })
      .load(networkId);
  }

  /** What the next edition would hold; null for whoever may not publish. */
  async readiness(context: RequestContext, strategyId: string): Promise<PublishState | null> {
    const networkId = await this.next.networkOf(strategyId);
    if (!(await this.authority.reader(context, networkId, 'edition.publish'))) return null;
    return this.next.state(this.uow.read, strategyId, null);
  }

  /**
   * Publishes the next edition in one transaction: either all of it is public afterwards or nothing has changed [P1].
   * `chosen`: the agreed versions to hold; null for all.
   */
  async publish(context: RequestContext, strategyId: string, written: WrittenCover, chosen: readonly string[] | null = null): Promise<Outcome<EditionRow>> {
    const verdict = await this.authority.judge(context, await this.next.networkOf(strategyId), 'edition.publish');
    if (!verdict.ok) return verdict;
    const cover = checkCover(written);
    if (!cover.ok) return cover;
    return this.uow.run(async (tx): Promise<Outcome<EditionRow>> => {
      const waiting = await this.scheduled.holdStrategy(tx, strategyId);
      if (waiting) return waitsFor(waiting);
      const edition = await this.next.publish(tx, strategyId, cover.value, chosen, verdict.value);
      if (edition.ok) await this.scheduled.takeNotice(tx, strategyId);
      return edition;
    });
  }

  /** Who would be named under a text: those who signed it where signatures were asked for, otherwise those who supported it in its ballot. One statement for all texts of a request, each way. */
  async namedUnder(context: RequestContext, { ballotId, versionId, signed }: AgreedText): Promise<Named[]> {
    if (ballotId === null) return [];
    if (!signed) return context.loader<string, Supporter[]>('supporters', async (ids) => {
      const rows = await supporters(this.uow.read, ids);
      return ids.map((id) => rows.filter((row) => row.ballotId === id));
    }).load(ballotId);
    return context.loader<string, Named[]>('standing signatures', async (ids) => {
      const rows = await standingSignatures(this.uow.read, ids);
      return ids.map((id) => rows.filter((row) => row.versionId === id));
    }).load(versionId!);
  }
}
