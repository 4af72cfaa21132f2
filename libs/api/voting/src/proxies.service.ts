import { Injectable } from '@nestjs/common';
import { Authority, Clock, notFound, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { MembersRepository } from '@northstar/api-network';
import { type Actor, mayAnswerFor, ok, type Outcome, refuse } from '@northstar/domain-membership';
import { asRefusal, type ByProxy, giveProxy, notTaking, type ProxyHolder, revokeProxy } from '@northstar/domain-voting';
import { domainBallot, domainElectors, domainPosition, domainProxies } from './ballot-forms.js';
import { BallotRecord } from './ballot-record.js';
import { type BallotRow, BallotsRepository, type ElectorRow } from './ballots.repository.js';
import { ProxiesRepository, type ProxyRow } from './proxies.repository.js';

/** What is to be given to whom. */
export interface GiveProxy { ballotId: string; organisationId: string; holderOrganisationId?: string | null; holderPersonId?: string | null }

/** Gives, takes back and judges rights to answer for others in one ballot. */
@Injectable()
export class ProxiesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly ballots: BallotsRepository,
    private readonly proxies: ProxiesRepository,
    private readonly members: MembersRepository,
    private readonly record: BallotRecord,
  ) {}

  /** Who may answer for whom, for members of the network. */
  standing(context: RequestContext, ballotId: string): Promise<ProxyRow[]> {
    return context.loader<string, ProxyRow[]>('proxies', async (ids) => {
      const all = await this.proxies.standing(ids);
      return ids.map((id) => all.filter((row) => row.ballotId === id));
    }).load(ballotId);
  }

  /** Gives the right in the place of whoever had it [D1.9]. */
  async give(context: RequestContext, { ballotId, organisationId, holderOrganisationId, holderPersonId }: GiveProxy): Promise<Outcome<string>> {
    return this.change(context, ballotId, organisationId, async (tx, { row, asked, seat, standing, by, mandates, current }) => {
      if ((holderOrganisationId == null) === (holderPersonId == null)) return refuse('INVALID', 'Choose one organisation or one person.', 'holderOrganisationId');
      const holder: ProxyHolder = holderOrganisationId != null ? { kind: 'organisation', organisationId: holderOrganisationId } : { kind: 'person', personId: holderPersonId! };
      const at = this.clock.date();
      const given = giveProxy(domainBallot(row), domainElectors(asked), domainProxies(asked), current, { organisationId, holder, mandates, standing, holderFits: await this.fits(tx, asked, organisationId, holder, at) }, at.getTime());
      if (!given.ok) return asRefusal(given);
      await this.proxies.end(tx, row.id, organisationId, by, at);
      await this.proxies.give(tx, { ballotId: row.id, organisationId, holder, by, at });
      this.record.proxyGiven(tx, row, { seat, at }, holder.kind === 'organisation' ? { holder: seatOf(asked, holder.organisationId) } : { person: holder.personId }, by);
      return ok(row.id);
    });
  }

  /** Takes it back, as long as it was not used [D1.10]. */
  async revoke(context: RequestContext, ballotId: string, organisationId: string): Promise<Outcome<string>> {
    return this.change(context, ballotId, organisationId, async (tx, { row, asked, seat, by, mandates, current }) => {
      const at = this.clock.date();
      const revoked = revokeProxy(domainBallot(row), domainProxies(asked), current, { organisationId, mandates }, at.getTime());
      if (!revoked.ok) return asRefusal(revoked);
      await this.proxies.end(tx, row.id, organisationId, by, at);
      this.record.proxyRevoked(tx, row, { seat, at }, by);
      return ok(row.id);
    });
  }

  /** By which right somebody answers for an organisation without a mandate of it, as it is in this moment; null where nobody was given one. */
  async byProxy(tx: Transaction, asked: readonly ElectorRow[], organisationId: string, personId: string, mandates: ByProxy['mandates'], at: Date): Promise<ByProxy | null> {
    const proxy = domainProxies(asked).find((each) => each.organisationId === organisationId);
    if (!proxy) return null;
    const { holder } = proxy;
    const holderFits = holder.kind === 'organisation' ? asked.some((one) => one.organisationId === holder.organisationId && one.standing !== 'left') : (await this.proxies.person(tx, organisationId, personId, at)).belongs;
    return { proxy, personId, mandates, holderFits };
  }

  /** Organisations of a ballot for which the viewer may answer by a right that was given, and which have not answered themselves. */
  forOthers(actor: Actor, ballot: BallotRow, asked: readonly ElectorRow[], answeredThemselves: ReadonlySet<string>): string[] {
    const now = this.clock.now();
    if (notTaking(domainBallot(ballot), now)) return [];
    const there = new Set(asked.filter(({ leftAt, standing }) => leftAt === null && standing !== 'left').map(({ organisationId }) => organisationId));
    return domainProxies(asked).filter(({ organisationId, holder }) => there.has(organisationId) && !answeredThemselves.has(organisationId) && (
      holder.kind === 'organisation' ? there.has(holder.organisationId) && mayAnswerFor(actor.mandates, holder.organisationId, now) : holder.personId === actor.personId && actor.organisationIds.includes(organisationId)
    )).map(({ organisationId }) => organisationId);
  }

  private async fits(tx: Transaction, asked: readonly ElectorRow[], organisationId: string, holder: ProxyHolder, at: Date): Promise<boolean> {
    if (holder.kind === 'organisation') return asked.some((one) => one.organisationId === holder.organisationId && one.standing !== 'left');
    const { belongs, mandated } = await this.proxies.person(tx, organisationId, holder.personId, at);
    return belongs && !mandated;
  }

  private async change(context: RequestContext, ballotId: string, organisationId: string, work: (tx: Transaction, facts: { row: BallotRow; asked: ElectorRow[]; seat: number; standing: ElectorRow['standing']; by: string; mandates: ByProxy['mandates']; current: ReturnType<typeof domainPosition> | null }) => Promise<Outcome<string>>): Promise<Outcome<string>> {
    const [found] = await this.ballots.byIds([ballotId]);
    const listed = found ? (await this.ballots.electors([found.id])).find((one) => one.organisationId === organisationId) : undefined;
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'position.take', { organisationId, inElectorate: listed !== undefined, ...(listed ? { standing: listed.standing } : {}) });
    // As with answers: nobody learns whether an organisation exists that is neither on the list nor their own.
    if (!listed && (verdict.ok || !found || !(await this.authority.reader(context, found.networkId))?.organisationIds.includes(organisationId))) return notFound();
    if (!verdict.ok) return verdict;
    const by = verdict.value.personId;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      const row = await this.ballots.lock(tx, ballotId);
      if (!row) return notFound();
      // What holds now counts, as with answers [D1.2].
      const mandates = await this.members.holdMandates(tx, row.networkId, by);
      const asked = await this.ballots.electors([row.id], tx);
      const { seat, standing } = asked.find((one) => one.organisationId === organisationId)!;
      const held = await this.ballots.held(tx, row.id, organisationId);
      const done = await work(tx, { row, asked, seat, standing, by, mandates, current: held && domainPosition(held) });
      if (done.ok) await tx.emit({ type: 'ballot.changed', networkId: row.networkId, documentId: row.documentId, ballotId: row.id }, by);
      return done;
    });
    context.fresh();
    return outcome;
  }
}

/** The seat of an organisation of the list. */
export const seatOf = (asked: readonly ElectorRow[], organisationId: string): number => asked.find((one) => one.organisationId === organisationId)!.seat;
