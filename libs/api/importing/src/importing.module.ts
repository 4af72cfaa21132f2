import { Module } from '@nestjs/common';
import { CollabModule } from '@northstar/api-collab';
import { StrategiesModule } from '@northstar/api-strategies';
import { BroughtInResolver, DocumentOriginResolver } from './brought-in.resolver.js';
import { ImportController } from './import.controller.js';
import { ImportsRepository } from './imports.repository.js';
import { ImportsResolver } from './imports.resolver.js';
import { ImportsService } from './imports.service.js';
import { Reader } from './reader.js';

/** Files from elsewhere become texts. */
@Module({
  imports: [StrategiesModule, CollabModule],
  controllers: [ImportController],
  providers: [Reader, ImportsRepository, ImportsService, ImportsResolver, DocumentOriginResolver, BroughtInResolver],
})
export class ImportingModule {}
