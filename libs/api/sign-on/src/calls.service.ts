import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Authority, checkLine, checkProse, Clock, type Connection, decodeCursor, page, pageSize, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { ok, type Outcome } from '@northstar/domain-membership';
import { asRefusal, callForSignatures, LONGEST_INTRODUCTION, LONGEST_TITLE, type Scope } from '@northstar/domain-sign-on';
import { type InvitedRow, type SignatureRow, SignOnRepository, type SignOnRow } from './sign-on.repository.js';
import { SignOnRecord } from './sign-on-record.js';

export interface CallInput {
  strategyId: string; documentIds?: string[] | null; title: string; introduction: string; scope: Scope; closesAt: Date; timeZone: string;
}

/** Makes calls for signatures and answers what there is. Signing is a service of its own. */
@Injectable()
export class CallsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly repository: SignOnRepository,
    private readonly record: SignOnRecord,
  ) {}

  /** One call for a member of its network; null when hidden or missing. */
  async find(context: RequestContext, id: string): Promise<SignOnRow | null> {
    const row = await this.load(context, id);
    return (await this.authority.reader(context, row?.networkId ?? null)) ? row : null;
  }

  /** A call without any judgement, for services that judge next; one statement for all that a request asks for. */
  load(context: RequestContext, id: string): Promise<SignOnRow | null> {
    return context.loader<string, SignOnRow | null>('sign-on', async (ids) => {
      const rows = new Map((await this.repository.byIds(ids)).map((row) => [row.id, row]));
      return ids.map((each) => rows.get(each) ?? null);
    }).load(id);
  }

  async ofNetwork(networkId: string, documentId: string | null, first: number | null | undefined, after: string | null | undefined): Promise<Connection<SignOnRow>> {
    const size = pageSize(first, 20);
    const before = decodeCursor(after, 1)?.[0];
    const [rows, total] = await Promise.all([this.repository.page(networkId, documentId, typeof before === 'number' ? before : null, size), this.repository.count(networkId, documentId)]);
    return page(rows, size, total, (row) => [row.number]);
  }

  /** The organisations that a call asks, by name. */
  invited(context: RequestContext, id: string): Promise<InvitedRow[]> {
    return context.loader<string, InvitedRow[]>('invited to sign', async (ids) => {
      const rows = await this.repository.invited(ids);
      return ids.map((each) => rows.filter((row) => row.signOnId === each));
    }).load(id);
  }

  /** What they said about its texts. */
  signatures(context: RequestContext, id: string): Promise<SignatureRow[]> {
    return context.loader<string, SignatureRow[]>('signatures', async (ids) => {
      const rows = await this.repository.signatures(ids);
      return ids.map((each) => rows.filter(({ asOf }) => asOf === each));
    }).load(id);
  }

  /** Whether these words are what is agreed no longer [S1.9]. */
  isReplaced(context: RequestContext, versionId: string): Promise<boolean> {
    return context.loader<string, boolean>('replaced words', async (ids) => {
      const replaced = await this.repository.replaced(ids);
      return ids.map((each) => replaced.has(each));
    }).load(versionId);
  }

  /** Calls for signatures [S1.1, S1.2]. The network is held, then the texts: what is agreed now is what is signed. */
  async call(context: RequestContext, input: CallInput): Promise<Outcome<string>> {
    const verdict = await this.authority.judge(context, await this.repository.networkOf(input.strategyId), 'sign_on.call');
    if (!verdict.ok) return verdict;
    const title = checkLine(input.title, { field: 'title', label: 'The title', most: LONGEST_TITLE });
    if (!title.ok) return title;
    const introduction = checkProse(input.introduction, { field: 'introduction', label: 'The introduction', most: LONGEST_INTRODUCTION, optional: true });
    if (!introduction.ok) return introduction;
    const networkId = (await this.repository.networkOf(input.strategyId))!;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      await this.repository.lockNetwork(tx, networkId);
      const offered = await this.repository.offered(tx, input.strategyId);
      const at = this.clock.date();
      const called = callForSignatures(
        { documentIds: input.documentIds ?? null, scope: input.scope, closesAt: input.closesAt.getTime(), timeZone: input.timeZone }, offered, await this.repository.members(tx, networkId), at.getTime());
      if (!called.ok) return asRefusal(called);
      const { texts, invited, scope, timeZone } = called.value;
      const row = {
        id: randomUUID(), networkId, strategyId: input.strategyId, title: title.value, introduction: introduction.value, scope, closesAt: input.closesAt, timeZone, calledBy: verdict.value.personId, calledAt: at, texts: [...texts],
      };
      this.record.called(tx, { ...row, calledOff: false, number: await this.repository.insert(tx, row, invited) }, invited);
      await tx.emit({ type: 'sign_on.changed', networkId, signOnId: row.id, organisationId: null }, verdict.value.personId);
      return ok(row.id);
    });
    context.fresh();
    return outcome;
  }
}
