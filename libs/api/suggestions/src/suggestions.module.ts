import { Module } from '@nestjs/common';
import { CollabModule } from '@northstar/api-collab';
import { DiscussionModule } from '@northstar/api-discussion';
import { StrategiesModule } from '@northstar/api-strategies';
import { VersionsModule } from '@northstar/api-versions';
import { Accepting } from './accepting.js';
import { DiscussedResolver, DiscussingResolver } from './discussing.resolver.js';
import { SuggestionsRepository } from './suggestions.repository.js';
import { DocumentSuggestionsResolver, SuggestionNewsResolver, SuggestionsResolver, VersionSuggestionsResolver } from './suggestions.resolver.js';
import { SuggestionsService } from './suggestions.service.js';
import { SupportRepository } from './support.repository.js';
import { SuggestionSupportResolver, WordingsResolver } from './wordings.resolver.js';
import { WordingsService } from './wordings.service.js';

/** Changes that wait beside a text. */
@Module({
  imports: [CollabModule, DiscussionModule, StrategiesModule, VersionsModule],
  providers: [
    SuggestionsRepository, SupportRepository, Accepting, SuggestionsService, WordingsService,
    SuggestionsResolver, DocumentSuggestionsResolver, VersionSuggestionsResolver, SuggestionNewsResolver, WordingsResolver, SuggestionSupportResolver, DiscussingResolver, DiscussedResolver,
  ],
})
export class SuggestionsModule {}
