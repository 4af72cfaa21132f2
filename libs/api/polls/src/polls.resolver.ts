import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Access, answer, Authority, type Connection, EventBus, RequestContext, watch } from '@northstar/api-core';
import { NetworkType } from '@northstar/api-network';
import type { Outcome } from '@northstar/domain-membership';
import { AnswerPollInput, AskPollInput } from './poll.inputs.js';
import { PollAnswers } from './poll-answers.service.js';
import { PollConnection, PollResultUnion, PollType, shownPoll } from './poll.types.js';
import { PollsService } from './polls.service.js';

/** What can be asked and done about anonymous polls. */
@Resolver(() => PollType)
export class PollsResolver {
  constructor(
    private readonly polls: PollsService,
    private readonly answers: PollAnswers,
    private readonly authority: Authority,
    private readonly bus: EventBus,
  ) {}

  @Query(() => PollType, { nullable: true, description: 'One anonymous poll, or null.' })
  @Access('network.read')
  async poll(@Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The poll.' }) id: string): Promise<PollType | null> {
    const row = await this.polls.find(context, id);
    return row && shownPoll(row);
  }

  @Mutation(() => PollResultUnion, { description: 'Asks everybody who has a place in the network an anonymous question, or several.' })
  @Access('poll.ask')
  async askPoll(@Context() context: RequestContext, @Args('input', { description: 'What is asked, and until when.' }) input: AskPollInput): Promise<typeof PollResultUnion> {
    return this.answered(context, await this.polls.ask(context, input));
  }

  @Mutation(() => PollResultUnion, { description: 'Answers an anonymous poll for oneself, once and for good.' })
  @Access('poll.answer')
  async answerPoll(@Context() context: RequestContext, @Args('input', { description: 'Which choices are taken.' }) input: AnswerPollInput): Promise<typeof PollResultUnion> {
    return this.answered(context, await this.answers.answer(context, input.pollId, input.choices));
  }

  @Mutation(() => PollResultUnion, { description: 'Withdraws a poll that still runs. Its answers are thrown away uncounted.' })
  @Access('poll.ask')
  async withdrawPoll(
    @Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The poll.' }) id: string, @Args('reason', { description: 'Why, for everybody to see.' }) reason: string,
  ): Promise<typeof PollResultUnion> {
    return this.answered(context, await this.polls.withdraw(context, id, reason));
  }

  @Subscription(() => PollType, { description: 'A poll was opened, closed or withdrawn. Of answers there is no news.' })
  @Access('network.read')
  async pollChanged(@Context() context: RequestContext, @Args('networkId', { type: () => ID, description: 'The network.' }) networkId: string): Promise<AsyncIterableIterator<unknown> | null> {
    if (!(await this.authority.reader(context, networkId))) return null;
    return watch(this.bus, context, 'poll.changed', 'pollChanged', (event) => event.networkId === networkId, async ({ pollId }) => {
      const row = await this.polls.find(context, pollId);
      return row && shownPoll(row);
    });
  }

  private async answered(context: RequestContext, outcome: Outcome<string>): Promise<typeof PollResultUnion> {
    return outcome.ok ? shownPoll((await this.polls.load(context, outcome.value))!) : answer(outcome);
  }
}

@Resolver(() => NetworkType)
export class NetworkPollsResolver {
  constructor(private readonly service: PollsService) {}

  @ResolveField(() => PollConnection, { description: 'Its anonymous polls, newest first.' })
  @Access('parent')
  async polls(
    @Parent() network: NetworkType,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: 'How many, at most 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' }) after: string | null,
  ): Promise<Connection<PollType>> {
    const rows = await this.service.ofNetwork(network.id, first, after);
    return { ...rows, nodes: rows.nodes.map(shownPoll) };
  }

  @ResolveField(() => [PollType], { description: 'Polls that wait for the viewer, soonest deadline first.' })
  @Access('parent')
  async yourPolls(@Parent() network: NetworkType, @Context() context: RequestContext): Promise<PollType[]> {
    return (await this.service.waiting(context, network.id)).map(shownPoll);
  }
}
