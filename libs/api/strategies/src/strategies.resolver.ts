import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Access, answer, EventBus, RequestContext, watch } from '@northstar/api-core';
import { NetworkType, Networks } from '@northstar/api-network';
import type { Outcome } from '@northstar/domain-membership';
import { AsksService } from './asks.service.js';
import { AskInput, DocumentResult, DocumentType, shownDocument, StrategyResult, StrategyType } from './document.types.js';
import type { StrategyRow } from './documents.repository.js';
import { DocumentsService } from './documents.service.js';

const shownStrategy = ({ id, title, networkId }: StrategyRow): StrategyType => Object.assign(new StrategyType(), { id, title, networkId });

/** The strategy as a whole: its parts, its asks and their order. */
@Resolver(() => StrategyType)
export class StrategiesResolver {
  constructor(
    private readonly documents: DocumentsService,
    private readonly asksOf: AsksService,
    private readonly networks: Networks,
    private readonly bus: EventBus,
  ) {}

  @Access('strategy.edit')
  @Mutation(() => StrategyResult, { description: 'Gives the strategy another title.' })
  async renameStrategy(@Context() context: RequestContext, @Args('strategyId', { type: () => ID, description: 'The strategy.' }) strategyId: string, @Args('title', { description: 'The new title.' }) title: string): Promise<typeof StrategyResult> {
    return this.answeredStrategy(context, await this.asksOf.renameStrategy(context, strategyId, title));
  }

  @Access('ask.create')
  @Mutation(() => DocumentResult, { description: 'Adds an ask at the end.' })
  async createAsk(@Context() context: RequestContext, @Args('strategyId', { type: () => ID, description: 'The strategy.' }) strategyId: string, @Args('input', { description: 'What it says about itself.' }) input: AskInput): Promise<typeof DocumentResult> {
    return this.answered(context, await this.asksOf.create(context, strategyId, input));
  }

  @Access('ask.edit_details')
  @Mutation(() => DocumentResult, { description: 'Changes what an ask says about itself.' })
  async editAsk(@Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The ask.' }) documentId: string, @Args('input', { description: 'All of it, as it shall be.' }) input: AskInput): Promise<typeof DocumentResult> {
    return this.answered(context, await this.asksOf.edit(context, documentId, input));
  }

  @Access('ask.reorder')
  @Mutation(() => StrategyResult, { description: 'Moves an ask to another place in the order.' })
  async moveAsk(@Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The ask.' }) documentId: string, @Args('toPosition', { type: () => Int, description: 'Its new place, from 0; beyond the end is the end.' }) toPosition: number): Promise<typeof StrategyResult> {
    return this.answeredStrategy(context, await this.asksOf.move(context, documentId, toPosition));
  }

  @Access('ask.retire')
  @Mutation(() => DocumentResult, { description: 'Retires an ask: it can be read and brought back.' })
  async retireAsk(@Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The ask.' }) documentId: string): Promise<typeof DocumentResult> {
    return this.answered(context, await this.asksOf.retire(context, documentId));
  }

  @Access('ask.retire')
  @Mutation(() => DocumentResult, { description: 'Brings a retired ask back, as a draft.' })
  async bringBackAsk(@Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The ask.' }) documentId: string): Promise<typeof DocumentResult> {
    return this.answered(context, await this.asksOf.bringBack(context, documentId));
  }

  @Access('network.read')
  @Subscription(() => StrategyType, { description: 'The strategy, whenever it or one of its texts changed.' })
  async strategyChanged(@Context() context: RequestContext, @Args('strategyId', { type: () => ID, description: 'The strategy.' }) strategyId: string): Promise<AsyncIterableIterator<unknown> | null> {
    if (!(await this.documents.strategyForReading(context, strategyId))) return null;
    return watch(this.bus, context, 'strategy.changed', 'strategyChanged', (event) => event.strategyId === strategyId, async () => {
      const row = await this.documents.strategyForReading(context, strategyId);
      return row && shownStrategy(row);
    });
  }

  @Access('parent')
  @ResolveField(() => NetworkType, { description: 'The network it belongs to.' })
  network(@Parent() strategy: StrategyType, @Context() context: RequestContext): Promise<NetworkType> {
    return this.networks.byId(context, strategy.networkId);
  }

  @Access('parent')
  @ResolveField(() => DocumentType, { description: 'The shared goal.' })
  goal(@Parent() strategy: StrategyType, @Context() context: RequestContext): Promise<DocumentType> {
    return this.only(context, strategy.id, 'goal');
  }

  @Access('parent')
  @ResolveField(() => DocumentType, { description: 'The agreed definition.' })
  definition(@Parent() strategy: StrategyType, @Context() context: RequestContext): Promise<DocumentType> {
    return this.only(context, strategy.id, 'definition');
  }

  @Access('parent')
  @ResolveField(() => [DocumentType], { description: 'Its asks in their order.' })
  async asks(
    @Parent() strategy: StrategyType, @Context() context: RequestContext,
    @Args('includeRetired', { type: () => Boolean, nullable: true, defaultValue: false, description: 'Whether retired asks are shown too, at the end.' }) includeRetired: boolean,
  ): Promise<DocumentType[]> {
    const rows = await this.documents.ofStrategy(context, strategy.id);
    const asks = rows.filter((row) => row.kind === 'ask');
    return [...asks.filter((row) => row.status !== 'retired'), ...(includeRetired ? asks.filter((row) => row.status === 'retired') : [])].map(shownDocument);
  }

  @Access('parent')
  @ResolveField(() => [String], { description: 'Themes to choose from.' })
  themes(@Parent() strategy: StrategyType, @Context() context: RequestContext): Promise<string[]> {
    return this.asksOf.themes(context, strategy.id);
  }

  private async only(context: RequestContext, strategyId: string, kind: 'goal' | 'definition'): Promise<DocumentType> {
    return shownDocument((await this.documents.ofStrategy(context, strategyId)).find((row) => row.kind === kind)!);
  }

  private async answered(context: RequestContext, outcome: Outcome<string>): Promise<typeof DocumentResult> {
    return outcome.ok ? this.documents.shown(context, outcome.value) : answer(outcome);
  }

  private async answeredStrategy(context: RequestContext, outcome: Outcome<string>): Promise<typeof StrategyResult> {
    return outcome.ok ? shownStrategy((await this.documents.strategy(context, outcome.value))!) : answer(outcome);
  }
}

@Resolver(() => NetworkType)
export class NetworkStrategyResolver {
  constructor(private readonly documents: DocumentsService) {}

  @Access('parent')
  @ResolveField(() => StrategyType, { description: 'The strategy it works on.' })
  async strategy(@Parent() network: NetworkType, @Context() context: RequestContext): Promise<StrategyType> {
    return shownStrategy(await this.documents.strategyOf(context, network.id));
  }
}
