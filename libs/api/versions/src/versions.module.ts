import { Module } from '@nestjs/common';
import { CollabModule } from '@northstar/api-collab';
import { StrategiesModule } from '@northstar/api-strategies';
import { Contributors } from './contributors.js';
import { VersionsRepository } from './versions.repository.js';
import { DocumentVersionsResolver, VersionsResolver } from './versions.resolver.js';
import { VersionsService } from './versions.service.js';

/** Immutable cuts of documents: naming, comparing, restoring. */
@Module({
  imports: [CollabModule, StrategiesModule],
  providers: [VersionsRepository, VersionsService, Contributors, VersionsResolver, DocumentVersionsResolver],
  exports: [VersionsService],
})
export class VersionsModule {}
