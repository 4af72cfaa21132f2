import { Module } from '@nestjs/common';
import { CollabModule } from '@northstar/api-collab';
import { StrategiesModule } from '@northstar/api-strategies';
import { VersionsModule } from '@northstar/api-versions';
import { Accepting } from './accepting.js';
import { SuggestionsRepository } from './suggestions.repository.js';
import { DocumentSuggestionsResolver, SuggestionNewsResolver, SuggestionsResolver, VersionSuggestionsResolver } from './suggestions.resolver.js';
import { SuggestionsService } from './suggestions.service.js';

/** Changes that wait beside a text. */
@Module({
  imports: [CollabModule, StrategiesModule, VersionsModule],
  providers: [SuggestionsRepository, Accepting, SuggestionsService, SuggestionsResolver, DocumentSuggestionsResolver, VersionSuggestionsResolver, SuggestionNewsResolver],
})
export class SuggestionsModule {}
