import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Authority, checkLine, checkProse, Clock, notFound, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { documentFacts, type DocumentRow, DocumentsService } from '@northstar/api-strategies';
import { type Action, type Actor, ok, type Outcome, refuse } from '@northstar/domain-membership';
import { asRefusal, confirmDelivery, type GivenStep, LONGEST_CONTACT, LONGEST_LABEL, LONGEST_WORDS, recordStep, setReview, standingOf } from '@northstar/domain-progress';
import { domainStep, ProgressRepository, type ReviewRow, type StepRow } from './progress.repository.js';
import { FollowRepository } from './follow.repository.js';
import { ReviewWatch } from './review-watch.js';

export interface RecordInput extends Pick<GivenStep, 'kind' | 'on' | 'words'> {
  documentId: string; contact?: string | null; response?: GivenStep['response']; delivery?: GivenStep['delivery']; correctedStepId?: string | null;
  links: { url: string; label?: string | null }[]; fileIds: string[]; shown?: boolean | null;
}

const ONLY_ASKS = refuse('NOT_ALLOWED', 'Progress is recorded of asks. Goal and definition are addressed to nobody.');

/** Records what government did about asks, and answers what is recorded. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly documents: DocumentsService,
    private readonly repository: ProgressRepository,
    private readonly watch: ReviewWatch,
    private readonly follows: FollowRepository,
  ) {}

  /** All steps of an ask in the order in which they were recorded; one statement for all asks of a request. */
  steps(context: RequestContext, documentId: string): Promise<StepRow[]> {
    return context.loader<string, StepRow[]>('progress steps', async (ids) => {
      const rows = await this.repository.steps(ids);
      return ids.map((id) => rows.filter((row) => row.documentId === id));
    }).load(documentId);
  }

  /** The review date that runs. */
  review(context: RequestContext, documentId: string): Promise<ReviewRow | null> {
    return context.loader<string, ReviewRow | null>('review date', async (ids) => {
      const rows = new Map((await this.repository.reviews(ids)).map((row) => [row.documentId, row]));
      return ids.map((id) => rows.get(id) ?? null);
    }).load(documentId);
  }

  /** Whether the scoreboard of a network is public. */
  scoreboardShown(context: RequestContext, networkId: string): Promise<boolean> {
    return context.loader<string, boolean>('scoreboard shown', async (ids) => {
      const shown = await this.repository.scoreboardShown(ids);
      return ids.map((id) => shown.has(id));
    }).load(networkId);
  }

  /** Adds a step [G1.2–G1.5]. Told after the commit; whoever records for the same ask comes one after the other. */
  record(context: RequestContext, input: RecordInput): Promise<Outcome<string>> {
    return this.onAsk(context, input.documentId, 'progress.record', async (tx, ask, actor) => {
      const given = checkedWords(input);
      if (!given.ok) return given;
      const steps = (await this.repository.steps([ask.id], tx)).map(domainStep);
      const at = this.clock.date();
      const recorded = recordStep(given.value, steps, standingOf(steps).delivery, actor.organisationId, at.getTime());
      if (!recorded.ok) return asRefusal(recorded);
      const shown = input.shown === true;
      if (shown && !(await this.authority.reader(context, ask.networkId, 'progress.show', documentFacts(ask)))) return refuse('NOT_ALLOWED', 'What the public sees is chosen by coordinators and policy leads. Record the step; they can show it.', 'shown');
      const fileIds = [...new Set(input.fileIds)];
      if ((await this.repository.waitingFiles(tx, fileIds, ask.id, actor.personId)).length !== fileIds.length) return refuse('NOT_FOUND', 'A file is not there any more. Choose it once more.', 'files');
      const id = randomUUID();
      await this.repository.insert(tx, { ...recorded.value, id, networkId: ask.networkId, documentId: ask.id, organisationId: actor.organisationId!, personId: actor.personId, at, fileIds });
      await this.follows.queueStep(tx, id, at);
      if (shown && recorded.value.kind !== 'correction') await this.repository.share(tx, id, true, actor.personId, at);
      return ok(ask.id);
    });
  }

  /** A second organisation says that it is delivered [G1.4]. */
  confirm(context: RequestContext, stepId: string): Promise<Outcome<string>> {
    return this.onStep(context, stepId, 'progress.confirm', async (tx, ask, actor) => {
      const steps = (await this.repository.steps([ask.id], tx)).map(domainStep);
      const step = steps.find(({ id }) => id === stepId);
      const confirmed = confirmDelivery(step, steps, actor.organisationId);
      if (!confirmed.ok) return asRefusal(confirmed);
      await this.repository.confirm(tx, stepId, step!.organisationId!, confirmed.value, actor.personId, this.clock.date());
      return ok(ask.id);
    });
  }

  /** Shows a step to the public or keeps it in the network [G1.9]. What is as it was is not news. */
  show(context: RequestContext, stepId: string, shown: boolean): Promise<Outcome<string>> {
    return this.onStep(context, stepId, 'progress.show', async (tx, ask, actor) => {
      const step = (await this.repository.steps([ask.id], tx)).find(({ id }) => id === stepId)!;
      if (step.kind === 'correction') return refuse('CONFLICT', 'A correction is seen by whoever sees what it corrects. Choose there.');
      if (step.shown !== shown) await this.repository.share(tx, stepId, shown, actor.personId, this.clock.date());
      return ok(ask.id);
    });
  }

  /** Sets the review date in the place of the one before [G1.7]. */
  async setReview(context: RequestContext, documentId: string, dueAt: Date, timeZone: string): Promise<Outcome<string>> {
    const outcome = await this.onAsk(context, documentId, 'progress.record', async (tx, ask, actor) => {
      const at = this.clock.date();
      const last = (await this.repository.steps([ask.id], tx)).at(-1)?.number ?? 0;
      const review = setReview(dueAt.getTime(), timeZone, last, at.getTime());
      if (!review.ok) return asRefusal(review);
      await this.repository.endReview(tx, ask.id, 'replaced', at);
      await this.repository.setReview(tx, { id: randomUUID(), networkId: ask.networkId, documentId: ask.id, dueAt, timeZone, after: last, setBy: actor.personId, setAt: at });
      return ok(ask.id);
    });
    this.watch.lookAgain();
    return outcome;
  }

  removeReview(context: RequestContext, documentId: string): Promise<Outcome<string>> {
    return this.onAsk(context, documentId, 'progress.record', async (tx, ask) =>
      (await this.repository.endReview(tx, ask.id, 'removed', this.clock.date())) ? ok(ask.id) : refuse('CONFLICT', 'There is no review date that could be removed. It has lapsed, or a colleague has removed it.'));
  }

  async showScoreboard(context: RequestContext, networkId: string, shown: boolean): Promise<Outcome<string>> {
    const verdict = await this.authority.judge(context, networkId, 'network.manage');
    if (!verdict.ok) return verdict;
    await this.uow.run(async (tx) => {
      await this.repository.showScoreboard(tx, networkId, shown);
      await tx.emit({ type: 'network.changed', networkId }, verdict.value.personId);
    });
    context.fresh();
    return ok(networkId);
  }

  private async onStep(context: RequestContext, stepId: string, action: Action, work: (tx: Transaction, ask: DocumentRow, actor: Actor) => Promise<Outcome<string>>): Promise<Outcome<string>> {
    const [step] = await this.repository.stepsById([stepId]);
    return this.onAsk(context, step?.documentId ?? null, action, work);
  }

  /** Judges, holds the ask, does the work, and tells whoever looks at it. */
  private async onAsk(context: RequestContext, documentId: string | null, action: Action, work: (tx: Transaction, ask: DocumentRow, actor: Actor) => Promise<Outcome<string>>): Promise<Outcome<string>> {
    const ask = documentId === null ? null : await this.documents.load(context, documentId);
    const verdict = await this.authority.judge(context, ask?.networkId ?? null, action, ask ? documentFacts(ask) : undefined);
    if (!verdict.ok) return verdict;
    if (!ask) return notFound();
    if (ask.kind !== 'ask') return ONLY_ASKS;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      await this.repository.hold(tx, ask.id);
      const done = await work(tx, ask, verdict.value);
      if (done.ok) await tx.emit({ type: 'progress.changed', networkId: ask.networkId, documentId: ask.id }, verdict.value.personId);
      return done;
    });
    context.fresh();
    return outcome;
  }
}

/** What was written, in characters that can be kept; whether it is needed is a rule of the domain. */
function checkedWords(input: RecordInput): Outcome<GivenStep> {
  const words = checkProse(input.words, { field: 'words', label: 'The text', most: LONGEST_WORDS, optional: true });
  if (!words.ok) return words;
  const contact = checkLine(input.contact, { field: 'contact', label: 'The contact', most: LONGEST_CONTACT, optional: true });
  if (!contact.ok) return contact;
  const links: { url: string; label: string }[] = [];
  for (const { url, label } of input.links) {
    const name = checkLine(label, { field: 'links', label: 'The name of a link', most: LONGEST_LABEL, optional: true });
    if (!name.ok) return name;
    links.push({ url: url.trim(), label: name.value });
  }
  return ok({ kind: input.kind, on: input.on, words: words.value, contact: contact.value, response: input.response ?? null, delivery: input.delivery ?? null, corrects: input.correctedStepId ?? null, links, files: new Set(input.fileIds).size });
}
