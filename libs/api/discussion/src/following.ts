import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { askedTogether, EventBus, Logger, UnitOfWork } from '@northstar/api-core';
import { Collab } from '@northstar/api-collab';
import { followAnchor, textMap } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';
import { type AnchoredRow, type Followed, ThreadsRepository } from './threads.repository.js';

/**
 * Moves passages along with their text [T1]: each time a text has come to rest, those that were found by their words get positions
 * again, and those that were edited are remembered with their words of today. What is stored is what every screen starts from, so all
 * of them find the same. Documents are not written to: their hash stays that of the text alone.
 */
@Injectable()
export class Following implements OnModuleInit, BeforeApplicationShutdown {
  /** One run for a document at a time; what changes meanwhile is looked at once more. */
  private readonly running = new Map<string, { again: boolean; done: Promise<void> }>();
  private stop: () => void = () => undefined;
  /** Texts that came to rest together are looked at by one statement. */
  private readonly anchored = askedTogether<string, AnchoredRow[]>(async (documentIds) => {
    const rows = await this.threads.anchored([...new Set(documentIds)]);
    return documentIds.map((id) => rows.filter(({ documentId }) => documentId === id));
  });

  constructor(
    private readonly bus: EventBus,
    private readonly collab: Collab,
    private readonly threads: ThreadsRepository,
    private readonly uow: UnitOfWork,
    private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.stop = this.bus.on('document.changed', ({ documentId, networkId }) => this.changed(documentId, networkId));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop();
    await Promise.all([...this.running.values()].map(({ done }) => done));
  }

  private changed(documentId: string, networkId: string): void {
    const known = this.running.get(documentId);
    if (known) { known.again = true; return; }
    const run = { again: false, done: Promise.resolve() };
    this.running.set(documentId, run);
    run.done = this.runs(documentId, networkId, run).finally(() => this.running.delete(documentId));
  }

  private async runs(documentId: string, networkId: string, run: { again: boolean }): Promise<void> {
    try {
      do {
        run.again = false;
        await this.follow(documentId, networkId);
      } while (run.again);
    } catch (error) {
      // Threads keep the anchors they had; the next change looks again.
      this.log.warn('passages could not be followed', { documentId, error });
    }
  }

  /** Brings the anchors of one document up to date; two statements where nothing moved. */
  async follow(documentId: string, networkId: string): Promise<void> {
    const anchored = await this.anchored.load(documentId);
    if (anchored.length === 0) return;
    const state = await this.collab.committed(documentId);
    if (!state) return;
    const doc = new Y.Doc();
    let followed: Followed[];
    try {
      Y.applyUpdate(doc, state);
      const map = textMap(doc);
      followed = anchored.flatMap(({ id, start, end, quote, words, prefix, suffix }) => {
        const before = { start: start.toString('base64'), end: end.toString('base64') };
        const now = followAnchor(doc, { quote, words, prefix, suffix, ...before }, map);
        return now ? [{ id, before: start, start: Buffer.from(now.start, 'base64'), end: Buffer.from(now.end, 'base64'), words: now.words, prefix: now.prefix, suffix: now.suffix, moved: now.start !== before.start || now.end !== before.end }] : [];
      });
    } finally {
      doc.destroy();
    }
    if (followed.length === 0) return;
    await this.uow.run(async (tx) => {
      const kept = new Set(await this.threads.keepFollowed(tx, followed));
      for (const { id, moved } of followed) if (moved && kept.has(id)) await tx.emit({ type: 'thread.changed', networkId, documentId, threadId: id });
    });
  }
}
