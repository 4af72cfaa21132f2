import { Args, Context, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Access, answer, refusalType, RequestContext } from '@northstar/api-core';
import type { Outcome } from '@northstar/domain-membership';
import { WithdrawBlockInput } from './ballot.inputs.js';
import { shownBallot, shownPosition } from './ballot-shown.js';
import { BallotResult, BallotType, PositionConflictType, PositionResult } from './ballot.types.js';
import { BallotsService } from './ballots.service.js';
import { BesideService } from './beside.service.js';
import { BallotNoteInput } from './beside.types.js';
import { Review } from './review.service.js';

/** What is done beside a ballot and after it: notes, reminders, the review of an objection, the statement. */
@Resolver(() => BallotType)
export class ConclusionsResolver {
  constructor(
    private readonly ballots: BallotsService,
    private readonly beside: BesideService,
    private readonly review: Review,
  ) {}

  @Mutation(() => BallotResult, { description: "Writes the note of an organisation of the viewer's. Nobody else reads it." })
  @Access('network.read')
  async noteOnBallot(@Context() context: RequestContext, @Args('input', { description: 'Whose note, and what it is to say.' }) input: BallotNoteInput): Promise<typeof BallotResult> {
    return this.answered(context, await this.beside.note(context, input));
  }

  @Mutation(() => BallotResult, { description: 'Reminds the organisations that have not answered, once in 24 hours.' })
  @Access('ballot.remind')
  async remindOfBallot(
    @Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The ballot.' }) id: string, @Args('message', { description: 'What to say to them; may be empty.' }) message: string,
  ): Promise<typeof BallotResult> {
    return this.answered(context, await this.beside.remind(context, id, message));
  }

  @Mutation(() => BallotResult, { description: 'Says what an outcome means and what happens next. It changes no number.' })
  @Access('ballot.conclude')
  async stateOutcome(
    @Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The ballot.' }) id: string, @Args('body', { description: 'What the outcome means.' }) body: string,
    @Args('nextSteps', { description: 'What happens next; may be empty.' }) nextSteps: string, @Args('expectedRevision', { type: () => Int, description: 'The revision the viewer has seen; 0 when there was none.' }) expectedRevision: number,
  ): Promise<typeof BallotResult> {
    return this.answered(context, await this.beside.state(context, id, { body, nextSteps, expectedRevision }));
  }

  @Mutation(() => PositionResult, { description: 'An organisation that blocks says something else after the close, so that the count can go on.' })
  @Access('position.take')
  async withdrawBlock(@Context() context: RequestContext, @Args('input', { description: 'Who says what instead.' }) input: WithdrawBlockInput): Promise<typeof PositionResult> {
    const outcome = await this.review.withdrawBlock(context, input);
    if (outcome.ok) return shownBallot((await this.ballots.load(context, outcome.value))!);
    if (outcome.code === 'STALE_REVISION') return Object.assign(new PositionConflictType(), { message: outcome.message, current: shownPosition(outcome.current) });
    return refusalType(outcome);
  }

  @Mutation(() => BallotResult, { description: 'Sets an objection aside, with published reasons, where the opening fixed that this can be done.' })
  @Access('ballot.conclude')
  async overrideObjection(
    @Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The ballot.' }) id: string, @Args('reason', { description: 'Why; everybody reads it.' }) reason: string,
  ): Promise<typeof BallotResult> {
    return this.answered(context, await this.review.override(context, id, reason));
  }

  private async answered(context: RequestContext, outcome: Outcome<string>): Promise<typeof BallotResult> {
    return outcome.ok ? shownBallot((await this.ballots.load(context, outcome.value))!) : answer(outcome);
  }
}
