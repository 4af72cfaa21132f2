import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Access, ActionEnum, answer, type Connection, EventBus, RequestContext, watch } from '@northstar/api-core';
import { People, PersonType } from '@northstar/api-identity';
import { Organisations, OrganisationType } from '@northstar/api-network';
import { DocumentsService, DocumentType } from '@northstar/api-strategies';
import type { ThreadState } from '@northstar/domain-discussion';
import type { Action, Outcome } from '@northstar/domain-membership';
import { AnchorInput, CommentType, shownComment, shownThread, ThreadConnection, ThreadResult, ThreadStateEnum, ThreadType } from './thread.types.js';
import { ThreadsService } from './threads.service.js';

/** What can be asked and done about discussions. */
@Resolver(() => ThreadType)
export class ThreadsResolver {
  constructor(
    private readonly threads: ThreadsService,
    private readonly documents: DocumentsService,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly bus: EventBus,
  ) {}

  @Access('document.read')
  @Query(() => ThreadType, { nullable: true, description: 'One thread, or null.' })
  async thread(@Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The thread.' }) id: string): Promise<ThreadType | null> {
    const row = await this.threads.find(context, id);
    return row && shownThread(row);
  }

  @Access('thread.create')
  @Mutation(() => ThreadResult, { description: 'Begins a discussion about a passage, or without an anchor about the whole document.' })
  async startThread(
    @Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The document.' }) documentId: string,
    @Args('anchor', { type: () => AnchorInput, nullable: true, description: 'The passage.' }) anchor: AnchorInput | null, @Args('body', { description: 'The first comment.' }) body: string,
  ): Promise<typeof ThreadResult> {
    return this.answered(context, await this.threads.start(context, documentId, anchor ?? null, body));
  }

  @Access('thread.reply')
  @Mutation(() => ThreadResult, { description: 'Adds a comment.' })
  async reply(@Context() context: RequestContext, @Args('threadId', { type: () => ID, description: 'The thread.' }) threadId: string, @Args('body', { description: 'The comment.' }) body: string): Promise<typeof ThreadResult> {
    return this.answered(context, await this.threads.reply(context, threadId, body));
  }

  @Access('thread.reply')
  @Mutation(() => ThreadResult, { description: "Changes the words of the viewer's own comment." })
  async editComment(@Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The comment.' }) id: string, @Args('body', { description: 'The new words.' }) body: string): Promise<typeof ThreadResult> {
    return this.answered(context, await this.threads.editComment(context, id, body));
  }

  @Access('thread.reply')
  @Mutation(() => ThreadResult, { description: "Takes the viewer's own comment back; that there was one stays visible." })
  async deleteComment(@Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The comment.' }) id: string): Promise<typeof ThreadResult> {
    return this.answered(context, await this.threads.deleteComment(context, id));
  }

  @Access('thread.resolve')
  @Mutation(() => ThreadResult, { description: 'Settles a thread.' })
  async resolveThread(@Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The thread.' }) id: string): Promise<typeof ThreadResult> {
    return this.answered(context, await this.threads.settle(context, id, 'resolve'));
  }

  @Access('thread.resolve')
  @Mutation(() => ThreadResult, { description: 'Takes a settled thread up again.' })
  async reopenThread(@Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The thread.' }) id: string): Promise<typeof ThreadResult> {
    return this.answered(context, await this.threads.settle(context, id, 'reopen'));
  }

  @Access('thread.reply')
  @Mutation(() => ThreadResult, { description: 'Gives a thread another passage; for whoever began it or may edit the text.' })
  async attachThread(@Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The thread.' }) id: string, @Args('anchor', { type: () => AnchorInput, description: 'The passage.' }) anchor: AnchorInput): Promise<typeof ThreadResult> {
    return this.answered(context, await this.threads.attach(context, id, anchor));
  }

