import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Access, answer, type Connection, DateTime, EventBus, RequestContext, watch } from '@northstar/api-core';
import { People, PersonType } from '@northstar/api-identity';
import { NetworkType, Organisations, OrganisationType } from '@northstar/api-network';
import { DocumentResult, DocumentsService, DocumentType } from '@northstar/api-strategies';
import { VersionType } from '@northstar/api-versions';
import type { Outcome } from '@northstar/domain-membership';
import type { Deciders, SuggestionState, Wish } from '@northstar/domain-suggestions';
import type { Part } from '@northstar/engine-suggestions';
import { DecidersEnum, LeftSuggestionType, SeenSuggestionInput, shownSuggestion, SuggestionActionEnum, SuggestionConnection, SuggestionInput, SuggestionNewsType, SuggestionPartEnum, SuggestionsResult, SuggestionsType, SuggestionType } from './suggestion.types.js';
import type { SuggestionRow } from './suggestions.repository.js';
import { type Settled, SuggestionsService } from './suggestions.service.js';

const SEEN = 'Those that were looked at, at most 500: only they are decided about, each in the form that was seen.';

/** What can be asked and done about suggestions. */
@Resolver(() => SuggestionType)
export class SuggestionsResolver {
  constructor(
    private readonly suggestions: SuggestionsService,
    private readonly documents: DocumentsService,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly bus: EventBus,
  ) {}

  @Access('document.suggest')
  @Mutation(() => SuggestionsResult, { description: "Suggests changes to a text, gives the viewer's own open ones their new form, and withdraws those of some names, in one step. Sent twice it is done once." })
  async suggest(
    @Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The document.' }) documentId: string,
    @Args('suggestions', { type: () => [SuggestionInput], description: 'The changes, at most 50.' }) inputs: SuggestionInput[],
    @Args('withdrawKeys', { type: () => [String], nullable: true, defaultValue: [], description: "The window's names of own open ones that are no longer wanted." }) withdrawKeys: string[],
  ): Promise<typeof SuggestionsResult> {
    return this.answered(context, await this.suggestions.propose(context, documentId, inputs, withdrawKeys));
  }

  @Access('document.write')
  @Mutation(() => SuggestionsResult, { description: 'Takes a suggestion, or a part of it, into the text. Refused with CONFLICT when the words under it have changed, with CLOSED when it is settled already.' })
  async acceptSuggestion(
    @Context() context: RequestContext, @Args('suggestionId', { type: () => ID, description: 'The suggestion.' }) id: string,
    @Args('part', { type: () => SuggestionPartEnum, nullable: true, defaultValue: 'all', description: 'What of it.' }) part: Part,
    @Args('blocks', { type: () => [Int], nullable: true, description: 'Of several new blocks only these, counted from 0.' }) blocks: number[] | null,
    @Args('reason', { type: () => String, nullable: true, description: 'Why.' }) reason: string | null,
    @Args('seen', { type: () => DateTime, nullable: true, description: 'The `changedAt` of the form that was looked at: refused with CONFLICT when its author has changed it since.' }) seen: Date | null,
  ): Promise<typeof SuggestionsResult> {
    return this.answered(context, await this.suggestions.accept(context, id, blocks ?? part, reason ?? null, seen ?? null));
  }

  @Access('document.write')
  @Mutation(() => SuggestionsResult, { description: 'Settles a suggestion without changing the text.' })
  async rejectSuggestion(
    @Context() context: RequestContext, @Args('suggestionId', { type: () => ID, description: 'The suggestion.' }) id: string,
    @Args('reason', { type: () => String, nullable: true, description: 'Why.' }) reason: string | null,
  ): Promise<typeof SuggestionsResult> {
    return this.answered(context, await this.suggestions.reject(context, id, reason ?? null));
  }

  @Access('document.suggest')
  @Mutation(() => SuggestionsResult, { description: "Takes the viewer's own suggestion back." })
  async withdrawSuggestion(@Context() context: RequestContext, @Args('suggestionId', { type: () => ID, description: 'The suggestion.' }) id: string): Promise<typeof SuggestionsResult> {
    return this.answered(context, await this.suggestions.withdraw(context, id));
  }

