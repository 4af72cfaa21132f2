import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Access, ActionEnum, answer, EventBus, RequestContext, watch } from '@northstar/api-core';
import { Networks, NetworkType, Organisations, OrganisationType } from '@northstar/api-network';
import type { Action, CollabMode } from '@northstar/domain-membership';
import { AskDetailsType, CollabModeEnum, DocumentResult, DocumentSettingsInput, DocumentType, shownDocument, StrategyType } from './document.types.js';
import { DocumentsService } from './documents.service.js';

/** One document and what the viewer may do with it. */
@Resolver(() => DocumentType)
export class DocumentsResolver {
  constructor(
    private readonly documents: DocumentsService,
    private readonly networks: Networks,
    private readonly bus: EventBus,
  ) {}

  @Access('document.read')
  @Query(() => DocumentType, { nullable: true, description: 'One document, or null.' })
  async document(@Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The document.' }) id: string): Promise<DocumentType | null> {
    const row = await this.documents.find(context, id);
    return row && shownDocument(row);
  }

  @Access('document.read')
  @Mutation(() => DocumentResult, { description: 'Notes that the viewer has seen the document as it is now.' })
  async markVisited(@Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The document.' }) documentId: string): Promise<typeof DocumentResult> {
    const outcome = await this.documents.markVisited(context, documentId);
    return outcome.ok ? this.documents.shown(context, outcome.value) : answer(outcome);
  }

  @Access('document.set_up')
  @Mutation(() => DocumentResult, { description: 'Says in which language a document is, and how many words it should have.' })
  async setUpDocument(@Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The document.' }) documentId: string, @Args('settings', { description: 'All of them, as they shall be.' }) settings: DocumentSettingsInput): Promise<typeof DocumentResult> {
    const outcome = await this.documents.setUp(context, documentId, { language: settings.language, wordLimit: settings.wordLimit ?? null });
    return outcome.ok ? this.documents.shown(context, outcome.value) : answer(outcome);
  }

  @Access('document.read')
  @Subscription(() => DocumentType, { description: 'The document, whenever its details, status or text changed; typing is told after a moment of quiet.' })
  async documentChanged(@Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The document.' }) documentId: string): Promise<AsyncIterableIterator<unknown> | null> {
    if (!(await this.documents.find(context, documentId))) return null;
    return watch(this.bus, context, 'document.changed', 'documentChanged', (event) => event.documentId === documentId, async () => {
      const row = await this.documents.find(context, documentId);
      return row && shownDocument(row);
    });
  }

  @Access('parent')
  @ResolveField(() => NetworkType, { description: 'The network it belongs to.' })
  network(@Parent() document: DocumentType, @Context() context: RequestContext): Promise<NetworkType> {
    return this.networks.byId(context, document.networkId);
  }

  @Access('parent')
  @ResolveField(() => StrategyType, { description: 'The strategy it belongs to.' })
  async strategy(@Parent() document: DocumentType, @Context() context: RequestContext): Promise<StrategyType> {
    return Object.assign(new StrategyType(), await this.documents.strategy(context, document.strategyId));
  }

  @Access('parent')
  @ResolveField(() => CollabModeEnum, { description: 'What the viewer may do with the text.' })
  mode(@Parent() document: DocumentType, @Context() context: RequestContext): Promise<CollabMode> {
    return this.documents.modeOf(context, document);
  }

  @Access('parent')
  @ResolveField(() => [ActionEnum], { description: 'What the viewer may do with it.' })
  can(@Parent() document: DocumentType, @Context() context: RequestContext): Promise<Action[]> {
    return this.documents.actionsOf(context, document);
  }

  @Access('parent')
  @ResolveField(() => Boolean, { description: 'Whether it changed since the viewer last looked at it.' })
  changedSinceVisit(@Parent() document: DocumentType, @Context() context: RequestContext): Promise<boolean> {
    return this.documents.changedSinceVisit(context, document);
  }
}

@Resolver(() => AskDetailsType)
export class AskDetailsResolver {
  constructor(private readonly organisations: Organisations) {}

  @Access('parent')
  @ResolveField(() => OrganisationType, { nullable: true, description: 'The organisation that leads on it.' })
  leadOrganisation(@Parent() ask: AskDetailsType, @Context() context: RequestContext): Promise<OrganisationType> | null {
    return ask.leadOrganisationId === null ? null : this.organisations.byId(context, ask.leadOrganisationId);
  }
}
