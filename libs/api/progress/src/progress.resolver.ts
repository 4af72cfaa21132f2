import { Args, Context, ID, Mutation, Resolver, Subscription } from '@nestjs/graphql';
import { Access, answer, Authority, DateTime, EventBus, RequestContext, watch } from '@northstar/api-core';
import { NetworkResult, Networks } from '@northstar/api-network';
import { DocumentsService } from '@northstar/api-strategies';
import type { Outcome } from '@northstar/domain-membership';
import { PlansService } from './plans.service.js';
import { RecordStepInput, TakeTargetInput } from './progress.inputs.js';
import { ProgressService } from './progress.service.js';
import { ProgressResult, ProgressType } from './progress.types.js';

/** What can be done about the progress of asks. */
@Resolver(() => ProgressType)
export class ProgressResolver {
  constructor(
    private readonly progress: ProgressService,
    private readonly plans: PlansService,
    private readonly documents: DocumentsService,
    private readonly networks: Networks,
    private readonly authority: Authority,
    private readonly bus: EventBus,
  ) {}

  @Mutation(() => ProgressResult, { description: 'Records what happened about an ask. Nothing that was recorded is changed by it.' })
  @Access('progress.record')
  async recordStep(@Context() context: RequestContext, @Args('input', { description: 'What happened.' }) input: RecordStepInput): Promise<typeof ProgressResult> {
    return this.answered(context, await this.progress.record(context, input));
  }

  @Mutation(() => ProgressResult, { description: 'Confirms, for the organisation that the viewer speaks for, that an ask is delivered as another organisation has recorded.' })
  @Access('progress.confirm')
  async confirmDelivery(@Context() context: RequestContext, @Args('stepId', { type: () => ID, description: 'The step that says “delivered”.' }) stepId: string): Promise<typeof ProgressResult> {
    return this.answered(context, await this.progress.confirm(context, stepId));
  }

  @Mutation(() => ProgressResult, { description: 'Shows a step to the public, or keeps it in the network again.' })
  @Access('progress.show')
  async showStep(@Context() context: RequestContext, @Args('stepId', { type: () => ID, description: 'The step.' }) stepId: string, @Args('shown', { description: 'Whether the public is shown it.' }) shown: boolean): Promise<typeof ProgressResult> {
    return this.answered(context, await this.progress.show(context, stepId, shown));
  }

  @Mutation(() => ProgressResult, { description: 'Sets the review date of an ask, in the place of the one before.' })
  @Access('progress.record')
  async setReviewDate(
    @Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The ask.' }) documentId: string,
    @Args('dueAt', { type: () => DateTime, description: 'The instant at which it lapses unless something is recorded before.' }) dueAt: Date, @Args('timeZone', { description: 'IANA time zone in which it is shown.' }) timeZone: string,
  ): Promise<typeof ProgressResult> {
    return this.answered(context, await this.progress.setReview(context, documentId, dueAt, timeZone));
  }

  @Mutation(() => ProgressResult, { description: 'Removes the review date of an ask.' })
  @Access('progress.record')
  async removeReviewDate(@Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The ask.' }) documentId: string): Promise<typeof ProgressResult> {
    return this.answered(context, await this.progress.removeReview(context, documentId));
  }

  @Mutation(() => ProgressResult, { description: 'Takes a target of an ask for an organisation. Where another has taken the same, it is refused by name, unless that is known.' })
  @Access('plan.take')
  async takeTarget(@Context() context: RequestContext, @Args('input', { description: 'Whom, how and by when.' }) input: TakeTargetInput): Promise<typeof ProgressResult> {
    return this.answered(context, await this.plans.take(context, input));
  }

  @Mutation(() => ProgressResult, { description: 'Says that a plan was done, or is given up.' })
  @Access('plan.take')
  async endPlan(@Context() context: RequestContext, @Args('planId', { type: () => ID, description: 'The plan.' }) planId: string, @Args('done', { description: 'Done; otherwise given up.' }) done: boolean): Promise<typeof ProgressResult> {
    return this.answered(context, await this.plans.end(context, planId, done));
  }

  @Mutation(() => NetworkResult, { description: 'Shows the scoreboard of the network to the public, or keeps it in the network.' })
  @Access('network.manage')
  async showScoreboard(@Context() context: RequestContext, @Args('networkId', { type: () => ID, description: 'The network.' }) networkId: string, @Args('shown', { description: 'Whether the public is shown it.' }) shown: boolean): Promise<typeof NetworkResult> {
    const outcome = await this.progress.showScoreboard(context, networkId, shown);
    return outcome.ok ? this.networks.byId(context, outcome.value) : answer(outcome);
  }

  @Subscription(() => ProgressType, { description: 'The progress of an ask of the network, whenever something about it changed.' })
  @Access('network.read')
  async progressChanged(@Context() context: RequestContext, @Args('networkId', { type: () => ID, description: 'The network.' }) networkId: string): Promise<AsyncIterableIterator<unknown> | null> {
    if (!(await this.authority.reader(context, networkId))) return null;
    return watch(this.bus, context, 'progress.changed', 'progressChanged', (event) => event.networkId === networkId, async (event) => {
      const row = await this.documents.find(context, event.documentId);
      return row && Object.assign(new ProgressType(), { id: row.id, networkId: row.networkId });
    });
  }

  private async answered(context: RequestContext, outcome: Outcome<string>): Promise<typeof ProgressResult> {
    if (!outcome.ok) return answer(outcome);
    const row = (await this.documents.load(context, outcome.value))!;
    return Object.assign(new ProgressType(), { id: row.id, networkId: row.networkId });
  }
}
