import { Injectable } from '@nestjs/common';
import { Clock, type Transaction, UnitOfWork } from '@northstar/api-core';
import { Collab } from '@northstar/api-collab';
import { type Actor, ok, type Outcome, refuse } from '@northstar/domain-membership';
import { accept, type Accepted, acceptWording, contradict, type Part, place, reading } from '@northstar/engine-suggestions';
import * as Y from 'yjs';
import { type SuggestionRow, SuggestionsRepository } from './suggestions.repository.js';

const NOT_NOW = {
  changed: 'The words under this suggestion have changed since it was made, so it no longer fits. Nothing was changed: compare the two, and put in by hand what should stay.',
  gone: 'The passage that this suggestion is about is no longer in the text. Nothing was changed.',
  no_such_part: 'This part of the suggestion cannot be taken alone. Nothing was changed.',
  done: 'What this suggestion says stands in the text already.',
  elsewhere: 'One of the wordings that would be closed is not about these words any more. Nothing was changed: look at the passage again.',
};

/** What somebody chose [S9]: suggestions that make one wording, and those of others that are closed by that. */
export interface Choice {
  readonly chosenIds: readonly string[];
  readonly closeIds: readonly string[];
  readonly reason: string | null;
}

/** The one place where a suggestion becomes text [T3]: an edit by the server in its author's name, who wrote those words; who accepted them is on record. */
@Injectable()
export class Accepting {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly collab: Collab,
    private readonly suggestions: SuggestionsRepository,
  ) {}

  /**
   * Takes one suggestion, or a part of it, into the text. `judge` looks at the row once more when nobody else can touch it any more. The text comes
   * first: should the server end in between, the suggestion is found in the text the next time, and only noted.
   */
  accept(id: string, documentId: string, actor: Actor, part: Part, reason: string | null, judge: (row: SuggestionRow) => Outcome<unknown>): Promise<Outcome<SuggestionRow>> {
    return this.uow.exclusively(`suggestions ${documentId}`, (run) => run(async (tx): Promise<Outcome<SuggestionRow>> => {
      const open = await this.suggestions.openOf(tx, documentId, null);
      const row = open.find((each) => each.id === id) ?? (await this.suggestions.lock(tx, [id]))[0]!;
      const verdict = judge(row);
      if (!verdict.ok) return verdict as Outcome<never>;
      const others = open.filter((each) => each.id !== id);
      const written = await this.write(tx, row, others, part === 'all', (doc) => accept(doc, row, part, others));
      if (!written.ok) return written;
      const state = part === 'all' ? 'accepted' as const : 'partly_accepted' as const;
      await this.suggestions.settle(tx, [id], { state, by: actor, at: this.clock.date(), reason, part: part === 'all' ? null : part });
      await tx.emit({ type: 'suggestions.changed', networkId: row.networkId, documentId, suggestionIds: [id, ...written.value] }, actor.personId);
      return ok(row);
    }));
  }

  /** Takes a wording into the text and closes the others that were named, in one transaction; like `accept`, the text first. */
  choose(documentId: string, { chosenIds, closeIds, reason }: Choice, actor: Actor, judge: (chosen: readonly SuggestionRow[], closed: readonly SuggestionRow[]) => Outcome<unknown>): Promise<Outcome<string[]>> {
    return this.uow.exclusively(`suggestions ${documentId}`, (run) => run(async (tx): Promise<Outcome<string[]>> => {
      const named = new Set([...chosenIds, ...closeIds]);
      const open = await this.suggestions.openOf(tx, documentId, null);
      const rows = [...open.filter(({ id }) => named.has(id)), ...(await this.suggestions.lock(tx, [...named].filter((id) => open.every((each) => each.id !== id))))];
      const [chosen, closed] = [chosenIds, closeIds].map((ids) => rows.filter(({ id }) => ids.includes(id))) as [SuggestionRow[], SuggestionRow[]];
      const verdict = judge(chosen, closed);
      if (!verdict.ok) return verdict as Outcome<never>;
      const others = open.filter(({ id }) => !named.has(id));
      const written = await this.write(tx, chosen[0]!, others, true, (doc) => (aboutTheSame(doc, chosen, closed) ? acceptWording(doc, chosen, others) : { ok: false, why: 'elsewhere' }));
      if (!written.ok) return written;
      const settlement = { by: actor, at: this.clock.date(), reason, part: null };
      await this.suggestions.settle(tx, chosenIds, { ...settlement, state: 'accepted' });
      await this.suggestions.settle(tx, closeIds, { ...settlement, state: 'not_chosen', chosenInsteadId: chosen[0]!.id });
      await tx.emit({ type: 'suggestions.changed', networkId: chosen[0]!.networkId, documentId, suggestionIds: [...named, ...written.value] }, actor.personId);
      return ok([...named]);
    }));
  }

  /** Writes what `take` does to the text in the author's name, and ties the others to their places anew where that was needed; answers which. */
  private async write(tx: Transaction, author: SuggestionRow, others: readonly SuggestionRow[], whole: boolean, take: (doc: Y.Doc) => Accepted | { ok: false; why: 'elsewhere' }): Promise<Outcome<string[]>> {
    const { documentId, authorId, organisationId } = author;
    const snapshot = await this.collab.snapshot(documentId);
    if (!snapshot) return refuse('NOT_FOUND', NOT_NOW.gone);
    const doc = new Y.Doc();
    try {
      Y.applyUpdate(doc, snapshot.state);
      const known = Y.encodeStateVector(doc);
      const result = take(doc);
      if (!result.ok) return result.why === 'done' && whole ? ok([]) : refuse('CONFLICT', NOT_NOW[result.why]);
      const stored = await this.collab.write(documentId, Y.encodeStateAsUpdate(doc, known), { personId: authorId, organisationId });
      if (!stored.ok) return refuse('CONFLICT', 'The suggestion could not be taken in: the text may have become too large. Nothing was changed.');
      const tied = [...result.others].map(([index, { from, to }]) => ({ id: others[index]!.id, from, to }));
      await this.suggestions.tieAnew(tx, tied);
      return ok(tied.map(({ id }) => id));
    } finally {
      doc.destroy();
    }
  }
}

/** Whether each that would be closed contradicts what is chosen. Where the text says that already, it can no longer be told, and nothing is at stake. */
function aboutTheSame(doc: Y.Doc, chosen: readonly SuggestionRow[], closed: readonly SuggestionRow[]): boolean {
  const now = reading(doc);
  const places = chosen.map((row) => place(doc, row, now));
  return places.some(({ is }) => is === 'done') || closed.every((row) => {
    const at = place(doc, row, now);
    return places.some((each) => contradict(each, at));
  });
}
