import { Module } from '@nestjs/common';
import { StrategiesModule } from '@northstar/api-strategies';
import { CommentsResolver, DocumentThreadsResolver, ThreadsResolver } from './threads.resolver.js';
import { ThreadsRepository } from './threads.repository.js';
import { ThreadsService } from './threads.service.js';

/** Discussions beside the text. */
@Module({
  imports: [StrategiesModule],
  providers: [ThreadsRepository, ThreadsService, ThreadsResolver, CommentsResolver, DocumentThreadsResolver],
  exports: [ThreadsService],
})
export class DiscussionModule {}
