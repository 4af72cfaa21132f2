import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, answer, RequestContext } from '@northstar/api-core';
import { AnchorInput, shownThread, ThreadResult, ThreadsService, ThreadType } from '@northstar/api-discussion';
import { shownSuggestion, SuggestionType } from './suggestion.types.js';
import { SuggestionsService } from './suggestions.service.js';

/** What is said about a suggestion [S11]. */
@Resolver(() => SuggestionType)
export class DiscussingResolver {
  constructor(private readonly suggestions: SuggestionsService, private readonly discussion: ThreadsService) {}

  @Access('thread.create')
  @Mutation(() => ThreadResult, { description: 'Begins a discussion about a suggestion, one that waits or one that is settled.' })
  async discussSuggestion(
    @Context() context: RequestContext, @Args('suggestionId', { type: () => ID, description: 'The suggestion.' }) id: string,
    @Args('anchor', { type: () => AnchorInput, nullable: true, description: 'The passage beside which it stands.' }) anchor: AnchorInput | null, @Args('body', { description: 'The first comment.' }) body: string,
  ): Promise<typeof ThreadResult> {
    const suggestion = await this.suggestions.load(context, id);
    const outcome = await this.discussion.start(context, suggestion?.documentId ?? null, anchor ?? null, body, id);
    return outcome.ok ? shownThread((await this.discussion.find(context, outcome.value))!) : answer(outcome);
  }

  @ResolveField(() => [ThreadType])
  async threads(@Parent() { row }: SuggestionType, @Context() context: RequestContext): Promise<ThreadType[]> {
    return (await this.discussion.aboutSuggestion(context, row.id)).map(shownThread);
  }
}

/** Which suggestion a thread is about. */
@Resolver(() => ThreadType)
export class DiscussedResolver {
  constructor(private readonly suggestions: SuggestionsService) {}

  @Access('parent')
  @ResolveField(() => SuggestionType, { nullable: true, description: 'The suggestion that it is about; null when it is about the text itself.' })
  async suggestion(@Parent() { row }: ThreadType, @Context() context: RequestContext): Promise<SuggestionType | null> {
    const suggestion = row.suggestionId === null ? null : await this.suggestions.load(context, row.suggestionId);
    return suggestion && shownSuggestion(suggestion);
  }
}
