import { decodeRanges } from '@northstar/api-collab';
import { relive, type StoredHistory } from '@northstar/engine-sync-room';
import * as Y from 'yjs';
import { ClockIndex } from './authorship.js';
import type { AuthorshipRow, Copy } from './versions.repository.js';

/** All that is kept of how a text came to be. */
export interface Records {
  readonly history: Pick<StoredHistory, 'segments' | 'updates'>;
  readonly rows: readonly AuthorshipRow[];
  readonly copies: readonly Copy[];
}

/**
 * How a text came to be, clock by clock: which update brought it, whose words they are, and which update took it away. Words that a
 * restore brought back belong to whoever wrote them first [C6].
 */
export class Chronicle {
  /** The text with everything that was ever in it, as far as the history holds it. */
  readonly doc: Y.Doc;
  readonly rows: readonly AuthorshipRow[];
  private readonly inserted: ClockIndex;
  private readonly deleted: ClockIndex;
  private readonly copies = new Map<number, Copy[]>();

  constructor({ history, rows, copies }: Records) {
    this.doc = relive(history);
    this.rows = rows;
    this.inserted = ClockIndex.ofInsertions(rows);
    this.deleted = ClockIndex.ofDeletions(rows);
    for (const copy of copies) this.copies.set(copy.client, [...(this.copies.get(copy.client) ?? []), copy]);
    for (const list of this.copies.values()) list.sort((a, b) => a.clock - b.clock);
  }

  /** The update that brought a clock into the text. */
  broughtBy(client: number, clock: number): AuthorshipRow | null {
    return this.inserted.at(client, clock);
  }

  /** The update that took it away; null while it is there. */
  removedBy(client: number, clock: number): AuthorshipRow | null {
    return this.deleted.at(client, clock);
  }

  /** The update in which somebody first wrote these words. Of words whose beginning is unknown, the one that brought them. */
  writtenBy(client: number, clock: number): AuthorshipRow | null {
    const original = this.originalOf(client, clock);
    return this.inserted.at(original.client, original.clock) ?? this.inserted.at(client, clock);
  }

  /** The text as it stood after an update of the log. The caller destroys it. */
  textAt(seq: number): Y.Doc {
    const state = new Map<number, number>();
    const deletes = Y.createDeleteSet();
    for (const row of this.rows) {
      if (row.seq > seq) break;
      for (const { client, clock, length } of decodeRanges(row.inserted)) state.set(client, Math.max(state.get(client) ?? 0, clock + length));
      for (const { client, clock, length } of decodeRanges(row.deleted)) {
        const list = deletes.clients.get(client);
        const item = { clock, len: length };
        if (list) list.push(item);
        else deletes.clients.set(client, [item]);
      }
    }
    return Y.createDocFromSnapshot(this.doc, Y.createSnapshot(deletes, state));
  }

  destroy(): void {
    this.doc.destroy();
  }

  /** A restore can bring back what an earlier restore brought back. */
  private originalOf(client: number, clock: number): { client: number; clock: number } {
    let at = { client, clock };
    for (;;) {
      const copy = this.copies.get(at.client)?.findLast((one) => one.clock <= at.clock);
      if (!copy || at.clock >= copy.clock + copy.length) return at;
      at = { client: copy.ofClient, clock: copy.ofClock + at.clock - copy.clock };
    }
  }
}
