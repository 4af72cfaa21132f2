import { Injectable } from '@nestjs/common';
import { ActorSource, Clock, type RequestContext } from '@northstar/api-core';
import type { Actor } from '@northstar/domain-membership';
import { type MembershipFacts, MembershipsRepository } from './memberships.repository.js';

/** A membership as the rights table wants it. */
export const actorOf = (facts: MembershipFacts, now: number): Actor => ({
  personId: facts.personId,
  role: facts.role,
  organisationId: facts.actingFor?.id ?? null,
  standing: facts.actingFor?.standing ?? null,
  organisationIds: facts.organisations.map(({ id }) => id),
  mandates: facts.mandates,
  now,
});

/** Where the whole API learns who may do what. */
@Injectable()
export class NetworkActors extends ActorSource {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  async actorIn(context: RequestContext, networkId: string): Promise<Actor | null> {
    const facts = await this.memberships.ofViewer(context, networkId);
    return facts && actorOf(facts, this.clock.now());
  }

  async coordinates(context: RequestContext, personId: string): Promise<boolean> {
    const { signedIn } = context;
    if (!signedIn) return false;
    return context.loader<string, boolean>(NetworkActors, async (ids) => {
      const found = await this.memberships.coordinated(signedIn.personId, ids);
      return ids.map((id) => found.has(id));
    }).load(personId);
  }
}
