import { Module } from '@nestjs/common';
import { CollabModule } from '@northstar/api-collab';
import { StrategiesModule } from '@northstar/api-strategies';
import { Contributors } from './contributors.js';
import { HistoryRepository } from './history.repository.js';
import { DocumentHistoryResolver, StrategyVoicesResolver } from './history.resolver.js';
import { HistoryService } from './history.service.js';
import { FindingService } from './stray/finding.service.js';
import { StrayRepository } from './stray/stray.repository.js';
import { DocumentStrayWordsResolver, StrayWordsResolver } from './stray/stray.resolver.js';
import { StrayService } from './stray/stray.service.js';
import { VersionsRepository } from './versions.repository.js';
import { DocumentVersionsResolver, VersionsResolver } from './versions.resolver.js';
import { VersionsService } from './versions.service.js';
import { VoicesService } from './voices.service.js';

/** Immutable cuts of documents: naming, comparing, restoring; and how texts came to be. */
@Module({
  imports: [CollabModule, StrategiesModule],
  providers: [VersionsRepository, VersionsService, Contributors, VersionsResolver, DocumentVersionsResolver, HistoryRepository, HistoryService, VoicesService, DocumentHistoryResolver, StrategyVoicesResolver, StrayRepository, StrayService, FindingService, StrayWordsResolver, DocumentStrayWordsResolver],
  exports: [VersionsService],
})
export class VersionsModule {}
