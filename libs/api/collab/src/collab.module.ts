import { Module } from '@nestjs/common';
import { StrategiesModule } from '@northstar/api-strategies';
import { CollabAuthoriser } from './collab-authoriser.js';
import { CollabGateway } from './collab.gateway.js';
import { Collab, COLLAB_LIMITS } from './collab.service.js';
import { DocumentFactsRepository } from './document-facts.js';
import { Identities } from './identities.js';
import { TextWatch } from './text-watch.js';
import { TicketResolver } from './ticket.resolver.js';
import { Forgetting } from './forgetting.js';
import { Tickets } from './tickets.js';

/** Co-editing: the engine, its log in PostgreSQL and its door. */
@Module({
  imports: [StrategiesModule],
  providers: [{ provide: COLLAB_LIMITS, useValue: {} }, DocumentFactsRepository, CollabAuthoriser, Identities, TextWatch, Collab, CollabGateway, Tickets, TicketResolver, Forgetting],
  exports: [Collab, CollabGateway],
})
export class CollabModule {}
