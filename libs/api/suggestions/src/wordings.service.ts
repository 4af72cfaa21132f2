import { Injectable } from '@nestjs/common';
import { Authority, Clock, notFound, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { documentFacts, type DocumentRow, DocumentsService } from '@northstar/api-strategies';
import { type Action, type Actor, ok, type Outcome, refuse } from '@northstar/domain-membership';
import { checkChoice, checkReason, checkSeen, type Place, whyNot } from '@northstar/domain-suggestions';
import { Accepting } from './accepting.js';
import { SuggestionsRepository } from './suggestions.repository.js';
import { SuggestionsService } from './suggestions.service.js';
import { SupportRepository, type SupportRow } from './support.repository.js';

const MOST_AT_ONCE = 100;

/** Somebody who may, and what they speak about. */
interface Judged { readonly actor: Actor; readonly document: DocumentRow; readonly place: Place }

/** Several wordings of one passage: which organisations support which, and choosing one. Who says it, and for which organisation, comes from the session alone. */
@Injectable()
export class WordingsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly suggestions: SuggestionsRepository,
    private readonly supports: SupportRepository,
    private readonly accepting: Accepting,
    private readonly documents: DocumentsService,
    private readonly service: SuggestionsService,
  ) {}

  /** Which organisations support a suggestion; one statement for a whole list. */
  supportOf(context: RequestContext, suggestionId: string): Promise<SupportRow[]> {
    return context.loader<string, SupportRow[]>('support of suggestions', async (ids) => {
      const rows = await this.supports.of(ids);
      return ids.map((id) => rows.filter((row) => row.suggestionId === id));
    }).load(suggestionId);
  }

  /** Says that the viewer's organisation supports a wording, or takes that back [S7, S10]. */
  async support(context: RequestContext, suggestionIds: readonly string[], supports: boolean, asOf: Date): Promise<Outcome<string[]>> {
    const ids = [...new Set(suggestionIds)];
    const judged = await this.judge(context, ids, 'document.suggest');
    if (!judged.ok) return judged;
    const { actor, document, place } = judged.value;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string[]>> => {
      const rows = await this.suggestions.lock(tx, ids);
      for (const row of rows) {
        const no = whyNot(actor, 'support', row, place);
        if (no) return no;
      }
      const seen = supports ? checkSeen(rows, asOf) : ok(null);
      if (!seen.ok) return seen;
      if (supports) await this.supports.say(tx, ids, { personId: actor.personId, organisationId: actor.organisationId! }, this.clock.date());
      else await this.supports.takeBack(tx, ids, actor.organisationId!);
      await tx.emit({ type: 'suggestions.changed', networkId: document.networkId, documentId: document.id, suggestionIds: ids }, actor.personId);
      return ok(ids);
    });
    context.fresh();
    return outcome;
  }

  /** Takes one wording into the text and closes others about the same words [S9, S10]. */
  async choose(context: RequestContext, suggestionIds: readonly string[], closeSuggestionIds: readonly string[], asOf: Date, reasonInput: string | null): Promise<Outcome<string[]>> {
    const [chosenIds, closeIds] = [[...new Set(suggestionIds)], [...new Set(closeSuggestionIds)]];
    const judged = await this.judge(context, [...new Set([...chosenIds, ...closeIds])], 'document.write');
    if (!judged.ok) return judged;
    const { actor, document, place } = judged.value;
    const reason = checkReason(reasonInput);
    if (!reason.ok) return reason;
    const outcome = await this.accepting.choose(document.id, { chosenIds, closeIds, reason: reason.value }, actor, (chosen, closed) => {
      for (const [row, wish] of [...chosen.map((each) => [each, 'accept'] as const), ...closed.map((each) => [each, 'reject'] as const)]) {
        const no = whyNot(actor, wish, row, place);
        if (no) return no;
      }
      const choice = checkChoice(chosen, closed);
      return choice.ok ? checkSeen([...chosen, ...closed], asOf) : choice;
    });
    context.fresh();
    return outcome;
  }

  /** Whether the viewer may do that with suggestions, all of which must be there and of one document. */
  private async judge(context: RequestContext, ids: readonly string[], action: Action): Promise<Outcome<Judged>> {
    const rows = await this.suggestions.byIds(ids);
    const together = rows.length === ids.length && rows.every(({ documentId }) => documentId === rows[0]!.documentId);
    const document = together && rows[0] ? await this.documents.load(context, rows[0].documentId) : null;
    const verdict = await this.authority.judge(context, document?.networkId ?? null, action, document ? documentFacts(document) : undefined);
    if (!verdict.ok) return verdict;
    if (!document) return notFound();
    if (ids.length > MOST_AT_ONCE) return refuse('TOO_MANY', `At most ${MOST_AT_ONCE} suggestions can be decided about at once.`, 'suggestionIds');
    return ok({ actor: verdict.value, document, place: await this.service.placeOf(context, document) });
  }
}
