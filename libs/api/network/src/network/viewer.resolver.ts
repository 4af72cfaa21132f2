import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, RequestContext } from '@northstar/api-core';
import { ViewerType } from '@northstar/api-identity';
import { MandateType, NetworkMembershipType } from '../members/member.type.js';
import { Members } from '../members/members.service.js';
import { OrganisationType } from '../organisations/organisation.type.js';
import { Organisations } from '../organisations/organisations.service.js';
import { NetworkType } from './network.type.js';
import { Networks } from './networks.service.js';

/** What networks add to the signed-in person. */
@Resolver(() => ViewerType)
export class ViewerNetworksResolver {
  constructor(private readonly networksService: Networks) {}

  @Access('parent')
  @ResolveField(() => [NetworkMembershipType], { description: 'The networks that the person may enter, by name.' })
  networks(@Parent() viewer: ViewerType): Promise<NetworkMembershipType[]> {
    return this.networksService.membershipsOf(viewer.personId);
  }
}

@Resolver(() => NetworkMembershipType)
export class NetworkMembershipResolver {
  constructor(
    private readonly networks: Networks,
    private readonly allOrganisations: Organisations,
    private readonly members: Members,
  ) {}

  @Access('parent')
  @ResolveField(() => NetworkType, { description: 'The network.' })
  network(@Parent() { facts }: NetworkMembershipType, @Context() context: RequestContext): Promise<NetworkType> {
    return this.networks.byId(context, facts.networkId);
  }

  @Access('parent')
  @ResolveField(() => [OrganisationType], { description: 'The viewer’s organisations in it.' })
  organisations(@Parent() { facts }: NetworkMembershipType, @Context() context: RequestContext): Promise<OrganisationType[]> {
    return Promise.all(facts.organisations.map(({ id }) => this.allOrganisations.byId(context, id)));
  }

  @Access('parent')
  @ResolveField(() => OrganisationType, { nullable: true, description: 'The organisation that the viewer speaks for now.' })
  actingFor(@Parent() { facts }: NetworkMembershipType, @Context() context: RequestContext): Promise<OrganisationType> | null {
    return facts.actingFor && this.allOrganisations.byId(context, facts.actingFor.id);
  }

  @Access('parent')
  @ResolveField(() => [MandateType], { description: 'The viewer’s mandates in it that hold or will hold.' })
  mandates(@Parent() { facts }: NetworkMembershipType, @Context() context: RequestContext): Promise<MandateType[]> {
    return this.members.mandatesOf(context, facts);
  }
}
