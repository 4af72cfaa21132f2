import { Injectable } from '@nestjs/common';
import { Authority, Clock, notFound, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { allowedActions, type Action, type Actor, collabMode, type CollabMode, type Facts, ok, type Outcome } from '@northstar/domain-membership';
import { checkSettings, type DocumentSettings, move, type Transition } from '@northstar/domain-strategy';
import { type DocumentType, shownDocument } from './document.types.js';
import { type DocumentRow, DocumentsRepository, type StatusMove, type StrategyRow, type TextNote } from './documents.repository.js';

const ABOUT_A_DOCUMENT = /^(document|thread|version|progress|plan)\.|^ask\.(edit_details|retire|reorder)$|^ballot\.open$/;

/** What the rights table needs to know of a document. */
export const documentFacts = (row: Pick<DocumentRow, 'status'>): Facts => ({ retired: row.status === 'retired' });

/** What lists show of the text with which a document begins. */
export interface FirstText {
  readonly language: string;
  readonly excerpt: string;
}

/** Finds documents and moves them through their statuses; what is special to asks is the asks' service. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly documents: DocumentsRepository,
  ) {}

  /** A document for whoever may read it; null when hidden or missing. */
  async find(context: RequestContext, id: string): Promise<DocumentRow | null> {
    const row = await this.load(context, id);
    return (await this.authority.reader(context, row?.networkId ?? null, 'document.read')) ? row : null;
  }

  /** A document without any judgement, for services that judge next; one statement for all that a request asks for. */
  load(context: RequestContext, id: string): Promise<DocumentRow | null> {
    return context.loader<string, DocumentRow | null>('document', async (ids) => {
      const rows = new Map((await this.documents.byIds(ids)).map((row) => [row.id, row]));
      return ids.map((each) => rows.get(each) ?? null);
    }).load(id);
  }

  /** A document that something visible refers to, ready to be shown. */
  async shown(context: RequestContext, id: string): Promise<DocumentType> {
    const row = await this.load(context, id);
    if (!row) throw new Error(`no document ${id}`);
    return shownDocument(row);
  }

  /** All documents of a strategy in reading order. */
  ofStrategy(context: RequestContext, strategyId: string): Promise<DocumentRow[]> {
    return context.loader<string, DocumentRow[]>('documents of strategy', async (ids) => {
      const rows = await this.documents.ofStrategies(ids);
      return ids.map((id) => rows.filter((row) => row.strategyId === id));
    }).load(strategyId);
  }

  strategy(context: RequestContext, id: string): Promise<StrategyRow | null> {
    return context.loader<string, StrategyRow | null>('strategy', async (ids) => {
      const rows = new Map((await this.documents.strategies(ids)).map((row) => [row.id, row]));
      return ids.map((each) => rows.get(each) ?? null);
    }).load(id);
  }

  /** A strategy for whoever may read it; null when hidden or missing. */
  async strategyForReading(context: RequestContext, id: string): Promise<StrategyRow | null> {
    const row = await this.strategy(context, id);
    // Judged also when there is no such strategy: both must be answered alike.
    return (await this.authority.reader(context, row?.networkId ?? null, 'network.read')) ? row : null;
  }

  /** The strategy that a network works on. */
  strategyOf(context: RequestContext, networkId: string): Promise<StrategyRow> {
    return context.loader<string, StrategyRow>('strategy of network', async (ids) => {
      const rows = new Map((await this.documents.strategiesOfNetworks(ids)).map((row) => [row.networkId, row]));
      return ids.map((each) => rows.get(each) ?? new Error(`network ${each} has no strategy`));
    }).load(networkId);
  }

  /** What the viewer may do with the text. */
  async modeOf(context: RequestContext, document: DocumentType): Promise<CollabMode> {
    const actor = await this.authority.reader(context, document.networkId);
    return (actor && collabMode(actor, documentFacts(document))) ?? 'read';
  }

  /** Everything the viewer may do with the document. */
  async actionsOf(context: RequestContext, document: DocumentType): Promise<Action[]> {
    const actor = await this.authority.reader(context, document.networkId);
    return actor ? actionsOn(actor, document) : [];
  }

  /** Whether the document changed since the viewer last looked. What one has never seen is news, except the goal and the definition of a new strategy, while they are blank. */
  async changedSinceVisit(context: RequestContext, document: DocumentType): Promise<boolean> {
    const personId = context.signedIn?.personId;
    if (!personId) return false;
    const seen = await context.loader<string, Date | null>('visit', async (ids) => {
      const visits = await this.documents.visits(ids, personId);
      return ids.map((id) => visits.get(id) ?? null);
    }).load(document.id);
    if (seen === null) return document.kind === 'ask' || document.excerpt !== '';
    return seen < document.updatedAt;
  }

  /** Notes that the viewer has looked at the document. */
  async markVisited(context: RequestContext, id: string): Promise<Outcome<string>> {
    const row = await this.load(context, id);
    const verdict = await this.authority.judge(context, row?.networkId ?? null, 'document.read');
    if (!verdict.ok) return verdict;
    // Ahead of the server's own notes on the text, which follow typing by a few seconds.
    await this.uow.run((tx) => this.documents.visit(tx, id, verdict.value.personId, this.clock.date()));
    context.fresh();
    return ok(id);
  }

  /** Language and word limit [A13, A14]. Whoever has the page open is told; what is as it was is not news. */
  async setUp(context: RequestContext, id: string, given: DocumentSettings): Promise<Outcome<string>> {
    const found = await this.load(context, id);
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'document.set_up', found ? documentFacts(found) : undefined);
    if (!verdict.ok) return verdict;
    const settings = checkSettings(given);
    if (!settings.ok) return settings;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      const row = await this.documents.lockDocument(tx, id);
      if (!row) return notFound();
      const { language, wordLimit } = settings.value;
      if (row.language === language && row.wordLimit === wordLimit) return ok(id);
      await this.documents.setUp(tx, id, settings.value, this.clock.date());
      await this.tell(tx, row, verdict.value.personId);
      return ok(id);
    });
    context.fresh();
    return outcome;
  }

  /** Notes what is known of the text with which a document begins, in the transaction that makes it. */
  async begin(tx: Transaction, id: string, { language, excerpt }: FirstText): Promise<void> {
    const at = this.clock.date();
    await this.documents.setUp(tx, id, { language, wordLimit: null }, at);
    await this.documents.noteTexts(tx, [{ documentId: id, excerpt }], at);
  }

  /** Moves a document through its statuses, in the transaction of whatever moves it. A version that is carried becomes the agreed one. */
  async changeStatus(tx: Transaction, documentId: string, transition: Transition, agreedVersionId?: string): Promise<Outcome<DocumentRow>> {
    const moved = await this.changeStatuses(tx, [{ documentId, agreedVersionId: agreedVersionId ?? null }], transition);
    return moved.ok ? ok(moved.value[0]!) : moved;
  }

  /** An erratum to the agreed words stands: they are the corrected ones from now on. Nothing happens where other words are agreed by now. */
  async correct(tx: Transaction, documentId: string, agreed: string, corrected: string): Promise<Outcome<boolean>> {
    const [row] = await this.documents.lockDocuments(tx, [documentId]);
    if (row?.agreedVersionId !== agreed) return ok(false);
    // A retired ask is left as it is.
    if (row.status === 'retired') return ok(false);
    const moved = await this.changeStatus(tx, documentId, 'correct', corrected);
    return moved.ok ? ok(true) : moved;
  }

  /** The same for several documents, all or none, by the same few statements. */
  async changeStatuses(tx: Transaction, changes: readonly { readonly documentId: string; readonly agreedVersionId: string | null }[], transition: Transition): Promise<Outcome<DocumentRow[]>> {
    if (changes.length === 0) return ok([]);
    const rows = new Map((await this.documents.lockDocuments(tx, changes.map(({ documentId }) => documentId))).map((row) => [row.id, row]));
    const moves: StatusMove[] = [];
    for (const { documentId, agreedVersionId } of changes) {
      const row = rows.get(documentId);
      if (!row) return notFound();
      const next = move(row.kind, row.status, transition, { agreedBefore: row.agreedVersionId !== null, publishedBefore: row.publishedBefore, retiredFrom: row.retiredFrom });
      if (!next.ok) return next;
      moves.push({ row, status: next.value, agreedVersionId });
    }
    await this.documents.setStatuses(tx, moves);
    await this.tellAll(tx, moves.map(({ row }) => row));
    return ok(moves.map(({ row, status, agreedVersionId }) => ({ ...row, status, agreedVersionId: agreedVersionId ?? row.agreedVersionId })));
  }

  /** Somebody wrote: keeps the first words and the time for lists, of all texts by the same few statements. Told to readers of lists, not to those in the text. */
  async noteTexts(notes: readonly TextNote[], at: Date): Promise<void> {
    await this.uow.run(async (tx) => {
      const rows = await this.documents.byIds(notes.map(({ documentId }) => documentId), tx);
      if (rows.length === 0) return;
      await this.documents.noteTexts(tx, notes, at);
      await this.tellAll(tx, rows);
    });
  }

  /** Says that a document, and with it its strategy, changed. */
  async tell(tx: Transaction, row: Pick<DocumentRow, 'id' | 'networkId' | 'strategyId'>, personId: string | null = null): Promise<void> {
    await this.tellAll(tx, [row], personId);
  }

  private async tellAll(tx: Transaction, rows: readonly Pick<DocumentRow, 'id' | 'networkId' | 'strategyId'>[], personId: string | null = null): Promise<void> {
    const strategies = new Map(rows.map(({ strategyId, networkId }) => [strategyId, networkId]));
    await tx.emitAll([
      ...rows.map(({ id, networkId, strategyId }) => ({ type: 'document.changed' as const, networkId, documentId: id, strategyId })),
      ...[...strategies].map(([strategyId, networkId]) => ({ type: 'strategy.changed' as const, networkId, strategyId })),
    ], personId);
  }
}

const actionsOn = (actor: Actor, document: DocumentType): Action[] => {
  const actions = allowedActions(actor, documentFacts(document)).filter((action) => ABOUT_A_DOCUMENT.test(action));
  return document.kind === 'ask' ? actions : actions.filter((action) => !action.startsWith('ask.'));
};
