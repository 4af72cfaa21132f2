import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Access, answer, EventBus, RequestContext, watch } from '@northstar/api-core';
import { SignInResult, ViewerType } from '@northstar/api-identity';
import { InvitationType } from '../invitations/invitation.type.js';
import { Invitations } from '../invitations/invitations.service.js';
import { MemberConnection, NetworkMembershipType } from '../members/member.type.js';
import { Members } from '../members/members.service.js';
import { OrganisationType } from '../organisations/organisation.type.js';
import { SetUpNetworkInput } from './network.inputs.js';
import { NetworkResult, NetworkType } from './network.type.js';
import { Networks } from './networks.service.js';
import { SetUp } from './set-up.service.js';

/** Networks: finding them, setting them up, what they consist of. Other nouns add their fields. */
@Resolver(() => NetworkType)
export class NetworksResolver {
  constructor(
    private readonly networks: Networks,
    private readonly setUp: SetUp,
    private readonly members: Members,
    private readonly invited: Invitations,
    private readonly bus: EventBus,
  ) {}

  @Access('network.read')
  @Query(() => NetworkType, { nullable: true, description: 'A network by its name in addresses; null unless the viewer belongs to it.' })
  network(@Args('slug', { description: 'Its name in addresses.' }) slug: string, @Context() context: RequestContext): Promise<NetworkType | null> {
    return this.networks.withSlug(context, slug);
  }

  @Access('parent')
  @ResolveField(() => NetworkMembershipType, { description: 'The viewer’s place in it.' })
  viewer(@Parent() network: NetworkType, @Context() context: RequestContext): Promise<NetworkMembershipType> {
    return this.networks.membershipOf(context, network.id);
  }

  @Access('parent')
  @ResolveField(() => [OrganisationType], { description: 'Its organisations by name, whatever their standing.' })
  organisations(@Parent() network: NetworkType): Promise<OrganisationType[]> {
    return this.networks.organisations(network.id);
  }

  @Access('parent')
  @ResolveField('members', () => MemberConnection, { description: 'Its people, by name.' })
  people(@Parent() network: NetworkType, @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: 'How many, at most 100.' }) first: number, @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' }) after: string | null) {
    return this.members.page(network.id, first, after);
  }

  @Access('parent')
  @ResolveField(() => [InvitationType], { description: 'Open and accepted invitations, the newest first; empty unless the viewer may invite.' })
  invitations(@Parent() network: NetworkType, @Context() context: RequestContext): Promise<InvitationType[]> {
    return this.invited.ofNetwork(context, network.id);
  }

  @Access('public')
  @Mutation(() => SignInResult, { description: 'Sets up a network with its first organisation and coordinator, and signs in. Open to everybody while the installation has none; afterwards to coordinators.' })
  async setUpNetwork(@Args('input', { description: 'The network, and who founds it.' }) input: SetUpNetworkInput, @Context() context: RequestContext): Promise<typeof SignInResult> {
    return answer(await this.setUp.setUp(context, input), (id) => ViewerType.of(id));
  }

  @Access('network.read')
  @Mutation(() => NetworkResult, { description: 'Chooses for which of its own organisations the viewer speaks from now on.' })
  async actFor(@Args('networkId', { type: () => ID, description: 'The network.' }) networkId: string, @Args('organisationId', { type: () => ID, description: 'One of the viewer’s organisations in it.' }) organisationId: string, @Context() context: RequestContext): Promise<typeof NetworkResult> {
    const chosen = await this.members.actFor(context, networkId, organisationId);
    return chosen.ok ? this.networks.byId(context, networkId) : answer(chosen);
  }

  @Access('network.read')
  @Subscription(() => NetworkType, { description: 'The network, whenever its people, organisations or rights changed.' })
  async membersChanged(@Args('networkId', { type: () => ID, description: 'The network.' }) networkId: string, @Context() context: RequestContext): Promise<AsyncIterableIterator<{ membersChanged: NetworkType }> | null> {
    if (!(await this.networks.forReading(context, networkId))) return null;
    return watch(this.bus, context, 'members.changed', 'membersChanged', (event) => event.networkId === networkId, () => this.networks.forReading(context, networkId));
  }
}
