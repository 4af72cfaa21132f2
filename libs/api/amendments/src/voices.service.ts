import { Injectable } from '@nestjs/common';
import { Authority, notFound, type RequestContext } from '@northstar/api-core';
import { Organisations } from '@northstar/api-network';
import { type BallotRow, BallotsService, PositionsService } from '@northstar/api-voting';
import { type Actor, mayAnswerFor, ok, type Outcome } from '@northstar/domain-membership';

/** Who may speak for which organisation about the text of a ballot. */
@Injectable()
export class Voices {
  constructor(
    private readonly authority: Authority,
    private readonly ballots: BallotsService,
    private readonly positions: PositionsService,
    private readonly organisations: Organisations,
  ) {}

  /** The viewer as the voice of an organisation of this ballot. Nobody learns whether an organisation exists that is neither on its list nor their own. */
  async of(context: RequestContext, ballotId: string | null, organisationId: string): Promise<Outcome<{ ballot: BallotRow; actor: Actor }>> {
    const ballot = ballotId === null ? null : await this.ballots.load(context, ballotId);
    const electors = ballot ? await this.positions.electors(context, ballot.id) : [];
    const elector = electors.find((one) => one.organisationId === organisationId);
    const verdict = await this.authority.judge(context, ballot?.networkId ?? null, 'amendment.propose', { organisationId, inElectorate: elector !== undefined, ...(elector ? { standing: elector.standing } : {}) });
    if (!verdict.ok) return elector || (await this.isOwn(context, ballot, organisationId)) ? verdict : notFound();
    return ballot && elector ? ok({ ballot, actor: verdict.value }) : notFound();
  }

  /** Organisations of this ballot for which the viewer may speak now. */
  async mine(context: RequestContext, ballot: BallotRow): Promise<string[]> {
    const actor = await this.authority.reader(context, ballot.networkId);
    if (!actor) return [];
    const electors = await this.positions.electors(context, ballot.id);
    return electors.filter(({ organisationId, leftAt, standing }) => leftAt === null && (standing === 'member' || standing === 'suspended') && mayAnswerFor(actor.mandates, organisationId, actor.now)).map(({ organisationId }) => organisationId);
  }

  /** Full members for which the viewer may object to an erratum now. */
  async members(context: RequestContext, networkId: string): Promise<string[]> {
    const actor = await this.authority.reader(context, networkId);
    if (!actor) return [];
    const mine = [...new Set(actor.mandates.map(({ organisationId }) => organisationId))].filter((id) => mayAnswerFor(actor.mandates, id, actor.now));
    const known = await Promise.all(mine.map((id) => this.organisations.byId(context, id)));
    return known.filter(({ standing }) => standing === 'member').map(({ id }) => id);
  }

  private async isOwn(context: RequestContext, ballot: BallotRow | null, organisationId: string): Promise<boolean> {
    const actor = ballot && (await this.authority.reader(context, ballot.networkId));
    return actor?.organisationIds.includes(organisationId) === true;
  }
}
