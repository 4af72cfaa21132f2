import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, answer, DateTime, refusalType, RequestContext } from '@northstar/api-core';
import type { Outcome } from '@northstar/domain-membership';
import { MarkErratumInput, ObjectToErratumInput, ProposeAmendmentInput, SponsorAmendmentInput, TakeInAmendmentInput } from './amendment.inputs.js';
import { AmendmentCollisionType, AmendmentDecisionResult, AmendmentResult, AmendmentType, ErratumResult, ErratumType, shownAmendment, shownErratum } from './amendment.types.js';
import { AmendmentsService } from './amendments.service.js';
import { type Decided, Deciding } from './deciding.service.js';
import { ErrataService } from './errata.service.js';

/** What can be asked and done about amendments. */
@Resolver(() => AmendmentType)
export class AmendmentsResolver {
  constructor(
    private readonly amendments: AmendmentsService,
    private readonly decisions: Deciding,
  ) {}

  @Query(() => AmendmentType, { nullable: true, description: 'One amendment, or null.' })
  @Access('network.read')
  async amendment(@Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The amendment.' }) id: string): Promise<AmendmentType | null> {
    const row = await this.amendments.find(context, id);
    return row && shownAmendment(row);
  }

  @Mutation(() => AmendmentResult, { description: 'Proposes to replace a passage of a text of a ballot that is under notice or open.' })
  @Access('amendment.propose')
  async proposeAmendment(@Context() context: RequestContext, @Args('input', { description: 'What is to read how, and why.' }) input: ProposeAmendmentInput): Promise<typeof AmendmentResult> {
    return this.answered(context, await this.amendments.propose(context, input));
  }

  @Mutation(() => AmendmentResult, { description: 'Takes an amendment back, for the organisation that proposed it.' })
  @Access('amendment.propose')
  async withdrawAmendment(
    @Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The amendment.' }) id: string, @Args('organisationId', { type: () => ID, description: 'The organisation that proposed it.' }) organisationId: string,
  ): Promise<typeof AmendmentResult> {
    return this.answered(context, await this.amendments.withdraw(context, id, organisationId));
  }

  @Mutation(() => AmendmentResult, { description: 'Lets an organisation stand beside the one that proposed an amendment, or no longer.' })
  @Access('amendment.propose')
  async sponsorAmendment(@Context() context: RequestContext, @Args('input', { description: 'Who sponsors what.' }) input: SponsorAmendmentInput): Promise<typeof AmendmentResult> {
    return this.answered(context, await this.amendments.sponsor(context, input.amendmentId, input.organisationId, input.sponsors));
  }

  @Mutation(() => AmendmentResult, { description: 'Says that an organisation has looked at an amendment and does not sponsor it; it waits for it no longer. Nobody else learns of that.' })
  @Access('amendment.propose')
  async passOverAmendment(
    @Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The amendment.' }) id: string, @Args('organisationId', { type: () => ID, description: 'The organisation; the viewer must be able to answer for it.' }) organisationId: string,
  ): Promise<typeof AmendmentResult> {
    return this.answered(context, await this.amendments.passOver(context, id, organisationId));
  }

  @Mutation(() => AmendmentDecisionResult, { description: 'Takes an amendment in: a new version of the text, and a ballot on it that supersedes the running one. Nothing is carried over.' })
  @Access('amendment.decide')
  async takeInAmendment(@Context() context: RequestContext, @Args('input', { description: 'Which, until when the new ballot runs, and why.' }) input: TakeInAmendmentInput): Promise<typeof AmendmentDecisionResult> {
    return this.decided(context, await this.decisions.takeIn(context, input.amendmentId, input.closesAt, input.reason));
  }

  @Mutation(() => AmendmentDecisionResult, { description: 'Asks the organisations of the ballot first whether an amendment should be taken in, by a sense check on the text as it would read.' })
  @Access('amendment.decide')
  async putAmendmentToVote(
    @Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The amendment.' }) id: string, @Args('closesAt', { type: () => DateTime, description: 'The deadline of the vote, before that of the ballot on the text.' }) closesAt: Date,
  ): Promise<typeof AmendmentDecisionResult> {
    return this.decided(context, await this.decisions.putToVote(context, id, closesAt));
  }

  @Mutation(() => AmendmentDecisionResult, { description: 'Notes an amendment: it is not taken in, and stands beside the outcome.' })
  @Access('amendment.decide')
  async noteAmendment(
    @Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The amendment.' }) id: string, @Args('reason', { description: 'Why; everybody in the network reads it.' }) reason: string,
  ): Promise<typeof AmendmentDecisionResult> {
    return this.decided(context, await this.decisions.note(context, id, reason));
  }

  private async answered(context: RequestContext, outcome: Outcome<string>): Promise<typeof AmendmentResult> {
    return outcome.ok ? shownAmendment((await this.amendments.load(context, outcome.value))!) : answer(outcome);
  }

  private async decided(context: RequestContext, outcome: Decided): Promise<typeof AmendmentDecisionResult> {
    if (outcome.ok) return shownAmendment((await this.amendments.load(context, outcome.value))!);
    const other = outcome.other === undefined ? null : await this.amendments.load(context, outcome.other);
    return other ? Object.assign(new AmendmentCollisionType(), { message: outcome.message, other: shownAmendment(other) }) : refusalType(outcome);
  }
}

/** What can be done about errata. */
@Resolver(() => ErratumType)
export class ErrataResolver {
  constructor(private readonly errata: ErrataService) {}

  @Mutation(() => ErratumResult, { description: 'Marks a small correction of a text that is agreed or under ballot. It stands unless an organisation objects within 48 hours.' })
  @Access('erratum.mark')
  async markErratum(@Context() context: RequestContext, @Args('input', { description: 'What is to read how, and why that is only a correction.' }) input: MarkErratumInput): Promise<typeof ErratumResult> {
    return this.answered(context, await this.errata.mark(context, input));
  }

  @Mutation(() => ErratumResult, { description: 'Objects to an erratum, which falls by that.' })
  @Access('erratum.object')
  async objectToErratum(@Context() context: RequestContext, @Args('input', { description: 'Who objects to which, and why.' }) input: ObjectToErratumInput): Promise<typeof ErratumResult> {
    return this.answered(context, await this.errata.object(context, input));
  }

  private async answered(context: RequestContext, outcome: Outcome<string>): Promise<typeof ErratumResult> {
    return outcome.ok ? shownErratum((await this.errata.load(context, outcome.value))!) : answer(outcome);
  }
}
