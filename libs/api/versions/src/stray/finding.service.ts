import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Collab } from '@northstar/api-collab';
import { Clock, Logger, UnitOfWork } from '@northstar/api-core';
import { homeOf, type StrayPassage, strayPassages, type TextRecords } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';
import type { Chronicle } from '../chronicle.js';
import { HistoryService } from '../history.service.js';
import type { By } from '../versions.service.js';
import { StrayRepository } from './stray.repository.js';

interface Found {
  id: string;
  author: By;
  passage: StrayPassage;
}

/**
 * Looks after words that vanished because somebody removed the block around them without having seen them [C14]: records them first, so that they
 * are never just gone, then puts them back where what stood around them stands now. What has no such place waits for people.
 */
@Injectable()
export class FindingService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly running = new Set<Promise<void>>();
  private stop: () => void = () => undefined;

  constructor(
    private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly log: Logger, private readonly collab: Collab,
    private readonly history: HistoryService, private readonly strays: StrayRepository,
  ) {}

  /** What a process that ended left behind is looked after first. */
  async onApplicationBootstrap(): Promise<void> {
    this.stop = this.collab.onVanished((documentId) => this.begin(documentId));
    for (const documentId of await this.strays.documentsWaiting()) this.begin(documentId);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop();
    await Promise.all(this.running);
  }

  private begin(documentId: string): void {
    const task: Promise<void> = this.lookAfter(documentId)
      // They are in the log and marked there, so the next write that loses words, or the next start, finds them.
      .catch((error: unknown) => this.log.error('words that lost their place could not be looked after', { documentId, error }))
      .finally(() => { this.running.delete(task); });
    this.running.add(task);
  }

  /** One node at a time: two would put the same words back twice. */
  private lookAfter(documentId: string): Promise<void> {
    return this.uow.exclusively(`stray words ${documentId}`, async (run) => {
      const waiting = await this.strays.waiting(documentId);
      const chronicle = waiting.length > 0 ? await this.history.chronicle(documentId) : null;
      const networkId = chronicle && (await this.strays.networkOf(documentId));
      if (!chronicle || !networkId) return;
      try {
        const records = recordsOf(chronicle);
        for (const { seq, ranges, unwanted } of waiting) {
          const passages = strayPassages(chronicle.doc, ranges, records, unwanted).map((passage) => ({ passage, author: authorOf(chronicle, passage) }));
          const known = passages.filter((each): each is { passage: StrayPassage; author: By } => each.author !== null);
          const tell = (strayWordsIds: string[]) => ({ type: 'stray_words.changed' as const, networkId, documentId, strayWordsIds });
          const ids = await run(async (tx) => {
            const made = await this.strays.record(tx, documentId, seq, known.map(({ passage, author }) => {
              const row = chronicle.rows.find((each) => each.seq === passage.goneAt);
              const { words, before, after } = passage;
              return { author, words, before, after, removedBy: row ? { personId: row.personId, organisationId: row.organisationId } : null };
            }), this.clock.date());
            if (made.length > 0) await tx.emit(tell(made), null);
            return made;
          });
          const placed = await this.putBack(documentId, known.map((each, index) => ({ ...each, id: ids[index]! })), records);
          if (placed.length > 0) await run(async (tx) => {
            await this.strays.placed(tx, placed);
            await tx.emit(tell(placed), null);
          });
        }
      } finally {
        chronicle.destroy();
      }
    });
  }

  /** Writes what has a place into it, in its author's name; answers which. The place is looked for in what is committed, once more for each author. */
  private async putBack(documentId: string, found: readonly Found[], records: TextRecords): Promise<string[]> {
    const placed: string[] = [];
    for (const group of byAuthor(found)) {
      const snapshot = await this.collab.snapshot(documentId);
      if (!snapshot) return placed;
      const doc = new Y.Doc();
      try {
        Y.applyUpdate(doc, snapshot.state);
        const known = Y.encodeStateVector(doc);
        const homed: string[] = [];
        for (const { id, passage } of group) {
          const home = homeOf(doc, passage, records);
          if (!home) continue;
          home.type.insert(home.index, passage.words);
          homed.push(id);
        }
        if (homed.length === 0) continue;
        const written = await this.collab.write(documentId, Y.encodeStateAsUpdate(doc, known), group[0]!.author);
        // A text that is full takes nothing more; the words stay on offer.
        if (written.ok) placed.push(...homed);
      } finally {
        doc.destroy();
      }
    }
    return placed;
  }
}

function recordsOf(chronicle: Chronicle): TextRecords {
  return {
    broughtBy: (client, clock) => chronicle.broughtBy(client, clock)?.seq ?? null,
    removedBy: (client, clock) => chronicle.removedBy(client, clock)?.seq ?? null,
  };
}

function authorOf(chronicle: Chronicle, { client, clock }: StrayPassage): By | null {
  const row = chronicle.writtenBy(client, clock);
  return row && { personId: row.personId, organisationId: row.organisationId };
}

function byAuthor(found: readonly Found[]): Found[][] {
  const groups = new Map<string, Found[]>();
  for (const each of found) {
    const key = `${each.author.personId} ${each.author.organisationId ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}
