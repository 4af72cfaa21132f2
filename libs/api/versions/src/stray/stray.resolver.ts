import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Access, answer, EventBus, RequestContext, watch } from '@northstar/api-core';
import { People, PersonType } from '@northstar/api-identity';
import { Organisations, OrganisationType } from '@northstar/api-network';
import { DocumentsService, DocumentType } from '@northstar/api-strategies';
import { StrayService } from './stray.service.js';
import { shownStray, StrayWordsListType, StrayWordsResult, StrayWordsType } from './stray.types.js';

/** What can be asked and done about words that lost their place. */
@Resolver(() => StrayWordsType)
export class StrayWordsResolver {
  constructor(
    private readonly strays: StrayService, private readonly documents: DocumentsService, private readonly people: People, private readonly organisations: Organisations, private readonly bus: EventBus,
  ) {}

  @Mutation(() => StrayWordsResult, { description: 'Says what the viewer does with words that lost their place, or that they have seen that they are back. Refused with CONFLICT when somebody was quicker.' })
  @Access('document.write')
  async settleStrayWords(
    @Context() context: RequestContext, @Args('strayWordsId', { type: () => ID, description: 'The words.' }) id: string,
    @Args('putIn', { type: () => Boolean, description: 'Whether the viewer puts them into the text; otherwise they are set aside, or stay where they are back.' }) putIn: boolean,
  ): Promise<typeof StrayWordsResult> {
    return answer(await this.strays.settle(context, id, putIn), shownStray);
  }

  @Subscription(() => StrayWordsListType, { description: 'Words of the document lost their place, were put back, or were seen to.' })
  @Access('document.read')
  async strayWordsChanged(@Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The document.' }) documentId: string): Promise<AsyncIterableIterator<unknown> | null> {
    if (!(await this.documents.find(context, documentId))) return null;
    return watch(this.bus, context, 'stray_words.changed', 'strayWordsChanged', (event) => event.documentId === documentId, async (event) => {
      const rows = await this.strays.find(context, event.strayWordsIds);
      return rows.length === 0 ? null : Object.assign(new StrayWordsListType(), { strayWords: rows.map(shownStray) });
    });
  }

  @ResolveField(() => PersonType)
  author(@Parent() { row }: StrayWordsType, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, row.authorId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation(@Parent() { row }: StrayWordsType, @Context() context: RequestContext): Promise<OrganisationType> | null {
    return row.organisationId === null ? null : this.organisations.byId(context, row.organisationId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  removedBy(@Parent() { row }: StrayWordsType, @Context() context: RequestContext): Promise<PersonType> | null {
    return row.removedBy === null ? null : this.people.byId(context, row.removedBy);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  removedByOrganisation(@Parent() { row }: StrayWordsType, @Context() context: RequestContext): Promise<OrganisationType> | null {
    return row.removedByOrganisationId === null ? null : this.organisations.byId(context, row.removedByOrganisationId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  settledBy(@Parent() { row }: StrayWordsType, @Context() context: RequestContext): Promise<PersonType> | null {
    return row.settledBy === null ? null : this.people.byId(context, row.settledBy);
  }
}

@Resolver(() => DocumentType)
export class DocumentStrayWordsResolver {
  constructor(private readonly strays: StrayService) {}

  @ResolveField(() => [StrayWordsType], { description: 'Words that lost their place: all that nobody has seen to, and the latest of the others.' })
  @Access('parent')
  async strayWords(@Parent() document: DocumentType, @Context() context: RequestContext): Promise<StrayWordsType[]> {
    return (await this.strays.ofDocument(context, document.id)).map(shownStray);
  }
}
