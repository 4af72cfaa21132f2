import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, answer, DateTime, RequestContext } from '@northstar/api-core';
import { People, PersonType } from '@northstar/api-identity';
import { Organisations, OrganisationType } from '@northstar/api-network';
import type { Outcome } from '@northstar/domain-membership';
import { shownSuggestion, shownSupport, SuggestionsResult, SuggestionsType, SuggestionSupportType, SuggestionType } from './suggestion.types.js';
import { SuggestionsService } from './suggestions.service.js';
import { WordingsService } from './wordings.service.js';

const AS_OF = 'The latest `changedAt` of the suggestions that were looked at: what was changed later is not decided about unseen.';

/** What can be asked and done about several wordings of one passage. */
@Resolver(() => SuggestionType)
export class WordingsResolver {
  constructor(private readonly wordings: WordingsService, private readonly suggestions: SuggestionsService) {}

  @Access('document.suggest')
  @Mutation(() => SuggestionsResult, { description: "Says that the viewer's organisation supports a wording that another offers, or takes that back. Not a vote: nothing follows from the number. Refused with CONFLICT when the words were changed meanwhile." })
  async supportWording(
    @Context() context: RequestContext, @Args('suggestionIds', { type: () => [ID], description: 'The suggestions that make the wording.' }) ids: string[],
    @Args('supports', { type: () => Boolean, description: 'Whether the organisation supports it from now on.' }) supports: boolean,
    @Args('asOf', { type: () => DateTime, description: AS_OF }) asOf: Date,
  ): Promise<typeof SuggestionsResult> {
    return this.answered(context, await this.wordings.support(context, ids, supports, asOf));
  }

  @Access('document.write')
  @Mutation(() => SuggestionsResult, { description: 'Takes one of several wordings of a passage into the text as a whole, and closes others about the same words, in one step. Those that are not named go on waiting. Refused with CONFLICT when the text or a wording was changed meanwhile, with CLOSED when one is settled already.' })
  async chooseWording(
    @Context() context: RequestContext, @Args('suggestionIds', { type: () => [ID], description: 'The suggestions of one person that make the wording.' }) ids: string[],
    @Args('closeSuggestionIds', { type: () => [ID], description: 'Suggestions about the same words that are closed, on record, because this wording was chosen.' }) closeIds: string[],
    @Args('asOf', { type: () => DateTime, description: AS_OF }) asOf: Date,
    @Args('reason', { type: () => String, nullable: true, description: 'Why.' }) reason: string | null,
  ): Promise<typeof SuggestionsResult> {
    return this.answered(context, await this.wordings.choose(context, ids, closeIds, asOf, reason ?? null));
  }

  @ResolveField(() => [SuggestionSupportType])
  async support(@Parent() { row }: SuggestionType, @Context() context: RequestContext): Promise<SuggestionSupportType[]> {
    return (await this.wordings.supportOf(context, row.id)).map((each) => shownSupport(each, row));
  }

  @ResolveField(() => SuggestionType, { nullable: true })
  async chosenInstead(@Parent() { row }: SuggestionType, @Context() context: RequestContext): Promise<SuggestionType | null> {
    const chosen = row.chosenInsteadId === null ? null : await this.suggestions.load(context, row.chosenInsteadId);
    return chosen && shownSuggestion(chosen);
  }

  private async answered(context: RequestContext, outcome: Outcome<string[]>): Promise<typeof SuggestionsResult> {
    return outcome.ok ? Object.assign(new SuggestionsType(), { suggestions: (await this.suggestions.find(context, outcome.value)).map(shownSuggestion), left: [] }) : answer(outcome);
  }
}

/** By whom and for which organisation a wording is supported. */
@Resolver(() => SuggestionSupportType)
export class SuggestionSupportResolver {
  constructor(private readonly people: People, private readonly organisations: Organisations) {}

  @ResolveField(() => OrganisationType)
  organisation(@Parent() { row }: SuggestionSupportType, @Context() context: RequestContext): Promise<OrganisationType> {
    return this.organisations.byId(context, row.organisationId);
  }

  @ResolveField(() => PersonType)
  person(@Parent() { row }: SuggestionSupportType, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, row.personId);
  }
}
