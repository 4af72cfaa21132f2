import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Access, answer, Authority, type Connection, DateTime, EventBus, RequestContext, watch } from '@northstar/api-core';
import { NetworkType } from '@northstar/api-network';
import type { Outcome } from '@northstar/domain-membership';
import { CallsService } from './calls.service.js';
import { ConductingService } from './conducting.service.js';
import { AnswerSignOnInput, CallForSignaturesInput, PrepareSignatureInput, WithdrawSignatureInput } from './sign-on.inputs.js';
import { shownSignOn, SigningTurnType, SignOnConnection, SignOnResult, SignOnType } from './sign-on.types.js';
import { SigningService } from './signing.service.js';
import { SigningTurns } from './signing-turns.service.js';

/** What can be asked and done about calls for signatures. */
@Resolver(() => SignOnType)
export class SignOnsResolver {
  constructor(
    private readonly calls: CallsService,
    private readonly conducting: ConductingService,
    private readonly signing: SigningService,
    private readonly authority: Authority,
    private readonly bus: EventBus,
  ) {}

  @Query(() => SignOnType, { nullable: true, description: 'One call for signatures, or null.' })
  @Access('network.read')
  async signOn(@Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The call.' }) id: string): Promise<SignOnType | null> {
    const row = await this.calls.find(context, id);
    return row && shownSignOn(row);
  }

  @Mutation(() => SignOnResult, { description: 'Calls for signatures under agreed texts, in the words that are agreed now.' })
  @Access('sign_on.call')
  async callForSignatures(@Context() context: RequestContext, @Args('input', { description: 'What is signed, how and until when.' }) input: CallForSignaturesInput): Promise<typeof SignOnResult> {
    return this.answered(context, await this.calls.call(context, input));
  }

  @Mutation(() => SignOnResult, { description: 'Moves the deadline of a call for signatures that runs, to a later time.' })
  @Access('sign_on.call')
  async extendSignOn(
    @Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The call.' }) id: string, @Args('closesAt', { type: () => DateTime, description: 'The new deadline.' }) closesAt: Date,
    @Args('reason', { description: 'Why, for everybody to see.' }) reason: string,
  ): Promise<typeof SignOnResult> {
    return this.answered(context, await this.conducting.extend(context, id, closesAt, reason));
  }

  @Mutation(() => SignOnResult, { description: 'Calls a call for signatures off. Nobody signs by it any more; what was signed stands.' })
  @Access('sign_on.call')
  async callOffSignOn(
    @Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The call.' }) id: string, @Args('reason', { description: 'Why, for everybody to see.' }) reason: string,
  ): Promise<typeof SignOnResult> {
    return this.answered(context, await this.conducting.callOff(context, id, reason));
  }

  @Mutation(() => SignOnResult, { description: 'Reminds the organisations that have not answered a call for signatures, once in 24 hours.' })
  @Access('sign_on.call')
  async remindOfSignOn(
    @Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The call.' }) id: string, @Args('message', { description: 'A few words; may be empty.' }) message: string,
  ): Promise<typeof SignOnResult> {
    return this.answered(context, await this.conducting.remind(context, id, message));
  }

  @Mutation(() => SignOnResult, { description: 'Signs for an organisation, with or without a reservation, or says that it does not sign.' })
  @Access('signature.give')
  async answerSignOn(@Context() context: RequestContext, @Args('input', { description: 'Who says what.' }) input: AnswerSignOnInput): Promise<typeof SignOnResult> {
    return this.answered(context, await this.signing.answer(context, input));
  }

  @Mutation(() => SignOnResult, { description: 'Prepares the answer of an organisation of the viewer’s for those who sign for it. Nothing is signed by that, and nobody else reads it.' })
  @Access('signature.prepare')
  async prepareSignature(@Context() context: RequestContext, @Args('input', { description: 'What is to be said.' }) input: PrepareSignatureInput): Promise<typeof SignOnResult> {
    return this.answered(context, await this.signing.prepare(context, input));
  }

  @Mutation(() => SignOnResult, { description: 'Takes signatures of an organisation back: at any time, at once, and without a reason.' })
  @Access('signature.withdraw')
  async withdrawSignature(@Context() context: RequestContext, @Args('input', { description: 'Whose and which.' }) input: WithdrawSignatureInput): Promise<typeof SignOnResult> {
    return this.answered(context, await this.signing.withdraw(context, input));
  }

  @Subscription(() => SignOnType, { description: 'A call for signatures was made, or somebody answered it; of what an organisation prepares only its own people are told.' })
  @Access('network.read')
  async signOnChanged(@Context() context: RequestContext, @Args('networkId', { type: () => ID, description: 'The network.' }) networkId: string): Promise<AsyncIterableIterator<unknown> | null> {
    if (!(await this.authority.reader(context, networkId))) return null;
    return watch(this.bus, context, 'sign_on.changed', 'signOnChanged', (event) => event.networkId === networkId, async (event) => {
      const actor = await this.authority.reader(context, networkId);
      if (event.organisationId !== null && !actor?.organisationIds.includes(event.organisationId)) return null;
      const row = await this.calls.find(context, event.signOnId);
      return row && shownSignOn(row);
    });
  }

  private async answered(context: RequestContext, outcome: Outcome<string>): Promise<typeof SignOnResult> {
    return outcome.ok ? shownSignOn((await this.calls.load(context, outcome.value))!) : answer(outcome);
  }
}

@Resolver(() => NetworkType)
export class NetworkSignOnsResolver {
  constructor(
    private readonly calls: CallsService,
    private readonly turns: SigningTurns,
  ) {}

  @ResolveField(() => SignOnConnection, { description: 'Its calls for signatures, newest first.' })
  @Access('parent')
  async signOns(
    @Parent() network: NetworkType,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: 'How many, at most 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' }) after: string | null,
    @Args('documentId', { type: () => ID, nullable: true, description: 'Only those about this document.' }) documentId: string | null,
  ): Promise<Connection<SignOnType>> {
    const rows = await this.calls.ofNetwork(network.id, documentId ?? null, first, after);
    return { ...rows, nodes: rows.nodes.map(shownSignOn) };
  }

  @ResolveField(() => [SigningTurnType], { description: 'Calls that wait for the organisations that the viewer signs for, soonest deadline first.' })
  @Access('parent')
  yourSignatures(@Parent() network: NetworkType, @Context() context: RequestContext): Promise<SigningTurnType[]> {
    return this.turns.ofViewer(context, network.id);
  }
}
