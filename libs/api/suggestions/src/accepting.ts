import { Injectable } from '@nestjs/common';
import { Clock, type Transaction, UnitOfWork } from '@northstar/api-core';
import { Collab } from '@northstar/api-collab';
import { type Actor, ok, type Outcome, refuse } from '@northstar/domain-membership';
import { accept, type Part } from '@northstar/engine-suggestions';
import * as Y from 'yjs';
import { type SuggestionRow, SuggestionsRepository } from './suggestions.repository.js';

const NOT_NOW = {
  changed: 'The words under this suggestion have changed since it was made, so it no longer fits. Nothing was changed: compare the two, and put in by hand what should stay.',
  gone: 'The passage that this suggestion is about is no longer in the text. Nothing was changed.',
  no_such_part: 'This part of the suggestion cannot be taken alone. Nothing was changed.',
  done: 'What this suggestion says stands in the text already.',
};

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
      const written = await this.write(tx, row, open.filter((each) => each.id !== id), part);
      if (!written.ok) return written;
      const state = part === 'all' ? 'accepted' as const : 'partly_accepted' as const;
      await this.suggestions.settle(tx, [id], { state, by: actor, at: this.clock.date(), reason, part: part === 'all' ? null : part });
      await tx.emit({ type: 'suggestions.changed', networkId: row.networkId, documentId, suggestionIds: [id, ...written.value] }, actor.personId);
      return ok(row);
    }));
  }

  /** Writes the change and ties the others to their places anew where that was needed; answers which. */
  private async write(tx: Transaction, row: SuggestionRow, others: readonly SuggestionRow[], part: Part): Promise<Outcome<string[]>> {
    const snapshot = await this.collab.snapshot(row.documentId);
    if (!snapshot) return refuse('NOT_FOUND', NOT_NOW.gone);
    const doc = new Y.Doc();
    try {
      Y.applyUpdate(doc, snapshot.state);
      const known = Y.encodeStateVector(doc);
      const result = accept(doc, row, part, others);
      if (!result.ok) return result.why === 'done' && part === 'all' ? ok([]) : refuse('CONFLICT', NOT_NOW[result.why]);
      const stored = await this.collab.write(row.documentId, Y.encodeStateAsUpdate(doc, known), { personId: row.authorId, organisationId: row.organisationId });
      if (!stored.ok) return refuse('CONFLICT', 'The suggestion could not be taken in: the text may have become too large. Nothing was changed.');
      for (const [index, proposal] of result.others) await this.suggestions.tieAnew(tx, others[index]!.id, proposal);
      return ok([...result.others.keys()].map((index) => others[index]!.id));
    } finally {
      doc.destroy();
    }
  }
}
