import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Authority, checkLine, checkProse, Clock, notFound, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { documentFacts, DocumentsService } from '@northstar/api-strategies';
import { can, ok, type Outcome, refuse } from '@northstar/domain-membership';
import { asRefusal, clashes, dayInWords, endPlan, type GivenPlan, LONGEST_PLAN_NOTE, LONGEST_TARGET, takeOn, type Way } from '@northstar/domain-progress';
import { type PlanRow, PlansRepository } from './plans.repository.js';

export interface TakeInput extends Pick<GivenPlan, 'target' | 'way' | 'dueOn'> { documentId: string; organisationId: string; note?: string | null; evenSo: boolean }

const WAY_WORDS: Readonly<Record<Way, string>> = { meeting: 'a meeting', letter: 'a letter', question: 'a question', media: 'the media' };

/** Who in the network takes which target of an ask, so that nobody is approached twice without knowing [G1.11]. */
@Injectable()
export class PlansService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly documents: DocumentsService,
    private readonly repository: PlansRepository,
  ) {}

  ofDocument(context: RequestContext, documentId: string): Promise<PlanRow[]> {
    return context.loader<string, PlanRow[]>('plans of an ask', async (ids) => {
      const rows = await this.repository.ofDocuments(ids);
      return ids.map((id) => rows.filter((row) => row.documentId === id));
    }).load(documentId);
  }

  /** What is planned in the network. */
  open(context: RequestContext, networkId: string): Promise<PlanRow[]> {
    return context.loader<string, PlanRow[]>('open plans', async (ids) => {
      const rows = await this.repository.open(ids);
      return ids.map((id) => rows.filter((row) => row.networkId === id));
    }).load(networkId);
  }

  /** What other organisations have taken with the same target. */
  async clashing(context: RequestContext, plan: PlanRow): Promise<PlanRow[]> {
    return plan.state === 'planned' ? clashes(plan.target, plan.organisationId, await this.open(context, plan.networkId)) : [];
  }

  /** Whether the viewer may take a target for this organisation, and so end its plans. */
  async mayTakeFor(context: RequestContext, plan: PlanRow): Promise<boolean> {
    const actor = await this.authority.reader(context, plan.networkId);
    return actor !== null && can(actor, 'plan.take', { organisationId: plan.organisationId });
  }

  async take(context: RequestContext, input: TakeInput): Promise<Outcome<string>> {
    const ask = await this.documents.load(context, input.documentId);
    const verdict = await this.authority.judge(context, ask?.networkId ?? null, 'plan.take', { ...(ask ? documentFacts(ask) : {}), organisationId: input.organisationId });
    if (!verdict.ok) return verdict;
    if (!ask) return notFound();
    if (ask.kind !== 'ask') return refuse('NOT_ALLOWED', 'Plans are made for asks. Goal and definition are addressed to nobody.');
    const target = checkLine(input.target, { field: 'target', label: 'The target', most: LONGEST_TARGET });
    if (!target.ok) return target;
    const note = checkProse(input.note, { field: 'note', label: 'The note', most: LONGEST_PLAN_NOTE, optional: true });
    if (!note.ok) return note;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      await this.repository.hold(tx, ask.networkId);
      if ((await this.repository.memberName(tx, ask.networkId, input.organisationId)) === null) return notFound();
      const open = await this.repository.open([ask.networkId], tx);
      const at = this.clock.date();
      const taken = takeOn({ target: target.value, way: input.way, dueOn: input.dueOn, note: note.value }, open.filter(({ documentId }) => documentId === ask.id).length, at.getTime());
      if (!taken.ok) return asRefusal(taken);
      const others = clashes(taken.value.target, input.organisationId, open);
      if (others.length > 0 && !input.evenSo) {
        const names = await this.repository.names(tx, others.map(({ organisationId }) => organisationId));
        const [first] = others as [PlanRow];
        const more = others.length > 1 ? ` So do ${others.length - 1} more.` : '';
        return refuse('CONFLICT', `${names.get(first.organisationId)} plans to approach “${first.target}” by ${WAY_WORDS[first.way]}, by ${dayInWords(first.dueOn)}.${more} Speak with each other first, or plan it all the same. Nothing was planned yet.`, 'target');
      }
      await this.repository.insert(tx, { ...taken.value, id: randomUUID(), networkId: ask.networkId, documentId: ask.id, organisationId: input.organisationId, takenBy: verdict.value.personId, takenAt: at });
      await tx.emit({ type: 'progress.changed', networkId: ask.networkId, documentId: ask.id }, verdict.value.personId);
      return ok(ask.id);
    });
    context.fresh();
    return outcome;
  }

  /** Says that a plan was done, or is given up. */
  async end(context: RequestContext, planId: string, done: boolean): Promise<Outcome<string>> {
    const [plan] = await this.repository.byIds([planId]);
    const verdict = await this.authority.judge(context, plan?.networkId ?? null, 'plan.take', plan && { organisationId: plan.organisationId });
    if (!verdict.ok) return verdict;
    if (!plan) return notFound();
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      const to = done ? 'done' : 'given_up';
      // Two colleagues at once: the row decides who was first, and what it says now is the reason for the other.
      if (!(await this.repository.end(tx, planId, to, verdict.value.personId, this.clock.date()))) {
        const [now] = await this.repository.byIds([planId], tx);
        const ended = endPlan(now ?? { state: 'given_up' }, to);
        return ended.ok ? notFound() : asRefusal(ended);
      }
      await tx.emit({ type: 'progress.changed', networkId: plan.networkId, documentId: plan.documentId }, verdict.value.personId);
      return ok(plan.documentId);
    });
    context.fresh();
    return outcome;
  }
}
