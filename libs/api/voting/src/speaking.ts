import { Injectable } from '@nestjs/common';
import { Authority, notFound, type RequestContext } from '@northstar/api-core';
import { Organisations } from '@northstar/api-network';
import type { Actor, Ok, Refusal } from '@northstar/domain-membership';
import { domainElectors } from './ballot-forms.js';
import { BallotsRepository } from './ballots.repository.js';

/** Judges who may speak for an organisation in a ballot, whether by name or in secret. */
@Injectable()
export class Speaking {
  constructor(
    private readonly authority: Authority,
    private readonly ballots: BallotsRepository,
    private readonly organisations: Organisations,
  ) {}

  /** The person, when they may answer for this organisation now. */
  async judge(context: RequestContext, ballotId: string, organisationId: string): Promise<Ok<Actor> | Refusal> {
    const [found] = await this.ballots.byIds([ballotId]);
    const elector = found ? domainElectors(await this.ballots.electors([found.id])).find((one) => one.organisationId === organisationId) : undefined;
    // An organisation that is not on the list may be of another network: nothing is looked up about it.
    const organisation = elector ? await this.organisations.byId(context, organisationId) : null;
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'position.take', {
      organisationId, inElectorate: elector !== undefined, ...(organisation ? { standing: organisation.standing } : {}),
    });
    // Nobody learns whether an organisation exists that is neither on the list nor their own.
    if (!verdict.ok && !elector && !(found && (await this.authority.reader(context, found.networkId))?.organisationIds.includes(organisationId))) return notFound();
    if (verdict.ok && !organisation) return notFound();
    return verdict;
  }
}
