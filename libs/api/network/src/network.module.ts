import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorSource } from '@northstar/api-core';
import { DemoRepository } from './demo/demo.repository.js';
import { DemoResolver } from './demo/demo.resolver.js';
import { Demo } from './demo/demo.service.js';
import { AcceptInvitation } from './invitations/accept-invitation.service.js';
import { Invitation } from './invitations/invitation.entity.js';
import { InvitationsRepository } from './invitations/invitations.repository.js';
import { InvitationsResolver } from './invitations/invitations.resolver.js';
import { Invitations } from './invitations/invitations.service.js';
import { MembersRepository } from './members/members.repository.js';
import { MandateResolver, MembersResolver } from './members/members.resolver.js';
import { Members } from './members/members.service.js';
import { MembershipsRepository } from './members/memberships.repository.js';
import { NetworkActors } from './members/network-actors.js';
import { Founding } from './network/founding.js';
import { Network } from './network/network.entity.js';
import { NetworkSteps } from './network/network-steps.js';
import { NetworksResolver } from './network/networks.resolver.js';
import { Networks } from './network/networks.service.js';
import { SetUp } from './network/set-up.service.js';
import { NetworkMembershipResolver, ViewerNetworksResolver } from './network/viewer.resolver.js';
import { OrganisationChanges } from './organisations/organisation-changes.service.js';
import { Organisation } from './organisations/organisation.entity.js';
import { OrganisationPages } from './organisations/organisation-page.repository.js';
import { OrganisationPageService } from './organisations/organisation-page.service.js';
import { OrganisationsRepository } from './organisations/organisations.repository.js';
import { OrganisationsResolver } from './organisations/organisations.resolver.js';
import { Organisations } from './organisations/organisations.service.js';

/** Networks, their organisations and their people. Global, because every noun asks who may do what. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Network, Organisation, Invitation])],
  providers: [
    { provide: ActorSource, useClass: NetworkActors },
    MembershipsRepository, MembersRepository, OrganisationsRepository, InvitationsRepository, DemoRepository,
    Networks, SetUp, Founding, NetworkSteps, Organisations, OrganisationChanges, OrganisationPages, OrganisationPageService, Members, Invitations, AcceptInvitation, Demo,
    NetworksResolver, ViewerNetworksResolver, NetworkMembershipResolver, OrganisationsResolver, MembersResolver, MandateResolver, InvitationsResolver, DemoResolver,
  ],
  exports: [ActorSource, Networks, NetworkSteps, Founding, MembersRepository, Organisations, OrganisationsRepository, OrganisationPages],
})
export class NetworkModule {}
