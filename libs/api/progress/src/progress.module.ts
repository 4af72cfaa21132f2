import { Module } from '@nestjs/common';
import { StrategiesModule } from '@northstar/api-strategies';
import { CalendarController } from './calendar.controller.js';
import { CalendarResolver } from './calendar.resolver.js';
import { CalendarService } from './calendar.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceService } from './evidence.service.js';
import { FollowController } from './follow.controller.js';
import { FollowMail } from './follow-mail.js';
import { FollowRepository } from './follow.repository.js';
import { NetworkFollowResolver, ProgressFollowResolver } from './follow.resolver.js';
import { FollowService } from './follow.service.js';
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
  controllers: [EvidenceController, CalendarController, FollowController],
  providers: [
    ProgressRepository, PlansRepository, ProgressService, PlansService, EvidenceService, ReviewWatch, ProgressTurns, PublicProgressReader, CalendarService, CalendarResolver, FollowRepository, FollowMail, FollowService, NetworkFollowResolver, ProgressFollowResolver,
    ProgressResolver, ProgressFieldsResolver, ProgressStepResolver, AdvocacyPlanResolver, DocumentProgressResolver, ScoreboardResolver, ScoreboardFileResolver, NetworkProgressResolver,
  ],
  exports: [PublicProgressReader, EvidenceService, ReviewWatch],
})
export class ProgressModule {}