  @Access('document.write')
  @Mutation(() => SuggestionsResult, { description: 'Accepts all that one person has open in a document, as it was looked at. What its author has changed since and what no longer fits stays open; the answer has those that were settled, and which were left, with why.' })
  async acceptAllSuggestions(
    @Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The document.' }) documentId: string, @Args('personId', { type: () => ID, description: 'Whose.' }) personId: string,
    @Args('seen', { type: () => [SeenSuggestionInput], description: SEEN }) seen: SeenSuggestionInput[],
    @Args('reason', { type: () => String, nullable: true, description: 'Why.' }) reason: string | null,
  ): Promise<typeof SuggestionsResult> {
    return this.answeredAll(context, await this.suggestions.settleAll(context, documentId, personId, 'accept', seen, reason ?? null));
  }

  @Access('document.write')
  @Mutation(() => SuggestionsResult, { description: 'Rejects all that one person has open in a document, as it was looked at. What its author has changed since stays open; the answer has those that were settled, and which were left, with why.' })
  async rejectAllSuggestions(
    @Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The document.' }) documentId: string, @Args('personId', { type: () => ID, description: 'Whose.' }) personId: string,
    @Args('seen', { type: () => [SeenSuggestionInput], description: SEEN }) seen: SeenSuggestionInput[],
    @Args('reason', { type: () => String, nullable: true, description: 'Why.' }) reason: string | null,
  ): Promise<typeof SuggestionsResult> {
    return this.answeredAll(context, await this.suggestions.settleAll(context, documentId, personId, 'reject', seen, reason ?? null));
  }

  @Access('document.write')
  @Mutation(() => DocumentResult, { description: 'Sets who decides whether suggestions in a document become text.' })
  async setSuggestionDeciders(
    @Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The document.' }) documentId: string,
    @Args('deciders', { type: () => DecidersEnum, description: 'Who decides from now on.' }) deciders: Deciders,
  ): Promise<typeof DocumentResult> {
    const outcome = await this.suggestions.setDeciders(context, documentId, deciders);
    return outcome.ok ? this.documents.shown(context, outcome.value) : answer(outcome);
  }

  @Access('document.read')
  @Subscription(() => SuggestionsType, { description: 'Suggestions of the document were made, changed or settled.' })
  async suggestionsChanged(@Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The document.' }) documentId: string): Promise<AsyncIterableIterator<unknown> | null> {
    if (!(await this.documents.find(context, documentId))) return null;
    return watch(this.bus, context, 'suggestions.changed', 'suggestionsChanged', (event) => event.documentId === documentId, async (event) => {
      const rows = await this.suggestions.find(context, event.suggestionIds);
      return rows.length === 0 ? null : shown(rows.map(shownSuggestion));
    });
  }

  @ResolveField(() => DocumentType)
  document(@Parent() { row }: SuggestionType, @Context() context: RequestContext): Promise<DocumentType> {
    return this.documents.shown(context, row.documentId);
  }

  @ResolveField(() => PersonType)
  author(@Parent() { row }: SuggestionType, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, row.authorId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation(@Parent() { row }: SuggestionType, @Context() context: RequestContext): Promise<OrganisationType> | null {
    return row.organisationId === null ? null : this.organisations.byId(context, row.organisationId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  settledBy(@Parent() { row }: SuggestionType, @Context() context: RequestContext): Promise<PersonType> | null {
    return row.settledBy === null ? null : this.people.byId(context, row.settledBy);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  settledByOrganisation(@Parent() { row }: SuggestionType, @Context() context: RequestContext): Promise<OrganisationType> | null {
    return row.settledByOrganisationId === null ? null : this.organisations.byId(context, row.settledByOrganisationId);
  }

  @ResolveField(() => [SuggestionActionEnum])
  can(@Parent() { row }: SuggestionType, @Context() context: RequestContext): Promise<Wish[]> {
    return this.suggestions.wishesOn(context, row);
  }

  private async answeredAll(context: RequestContext, outcome: Outcome<Settled>): Promise<typeof SuggestionsResult> {
    if (!outcome.ok) return answer(outcome);
    const { settled, left } = outcome.value;
    const rows = new Map((await this.suggestions.find(context, [...settled, ...left.map(({ id }) => id)])).map((row) => [row.id, shownSuggestion(row)]));
    return Object.assign(shown([...rows.values()].filter(({ id }) => settled.includes(id))), { left: left.map(({ id, why }) => Object.assign(new LeftSuggestionType(), { suggestion: rows.get(id)!, why })) });
  }

  private async answered(context: RequestContext, outcome: Outcome<string[]>): Promise<typeof SuggestionsResult> {
    return outcome.ok ? shown((await this.suggestions.find(context, outcome.value)).map(shownSuggestion)) : answer(outcome);
  }
}

const DECIDED: readonly SuggestionState[] = ['accepted', 'partly_accepted', 'rejected', 'not_chosen'];
const SETTLED: readonly SuggestionState[] = [...DECIDED, 'withdrawn'];
const connected = (rows: Connection<SuggestionRow>): Connection<SuggestionType> => ({ ...rows, nodes: rows.nodes.map(shownSuggestion) });
const shown = (suggestions: SuggestionType[]): SuggestionsType => Object.assign(new SuggestionsType(), { suggestions, left: [] });

@Resolver(() => DocumentType)
export class DocumentSuggestionsResolver {
  constructor(private readonly suggestionsOf: SuggestionsService) {}

  @Access('parent')
  @ResolveField(() => SuggestionConnection, { description: 'The suggestions in it: those that wait oldest first, those that are settled latest first.' })
  async suggestions(
    @Parent() document: DocumentType,
    @Args('open', { type: () => Boolean, nullable: true, defaultValue: true, description: 'Those that wait, or with false those that are settled.' }) open: boolean,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 100, description: 'How many, at most 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' }) after: string | null,
  ): Promise<Connection<SuggestionType>> {
    return connected(open ? await this.suggestionsOf.openOf(document.id, first, after) : await this.suggestionsOf.settledOf({ documentId: document.id, states: SETTLED, since: null, until: null }, first, after));
  }

  @Access('parent')
  @ResolveField(() => SuggestionConnection, { description: 'What was accepted and rejected in it in a stretch of time, latest first.' })
  async decidedSuggestions(
    @Parent() document: DocumentType,
    @Args('since', { type: () => DateTime, nullable: true, description: 'After this moment; without it, from the beginning.' }) since: Date | null,
    @Args('until', { type: () => DateTime, nullable: true, description: 'Up to this moment; without it, up to now.' }) until: Date | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 30, description: 'How many, at most 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' }) after: string | null,
  ): Promise<Connection<SuggestionType>> {
    return connected(await this.suggestionsOf.settledOf({ documentId: document.id, states: DECIDED, since: since ?? null, until: until ?? null }, first, after));
  }

