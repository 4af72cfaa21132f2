import { Module } from '@nestjs/common';
import { ProgressModule } from '@northstar/api-progress';
import { RecordModule } from '@northstar/api-record';
import { StrategiesModule } from '@northstar/api-strategies';
import { VersionsModule } from '@northstar/api-versions';
import { VotingModule } from '@northstar/api-voting';
import { EditionsRepository } from './editions.repository.js';
import { EditionFiles } from './formats/files.js';
import { Pictures } from './formats/picture/pictures.js';
import { PreviewController } from './public/preview.controller.js';
import { PageCache } from './public/page-cache.js';
import { EmbedsController } from './public/embeds.controller.js';
import { PublicOrganisationsController } from './public/organisations.controller.js';
import { PublicPages } from './public/public-pages.js';
import { PicturesController } from './public/pictures.controller.js';
import { PublicProgressController } from './public/progress.controller.js';
import { ProgressOfEdition } from './public/progress-of-edition.js';
import { PublicController } from './public/public.controller.js';
import { PublicEditions } from './public/public-editions.js';
import { NextEdition } from './next-edition.js';
import { PreviewsRepository } from './previews.repository.js';
import { PreviewsService } from './previews.service.js';
import { ScheduleClock } from './schedule-clock.js';
import { ScheduledRepository } from './scheduled.repository.js';
import { NetworkSchedulingResolver, SchedulingResolver } from './scheduling.resolver.js';
import { SchedulingService } from './scheduling.service.js';
import { StoppedMail } from './stopped-mail.js';
import { StoppedMailRepository } from './stopped-mail.repository.js';
import { NetworkEditionsResolver, PublishableTextResolver, PublishingResolver } from './publishing.resolver.js';
import { PublishingService } from './publishing.service.js';

/** Editions and the public pages made from them. */
@Module({
  imports: [StrategiesModule, VersionsModule, VotingModule, RecordModule, ProgressModule],
  controllers: [EmbedsController, PicturesController, PreviewController, PublicController, PublicProgressController, PublicOrganisationsController],
  providers: [
    EditionsRepository, EditionFiles, Pictures, NextEdition, PageCache, PublicPages, PublicEditions, ProgressOfEdition, PublishingService, PublishingResolver, PublishableTextResolver, NetworkEditionsResolver,
    ScheduledRepository, ScheduleClock, StoppedMail, StoppedMailRepository, SchedulingService, SchedulingResolver, NetworkSchedulingResolver, PreviewsRepository, PreviewsService,
  ],
})
export class PublishingModule {}
