import { Injectable } from '@nestjs/common';
import { Authority, checkProse, Clock, notFound, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { MembersRepository, Organisations } from '@northstar/api-network';
import { DocumentsService } from '@northstar/api-strategies';
import { ok, type Ok, type Outcome, type Refusal } from '@northstar/domain-membership';
import { asRefusal, headline, isConflict, LONGEST_NOTE, overrideObjection, type Result, ruleSentence, withdrawBlock } from '@northstar/domain-voting';
import { BallotRecord } from './ballot-record.js';
import { domainBallot, domainElectors, domainPosition } from './ballot-forms.js';
import type { WithdrawBlockInput } from './ballot.inputs.js';
import { type BallotRow, BallotsRepository } from './ballots.repository.js';
import { BallotsService } from './ballots.service.js';
import { BesideRepository } from './beside.repository.js';
import { type TakenMeanwhile, wordsOf } from './positions.service.js';

/** The ways out of an objection after the close: a block that is withdrawn, or set aside by the rule of the opening [D4.15]. A revised text is a new ballot. */
@Injectable()
export class Review {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly ballots: BallotsService,
    private readonly repository: BallotsRepository,
    private readonly beside: BesideRepository,
    private readonly organisations: Organisations,
    private readonly members: MembersRepository,
    private readonly documents: DocumentsService,
    private readonly record: BallotRecord,
  ) {}

  /** An organisation says something else instead of blocking [D4.16]. */
  async withdrawBlock(context: RequestContext, input: WithdrawBlockInput): Promise<Ok<string> | Refusal | TakenMeanwhile> {
    const found = await this.ballots.load(context, input.ballotId);
    const electors = found ? domainElectors(await this.repository.electors([found.id])) : [];
    const organisation = electors.some(({ organisationId }) => organisationId === input.organisationId) ? await this.organisations.byId(context, input.organisationId) : null;
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'position.take', { organisationId: input.organisationId, inElectorate: organisation !== null, ...(organisation ? { standing: organisation.standing } : {}) });
    if (!organisation) return notFound();
    if (!verdict.ok) return verdict;
    const words = wordsOf({ reason: input.reason ?? null, proposedChange: null });
    if (!words.ok) return words;
    const { personId } = verdict.value;
    const outcome = await this.uow.run(async (tx): Promise<Ok<string> | Refusal | TakenMeanwhile> => {
      const row = await this.hold(tx, input.ballotId);
      if (!row) return notFound();
      // As with positions, what holds now counts [D1.2].
      const mandates = await this.members.holdMandates(tx, row.networkId, personId);
      const at = this.clock.date();
      const held = await this.repository.held(tx, row.id, input.organisationId);
      const positions = (await this.repository.positions([row.id], tx)).map(domainPosition);
      const asked = await this.repository.electors([row.id], tx);
      const electorate = domainElectors(asked);
      const { seat, standing } = asked.find((one) => one.organisationId === input.organisationId)!;
      const review = { revised: (await this.beside.revised([row.id], tx)).has(row.id) };
      const withdrawn = withdrawBlock(domainBallot(row), review, electorate, positions, held && { ...domainPosition(held), takenByName: held.takenByName }, {
        organisationId: input.organisationId, choice: input.choice, reason: words.value.reason, shareDissent: input.shareDissent === true, expectedRevision: input.expectedRevision, personId, mandates, standing,
      }, at.getTime());
      if (!withdrawn.ok) return isConflict(withdrawn) ? { ok: false, code: 'STALE_REVISION', message: withdrawn.message, current: held! } : asRefusal(withdrawn);
      const { position: { choice, reason, shareDissent, revision }, result } = withdrawn.value;
      await this.repository.savePosition(tx, { ballotId: row.id, organisationId: input.organisationId, choice, preferences: null, reason, proposedChange: null, shareDissent, takenBy: personId, takenAt: at, revision, preparedBy: null, holderId: null });
      await this.beside.insertReview(tx, { ballotId: row.id, kind: 'block_withdrawn', organisationId: input.organisationId, revision, reason, personId, at });
      this.record.blockWithdrawn(tx, row, { seat, at }, { choice, reason, revision, shareDissent }, result, personId);
      return this.settle(tx, row, result, personId);
    });
    context.fresh();
    return outcome;
  }

  /** Sets blocks aside, with published reasons, where the opening fixed that this can be done [D4.17]. */
  async override(context: RequestContext, id: string, given: string): Promise<Outcome<string>> {
    const found = await this.ballots.load(context, id);
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'ballot.conclude');
    if (!verdict.ok) return verdict;
    const reason = checkProse(given, { field: 'reason', label: 'The reason', most: LONGEST_NOTE, optional: true });
    if (!reason.ok) return reason;
    const { personId } = verdict.value;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      const row = await this.hold(tx, id);
      if (!row) return notFound();
      const at = this.clock.date();
      const overridden = overrideObjection(domainBallot(row), { revised: (await this.beside.revised([id], tx)).has(id) }, reason.value, personId, at.getTime());
      if (!overridden.ok) return asRefusal(overridden);
      await this.beside.insertReview(tx, { ballotId: id, kind: 'objection_overridden', organisationId: null, revision: null, reason: overridden.value.reason, personId, at });
      this.record.overridden(tx, row, overridden.value.reason, overridden.value.result, personId, at);
      return this.settle(tx, row, overridden.value.result, personId);
    });
    context.fresh();
    return outcome;
  }

  /** The ballot, with its network held first: a new ballot on the same text is either before this or after it, never beside it. */
  private async hold(tx: Transaction, id: string): Promise<BallotRow | null> {
    const [found] = await this.repository.byIds([id]);
    if (found) await this.repository.lockNetwork(tx, found.networkId);
    return this.repository.lock(tx, id);
  }

  /** Writes the new count down beside the first one, and moves the texts where it decides. */
  private async settle(tx: Transaction, row: BallotRow, result: Result, personId: string): Promise<Outcome<string>> {
    const stored = { ...result, headline: headline(result), ruleSentence: row.result?.ruleSentence ?? ruleSentence(domainBallot(row).rule, result.eligible) };
    await this.repository.update(tx, row.id, { state: result.outcome as BallotRow['state'], result: stored, firstResult: row.firstResult ?? row.result });
    if (result.outcome === 'carried' || result.outcome === 'not_carried') {
      const corrected = await this.repository.corrected(row.texts.map(({ versionId }) => versionId), tx);
      const texts = row.texts.map(({ documentId, versionId }) => ({ documentId, agreedVersionId: result.outcome === 'carried' ? (corrected.get(versionId) ?? versionId) : null }));
      const back = await this.documents.changeStatuses(tx, texts.map(({ documentId }) => ({ documentId, agreedVersionId: null })), 'open_ballot');
      if (!back.ok) return back;
      const moved = await this.documents.changeStatuses(tx, texts, result.outcome === 'carried' ? 'carry' : 'reject');
      if (!moved.ok) return moved;
    }
    await tx.emit({ type: 'ballot.changed', networkId: row.networkId, documentId: row.documentId, ballotId: row.id }, personId);
    return ok(row.id);
  }
}
