import { Injectable } from '@nestjs/common';
import { Authority, Clock, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { allowedActions } from '@northstar/domain-membership';
import { In } from 'typeorm';
import { NetworkMembershipType } from '../members/member.type.js';
import { type MembershipFacts, MembershipsRepository } from '../members/memberships.repository.js';
import { actorOf } from '../members/network-actors.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { OrganisationType } from '../organisations/organisation.type.js';
import { Network } from './network.entity.js';
import { NetworkType } from './network.type.js';

/** Networks as their members see them. */
@Injectable()
export class Networks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly memberships: MembershipsRepository,
    private readonly clock: Clock,
  ) {}

  /** A network by its address; null for strangers as for addresses that nobody has. */
  async withSlug(context: RequestContext, slug: string): Promise<NetworkType | null> {
    const network = await this.uow.read.repository(Network).findOneBy({ slug });
    const actor = await this.authority.reader(context, network?.id ?? null);
    return actor && network ? NetworkType.of(network) : null;
  }

  /** A network for the viewer to see; null for strangers. */
  async forReading(context: RequestContext, id: string): Promise<NetworkType | null> {
    return (await this.authority.reader(context, id)) ? this.byId(context, id) : null;
  }

  /** A network, for whoever has found its way to something in it; one statement for all that a request asks for. */
  async byId(context: RequestContext, id: string): Promise<NetworkType> {
    return context.loader<string, NetworkType>(Networks, async (ids) => {
      const rows = await this.uow.read.repository(Network).findBy({ id: In([...ids]) });
      const found = new Map(rows.map((row) => [row.id, NetworkType.of(row)]));
      return ids.map((each) => found.get(each) ?? new Error(`no network ${each}`));
    }).load(id);
  }

  /** All its organisations by name, whatever their standing: what they wrote and decided refers to them. */
  async organisations(networkId: string): Promise<OrganisationType[]> {
    const rows = await this.uow.read.repository(Organisation).createQueryBuilder('o').where('o.network_id = :networkId', { networkId }).orderBy('lower(o.name)').addOrderBy('o.id').getMany();
    return rows.map((row) => OrganisationType.of(row));
  }

  async membershipOf(context: RequestContext, networkId: string): Promise<NetworkMembershipType> {
    const facts = await this.memberships.ofViewer(context, networkId);
    if (!facts) throw new Error('the viewer of a network is a member of it');
    return this.membership(facts);
  }

  /** The places of a person in all its networks. */
  async membershipsOf(personId: string): Promise<NetworkMembershipType[]> {
    return (await this.memberships.ofPerson(personId)).map((facts) => this.membership(facts));
  }

  private membership(facts: MembershipFacts): NetworkMembershipType {
    return Object.assign(new NetworkMembershipType(), { facts, role: facts.role, can: allowedActions(actorOf(facts, this.clock.now())) });
  }
}
