import { Injectable } from '@nestjs/common';
import { Authority, Clock, notFound, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { can, ok, type Outcome } from '@northstar/domain-membership';
import { asRefusal, dropPrepared, eligible, isStale, preparePosition } from '@northstar/domain-voting';
import { domainBallot, domainElectors } from './ballot-forms.js';
import { type BallotRow, BallotsRepository } from './ballots.repository.js';
import { BallotsService } from './ballots.service.js';
import { PositionsService, wordsOf } from './positions.service.js';
import { PreparedRepository, type PreparedRow } from './prepared.repository.js';
import type { PreparePositionInput } from './prepared.types.js';

/** Prepares answers inside organisations. Nobody outside hears of it, by no event either [D1.6]. */
@Injectable()
export class PreparingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly ballots: BallotsService,
    private readonly repository: BallotsRepository,
    private readonly prepared: PreparedRepository,
    private readonly positions: PositionsService,
  ) {}

  /** What the viewer's own organisations have prepared; of others nobody learns that there is something. */
  async ofViewer(context: RequestContext, { id, networkId }: BallotRow): Promise<PreparedRow[]> {
    const actor = await this.authority.reader(context, networkId);
    if (!actor || actor.organisationIds.length === 0) return [];
    return context.loader<string, PreparedRow[]>(`prepared in ${networkId}`, async (ids) => {
      const rows = await this.prepared.waiting(ids, actor.organisationIds);
      return ids.map((each) => rows.filter((row) => row.ballotId === each));
    }).load(id);
  }

  /** Own organisations for which the viewer may prepare an answer at this moment. */
  async mayPrepareFor(context: RequestContext, ballot: BallotRow): Promise<string[]> {
    const actor = await this.authority.reader(context, ballot.networkId);
    // What is prepared for a secret ballot would be written down with a name.
    if (!actor || ballot.visibility === 'secret' || isStale(domainBallot(ballot), this.clock.now())) return [];
    return eligible(domainElectors(await this.positions.electors(context, ballot.id))).map(({ organisationId }) => organisationId)
      .filter((id) => actor.organisationIds.includes(id) && can(actor, 'position.prepare', { organisationId: id, inElectorate: true }));
  }

  /** Prepares the answer of one's organisation, or changes what is prepared. */
  async prepare(context: RequestContext, input: PreparePositionInput): Promise<Outcome<string>> {
    const words = wordsOf(input);
    if (!words.ok) return words;
    return this.inside(context, input, async (tx, row, personId) => {
      const last = await this.prepared.last(tx, row.id, input.organisationId);
      const asked = await this.repository.electors([row.id], tx);
      const standing = asked.find(({ organisationId }) => organisationId === input.organisationId)?.standing ?? 'member';
      const at = this.clock.date();
      const prepared = preparePosition(domainBallot(row), domainElectors(asked), last, {
        organisationId: input.organisationId, choice: input.choice, preferences: input.preferences ?? null, shareDissent: input.shareDissent === true, ...words.value, personId, expectedRevision: input.expectedRevision, standing,
      }, at.getTime());
      if (!prepared.ok) return asRefusal(prepared);
      const { organisationId, choice, preferences, reason, proposedChange, shareDissent, revision } = prepared.value;
      await this.prepared.save(tx, { ballotId: row.id, organisationId, revision, choice, preferences: preferences && [...preferences], reason, proposedChange, shareDissent, preparedBy: personId, preparedAt: at });
      return ok(row.id);
    });
  }

  /** Drops what is prepared. */
  async drop(context: RequestContext, input: { ballotId: string; organisationId: string; expectedRevision: number }): Promise<Outcome<string>> {
    return this.inside(context, input, async (tx, row) => {
      const dropped = dropPrepared(domainBallot(row), await this.prepared.last(tx, row.id, input.organisationId), input.expectedRevision, this.clock.now());
      if (!dropped.ok) return asRefusal(dropped);
      await this.prepared.clear(tx, row.id, input.organisationId);
      return ok(row.id);
    });
  }

  /** A ballot as one's own organisation prepares for it: judged, with its row held, and told to that organisation alone. */
  private async inside(context: RequestContext, { ballotId, organisationId }: { ballotId: string; organisationId: string }, work: (tx: Transaction, row: BallotRow, personId: string) => Promise<Outcome<string>>): Promise<Outcome<string>> {
    const found = await this.ballots.load(context, ballotId);
    const listed = found ? (await this.repository.electors([found.id])).some((each) => each.organisationId === organisationId) : false;
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'position.prepare', { organisationId, inElectorate: listed });
    const actor = found ? await this.authority.reader(context, found.networkId) : null;
    // As with answers: nobody learns whether an organisation exists that is neither on the list nor their own.
    if (!actor || (!listed && !actor.organisationIds.includes(organisationId))) return notFound();
    if (!verdict.ok) return verdict;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      const row = await this.repository.lock(tx, ballotId);
      if (!row) return notFound();
      const done = await work(tx, row, actor.personId);
      if (done.ok) await tx.emit({ type: 'ballot.changed', networkId: row.networkId, documentId: row.documentId, ballotId: row.id, organisationId }, actor.personId);
      return done;
    });
    context.fresh();
    return outcome;
  }
}
