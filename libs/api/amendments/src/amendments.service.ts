import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Authority, checkProse, Clock, notFound, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { type BallotRow, BallotsRepository, domainBallot, domainElectors, type ElectorRow } from '@northstar/api-voting';
import { asRefusal, follow, LONGEST_REASON, propose, sponsor, stepsFrom, type Step, withdraw } from '@northstar/domain-amendments';
import { type Actor, ok, type Outcome, refuse } from '@northstar/domain-membership';
import { domainAmendment, REASON, storedChange, wordingOf } from './amendment-forms.js';
import { AmendmentRecord } from './amendment-record.js';
import type { ProposeAmendmentInput } from './amendment.inputs.js';
import { type AmendmentRow, AmendmentsRepository, type SponsorRow } from './amendments.repository.js';
import { ExactTexts } from './exact-texts.service.js';
import { Lineages } from './lineages.service.js';
import { StepsRepository } from './steps.repository.js';
import { Voices } from './voices.service.js';

/** Amendments: what there is, proposing, sponsoring, withdrawing. Deciding is a service of its own. */
@Injectable()
export class AmendmentsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly repository: AmendmentsRepository,
    private readonly stepsOf: StepsRepository,
    private readonly ballots: BallotsRepository,
    private readonly lineages: Lineages,
    private readonly voices: Voices,
    private readonly texts: ExactTexts,
    private readonly record: AmendmentRecord,
  ) {}

  /** One amendment for a member of its network; null when hidden or missing. */
  async find(context: RequestContext, id: string): Promise<AmendmentRow | null> {
    const row = await this.load(context, id);
    return (await this.authority.reader(context, row?.networkId ?? null)) ? row : null;
  }

  /** An amendment without any judgement, for services that judge next; one statement for all that a request asks for. */
  load(context: RequestContext, id: string): Promise<AmendmentRow | null> {
    return context.loader<string, AmendmentRow | null>('amendment', async (ids) => {
      const rows = new Map((await this.repository.byIds(ids)).map((row) => [row.id, row]));
      return ids.map((each) => rows.get(each) ?? null);
    }).load(id);
  }

  /** Those to the text of a ballot, by number. */
  ofBallot(context: RequestContext, ballotId: string): Promise<AmendmentRow[]> {
    return context.loader<string, AmendmentRow[]>('amendments', async (ids) => {
      const rows = await this.repository.ofBallots(ids);
      return ids.map((each) => rows.filter(({ asOf }) => asOf === each));
    }).load(ballotId);
  }

  /** The amendment whose vote a ballot is. */
  votedOnIn(context: RequestContext, ballotId: string): Promise<AmendmentRow | null> {
    return context.loader<string, AmendmentRow | null>('amendment voted on', async (ids) => {
      const rows = await this.repository.votedOn(ids);
      return ids.map((each) => rows.find(({ voteId }) => voteId === each) ?? null);
    }).load(ballotId);
  }

  sponsors(context: RequestContext, id: string): Promise<SponsorRow[]> {
    return context.loader<string, SponsorRow[]>('sponsors', async (ids) => {
      const rows = await this.repository.sponsors(ids);
      return ids.map((each) => rows.filter(({ amendmentId }) => amendmentId === each));
    }).load(id);
  }

  /** What came of the chain of versions in which one stands. */
  steps(context: RequestContext, rootVersionId: string): Promise<Step[]> {
    return context.loader<string, Step[]>('version steps', async (ids) => {
      const rows = await this.stepsOf.ofRoots(ids);
      return ids.map((each) => rows.filter((row) => row.rootVersionId === each));
    }).load(rootVersionId);
  }

  /** Proposes to replace a passage of a text of a ballot [AM1, AM4]. */
  async propose(context: RequestContext, input: ProposeAmendmentInput): Promise<Outcome<string>> {
    const voice = await this.voices.of(context, input.ballotId, input.organisationId);
    if (!voice.ok) return voice;
    const text = voice.value.ballot.texts.find(({ documentId }) => documentId === input.documentId);
    if (!text) return notFound();
    const changed = await this.texts.change(text.versionId, input, input.words);
    if (!changed.ok) return changed;
    const reason = checkProse(input.reason, REASON(LONGEST_REASON));
    if (!reason.ok) return reason;
    return this.changing(context, voice.value.ballot, voice.value.actor, async (tx, ballot, electors) => {
      const at = this.clock.date();
      const { rootVersionId, steps } = await this.lineages.chainOf(tx, text.versionId);
      const place = follow(changed.value, stepsFrom(text.versionId, steps));
      if (place.is === 'replaced') return refuse('CONFLICT', `These words were corrected by ${place.by.kind} ${place.by.number} since the ballot was opened.`, 'words');
      const undecided = await this.lineages.undecided(tx, rootVersionId, steps);
      const proposed = propose(domainBallot(ballot), domainElectors(electors), this.who(electors, input.organisationId, voice.value.actor), { ...wordingOf(changed.value, place.at), reason: reason.value },
        { open: undecided.filter(({ kind }) => kind === 'amendment').length, errata: undecided.filter(({ kind }) => kind === 'erratum') }, at.getTime());
      if (!proposed.ok) return asRefusal(proposed);
      const row = {
        id: randomUUID(), networkId: ballot.networkId, ballotId: ballot.id, ...text, rootVersionId, organisationId: input.organisationId, proposedBy: voice.value.actor.personId, proposedAt: at,
        starts: changed.value.from, ends: changed.value.to, change: storedChange(changed.value), reason: proposed.value,
      };
      const number = await this.repository.insert(tx, row);
      const [version] = await this.ballots.versionFacts([text.versionId], tx);
      this.record.proposed(tx, { ...row, number, voteId: null, voteState: null, endedBy: null, endedAt: null, decision: null, resultVersionId: null }, electors.find((one) => one.organisationId === input.organisationId)!.seat, version!.hash);
      return ok(row.id);
    });
  }

  /** Takes an amendment back, for the organisation that proposed it [AM6]. */
  async withdraw(context: RequestContext, id: string, organisationId: string): Promise<Outcome<string>> {
    return this.about(context, id, organisationId, async (tx, row, { electors, actor }) => {
      const at = this.clock.date();
      const withdrawn = withdraw(domainAmendment(row, []), domainElectors(electors), this.who(electors, organisationId, actor), at.getTime());
      if (!withdrawn.ok) return asRefusal(withdrawn);
      await this.repository.end(tx, id, { state: 'withdrawn', by: actor.personId, at, decision: null });
      this.record.withdrawn(tx, row, actor.personId, at);
      return ok(id);
    });
  }

  /** Stands beside the organisation that proposed it, or does so no longer [AM5]. */
  async sponsor(context: RequestContext, id: string, organisationId: string, stands: boolean): Promise<Outcome<string>> {
    return this.about(context, id, organisationId, async (tx, row, { electors, actor }) => {
      const at = this.clock.date();
      const sponsors = (await this.repository.sponsors([id], tx)).map((one) => one.organisationId);
      const { ballot } = await this.lineages.around(tx, row);
      const verdict = sponsor(domainAmendment(row, sponsors), ballot, domainElectors(electors), this.who(electors, organisationId, actor), stands, at.getTime());
      if (!verdict.ok) return asRefusal(verdict);
      if (stands) await this.repository.sponsor(tx, { amendmentId: id, organisationId, personId: actor.personId, at });
      else await this.repository.unsponsor(tx, id, organisationId);
      this.record.sponsored(tx, row, electors.find((one) => one.organisationId === organisationId)!.seat, stands, actor.personId, at);
      return ok(id);
    });
  }

  /** An organisation looked at it and does not sponsor it: it waits for it no longer. Nobody outside it learns of that [AM12]. */
  async passOver(context: RequestContext, id: string, organisationId: string): Promise<Outcome<string>> {
    const found = await this.load(context, id);
    const voice = await this.voices.of(context, found?.ballotId ?? null, organisationId);
    if (!voice.ok) return voice;
    const { ballot: { networkId, documentId }, actor: { personId } } = voice.value;
    await this.uow.run(async (tx) => {
      await this.repository.passOver(tx, { amendmentId: id, organisationId, personId, at: this.clock.date() });
      await tx.emit({ type: 'ballot.changed', networkId, documentId, ballotId: found!.ballotId, organisationId }, personId);
    });
    context.fresh();
    return ok(id);
  }

  /** Something about one amendment, said by an organisation of the ballot in which it was proposed. */
  private async about(context: RequestContext, id: string, organisationId: string, work: (tx: Transaction, row: AmendmentRow, by: { electors: readonly ElectorRow[]; actor: Actor }) => Promise<Outcome<string>>): Promise<Outcome<string>> {
    const found = await this.load(context, id);
    const voice = await this.voices.of(context, found?.ballotId ?? null, organisationId);
    if (!voice.ok) return voice;
    return this.changing(context, voice.value.ballot, voice.value.actor, async (tx, _ballot, electors) => {
      const row = await this.repository.lock(tx, id);
      return row ? work(tx, row, { electors, actor: voice.value.actor }) : notFound();
    });
  }

  /** A change to what there is about the text of a ballot, with the network and the ballot held, and told to everybody who is looking. */
  private async changing(context: RequestContext, { id, networkId, documentId }: BallotRow, actor: Actor, work: (tx: Transaction, ballot: BallotRow, electors: readonly ElectorRow[]) => Promise<Outcome<string>>): Promise<Outcome<string>> {
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      await this.ballots.lockNetwork(tx, networkId);
      const ballot = await this.ballots.lock(tx, id);
      if (!ballot) return notFound();
      const done = await work(tx, ballot, await this.ballots.electors([id], tx));
      const told = [...new Set([id, ...(await this.ballots.running(tx, [documentId], 'consent')).map((each) => each.id)])];
      if (done.ok) await tx.emitAll(told.map((ballotId) => ({ type: 'ballot.changed' as const, networkId, documentId, ballotId })), actor.personId);
      return done;
    });
    context.fresh();
    return outcome;
  }

  private who(electors: readonly ElectorRow[], organisationId: string, { mandates }: Actor) {
    return { organisationId, mandates, standing: electors.find((one) => one.organisationId === organisationId)?.standing ?? 'left' };
  }
}
