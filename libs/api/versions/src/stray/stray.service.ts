import { Injectable } from '@nestjs/common';
import { Authority, Clock, notFound, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { documentFacts, DocumentsService } from '@northstar/api-strategies';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { type StrayRow, StrayRepository } from './stray.repository.js';

/** Words that lost their place, for those who read a text and those who decide what becomes of them [C14]. */
@Injectable()
export class StrayService {
  constructor(
    private readonly uow: UnitOfWork, private readonly authority: Authority, private readonly clock: Clock, private readonly strays: StrayRepository, private readonly documents: DocumentsService,
  ) {}

  ofDocument(context: RequestContext, documentId: string): Promise<StrayRow[]> {
    return context.loader<string, StrayRow[]>('stray words', async (ids) => {
      const rows = await this.strays.ofDocuments(ids);
      return ids.map((id) => rows.filter((row) => row.documentId === id));
    }).load(documentId);
  }

  /** Those of some that the viewer may read. */
  async find(context: RequestContext, ids: readonly string[]): Promise<StrayRow[]> {
    const rows = await this.strays.byIds(ids);
    const readable = await Promise.all(rows.map((row) => this.authority.reader(context, row.networkId, 'document.read')));
    return rows.filter((_, index) => readable[index] !== null);
  }

  /**
   * Notes what somebody did with such words: they take them into the text themselves, or leave them out of it. Of words that went back by themselves it
   * notes that they were seen. Once only, so that two people do not put the same words in.
   */
  async settle(context: RequestContext, id: string, putIn: boolean): Promise<Outcome<StrayRow>> {
    const [row] = await this.strays.byIds([id]);
    const document = row && (await this.documents.load(context, row.documentId));
    const verdict = await this.authority.judge(context, row?.networkId ?? null, 'document.write', document ? documentFacts(document) : undefined);
    if (!verdict.ok) return verdict;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<null>> => {
      const now = await this.strays.lock(tx, id);
      if (!now) return notFound();
      if (putIn && now.state === 'placed') return refuse('CONFLICT', 'These words are back in the text already.');
      // What was set aside can still be taken in.
      if (now.settledAt && !(putIn && now.state === 'set_aside')) return refuse('CONFLICT', 'Somebody has seen to these words already.');
      await this.strays.settle(tx, id, putIn ? 'put_in' : now.state === 'placed' ? 'placed' : 'set_aside', verdict.value, this.clock.date());
      await tx.emit({ type: 'stray_words.changed', networkId: now.networkId, documentId: now.documentId, strayWordsIds: [id] }, verdict.value.personId);
      return ok(null);
    });
    if (!outcome.ok) return outcome;
    context.fresh();
    return ok((await this.strays.byIds([id]))[0]!);
  }
}
