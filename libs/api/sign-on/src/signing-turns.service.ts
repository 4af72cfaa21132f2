import { Injectable } from '@nestjs/common';
import { ActorSource, Clock, type RequestContext } from '@northstar/api-core';
import { Organisations } from '@northstar/api-network';
import { maySignFor } from '@northstar/domain-membership';
import { signingTurn } from '@northstar/domain-sign-on';
import { CallsService } from './calls.service.js';
import { SignOnRepository } from './sign-on.repository.js';
import { shownSignOn, SigningTurnType } from './sign-on.types.js';
import { domainSignature, ended } from './sign-on-rows.js';

/** What waits for the organisations that a person signs for. Reads only; it listens to nothing and changes nothing. */
@Injectable()
export class SigningTurns {
  constructor(
    private readonly actors: ActorSource,
    private readonly calls: CallsService,
    private readonly repository: SignOnRepository,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** Soonest deadline first, by a few statements whatever the number of calls and organisations [S1.10]. */
  async ofViewer(context: RequestContext, networkId: string): Promise<SigningTurnType[]> {
    const actor = await this.actors.actorIn(context, networkId);
    const now = this.clock.now();
    const signing = [...new Set(actor?.mandates.map(({ organisationId }) => organisationId))].filter((id) => maySignFor(actor!.mandates, id, now));
    const organisations = (await Promise.all(signing.map((id) => this.organisations.byId(context, id)))).filter(({ standing }) => standing === 'member').sort((a, b) => a.name.localeCompare(b.name, 'en'));
    if (organisations.length === 0) return [];
    const mine = organisations.map(({ id }) => id);
    const rows = await this.repository.running(networkId, mine, new Date(now));
    const ids = rows.map(({ id }) => id);
    const prepared = new Set((await this.repository.preparations(ids, mine)).map(({ signOnId, organisationId }) => `${signOnId}:${organisationId}`));
    const reminded = new Map((await this.repository.lastReminders(ids)).map(({ signOnId, at }) => [signOnId, at]));
    const replaced = await this.repository.replaced(rows.flatMap(({ texts }) => texts.map(({ versionId }) => versionId)));
    const turns = await Promise.all(rows.map(async (row) => {
      const [invited, signatures] = await Promise.all([this.calls.invited(context, row.id), this.calls.signatures(context, row.id)]);
      const call = { ...ended(row), texts: row.texts };
      return organisations.filter(({ id }) => invited.some(({ organisationId }) => organisationId === id)).flatMap((organisation) => {
        const said = new Map(signatures.filter(({ organisationId }) => organisationId === organisation.id).map((one) => [one.versionId, domainSignature(one)]));
        const kind = signingTurn(call, replaced, said, prepared.has(`${row.id}:${organisation.id}`), now);
        return kind === null ? [] : [Object.assign(new SigningTurnType(), { id: `${row.id}:${organisation.id}`, kind, organisation, signOn: shownSignOn(row), deadline: row.closesAt, remindedAt: reminded.get(row.id) ?? null })];
      });
    }));
    return turns.flat();
  }
}
