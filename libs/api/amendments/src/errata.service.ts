import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Authority, checkProse, Clock, notFound, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { BallotsRepository, BallotsService, domainBallot } from '@northstar/api-voting';
import { asRefusal, follow, LONGEST_REASON, markErratum, object, stepsFrom } from '@northstar/domain-amendments';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { isBinding, isRunning } from '@northstar/domain-voting';
import { REASON, storedChange, wordingOf } from './amendment-forms.js';
import { AmendmentRecord } from './amendment-record.js';
import type { MarkErratumInput, ObjectToErratumInput } from './amendment.inputs.js';
import { ErrataClock } from './errata-clock.service.js';
import { ErrataRepository, type ErratumRow } from './errata.repository.js';
import { ExactTexts } from './exact-texts.service.js';
import { Lineages } from './lineages.service.js';

/** Errata: what there is, marking a correction and objecting to it. That one stands is the clock's business. */
@Injectable()
export class ErrataService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly repository: ErrataRepository,
    private readonly ballotsOf: BallotsService,
    private readonly ballots: BallotsRepository,
    private readonly lineages: Lineages,
    private readonly texts: ExactTexts,
    private readonly due: ErrataClock,
    private readonly record: AmendmentRecord,
  ) {}

  /** An erratum without any judgement, for services that judge next; one statement for all that a request asks for. */
  load(context: RequestContext, id: string): Promise<ErratumRow | null> {
    return context.loader<string, ErratumRow | null>('erratum', async (ids) => {
      const rows = new Map((await this.repository.byIds(ids)).map((row) => [row.id, row]));
      return ids.map((each) => rows.get(each) ?? null);
    }).load(id);
  }

  /** Those to the text of a ballot, by number. */
  ofBallot(context: RequestContext, ballotId: string): Promise<ErratumRow[]> {
    return context.loader<string, ErratumRow[]>('errata', async (ids) => {
      const rows = await this.repository.ofBallots(ids);
      return ids.map((each) => rows.filter(({ asOf }) => asOf === each));
    }).load(ballotId);
  }

  /** Marks a correction of a text of a ballot that runs or was carried [ER1]. */
  async mark(context: RequestContext, input: MarkErratumInput): Promise<Outcome<string>> {
    const found = await this.ballotsOf.load(context, input.ballotId);
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'erratum.mark');
    if (!verdict.ok) return verdict;
    const text = found?.texts.find(({ documentId }) => documentId === input.documentId);
    if (!found || !text) return notFound();
    const changed = await this.texts.change(text.versionId, input, input.words);
    if (!changed.ok) return changed;
    const reason = checkProse(input.reason, REASON(LONGEST_REASON));
    if (!reason.ok) return reason;
    const { personId, organisationId } = verdict.value;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      await this.ballots.lockNetwork(tx, found.networkId);
      const ballot = (await this.ballots.lock(tx, found.id))!;
      const at = this.clock.date();
      const fixed = isBinding(ballot.template) && (isRunning(domainBallot(ballot)) || (ballot.state === 'carried' && (await this.repository.agreedAs(tx, text.documentId)) === text.versionId));
      const { rootVersionId, steps } = await this.lineages.chainOf(tx, text.versionId);
      const place = follow(changed.value, stepsFrom(text.versionId, steps));
      if (place.is === 'replaced') return refuse('CONFLICT', `These words were changed by ${place.by.kind} ${place.by.number} already.`, 'words');
      const marked = markErratum({ ...wordingOf(changed.value, place.at), reason: reason.value }, fixed, await this.lineages.undecided(tx, rootVersionId, steps), at.getTime());
      if (!marked.ok) return asRefusal(marked);
      const row = {
        id: randomUUID(), networkId: ballot.networkId, ballotId: ballot.id, ...text, rootVersionId, markedBy: personId, markedFor: organisationId, markedAt: at, until: new Date(marked.value.until),
        starts: changed.value.from, ends: changed.value.to, change: storedChange(changed.value), reason: marked.value.reason,
      };
      const number = await this.repository.insert(tx, row);
      const [version] = await this.ballots.versionFacts([text.versionId], tx);
      this.record.marked(tx, { ...row, number, endedAt: null, organisationId: null, objectedBy: null, objection: null, resultVersionId: null }, version!.hash);
      await tx.emit({ type: 'ballot.changed', networkId: ballot.networkId, documentId: ballot.documentId, ballotId: ballot.id }, personId);
      return ok(row.id);
    });
    context.fresh();
    if (outcome.ok) this.due.lookAgain();
    return outcome;
  }

  /** An organisation says that this is more than a correction [ER2]. */
  async object(context: RequestContext, input: ObjectToErratumInput): Promise<Outcome<string>> {
    const found = await this.load(context, input.erratumId);
    const standing = found && (await this.repository.standingIn(found.networkId, input.organisationId));
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'erratum.object', { organisationId: input.organisationId, ...(standing ? { standing } : {}) });
    // An organisation of another network is as if it were not there.
    if (!standing) return notFound();
    if (!verdict.ok) return verdict;
    const reason = checkProse(input.reason, REASON(LONGEST_REASON));
    if (!reason.ok) return reason;
    const { personId, mandates } = verdict.value;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      const row = await this.repository.lock(tx, input.erratumId);
      if (!row) return notFound();
      const at = this.clock.date();
      const objected = object({ state: row.state, until: row.until.getTime() }, { organisationId: input.organisationId, mandates, standing: (await this.repository.standingIn(row.networkId, input.organisationId, tx)) ?? 'left' }, reason.value, at.getTime());
      if (!objected.ok) return asRefusal(objected);
      await this.repository.object(tx, row.id, { organisationId: input.organisationId, personId, objection: objected.value, at });
      this.record.objected(tx, row, input.organisationId, objected.value, personId, at);
      await tx.emit({ type: 'ballot.changed', networkId: row.networkId, documentId: row.documentId, ballotId: row.ballotId }, personId);
      return ok(row.id);
    });
    context.fresh();
    return outcome;
  }
}
