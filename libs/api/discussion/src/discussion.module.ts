import { Module } from '@nestjs/common';
import { CollabModule } from '@northstar/api-collab';
import { StrategiesModule } from '@northstar/api-strategies';
import { ConversationRepository } from './conversation.repository.js';
import { AttachmentResolver, ReactionsResolver, SeenResolver, WaitingMentionResolver, WaitingMentionsResolver } from './conversation.resolver.js';
import { ConversationService } from './conversation.service.js';
import { Following } from './following.js';
import { MentionsService } from './mentions.service.js';
import { CommentsResolver, DocumentThreadsResolver, ThreadsResolver } from './threads.resolver.js';
import { ThreadsRepository } from './threads.repository.js';
import { ThreadsService } from './threads.service.js';

/** Discussions beside the text. */
@Module({
  imports: [StrategiesModule, CollabModule],
  providers: [
    ThreadsRepository, ThreadsService, ThreadsResolver, CommentsResolver, DocumentThreadsResolver,
    ConversationRepository, ConversationService, Following, MentionsService, ReactionsResolver, SeenResolver, AttachmentResolver, WaitingMentionsResolver, WaitingMentionResolver,
  ],
  exports: [ThreadsService],
})
export class DiscussionModule {}