  @Access('document.read')
  @Subscription(() => ThreadType, { description: 'A thread of the document was begun, answered, changed or settled.' })
  async threadChanged(@Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The document.' }) documentId: string): Promise<AsyncIterableIterator<unknown> | null> {
    if (!(await this.documents.find(context, documentId))) return null;
    return watch(this.bus, context, 'thread.changed', 'threadChanged', (event) => event.documentId === documentId, async (event) => {
      const row = await this.threads.find(context, event.threadId);
      return row && shownThread(row);
    });
  }

  @ResolveField(() => DocumentType)
  document(@Parent() { row }: ThreadType, @Context() context: RequestContext): Promise<DocumentType> {
    return this.documents.shown(context, row.documentId);
  }

  @ResolveField(() => PersonType)
  createdBy(@Parent() { row }: ThreadType, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, row.createdBy);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation(@Parent() { row }: ThreadType, @Context() context: RequestContext): Promise<OrganisationType> | null {
    return row.organisationId === null ? null : this.organisations.byId(context, row.organisationId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  resolvedBy(@Parent() { row }: ThreadType, @Context() context: RequestContext): Promise<PersonType> | null {
    return row.resolvedBy === null ? null : this.people.byId(context, row.resolvedBy);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  resolvedByOrganisation(@Parent() { row }: ThreadType, @Context() context: RequestContext): Promise<OrganisationType> | null {
    return row.resolvedByOrganisationId === null ? null : this.organisations.byId(context, row.resolvedByOrganisationId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  reopenedBy(@Parent() { row }: ThreadType, @Context() context: RequestContext): Promise<PersonType> | null {
    return row.reopenedBy === null ? null : this.people.byId(context, row.reopenedBy);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  reopenedByOrganisation(@Parent() { row }: ThreadType, @Context() context: RequestContext): Promise<OrganisationType> | null {
    return row.reopenedByOrganisationId === null ? null : this.organisations.byId(context, row.reopenedByOrganisationId);
  }

  @ResolveField(() => [CommentType])
  async comments(@Parent() { row }: ThreadType, @Context() context: RequestContext): Promise<CommentType[]> {
    return (await this.threads.comments(context, row.id)).map(shownComment);
  }

  @ResolveField(() => [ActionEnum])
  can(@Parent() { row }: ThreadType, @Context() context: RequestContext): Promise<Action[]> {
    return this.threads.actionsOn(context, row);
  }

  @ResolveField(() => Boolean)
  mayAttach(@Parent() { row }: ThreadType, @Context() context: RequestContext): Promise<boolean> {
    return this.threads.mayAttach(context, row);
  }

  private async answered(context: RequestContext, outcome: Outcome<string>): Promise<typeof ThreadResult> {
    return outcome.ok ? shownThread((await this.threads.find(context, outcome.value))!) : answer(outcome);
  }
}

@Resolver(() => CommentType)
export class CommentsResolver {
  constructor(
    private readonly people: People,
    private readonly organisations: Organisations,
  ) {}

  @ResolveField(() => PersonType)
  author(@Parent() { row }: CommentType, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, row.authorId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation(@Parent() { row }: CommentType, @Context() context: RequestContext): Promise<OrganisationType> | null {
    return row.organisationId === null ? null : this.organisations.byId(context, row.organisationId);
  }
}

@Resolver(() => DocumentType)
export class DocumentThreadsResolver {
  constructor(private readonly threadsOf: ThreadsService) {}

  @Access('parent')
  @ResolveField(() => ThreadConnection, { description: 'Its discussions, oldest first.' })
  async threads(
    @Parent() document: DocumentType,
    @Args('state', { type: () => ThreadStateEnum, nullable: true, description: 'Only those in this state.' }) state: ThreadState | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 100, description: 'How many, at most 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' }) after: string | null,
  ): Promise<Connection<ThreadType>> {
    const rows = await this.threadsOf.ofDocument(document.id, state ?? null, first, after);
    return { ...rows, nodes: rows.nodes.map(shownThread) };
  }

  @Access('parent')
  @ResolveField(() => Int, { description: 'How many discussions are open.' })
  openThreadCount(@Parent() document: DocumentType, @Context() context: RequestContext): Promise<number> {
    return this.threadsOf.openCount(context, document.id);
  }
}
