import { Injectable } from '@nestjs/common';
import { Authority, notFound, type RequestContext } from '@northstar/api-core';
import { Organisations } from '@northstar/api-network';
import type { Actor, Ok, Refusal } from '@northstar/domain-membership';
import { type BallotRow, BallotsRepository, type ElectorRow } from './ballots.repository.js';

/** Judges who may speak for an organisation in a ballot, whether by name or in secret. */
@Injectable()
export class Speaking {
  constructor(
    private readonly authority: Authority,
    private readonly ballots: BallotsRepository,
    private readonly organisations: Organisations,
  ) {}

  /** The person, when they may answer for this organisation now; `byProxy`: whether a right that it gave lets them [D1.11]. */
  async judge(context: RequestContext, ballotId: string, organisationId: string, byProxy?: (ballot: BallotRow, asked: readonly ElectorRow[]) => Promise<boolean>): Promise<Ok<Actor> | Refusal> {
    const [found] = await this.ballots.byIds([ballotId]);
    const asked = found ? await this.ballots.electors([found.id]) : [];
    const elector = asked.find((one) => one.organisationId === organisationId);
    // An organisation that is not on the list may be of another network: nothing is looked up about it.
    const organisation = elector ? await this.organisations.byId(context, organisationId) : null;
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'position.take', {
      organisationId, inElectorate: elector !== undefined, ...(organisation ? { standing: organisation.standing } : {}),
      byProxy: found !== undefined && elector !== undefined && byProxy !== undefined && (await byProxy(found, asked)),
    });
    // Nobody learns whether an organisation exists that is neither on the list nor their own.
    if (!verdict.ok && !elector && !(found && (await this.authority.reader(context, found.networkId))?.organisationIds.includes(organisationId))) return notFound();
    if (verdict.ok && !organisation) return notFound();
    return verdict;
  }
}
