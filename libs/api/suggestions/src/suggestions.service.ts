import { Injectable } from '@nestjs/common';
import { Authority, Clock, type Connection, decodeCursor, notFound, page, pageSize, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { documentFacts, type DocumentRow, DocumentsService } from '@northstar/api-strategies';
import { type Actor, ok, type Outcome, refuse, type Refusal } from '@northstar/domain-membership';
import { actionFor, checkReason, type Deciders, LARGEST_SUGGESTION, MOST_OPEN, type Place, whyNot, whyNotDecide, whyNotSetDeciders, type Wish, wishesFor } from '@northstar/domain-suggestions';
import { type Part, pieceOf, type Proposal, sliceOf } from '@northstar/engine-suggestions';
import { Accepting } from './accepting.js';
import type { SeenSuggestionInput, SuggestionInput } from './suggestion.types.js';
import { type NewsRow, type SettledIn, type SuggestionRow, SuggestionsRepository } from './suggestions.repository.js';

const CHANGED = refuse('CONFLICT', 'Its author has changed this suggestion since you looked at it. Nothing was changed: look at it again.');
const PLACE_LENGTH = 1_024;
const CONTEXT_LENGTH = 200;
const MOST_AT_ONCE = 50;

/** What came of deciding about several at once: which were settled, and which were left as they are, with why. */
export interface Settled { readonly settled: readonly string[]; readonly left: readonly Left[] }
export interface Left { readonly id: string; readonly why: string }

/** Proposes and settles changes that wait beside a text. Author and organisation come from the session alone. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly suggestions: SuggestionsRepository,
    private readonly accepting: Accepting,
    private readonly documents: DocumentsService,
  ) {}

  /** Those of some suggestions that the viewer may read. */
  async find(context: RequestContext, ids: readonly string[]): Promise<SuggestionRow[]> {
    const rows = await this.suggestions.byIds(ids);
    const readable = await Promise.all(rows.map((row) => this.authority.reader(context, row.networkId, 'document.read')));
    return rows.filter((_, index) => readable[index] !== null);
  }

  /** One of the same document as something that the viewer was shown already; one statement for a whole list. */
  load(context: RequestContext, id: string): Promise<SuggestionRow | null> {
    return context.loader<string, SuggestionRow | null>('suggestions by id', async (ids) => {
      const rows = new Map((await this.suggestions.byIds(ids)).map((row) => [row.id, row]));
      return ids.map((each) => rows.get(each) ?? null);
    }).load(id);
  }

  /** Those that wait, oldest first. */
  async openOf(documentId: string, first: number | null | undefined, after: string | null | undefined): Promise<Connection<SuggestionRow>> {
    const size = pageSize(first, 100);
    const key = decodeCursor(after, 2);
    const [rows, total] = await Promise.all([this.suggestions.openPage(documentId, key && { createdAt: String(key[0]), id: String(key[1]) }, size), this.suggestions.countOpen(documentId)]);
    return page(rows, size, total, (row) => [row.createdAt.toISOString(), row.id]);
  }

  /** Those that are settled, latest first; what was taken back too, unless only decisions are asked for. */
  async settledOf(which: SettledIn, first: number | null | undefined, after: string | null | undefined): Promise<Connection<SuggestionRow>> {
    const size = pageSize(first, 100);
    const key = decodeCursor(after, 2);
    const [rows, total] = await Promise.all([this.suggestions.settledPage(which, key && { settledAt: String(key[0]), id: String(key[1]) }, size), this.suggestions.countSettled(which)]);
    return page(rows, size, total, (row) => [row.settledAt!.toISOString(), row.id]);
  }

  openCount(context: RequestContext, documentId: string): Promise<number> {
    return context.loader<string, number>('open suggestions', async (ids) => {
      const counts = await this.suggestions.openCounts(ids);
      return ids.map((id) => counts.get(id) ?? 0);
    }).load(documentId);
  }

  deciders(context: RequestContext, documentId: string): Promise<Deciders> {
    return context.loader<string, Deciders>('suggestion deciders', async (ids) => {
      const found = await this.suggestions.deciders(ids);
      return ids.map((id) => found.get(id) ?? 'writers');
    }).load(documentId);
  }

  /** What was decided on the way to a version; one statement for a whole list of versions. */
  settledBefore(context: RequestContext, versionId: string): Promise<SuggestionRow[]> {
    return context.loader<string, SuggestionRow[]>('suggestions settled before versions', async (ids) => {
      const rows = await this.suggestions.settledBefore(ids);
      return ids.map((id) => rows.filter((row) => row.versionId === id));
    }).load(versionId);
  }

  /** What others decided about the viewer's suggestions since they were last at the texts. */
  async newsFor(context: RequestContext, networkId: string): Promise<(NewsRow & { latest: SuggestionRow })[]> {
    const actor = await this.authority.reader(context, networkId, 'document.read');
    const news = actor ? await this.suggestions.newsFor(networkId, actor.personId) : [];
    const latest = new Map((news.length > 0 ? await this.suggestions.byIds(news.map(({ latestId }) => latestId)) : []).map((row) => [row.id, row]));
    return news.map((row) => ({ ...row, latest: latest.get(row.latestId)! }));
  }

  async wishesOn(context: RequestContext, row: SuggestionRow): Promise<Wish[]> {
    const actor = await this.authority.reader(context, row.networkId);
    const document = await this.documents.load(context, row.documentId);
    return actor && document ? wishesFor(actor, row, await this.placeOf(context, document)) : [];
  }

  async mayDecide(context: RequestContext, documentId: string): Promise<boolean> {
    const document = await this.documents.load(context, documentId);
    const actor = document && (await this.authority.reader(context, document.networkId));
    return actor !== null && document !== null && whyNotDecide(actor, await this.placeOf(context, document)) === null;
  }

  async maySetDeciders(context: RequestContext, documentId: string): Promise<boolean> {
    const document = await this.documents.load(context, documentId);
    const actor = document && (await this.authority.reader(context, document.networkId));
    return actor !== null && document !== null && whyNotSetDeciders(actor, await this.placeOf(context, document)) === null;
  }

  /** Proposes several changes, gives own open ones their new form, and withdraws those that are no longer wanted, in one step; sent twice it does the same once. */
  async propose(context: RequestContext, documentId: string, inputs: readonly SuggestionInput[], withdrawKeys: readonly string[]): Promise<Outcome<string[]>> {
    const document = await this.documents.load(context, documentId);
    const verdict = await this.authority.judge(context, document?.networkId ?? null, 'document.suggest', document ? documentFacts(document) : undefined);
    if (!verdict.ok) return verdict;
    if (!document) return notFound();
    if (inputs.length > MOST_AT_ONCE) return refuse('INVALID', `At most ${MOST_AT_ONCE} suggestions can be sent at once.`, 'suggestions');
    const proposals: { key: string; proposal: Proposal }[] = [];
    for (const input of inputs) {
      const checked = checkProposal(input);
      if (!checked.ok) return checked;
      proposals.push({ key: input.key, proposal: checked.value });
    }
    const { personId, organisationId } = verdict.value;
    const at = this.clock.date();
    const outcome = await this.uow.exclusively(`suggestions ${documentId}`, (run) => run(async (tx): Promise<Outcome<string[]>> => {
      const own = await this.suggestions.openOf(tx, documentId, personId);
      const added = proposals.filter(({ key }) => own.every((row) => row.key !== key)).length;
      if (own.length + added > MOST_OPEN) return refuse('TOO_MANY', `You have ${own.length} open suggestions in this text. Wait until some are decided, or withdraw some.`);
      const changed: string[] = [];
      for (const { key, proposal } of proposals) {
        const id = await this.suggestions.put(tx, { documentId, key, authorId: personId, organisationId, proposal, at });
        if (id) changed.push(id);
      }
      const withdrawn = own.filter((row) => withdrawKeys.includes(row.key)).map(({ id }) => id);
      await this.suggestions.settle(tx, withdrawn, { state: 'withdrawn', by: verdict.value, at, reason: null, part: null });
      const ids = [...changed, ...withdrawn];
      if (ids.length > 0) await tx.emit({ type: 'suggestions.changed', networkId: document.networkId, documentId, suggestionIds: ids }, personId);
      return ok(ids);
    }));
    context.fresh();
    return outcome;
  }

  /** `seen` is when the form was made that the person looked at: nobody takes in words that its author has put there since. */
  async accept(context: RequestContext, id: string, part: Part, reasonInput: string | null, seen: Date | null): Promise<Outcome<string[]>> {
    return this.settling(context, id, 'accept', reasonInput, async (row, actor, place, reason) => {
      const judge = (now: SuggestionRow): Outcome<unknown> => whyNot(actor, 'accept', now, place) ?? changedSince(now, seen) ?? ok(null);
      const outcome = await this.accepting.accept(row.id, row.documentId, actor, part, reason, judge);
      return outcome.ok ? ok([row.id]) : outcome;
    });
  }

  async reject(context: RequestContext, id: string, reasonInput: string | null, seen: Date | null = null): Promise<Outcome<string[]>> {
    return this.close(context, id, 'reject', 'rejected', reasonInput, seen);
  }

  async withdraw(context: RequestContext, id: string): Promise<Outcome<string[]>> {
    return this.close(context, id, 'withdraw', 'withdrawn', null, null);
  }

  /**
   * Accepts or rejects what one person has open in a document, as it was looked at: each suggestion by its name and the moment of the form that
   * was seen [S12]. What cannot be settled like that is left as it is; the answer says which, and why.
   */
  async settleAll(context: RequestContext, documentId: string, authorId: string, wish: 'accept' | 'reject', seen: readonly SeenSuggestionInput[], reasonInput: string | null): Promise<Outcome<Settled>> {
    const document = await this.documents.load(context, documentId);
    const verdict = await this.authority.judge(context, document?.networkId ?? null, 'document.write', document ? documentFacts(document) : undefined);
    if (!verdict.ok) return verdict;
    if (!document) return notFound();
    const no = whyNotDecide(verdict.value, await this.placeOf(context, document));
    if (no) return no;
    if (seen.length > MOST_OPEN) return refuse('TOO_MANY', `At most ${MOST_OPEN} suggestions can be decided about at once.`, 'seen');
    const forms = new Map(seen.map(({ suggestionId, changedAt }) => [suggestionId, changedAt]));
    const rows = (await this.suggestions.byIds([...forms.keys()])).filter((row) => row.documentId === documentId && row.authorId === authorId);
    // Somebody of another network, somebody unknown and somebody with nothing open look the same.
    if (rows.every(({ state }) => state !== 'open')) return refuse('CONFLICT', 'This person suggests nothing in this text at the moment.');
    const settled: string[] = [];
    const left: Left[] = [];
    // From the end of the list, so that one does not move the place of the next.
    for (const { id } of [...rows].reverse()) {
      const outcome = wish === 'accept' ? await this.accept(context, id, 'all', reasonInput, forms.get(id)!) : await this.reject(context, id, reasonInput, forms.get(id)!);
      if (outcome.ok) settled.push(id);
      else if (outcome.code === 'INVALID') return outcome;
      else left.unshift({ id, why: outcome.message });
    }
    return ok({ settled, left });
  }

  async setDeciders(context: RequestContext, documentId: string, deciders: Deciders): Promise<Outcome<string>> {
    const document = await this.documents.load(context, documentId);
    const verdict = await this.authority.judge(context, document?.networkId ?? null, 'document.write', document ? documentFacts(document) : undefined);
    if (!verdict.ok) return verdict;
    if (!document) return notFound();
    const no = whyNotSetDeciders(verdict.value, await this.placeOf(context, document));
    if (no) return no;
    await this.uow.run(async (tx) => {
      await this.suggestions.setDeciders(tx, documentId, deciders);
      await tx.emit({ type: 'document.changed', networkId: document.networkId, documentId, strategyId: document.strategyId }, verdict.value.personId);
      return ok(null);
    });
    context.fresh();
    return ok(documentId);
  }

  private close(context: RequestContext, id: string, wish: 'reject' | 'withdraw', state: 'rejected' | 'withdrawn', reasonInput: string | null, seen: Date | null): Promise<Outcome<string[]>> {
    return this.settling(context, id, wish, reasonInput, (row, actor, place, reason) => this.uow.run(async (tx): Promise<Outcome<string[]>> => {
      const now = (await this.suggestions.lock(tx, [row.id]))[0]!;
      const no = whyNot(actor, wish, now, place) ?? changedSince(now, seen);
      if (no) return no;
      await this.suggestions.settle(tx, [row.id], { state, by: actor, at: this.clock.date(), reason, part: null });
      await tx.emit({ type: 'suggestions.changed', networkId: row.networkId, documentId: row.documentId, suggestionIds: [row.id] }, actor.personId);
      return ok([row.id]);
    }));
  }

  private async settling(
    context: RequestContext, id: string, wish: Wish, reasonInput: string | null,
    work: (row: SuggestionRow, actor: Actor, place: Place, reason: string | null) => Promise<Outcome<string[]>>,
  ): Promise<Outcome<string[]>> {
    const row = (await this.suggestions.byIds([id]))[0];
    const document = row && (await this.documents.load(context, row.documentId));
    const verdict = await this.authority.judge(context, document?.networkId ?? null, actionFor(wish), document ? documentFacts(document) : undefined);
    if (!verdict.ok) return verdict;
    if (!row || !document) return notFound();
    const reason = checkReason(reasonInput);
    if (!reason.ok) return reason;
    const outcome = await work(row, verdict.value, await this.placeOf(context, document), reason.value);
    context.fresh();
    return outcome;
  }

  /** What the rules must know of a document. */
  async placeOf(context: RequestContext, document: DocumentRow): Promise<Place> {
    return { ...documentFacts(document), deciders: await this.deciders(context, document.id), leadOrganisationId: document.leadOrganisationId };
  }
}

/** Why somebody who saw the form of a certain moment does not decide about the one that is there now; null when they may, or name none. */
const changedSince = ({ changedAt }: SuggestionRow, seen: Date | null): Refusal | null => (seen && changedAt.getTime() !== seen.getTime() ? CHANGED : null);

function checkProposal({ key, from, to, replaced, proposed, before, after }: SuggestionInput): Outcome<Proposal> {
  const damaged = refuse('INVALID', 'The suggestion could not be understood. Make it again.', 'suggestions');
  if (!/^[\w-]{8,64}$/.test(key) || [from, to].some((place) => place.length === 0 || place.length > PLACE_LENGTH)) return damaged;
  if (JSON.stringify([replaced, proposed]).length > LARGEST_SUGGESTION) return refuse('TOO_MANY', 'This suggestion is too large. Split it up.', 'suggestions');
  const [was, wanted] = [sliceOf(replaced), sliceOf(proposed)];
  if (!was || !wanted || (was.size === 0 && wanted.size === 0)) return damaged;
  return ok({ from, to, replaced: pieceOf(was), proposed: pieceOf(wanted), before: before.slice(-CONTEXT_LENGTH), after: after.slice(0, CONTEXT_LENGTH) });
}
