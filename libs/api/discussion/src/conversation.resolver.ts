import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Access, answer, DateTime, EventBus, RequestContext, watch } from '@northstar/api-core';
import { People, PersonType } from '@northstar/api-identity';
import { NetworkType, Networks, Organisations, OrganisationType } from '@northstar/api-network';
import { DocumentsService } from '@northstar/api-strategies';
import type { Reaction } from '@northstar/domain-discussion';
import { AttachmentType, MentionType, ReactionKindEnum, ReactionType } from './conversation.types.js';
import { ConversationService } from './conversation.service.js';
import { MentionsService } from './mentions.service.js';
import { CommentType, SeenResult, shownComment, shownThread, ThreadResult, ThreadType } from './thread.types.js';
import { ThreadsService } from './threads.service.js';
import { WaitingMentionType } from './waiting.types.js';

/** What a comment carries beside its words, and how one answers it without any. */
@Resolver(() => CommentType)
export class ReactionsResolver {
  constructor(
    private readonly conversation: ConversationService,
    private readonly mentionsOf: MentionsService,
    private readonly threads: ThreadsService,
    private readonly people: People,
  ) {}

  @Access('thread.reply')
  @Mutation(() => ThreadResult, { description: 'Gives a comment a short answer without words, or takes it back.' })
  async react(
    @Context() context: RequestContext, @Args('commentId', { type: () => ID, description: 'The comment.' }) commentId: string,
    @Args('kind', { type: () => ReactionKindEnum, description: 'Which.' }) kind: Reaction, @Args('on', { description: 'Whether it is given; false takes it back.' }) on: boolean,
  ): Promise<typeof ThreadResult> {
    const outcome = await this.conversation.react(context, commentId, kind, on);
    return outcome.ok ? shownThread((await this.threads.find(context, outcome.value))!) : answer(outcome);
  }

  @ResolveField(() => [MentionType])
  async mentions(@Parent() { row }: CommentType, @Context() context: RequestContext): Promise<MentionType[]> {
    if (row.deletedAt) return [];
    const thread = await this.threads.load(context, row.threadId);
    return thread ? this.mentionsOf.of(context, thread.networkId, row.id) : [];
  }

  @ResolveField(() => [ReactionType])
  async reactions(@Parent() { row }: CommentType, @Context() context: RequestContext): Promise<ReactionType[]> {
    if (row.deletedAt) return [];
    const rows = await this.conversation.reactions(context, row.id);
    const kinds = [...new Set(rows.map(({ kind }) => kind))];
    return Promise.all(kinds.map(async (kind) => {
      const given = rows.filter((each) => each.kind === kind);
      const people = await Promise.all(given.map(({ personId }) => this.people.byId(context, personId)));
      return Object.assign(new ReactionType(), { kind, people, mine: given.some(({ personId }) => personId === context.signedIn?.personId) });
    }));
  }
}

/** What each person has seen of a thread, and how it got its passage. */
@Resolver(() => ThreadType)
export class SeenResolver {
  constructor(
    private readonly conversation: ConversationService,
    private readonly documents: DocumentsService,
  ) {}

  @Access('document.read')
  @Mutation(() => SeenResult, { description: 'The viewer has seen threads of a document up to a moment, on all of their devices.' })
  async markSeen(
    @Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The document.' }) documentId: string,
    @Args('threadIds', { type: () => [ID], nullable: true, description: 'Which of its threads; all without.' }) threadIds: string[] | null,
    @Args('upTo', { type: () => DateTime, description: 'When the newest comment that was shown was made or changed.' }) upTo: Date,
  ): Promise<typeof SeenResult> {
    const outcome = await this.conversation.markSeen(context, documentId, threadIds ?? null, upTo);
    return outcome.ok ? this.documents.shown(context, outcome.value) : answer(outcome);
  }

  @ResolveField(() => Date, { nullable: true })
  seenAt(@Parent() { row }: ThreadType, @Context() context: RequestContext): Promise<Date | null> {
    return this.conversation.seenAt(context, row.id);
  }

  @ResolveField(() => AttachmentType, { nullable: true })
  async attachment(@Parent() { row }: ThreadType, @Context() context: RequestContext): Promise<AttachmentType | null> {
    const last = await this.conversation.attachment(context, row.id);
    return last && Object.assign(new AttachmentType(), { formerQuote: last.formerQuote, at: last.at, row: last });
  }
}

@Resolver(() => AttachmentType)
export class AttachmentResolver {
  constructor(
    private readonly people: People,
    private readonly organisations: Organisations,
  ) {}

  @ResolveField(() => PersonType)
  by(@Parent() { row }: AttachmentType, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, row.personId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation(@Parent() { row }: AttachmentType, @Context() context: RequestContext): Promise<OrganisationType> | null {
    return row.organisationId === null ? null : this.organisations.byId(context, row.organisationId);
  }
}

/** What waits for somebody because a comment names them. */
@Resolver(() => NetworkType)
export class WaitingMentionsResolver {
  constructor(
    private readonly mentionsOf: MentionsService,
    private readonly organisations: Organisations,
    private readonly networks: Networks,
    private readonly bus: EventBus,
  ) {}

  @ResolveField(() => [WaitingMentionType], { description: 'Comments that name the viewer or an organisation of theirs and that they have not seen, the newest first, at most 100.' })
  @Access('parent')
  async mentions(@Parent() network: NetworkType, @Context() context: RequestContext): Promise<WaitingMentionType[]> {
    const rows = await this.mentionsOf.waiting(context, network.id);
    return Promise.all(rows.map(async ({ commentId, threadId, organisationId }) => Object.assign(new WaitingMentionType(), {
      commentId, threadId, organisation: organisationId && (await this.organisations.byId(context, organisationId)),
    })));
  }

  @Access('network.read')
  @Subscription(() => Int, { description: 'Another number of comments that name the viewer waits to be seen in a network: how many.' })
  async mentionsChanged(@Context() context: RequestContext, @Args('networkId', { type: () => ID, description: 'The network.' }) networkId: string): Promise<AsyncIterableIterator<unknown> | null> {
    if (!(await this.networks.forReading(context, networkId))) return null;
    return watch(this.bus, context, 'mentions.changed', 'mentionsChanged', (event) => event.networkId === networkId,
      async (event) => ((await this.mentionsOf.concerns(context, event)) ? (await this.mentionsOf.waiting(context, networkId)).length : null));
  }
}

@Resolver(() => WaitingMentionType)
export class WaitingMentionResolver {
  constructor(private readonly threads: ThreadsService) {}

  @ResolveField(() => CommentType)
  async comment(@Parent() { commentId }: WaitingMentionType, @Context() context: RequestContext): Promise<CommentType> {
    return shownComment(await this.threads.commentById(context, commentId));
  }

  @ResolveField(() => ThreadType)
  async thread(@Parent() { threadId }: WaitingMentionType, @Context() context: RequestContext): Promise<ThreadType> {
    return shownThread((await this.threads.load(context, threadId))!);
  }
}
