import { Injectable } from '@nestjs/common';
import { Authority, Clock, type RequestContext } from '@northstar/api-core';
import { type DocumentRow, DocumentsService, shownDocument } from '@northstar/api-strategies';
import { can } from '@northstar/domain-membership';
import { dayOf, standingOf } from '@northstar/domain-progress';
import { PlansService } from './plans.service.js';
import { domainStep } from './progress.repository.js';
import { ProgressService } from './progress.service.js';
import { ProgressTurnType, shownPlan } from './progress.types.js';

/** A plan comes to mind so long before its day. */
const SOON_MS = 14 * 86_400_000;

/** What waits about the progress of asks. Reads only: a few statements, whatever the number of asks and plans. */
@Injectable()
export class ProgressTurns {
  constructor(
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly documents: DocumentsService,
    private readonly progress: ProgressService,
    private readonly plans: PlansService,
  ) {}

  /** Plans first, by their day; then what is overdue, and what a second organisation has to confirm. */
  async ofViewer(context: RequestContext, networkId: string): Promise<ProgressTurnType[]> {
    const actor = await this.authority.reader(context, networkId);
    if (!actor || !can(actor, 'progress.record')) return [];
    const strategy = await this.documents.strategyOf(context, networkId);
    const asks = (await this.documents.ofStrategy(context, strategy.id)).filter(({ kind, status }) => kind === 'ask' && status !== 'retired');
    const byId = new Map(asks.map((ask) => [ask.id, ask]));
    const until = dayOf(this.clock.now() + SOON_MS);
    const due = (await this.plans.open(context, networkId)).filter((plan) => actor.organisationIds.includes(plan.organisationId) && plan.dueOn <= until && byId.has(plan.documentId));
    const turns = due.map((plan) => turn('plan_due', byId.get(plan.documentId)!, { id: plan.id, plan: shownPlan(plan), dueOn: plan.dueOn }));
    const standings = await Promise.all(asks.map(async (ask) => ({ ask, steps: (await this.progress.steps(context, ask.id)).map(domainStep) })));
    for (const { ask, steps } of standings) {
      const standing = standingOf(steps);
      // Whoever leads on an ask looks after it; where nobody does, the coordinators.
      const looksAfter = ask.leadOrganisationId === null ? actor.role === 'coordinator' : actor.organisationIds.includes(ask.leadOrganisationId);
      if (standing.response === 'overdue' && looksAfter) turns.push(turn('overdue', ask, { id: standing.responseStepId! }));
      const awaits = steps.find(({ id }) => id === standing.awaitsStepId);
      if (awaits && actor.organisationId !== null && actor.organisationId !== awaits.organisationId) turns.push(turn('confirm_delivery', ask, { id: awaits.id }));
    }
    return turns;
  }
}

const turn = (kind: ProgressTurnType['kind'], ask: DocumentRow, extra: Pick<ProgressTurnType, 'id'> & Partial<ProgressTurnType>): ProgressTurnType =>
  Object.assign(new ProgressTurnType(), { kind, document: shownDocument(ask), plan: null, dueOn: null, ...extra });
