import { Injectable } from '@nestjs/common';
import { Clock, Logger } from '@northstar/api-core';
import { DocumentsService } from '@northstar/api-strategies';

/** Typing is told to lists and overviews after so much quiet, and at the latest after so long. */
const QUIET_MS = 1_500;
const AT_LATEST_MS = 10_000;
/** Texts that are due within so long are noted together. */
const TOGETHER_MS = 250;

interface Pending {
  timer: NodeJS.Timeout;
  since: number;
  read: () => Promise<string | null>;
}

/** Keeps what the rest of the application shows of a text (its first lines, when it was last changed) without a statement for each key. */
@Injectable()
export class TextWatch {
  private readonly pending = new Map<string, Pending>();
  private readonly due = new Set<string>();
  private gathering: NodeJS.Timeout | null = null;

  constructor(
    private readonly documents: DocumentsService,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /** Something was committed to the document; `read` answers its first words as they are then, null when there is no such document any more. */
  changed(documentId: string, read: () => Promise<string | null>): void {
    const known = this.pending.get(documentId);
    const since = known?.since ?? performance.now();
    if (known) clearTimeout(known.timer);
    const wait = Math.max(0, Math.min(QUIET_MS, since + AT_LATEST_MS - performance.now()));
    const timer = setTimeout(() => this.isDue(documentId), wait);
    timer.unref();
    this.pending.set(documentId, { timer, since, read });
  }

  /** Notes everything that still waits; before the end. */
  async flush(): Promise<void> {
    await this.noteAll([...this.pending.keys()]);
  }

  /** Notes what waits for one document, if something does. */
  async note(documentId: string): Promise<void> {
    await this.noteAll([documentId]);
  }

  private isDue(documentId: string): void {
    this.due.add(documentId);
    this.gathering ??= setTimeout(() => {
      this.gathering = null;
      const due = [...this.due];
      this.due.clear();
      void this.noteAll(due);
    }, TOGETHER_MS).unref();
  }

  private async noteAll(documentIds: readonly string[]): Promise<void> {
    const notes = (await Promise.all(documentIds.map((documentId) => this.read(documentId)))).filter((note) => note !== null);
    if (notes.length === 0) return;
    try {
      await this.documents.noteTexts(notes, this.clock.date());
    } catch (error) {
      // The texts themselves are safe; only the overview is behind, until the next change.
      this.log.warn('excerpts could not be noted', { documents: notes.length, error });
    }
  }

  private async read(documentId: string): Promise<{ documentId: string; excerpt: string } | null> {
    const pending = this.pending.get(documentId);
    if (!pending) return null;
    clearTimeout(pending.timer);
    this.pending.delete(documentId);
    try {
      const excerpt = await pending.read();
      return excerpt === null ? null : { documentId, excerpt };
    } catch (error) {
      this.log.warn('an excerpt could not be read', { documentId, error });
      return null;
    }
  }
}
