import { Module } from '@nestjs/common';
import { StrategiesModule } from '@northstar/api-strategies';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceService } from './evidence.service.js';
import { PlansRepository } from './plans.repository.js';
import { PlansService } from './plans.service.js';
import { AdvocacyPlanResolver, DocumentProgressResolver, ProgressFieldsResolver, ProgressStepResolver } from './progress-fields.resolver.js';
import { ProgressRepository } from './progress.repository.js';
import { ProgressResolver } from './progress.resolver.js';
import { ProgressService } from './progress.service.js';
import { ProgressTurns } from './progress-turns.service.js';
import { PublicProgressReader } from './public-progress.js';
import { ReviewWatch } from './review-watch.js';
import { NetworkProgressResolver, ScoreboardFileResolver, ScoreboardResolver } from './scoreboard.resolver.js';

/** What became of asks: steps, evidence, review dates, the scoreboard, and who takes which target. */
@Module({
  imports: [StrategiesModule],
  controllers: [EvidenceController],
  providers: [
    ProgressRepository, PlansRepository, ProgressService, PlansService, EvidenceService, ReviewWatch, ProgressTurns, PublicProgressReader,
    ProgressResolver, ProgressFieldsResolver, ProgressStepResolver, AdvocacyPlanResolver, DocumentProgressResolver, ScoreboardResolver, ScoreboardFileResolver, NetworkProgressResolver,
  ],
  exports: [PublicProgressReader, ReviewWatch],
})
export class ProgressModule {}
