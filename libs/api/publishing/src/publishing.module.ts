import { Module } from '@nestjs/common';
import { StrategiesModule } from '@northstar/api-strategies';
import { VersionsModule } from '@northstar/api-versions';
import { EditionsRepository } from './editions.repository.js';
import { PublicController } from './public/public.controller.js';
import { NetworkEditionsResolver, PublishingResolver } from './publishing.resolver.js';
import { PublishingService } from './publishing.service.js';

/** Editions and the public pages made from them. */
@Module({
  imports: [StrategiesModule, VersionsModule],
  controllers: [PublicController],
  providers: [EditionsRepository, PublishingService, PublishingResolver, NetworkEditionsResolver],
})
export class PublishingModule {}
