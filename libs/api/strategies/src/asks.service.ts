import { Injectable } from '@nestjs/common';
import { Authority, Clock, notFound, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { type Action, type Actor, ok, type Outcome, refuse } from '@northstar/domain-membership';
import { checkAsk, checkStrategyTitle, DEFAULT_THEMES, moveAsk } from '@northstar/domain-strategy';
import type { AskInput } from './document.types.js';
import { type DocumentRow, DocumentsRepository, type StrategyRow } from './documents.repository.js';
import { documentFacts, DocumentsService, type FirstText } from './documents.service.js';

/** What a new ask is made from. Both are called in the transaction that makes it. */
export interface AskSource {
  /** The ask that was made from it before; only one ever is. */
  madeAlready(tx: Transaction): Promise<string | null>;
  /** Writes the text. */
  write(tx: Transaction, documentId: string, author: { readonly personId: string; readonly organisationId: string | null }): Promise<Outcome<FirstText>>;
}

/** Adds, describes, orders and retires asks. */
@Injectable()
export class AsksService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly repository: DocumentsRepository,
    private readonly documents: DocumentsService,
  ) {}

  /** Adds an ask at the end: without words, or with those of a source. */
  async create(context: RequestContext, strategyId: string, input: AskInput, source?: AskSource): Promise<Outcome<string>> {
    return this.onStrategy(context, strategyId, 'ask.create', async (tx, strategy, { personId, organisationId }) => {
      const made = await source?.madeAlready(tx);
      if (made) return ok(made);
      const details = await this.check(tx, strategy.networkId, input);
      if (!details.ok) return details;
      const id = await this.repository.insertDocument(tx, strategy, 'ask', details.value.title, this.clock.date());
      await this.repository.insertAsk(tx, strategy.id, id, details.value);
      await this.closeGaps(tx, strategy.id);
      const text = await source?.write(tx, id, { personId, organisationId });
      if (text && !text.ok) return text;
      if (text) await this.documents.begin(tx, id, text.value);
      await this.documents.tell(tx, { id, networkId: strategy.networkId, strategyId: strategy.id }, personId);
      return ok(id);
    });
  }

  async edit(context: RequestContext, id: string, input: AskInput): Promise<Outcome<string>> {
    return this.onAsk(context, id, 'ask.edit_details', async (tx, ask, personId) => {
      const details = await this.check(tx, ask.networkId, input);
      if (!details.ok) return details;
      await this.repository.updateAsk(tx, id, details.value, this.clock.date());
      await this.documents.tell(tx, ask, personId);
      return ok(id);
    });
  }

  /** Moves an ask to a place among those that are shown; retired asks keep theirs behind the others. */
  async move(context: RequestContext, id: string, toPosition: number): Promise<Outcome<string>> {
    return this.onAsk(context, id, 'ask.reorder', async (tx, ask, personId) => {
      const { shown, retired } = await this.order(tx, ask.strategyId);
      const order = moveAsk(shown, id, toPosition);
      if (!order) return refuse('CONFLICT', 'This ask is retired and has no place in the order. Bring it back first.');
      await this.repository.reorder(tx, [...order, ...retired]);
      await this.documents.tell(tx, ask, personId);
      return ok(ask.strategyId);
    });
  }

  async retire(context: RequestContext, id: string): Promise<Outcome<string>> {
    return this.shelve(context, id, 'retire');
  }

  async bringBack(context: RequestContext, id: string): Promise<Outcome<string>> {
    return this.shelve(context, id, 'bring_back');
  }

  async renameStrategy(context: RequestContext, strategyId: string, titleInput: string): Promise<Outcome<string>> {
    return this.onStrategy(context, strategyId, 'strategy.edit', async (tx, strategy, { personId }) => {
      const title = checkStrategyTitle(titleInput);
      if (!title.ok) return title;
      await this.repository.renameStrategy(tx, strategyId, title.value);
      await tx.emit({ type: 'strategy.changed', networkId: strategy.networkId, strategyId }, personId);
      return ok(strategyId);
    });
  }

  /** Themes in use first, in their order on the page, then those offered to begin with. */
  async themes(context: RequestContext, strategyId: string): Promise<string[]> {
    const used = (await this.documents.ofStrategy(context, strategyId)).flatMap((row) => (row.theme === null ? [] : [row.theme]));
    return [...new Set([...used, ...DEFAULT_THEMES])];
  }

  private shelve(context: RequestContext, id: string, transition: 'retire' | 'bring_back'): Promise<Outcome<string>> {
    return this.onAsk(context, id, 'ask.retire', async (tx, ask) => {
      const moved = await this.documents.changeStatus(tx, id, transition);
      if (!moved.ok) return moved;
      await this.closeGaps(tx, ask.strategyId);
      // Whoever has the text open may now write, or no longer.
      await tx.emit({ type: 'document.access_changed', networkId: ask.networkId, documentId: id });
      return ok(id);
    });
  }

  private async order(tx: Transaction, strategyId: string): Promise<{ shown: string[]; retired: string[] }> {
    const asks = (await this.repository.ofStrategies([strategyId], tx)).filter((row) => row.kind === 'ask');
    return { shown: asks.filter((row) => row.status !== 'retired').map((row) => row.id), retired: asks.filter((row) => row.status === 'retired').map((row) => row.id) };
  }

  /** Those that are shown have the places from 0 on; retired ones stand behind them. */
  private async closeGaps(tx: Transaction, strategyId: string): Promise<void> {
    const { shown, retired } = await this.order(tx, strategyId);
    await this.repository.reorder(tx, [...shown, ...retired]);
  }

  private async check(tx: Transaction, networkId: string, input: AskInput): Promise<ReturnType<typeof checkAsk>> {
    const details = checkAsk({ ...input, leadOrganisationId: input.leadOrganisationId ?? null });
    if (!details.ok) return details;
    const { leadOrganisationId } = details.value;
    if (leadOrganisationId !== null && !(await this.repository.organisationIn(tx, networkId, leadOrganisationId))) {
      return refuse('INVALID', 'Choose the lead organisation from those of this network.', 'leadOrganisationId');
    }
    return details;
  }

  private async onStrategy(
    context: RequestContext, strategyId: string, action: Action, work: (tx: Transaction, strategy: StrategyRow, actor: Actor) => Promise<Outcome<string>>,
  ): Promise<Outcome<string>> {
    const found = await this.documents.strategy(context, strategyId);
    const verdict = await this.authority.judge(context, found?.networkId ?? null, action);
    if (!verdict.ok) return verdict;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      const strategy = await this.repository.lockStrategy(tx, strategyId);
      return strategy ? work(tx, strategy, verdict.value) : notFound();
    });
    context.fresh();
    return outcome;
  }

  private async onAsk(
    context: RequestContext, id: string, action: Action, work: (tx: Transaction, ask: DocumentRow, personId: string) => Promise<Outcome<string>>,
  ): Promise<Outcome<string>> {
    const found = await this.documents.load(context, id);
    const verdict = await this.authority.judge(context, found?.networkId ?? null, action, found ? documentFacts(found) : undefined);
    if (!verdict.ok) return verdict;
    if (found?.kind !== 'ask') return refuse('NOT_ALLOWED', 'Goal and definition belong to every strategy; they have no place in the order and no addressee.');
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      await this.repository.lockStrategy(tx, found.strategyId);
      const [ask] = await this.repository.byIds([id], tx);
      return ask ? work(tx, ask, verdict.value.personId) : notFound();
    });
    context.fresh();
    return outcome;
  }
}
