import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, type RequestContext } from '@northstar/api-core';
import { NetworkType } from '@northstar/api-network';
import { TurnItemType } from './turn.types.js';
import { TurnsService } from './turns.service.js';

@Resolver(() => NetworkType)
export class NoticesResolver {
  constructor(private readonly turns: TurnsService) {}

  @ResolveField(() => [TurnItemType], { description: 'What waits for the organisations that the viewer answers for, soonest deadline first.' })
  @Access('parent')
  yourTurn(@Parent() network: NetworkType, @Context() context: RequestContext): Promise<TurnItemType[]> {
    return this.turns.ofViewer(context, network.id);
  }
}
