import { Injectable } from '@nestjs/common';
import { Collab } from '@northstar/api-collab';
import type * as Y from 'yjs';
import { type Authors, authorsOf } from './authors.js';
import { Chronicle } from './chronicle.js';
import { HistoryRepository, type MomentRow } from './history.repository.js';
import { type TextHistory, textHistory } from './text-history.js';
import { VersionsRepository } from './versions.repository.js';

const NOBODY: Authors = { writers: [], ranges: [], words: 0, characters: 0 };
/** Texts whose authors are remembered; looking through a long history again costs a quarter of a second. */
const REMEMBERED = 200;
/** Frames beyond which a replay does not get better to look at. */
const MOST_FRAMES = 1_500;

/** How texts came to be: who wrote what is there [C6], and the way to it [V4]. Whoever calls this has judged that the texts may be read. */
@Injectable()
export class HistoryService {
  private readonly remembered = new Map<string, { seq: number; authors: Authors }>();

  constructor(
    private readonly collab: Collab,
    private readonly history: HistoryRepository,
    private readonly versions: VersionsRepository,
  ) {}

  /** Who wrote what is in some texts; a constant number of statements, and none but one for texts that nobody touched since the last time. */
  async authors(documentIds: readonly string[]): Promise<Map<string, Authors>> {
    const heads = await this.versions.heads(documentIds);
    const result = new Map<string, Authors>();
    const stale: string[] = [];
    for (const id of documentIds) {
      const known = this.remembered.get(id);
      if (!heads.get(id)) result.set(id, NOBODY);
      else if (known && known.seq === heads.get(id)) result.set(id, known.authors);
      else stale.push(id);
    }
    for (const [id, chronicle] of await this.chronicles(stale)) {
      try {
        const authors = authorsOf(chronicle);
        result.set(id, authors);
        this.remembered.delete(id);
        this.remembered.set(id, { seq: chronicle.rows.at(-1)?.seq ?? 0, authors });
        if (this.remembered.size > REMEMBERED) this.remembered.delete(this.remembered.keys().next().value!);
      } finally {
        chronicle.destroy();
      }
    }
    return result;
  }

  /** The whole way to a text, for replaying it. */
  async replay(documentId: string): Promise<TextHistory & { moments: MomentRow[]; forgottenUntil: Date | null }> {
    const [moments, forgottenUntil, chronicles] = await Promise.all([this.history.moments(documentId), this.history.forgottenUntil(documentId), this.chronicles([documentId])]);
    const chronicle = chronicles.get(documentId);
    if (!chronicle) return { updates: 0, writers: [], frames: [], blocks: [], moments: [], forgottenUntil };
    try {
      return { ...textHistory(chronicle, new Set(moments.map(({ seq }) => seq)), MOST_FRAMES), moments, forgottenUntil };
    } finally {
      chronicle.destroy();
    }
  }

  /** A text as it stood after an update of the log; null when there is no such text. The caller destroys it. */
  async textAt(documentId: string, seq: number): Promise<Y.Doc | null> {
    const chronicle = await this.chronicle(documentId);
    try {
      return chronicle?.textAt(seq) ?? null;
    } finally {
      chronicle?.destroy();
    }
  }

  /** All that is kept of how a text came to be; null when there is no such text. The caller destroys it. */
  async chronicle(documentId: string): Promise<Chronicle | null> {
    return (await this.chronicles([documentId])).get(documentId) ?? null;
  }

  private async chronicles(documentIds: readonly string[]): Promise<Map<string, Chronicle>> {
    if (documentIds.length === 0) return new Map();
    // The rows come last: of words that are known it is then known whose they are; rows of words that came meanwhile do no harm.
    const histories = await this.collab.histories(documentIds);
    const [rows, copies] = await Promise.all([this.history.rows(documentIds), this.history.copies(documentIds)]);
    return new Map([...histories].map(([id, history]) => [id, new Chronicle({
      history, rows: rows.filter(({ documentId }) => documentId === id), copies: copies.filter(({ documentId }) => documentId === id),
    })]));
  }
}