  @Access('parent')
  @ResolveField(() => Int, { description: 'How many suggestions wait.' })
  openSuggestionCount(@Parent() document: DocumentType, @Context() context: RequestContext): Promise<number> {
    return this.suggestionsOf.openCount(context, document.id);
  }

  @Access('parent')
  @ResolveField(() => DecidersEnum, { description: 'Who decides whether suggestions become text.' })
  suggestionDeciders(@Parent() document: DocumentType, @Context() context: RequestContext): Promise<Deciders> {
    return this.suggestionsOf.deciders(context, document.id);
  }

  @Access('parent')
  @ResolveField(() => Boolean, { description: 'Whether the viewer decides about suggestions here.' })
  decidesSuggestions(@Parent() document: DocumentType, @Context() context: RequestContext): Promise<boolean> {
    return this.suggestionsOf.mayDecide(context, document.id);
  }

  @Access('parent')
  @ResolveField(() => Boolean, { description: 'Whether the viewer sets who decides about suggestions here.' })
  setsSuggestionDeciders(@Parent() document: DocumentType, @Context() context: RequestContext): Promise<boolean> {
    return this.suggestionsOf.maySetDeciders(context, document.id);
  }
}

@Resolver(() => VersionType)
export class VersionSuggestionsResolver {
  constructor(private readonly suggestionsOf: SuggestionsService) {}

  @Access('parent')
  @ResolveField(() => [SuggestionType], { description: 'What was accepted and rejected between the version before and this one.' })
  async settledSuggestions(@Parent() { row }: VersionType, @Context() context: RequestContext): Promise<SuggestionType[]> {
    return (await this.suggestionsOf.settledBefore(context, row.id)).map(shownSuggestion);
  }
}

@Resolver(() => NetworkType)
export class SuggestionNewsResolver {
  constructor(
    private readonly suggestionsOf: SuggestionsService,
    private readonly documents: DocumentsService,
  ) {}

  @Access('parent')
  @ResolveField(() => [SuggestionNewsType], { description: "Texts in which others accepted or rejected suggestions of the viewer since the viewer was last there, the latest decision first, at most 50." })
  async suggestionNews(@Parent() network: NetworkType, @Context() context: RequestContext): Promise<SuggestionNewsType[]> {
    const news = await this.suggestionsOf.newsFor(context, network.id);
    return Promise.all(news.map(async ({ documentId, accepted, rejected, latest }) => Object.assign(new SuggestionNewsType(), {
      document: await this.documents.shown(context, documentId), accepted, rejected, latest: shownSuggestion(latest),
    })));
  }
}
