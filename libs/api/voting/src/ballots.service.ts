import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Authority, checkLine, checkProse, Clock, type Connection, decodeCursor, notFound, page, pageSize, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { documentFacts, DocumentsService } from '@northstar/api-strategies';
import { VersionsService } from '@northstar/api-versions';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { asRefusal, extendBallot, LONGEST_INTRODUCTION, LONGEST_NOTE, LONGEST_TITLE, openBallot, type OpenedBallot, type OpenRequest, supersede, withdraw } from '@northstar/domain-voting';
import { domainBallot } from './ballot-forms.js';
import type { OpenBallotInput } from './ballot.inputs.js';
import { type BallotRow, BallotsRepository } from './ballots.repository.js';
import { Closing } from './closing.service.js';

/** Why a deadline moves or a ballot is called off; that it is said at all is a rule of the domain. */
const REASON = { field: 'reason', label: 'The reason', most: LONGEST_NOTE, optional: true };

/** Opens, lists, extends and withdraws ballots. Taking positions and closing are their own services. */
@Injectable()
export class BallotsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly ballots: BallotsRepository,
    private readonly documents: DocumentsService,
    private readonly versions: VersionsService,
    private readonly closing: Closing,
  ) {}

  /** One ballot for a member of its network; null when hidden or missing. */
  async find(context: RequestContext, id: string): Promise<BallotRow | null> {
    const row = await this.load(context, id);
    return (await this.authority.reader(context, row?.networkId ?? null)) ? row : null;
  }

  /** A ballot that something visible refers to. */
  load(context: RequestContext, id: string): Promise<BallotRow | null> {
    return context.loader<string, BallotRow | null>('ballot', async (ids) => {
      const rows = new Map((await this.ballots.byIds(ids)).map((row) => [row.id, row]));
      return ids.map((each) => rows.get(each) ?? null);
    }).load(id);
  }

  /** The newest ballot of a document. */
  latestOf(context: RequestContext, documentId: string): Promise<BallotRow | null> {
    return context.loader<string, BallotRow | null>('latest ballot', async (ids) => {
      const rows = new Map((await this.ballots.latestOf(ids)).map((row) => [row.documentId, row]));
      return ids.map((each) => rows.get(each) ?? null);
    }).load(documentId);
  }

  async ofNetwork(networkId: string, states: readonly string[] | null, documentId: string | null, first: number | null | undefined, after: string | null | undefined): Promise<Connection<BallotRow>> {
    const size = pageSize(first, 20);
    const before = decodeCursor(after, 1)?.[0];
    const [rows, total] = await Promise.all([this.ballots.page(networkId, states, documentId, typeof before === 'number' ? before : null, size), this.ballots.count(networkId, states, documentId)]);
    return page(rows, size, total, (row) => [row.number]);
  }

  /** Opens a ballot on an exact version; without one, a version of the text as it stands is cut. From then on all of it is frozen [D3, D5]. */
  async open(context: RequestContext, input: OpenBallotInput): Promise<Outcome<string>> {
    const document = await this.documents.load(context, input.documentId);
    const verdict = await this.authority.judge(context, document?.networkId ?? null, 'ballot.open', document ? documentFacts(document) : undefined);
    if (!verdict.ok) return verdict;
    if (!document) return notFound();
    const by = verdict.value;
    const title = checkLine(input.title, { field: 'title', label: 'The title', most: LONGEST_TITLE, optional: true });
    if (!title.ok) return title;
    const introduction = checkProse(input.introduction, { field: 'introduction', label: 'The introduction', most: LONGEST_INTRODUCTION, optional: true });
    if (!introduction.ok) return introduction;
    const request = {
      id: randomUUID(), documentId: document.id, title: title.value || document.title, introduction: introduction.value,
      template: input.template, basis: input.basis, quorum: input.quorum ?? null, visibility: input.visibility,
      opensAt: input.opensAt?.getTime() ?? null, closesAt: input.closesAt.getTime(), timeZone: input.timeZone,
    };
    // Judged once before a version is cut, so that a form with a mistake in it leaves nothing behind.
    const draft = await this.uow.run((tx) => this.judgeOpening(tx, { ...request, versionId: input.versionId ?? randomUUID() }, document.networkId, input.previousBallotId ?? null));
    if (!draft.ok) return draft;
    let { versionId } = input;
    if (!versionId) {
      const cut = await this.versions.cut(document.id, 'ballot', by, { name: `For the ballot “${request.title}”`.slice(0, 120) });
      if (!cut.ok) return cut;
      versionId = cut.value.id;
    }
    const facts = await this.ballots.versionFacts(versionId);
    if (facts?.documentId !== document.id) return notFound();
    if (facts.empty) return refuse('NOT_READY', 'There is no text to decide on yet. Write it first, then open the ballot.');
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      await this.ballots.lockNetwork(tx, document.networkId);
      const running = await this.ballots.running(tx, document.id);
      const opened = await this.judgeOpening(tx, { ...request, versionId }, document.networkId, input.previousBallotId ?? null);
      if (!opened.ok) return opened;
      const at = this.clock.date();
      const { ballot, title, introduction, electorate } = opened.value;
      if (running) {
        // A text that was cut twice is still one text: pressing the button twice must not void the answers to the first ballot.
        const sameText = (await this.ballots.versionFacts(running.versionId, tx))?.hash === facts.hash;
        const ended = supersede(domainBallot(running), { id: ballot.id, versionId: sameText ? running.versionId : versionId }, at.getTime());
        if (!ended.ok) return asRefusal(ended);
        await this.ballots.update(tx, running.id, { state: 'superseded', closedAt: at });
      }
      await this.ballots.insert(tx, {
        id: ballot.id, networkId: document.networkId, documentId: document.id, versionId, title, introduction, state: ballot.state,
        template: request.template, basis: request.basis, quorum: request.quorum, visibility: request.visibility,
        opensAt: new Date(ballot.opensAt), closesAt: new Date(ballot.closesAt), timeZone: ballot.timeZone, openedBy: by.personId, createdAt: at, previousId: ballot.previousId,
      }, electorate);
      if (running) {
        await this.ballots.update(tx, running.id, { supersededById: ballot.id });
        await tx.emit({ type: 'ballot.changed', networkId: document.networkId, documentId: document.id, ballotId: running.id }, by.personId);
      }
      const moved = await this.documents.changeStatus(tx, document.id, 'open_ballot');
      if (!moved.ok) return moved;
      await tx.emit({ type: 'ballot.changed', networkId: document.networkId, documentId: document.id, ballotId: ballot.id }, by.personId);
      return ok(ballot.id);
    });
    context.fresh();
    if (outcome.ok) this.closing.lookAgain();
    return outcome;
  }

  /** Moves the deadline to a later time [D7]. */
  async extend(context: RequestContext, id: string, closesAt: Date, reasonInput: string): Promise<Outcome<string>> {
    return this.change(context, id, 'ballot.extend', async (tx, row, personId) => {
      const reason = checkProse(reasonInput, REASON);
      if (!reason.ok) return reason;
      const at = this.clock.now();
      const extended = extendBallot(domainBallot(row), { closesAt: closesAt.getTime(), reason: reason.value }, at);
      if (!extended.ok) return asRefusal(extended);
      await this.ballots.update(tx, id, { closesAt });
      await this.ballots.insertExtension(tx, { ballotId: id, previousClosesAt: row.closesAt, closesAt, reason: extended.value.extension.reason, extendedBy: personId, extendedAt: new Date(at) });
      return ok(id);
    });
  }

  /** Calls a running ballot off; its positions count for nothing. */
  async withdraw(context: RequestContext, id: string, reasonInput: string): Promise<Outcome<string>> {
    return this.change(context, id, 'ballot.withdraw', async (tx, row) => {
      const reason = checkProse(reasonInput, REASON);
      if (!reason.ok) return reason;
      const at = this.clock.now();
      const withdrawn = withdraw(domainBallot(row), reason.value, at);
      if (!withdrawn.ok) return asRefusal(withdrawn);
      await this.ballots.update(tx, id, { state: 'withdrawn', closedAt: new Date(at), endedReason: withdrawn.value.reason });
      const moved = await this.documents.changeStatus(tx, row.documentId, 'leave_undecided');
      return moved.ok ? ok(id) : moved;
    });
  }

  private async change(
    context: RequestContext, id: string, action: 'ballot.extend' | 'ballot.withdraw', work: (tx: Transaction, row: BallotRow, personId: string) => Promise<Outcome<string>>,
  ): Promise<Outcome<string>> {
    const found = await this.load(context, id);
    const verdict = await this.authority.judge(context, found?.networkId ?? null, action);
    if (!verdict.ok) return verdict;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      const row = await this.ballots.lock(tx, id);
      if (!row) return notFound();
      const changed = await work(tx, row, verdict.value.personId);
      if (changed.ok) await tx.emit({ type: 'ballot.changed', networkId: row.networkId, documentId: row.documentId, ballotId: id }, verdict.value.personId);
      return changed;
    });
    context.fresh();
    if (outcome.ok) this.closing.lookAgain();
    return outcome;
  }

  private async judgeOpening(tx: Transaction, request: OpenRequest, networkId: string, previousId: string | null): Promise<Outcome<OpenedBallot>> {
    await this.ballots.lockNetwork(tx, networkId);
    const running = await this.ballots.running(tx, request.documentId);
    const previous = previousId === null ? null : await this.ballots.lock(tx, previousId);
    if (previousId !== null && previous?.networkId !== networkId) return notFound();
    const repeats = previous && { id: previous.id, documentId: previous.documentId, state: previous.state, repeatedById: await this.ballots.repeatedBy(tx, previous.id) };
    const opened = openBallot(request, await this.ballots.organisations(tx, networkId), { running, repeats }, this.clock.now());
    return opened.ok ? opened : asRefusal(opened);
  }
}
