import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorSource } from '@northstar/api-core';
import { DemoRepository } from './demo/demo.repository.js';
import { DemoResolver } from './demo/demo.resolver.js';
import { Demo } from './demo/demo.service.js';
import { MembershipsRepository } from './members/memberships.repository.js';
import { NetworkActors } from './members/network-actors.js';
import { Network } from './network/network.entity.js';
import { Organisation } from './organisations/organisation.entity.js';
import { Organisations } from './organisations/organisations.service.js';

/** Networks, their organisations and their people. Global, because every noun asks who may do what. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Network, Organisation])],
  providers: [
    MembershipsRepository, { provide: ActorSource, useClass: NetworkActors }, Organisations,
    DemoRepository, Demo, DemoResolver,
  ],
  exports: [ActorSource, Organisations],
})
export class NetworkModule {}
