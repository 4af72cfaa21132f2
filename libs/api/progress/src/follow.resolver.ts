import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, answer, enumType, RequestContext } from '@northstar/api-core';
import { NetworkResult, Networks, NetworkType } from '@northstar/api-network';
import type { FollowState } from './follow.repository.js';
import { FollowService } from './follow.service.js';
import { ProgressType } from './progress.types.js';

export const FollowStateEnum = enumType<FollowState>('FollowState', 'How far following by mail is.', { asked: 'A mail was sent that asks for a confirmation.', following: 'It was confirmed.' });

/** Following the progress of asks by mail. */
@Resolver(() => NetworkType)
export class NetworkFollowResolver {
  constructor(
    private readonly follows: FollowService,
    private readonly networks: Networks,
  ) {}

  @Mutation(() => NetworkResult, { description: 'Asks to be told by mail what becomes of an ask, or of all of the network. A mail comes that has to be answered first.' })
  @Access('network.read')
  async followProgress(@Context() context: RequestContext, @Args('networkId', { type: () => ID, description: 'The network.' }) networkId: string, @Args('documentId', { type: () => ID, nullable: true, description: 'One ask; all of the network without it.' }) documentId: string | null): Promise<typeof NetworkResult> {
    const outcome = await this.follows.follow(context, networkId, documentId ?? null);
    return outcome.ok ? this.networks.byId(context, outcome.value) : answer(outcome);
  }

  @Mutation(() => NetworkResult, { description: 'Follows an ask, or the network, no more.' })
  @Access('network.read')
  async unfollowProgress(@Context() context: RequestContext, @Args('networkId', { type: () => ID, description: 'The network.' }) networkId: string, @Args('documentId', { type: () => ID, nullable: true, description: 'One ask; all of the network without it.' }) documentId: string | null): Promise<typeof NetworkResult> {
    const outcome = await this.follows.unfollow(context, networkId, documentId ?? null);
    return outcome.ok ? this.networks.byId(context, outcome.value) : answer(outcome);
  }

  @ResolveField(() => Boolean, { description: 'Whether one can follow by mail: whether this installation sends any.' })
  @Access('parent')
  sendsMail(): boolean {
    return this.follows.offered;
  }

  @ResolveField(() => FollowStateEnum, { nullable: true, description: 'Whether the viewer follows what becomes of all its asks by mail.' })
  @Access('parent')
  async following(@Parent() { id }: NetworkType, @Context() context: RequestContext): Promise<FollowState | null> {
    return (await this.follows.states(context, id)).get(null) ?? null;
  }
}

@Resolver(() => ProgressType)
export class ProgressFollowResolver {
  constructor(private readonly follows: FollowService) {}

  @ResolveField(() => FollowStateEnum, { nullable: true, description: 'Whether the viewer follows this ask by mail.' })
  @Access('parent')
  async following(@Parent() { id, networkId }: ProgressType, @Context() context: RequestContext): Promise<FollowState | null> {
    return (await this.follows.states(context, networkId)).get(id) ?? null;
  }
}
