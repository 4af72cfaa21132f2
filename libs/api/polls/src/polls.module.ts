import { Module } from '@nestjs/common';
import { PollAnswers } from './poll-answers.service.js';
import { PollClosing } from './poll-closing.service.js';
import { PollFieldsResolver } from './poll-fields.resolver.js';
import { PollsRepository } from './polls.repository.js';
import { NetworkPollsResolver, PollsResolver } from './polls.resolver.js';
import { PollsService } from './polls.service.js';

/** Anonymous polls of people. */
@Module({
  providers: [PollsRepository, PollsService, PollAnswers, PollClosing, PollsResolver, NetworkPollsResolver, PollFieldsResolver],
  exports: [PollsService, PollAnswers, PollClosing],
})
export class PollsModule {}
