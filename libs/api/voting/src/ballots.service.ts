import { Injectable } from '@nestjs/common';
import { Authority, BallotBoxes, checkProse, Clock, type Connection, decodeCursor, notFound, page, pageSize, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { DocumentsService } from '@northstar/api-strategies';
import { ok, type Outcome } from '@northstar/domain-membership';
import { asRefusal, extendBallot, isBinding, LONGEST_NOTE, withdraw } from '@northstar/domain-voting';
import { domainBallot } from './ballot-forms.js';
import { BallotRecord } from './ballot-record.js';
import { type BallotRow, BallotsRepository } from './ballots.repository.js';
import { Closing } from './closing.service.js';

/** Why a deadline moves or a ballot is called off; that it is said at all is a rule of the domain. */
const REASON = { field: 'reason', label: 'The reason', most: LONGEST_NOTE, optional: true };

/** Lists, extends and withdraws ballots. Opening them, taking positions and closing are their own services. */
@Injectable()
export class BallotsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly ballots: BallotsRepository,
    private readonly documents: DocumentsService,
    private readonly closing: Closing,
    private readonly record: BallotRecord,
    private readonly boxes: BallotBoxes,
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

  /** The newest decision on a document; sense checks and orders of asks are none. */
  latestOf(context: RequestContext, documentId: string): Promise<BallotRow | null> {
    return context.loader<string, BallotRow | null>('latest ballot', async (ids) => {
      const rows = new Map((await this.ballots.latestOf(ids)).map((row) => [row.about, row]));
      return ids.map((each) => rows.get(each) ?? null);
    }).load(documentId);
  }

  async ofNetwork(networkId: string, states: readonly string[] | null, documentId: string | null, first: number | null | undefined, after: string | null | undefined): Promise<Connection<BallotRow>> {
    const size = pageSize(first, 20);
    const before = decodeCursor(after, 1)?.[0];
    const [rows, total] = await Promise.all([this.ballots.page(networkId, states, documentId, typeof before === 'number' ? before : null, size), this.ballots.count(networkId, states, documentId)]);
    return page(rows, size, total, (row) => [row.number]);
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
      this.record.extended(tx, row, closesAt, extended.value.extension.reason, personId, at);
      return ok(id);
    });
  }

  /** Calls a running ballot off; its positions count for nothing. */
  async withdraw(context: RequestContext, id: string, reasonInput: string): Promise<Outcome<string>> {
    return this.change(context, id, 'ballot.withdraw', async (tx, row, personId) => {
      const reason = checkProse(reasonInput, REASON);
      if (!reason.ok) return reason;
      const at = this.clock.now();
      const withdrawn = withdraw(domainBallot(row), reason.value, at);
      if (!withdrawn.ok) return asRefusal(withdrawn);
      await this.ballots.update(tx, id, { state: 'withdrawn', closedAt: new Date(at), endedReason: withdrawn.value.reason });
      if (row.visibility === 'secret') await this.boxes.destroy(tx, id);
      this.record.withdrawn(tx, row, withdrawn.value.reason, personId, at);
      if (!isBinding(row.template)) return ok(id);
      const moved = await this.documents.changeStatuses(tx, row.texts.map(({ documentId }) => ({ documentId, agreedVersionId: null })), 'leave_undecided');
      return moved.ok ? ok(id) : moved;
    });
  }

  /** A change to one ballot: judged, with its row held, and told to everybody who is looking. */
  async change(
    context: RequestContext, id: string, action: 'ballot.extend' | 'ballot.withdraw' | 'ballot.remind' | 'ballot.conclude', work: (tx: Transaction, row: BallotRow, personId: string) => Promise<Outcome<string>>,
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
}
