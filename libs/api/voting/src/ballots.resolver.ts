import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Access, answer, Authority, type Connection, DateTime, EventBus, refusalType, RequestContext, watch } from '@northstar/api-core';
import { NetworkType } from '@northstar/api-network';
import { DocumentType } from '@northstar/api-strategies';
import type { Outcome } from '@northstar/domain-membership';
import { AnswerSecretlyInput, OpenBallotInput, TakePositionInput } from './ballot.inputs.js';
import { shownBallot, shownPosition } from './ballot-shown.js';
import { BallotStateEnum, type ShownState } from './ballot-enums.js';
import { BallotConnection, BallotResult, BallotType, PositionConflictType, PositionResult } from './ballot.types.js';
import { BallotsService } from './ballots.service.js';
import { Opening } from './opening.service.js';
import { PositionsService } from './positions.service.js';
import { SecretAnswers } from './secret-answers.service.js';

/** What can be asked and done about ballots. */
@Resolver(() => BallotType)
export class BallotsResolver {
  constructor(
    private readonly ballots: BallotsService,
    private readonly opening: Opening,
    private readonly positions: PositionsService,
    private readonly secrets: SecretAnswers,
    private readonly authority: Authority,
    private readonly bus: EventBus,
  ) {}

  @Query(() => BallotType, { nullable: true, description: 'One ballot, or null.' })
  @Access('network.read')
  async ballot(@Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The ballot.' }) id: string): Promise<BallotType | null> {
    const row = await this.ballots.find(context, id);
    return row && shownBallot(row);
  }

  @Mutation(() => BallotResult, { description: 'Opens a ballot on exact versions. A running one of its kind on an older version of one of the texts is superseded.' })
  @Access('ballot.open')
  async openBallot(@Context() context: RequestContext, @Args('input', { description: 'What is decided, how and until when.' }) input: OpenBallotInput): Promise<typeof BallotResult> {
    return this.answered(context, await this.opening.open(context, input));
  }

  @Mutation(() => PositionResult, { description: 'Takes or changes the position of an organisation while the ballot is open.' })
  @Access('position.take')
  async takePosition(@Context() context: RequestContext, @Args('input', { description: 'Who says what.' }) input: TakePositionInput): Promise<typeof PositionResult> {
    const outcome = await this.positions.take(context, input);
    if (outcome.ok) return shownBallot((await this.ballots.load(context, outcome.value))!);
    if (outcome.code === 'STALE_REVISION') return Object.assign(new PositionConflictType(), { message: outcome.message, current: shownPosition(outcome.current) });
    return refusalType(outcome);
  }

  @Mutation(() => BallotResult, { description: 'Takes part in a secret ballot for an organisation, once. What was answered is not part of what comes back, nor of anything else.' })
  @Access('position.take')
  async answerSecretly(@Context() context: RequestContext, @Args('input', { description: 'Who takes part, and with what.' }) input: AnswerSecretlyInput): Promise<typeof BallotResult> {
    return this.answered(context, await this.secrets.answer(context, input));
  }

  @Mutation(() => BallotResult, { description: 'Moves the deadline to a later time, with a reason that everybody sees.' })
  @Access('ballot.extend')
  async extendBallot(
    @Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The ballot.' }) id: string,
    @Args('closesAt', { type: () => DateTime, description: 'The new deadline.' }) closesAt: Date, @Args('reason', { description: 'Why.' }) reason: string,
  ): Promise<typeof BallotResult> {
    return this.answered(context, await this.ballots.extend(context, id, closesAt, reason));
  }

  @Mutation(() => BallotResult, { description: 'Calls a running ballot off, with a reason that everybody sees.' })
  @Access('ballot.withdraw')
  async withdrawBallot(
    @Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The ballot.' }) id: string, @Args('reason', { description: 'Why.' }) reason: string,
  ): Promise<typeof BallotResult> {
    return this.answered(context, await this.ballots.withdraw(context, id, reason));
  }

  @Subscription(() => BallotType, { description: 'A ballot of the network was opened, answered, changed or closed.' })
  @Access('network.read')
  async ballotChanged(@Context() context: RequestContext, @Args('networkId', { type: () => ID, description: 'The network.' }) networkId: string): Promise<AsyncIterableIterator<unknown> | null> {
    if (!(await this.authority.reader(context, networkId))) return null;
    return watch(this.bus, context, 'ballot.changed', 'ballotChanged', (event) => event.networkId === networkId, async (event) => {
      const row = await this.ballots.find(context, event.ballotId);
      // What happens inside an organisation is news for its own people; for others nothing happened [D1.6].
      if (row && event.organisationId !== undefined && !(await this.authority.reader(context, row.networkId))?.organisationIds.includes(event.organisationId)) return null;
      return row && shownBallot(row);
    });
  }

  private async answered(context: RequestContext, outcome: Outcome<string>): Promise<typeof BallotResult> {
    return outcome.ok ? shownBallot((await this.ballots.load(context, outcome.value))!) : answer(outcome);
  }
}

@Resolver(() => NetworkType)
export class NetworkBallotsResolver {
  constructor(private readonly ballotsOf: BallotsService) {}

  @ResolveField(() => BallotConnection, { description: 'Its ballots, newest first.' })
  @Access('parent')
  async ballots(
    @Parent() network: NetworkType,
    @Args('states', { type: () => [BallotStateEnum], nullable: true, description: 'Only those in these states.' }) states: ShownState[] | null,
    @Args('documentId', { type: () => ID, nullable: true, description: 'Only those about this document.' }) documentId: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: 'How many, at most 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' }) after: string | null,
  ): Promise<Connection<BallotType>> {
    const rows = await this.ballotsOf.ofNetwork(network.id, states ?? null, documentId ?? null, first, after);
    return { ...rows, nodes: rows.nodes.map(shownBallot) };
  }
}

@Resolver(() => DocumentType)
export class DocumentBallotsResolver {
  constructor(private readonly ballots: BallotsService) {}

  @ResolveField(() => BallotType, { nullable: true, description: 'The decision that is running on it.' })
  @Access('parent')
  async currentBallot(@Parent() document: DocumentType, @Context() context: RequestContext): Promise<BallotType | null> {
    const row = await this.ballots.latestOf(context, document.id);
    return row && (row.state === 'notice' || row.state === 'open') ? shownBallot(row) : null;
  }

  @ResolveField(() => BallotType, { nullable: true, description: 'The newest decision on it, running or ended; sense checks and orders of asks are among the ballots.' })
  @Access('parent')
  async lastBallot(@Parent() document: DocumentType, @Context() context: RequestContext): Promise<BallotType | null> {
    const row = await this.ballots.latestOf(context, document.id);
    return row && shownBallot(row);
  }
}
