import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Authority, checkLine, checkProse, Clock, type Connection, decodeCursor, notFound, page, pageSize, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { Collab } from '@northstar/api-collab';
import { documentFacts, DocumentsService } from '@northstar/api-strategies';
import { wordCounts } from '@northstar/domain-text-diff';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { toCanonicalJson, toJson } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';
import { type Contribution, contributions } from './authorship.js';
import { type AttributedBlock, compare, type Side } from './compare.js';
import { restoringUpdate } from './restore.js';
import type { VersionKind } from './version.types.js';
import { type VersionRow, VersionsRepository } from './versions.repository.js';

/** In whose name something is done. Null: by itself. */
export interface By {
  personId: string;
  organisationId: string | null;
}

export interface ComparisonResult {
  from: VersionRow;
  to: VersionRow | null;
  blocks: AttributedBlock[];
  insertedWords: number;
  deletedWords: number;
  contributors: Contribution[];
}

/** Cuts, lists, compares and restores versions. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly versions: VersionsRepository,
    private readonly documents: DocumentsService,
    private readonly collab: Collab,
  ) {}

  /** One version for whoever may read its document; null when hidden or missing. */
  async find(context: RequestContext, id: string): Promise<VersionRow | null> {
    const row = await this.load(context, id);
    return (await this.authority.reader(context, row?.networkId ?? null, 'document.read')) ? row : null;
  }

  /** A version that something visible refers to; one statement for all that a request asks for. */
  load(context: RequestContext, id: string): Promise<VersionRow | null> {
    return context.loader<string, VersionRow | null>('version', async (ids) => {
      const rows = new Map((await this.versions.byIds(ids)).map((row) => [row.id, row]));
      return ids.map((each) => rows.get(each) ?? null);
    }).load(id);
  }

  /** A page of a document's versions, newest first. */
  async ofDocument(context: RequestContext, documentId: string, first: number | null | undefined, after: string | null | undefined): Promise<Connection<VersionRow>> {
    const size = pageSize(first, 30);
    const before = decodeCursor(after, 1)?.[0];
    const [rows, total] = await Promise.all([
      this.versions.ofDocument(documentId, typeof before === 'number' ? before : null, size),
      context.loader<string, number>('version count', async (ids) => {
        const counts = await this.versions.count(ids);
        return ids.map((id) => counts.get(id) ?? 0);
      }).load(documentId),
    ]);
    return page(rows, size, total, (row) => [row.number]);
  }

  /** Cuts a version with a name. */
  async name(context: RequestContext, documentId: string, nameInput: string, noteInput: string | null): Promise<Outcome<VersionRow>> {
    const document = await this.documents.load(context, documentId);
    const verdict = await this.authority.judge(context, document?.networkId ?? null, 'version.name', document ? documentFacts(document) : undefined);
    if (!verdict.ok) return verdict;
    const name = checkLine(nameInput, { field: 'name', label: 'The name of the version', most: 80 });
    if (!name.ok) return name;
    const note = checkProse(noteInput, { field: 'note', label: 'The note', most: 500, optional: true });
    if (!note.ok) return note;
    return this.cut(documentId, 'named', verdict.value, { name: name.value, note: note.value || null });
  }

  /** Cuts a version of what is committed. Whoever calls this has judged that it may be done. */
  async cut(documentId: string, kind: VersionKind, by: By | null, words: { name?: string | null; note?: string | null } = {}): Promise<Outcome<VersionRow>> {
    const snapshot = await this.collab.snapshot(documentId);
    if (!snapshot) return notFound();
    return this.uow.run(async (tx) => ok(await this.store(tx, documentId, kind, by, snapshot, words)));
  }

  /** The agreed text once more, as what an edition published. */
  async markPublished(tx: Transaction, versionId: string, by: By, name: string): Promise<VersionRow> {
    const row = await this.versions.copyAsPublished(tx, versionId, name, by, this.clock.date());
    await tx.emit({ type: 'version.cut', networkId: row.networkId, documentId: row.documentId, versionId: row.id }, by.personId);
    return row;
  }

  /** Compares two versions of one document, or a version with the text as it stands; null when hidden, missing, or not of one document. */
  async compare(context: RequestContext, fromId: string, toId: string | null): Promise<ComparisonResult | null> {
    const from = await this.find(context, fromId);
    const to = toId === null ? null : await this.find(context, toId);
    if (!from || (toId !== null && to?.documentId !== from.documentId)) return null;
    const current = to ? null : await this.collab.snapshot(from.documentId);
    if (!to && !current) return null;
    const before = await this.side((await this.versions.state(from.id))!);
    const after = await this.side(to ? (await this.versions.state(to.id))! : current!.state);
    try {
      const [first, last] = [from.seq, to?.seq ?? current!.seq];
      const rows = await this.versions.authorship(from.documentId, Math.min(first, last), Math.max(first, last));
      const blocks = compare(before, after, rows);
      const words = wordCounts(blocks);
      return { from, to, blocks, insertedWords: words.inserted, deletedWords: words.deleted, contributors: contributions(rows, after.doc) };
    } finally {
      before.doc.destroy();
      after.doc.destroy();
    }
  }

  /** Brings an older version back as a change to the text; the text as it was is kept as a version first [V1, V3]. */
  async restore(context: RequestContext, versionId: string): Promise<Outcome<{ documentId: string; beforeRestore: VersionRow }>> {
    const version = await this.load(context, versionId);
    const document = version && (await this.documents.load(context, version.documentId));
    const verdict = await this.authority.judge(context, document?.networkId ?? null, 'version.restore', document ? documentFacts(document) : undefined);
    if (!verdict.ok) return verdict;
    if (!version || !document) return notFound();
    const state = (await this.versions.state(versionId))!;
    const before = await this.collab.snapshot(document.id);
    if (!before) return notFound();
    if (!restoringUpdate(state, before.state)) return refuse('CONFLICT', 'The text is the same as this version already, so there is nothing to restore.');
    const kept = await this.cut(document.id, 'before_restore', verdict.value, { name: `Before restoring version ${version.number}` });
    if (!kept.ok) return kept;
    // What was typed since the cut is part of the state that is undone from, and of no version: it is read again and undone alike.
    const live = (await this.collab.committed(document.id))!;
    const update = restoringUpdate(state, live);
    const written = update ? await this.collab.write(document.id, update, verdict.value) : { ok: true as const };
    if (!written.ok) return refuse('CONFLICT', 'The version could not be brought back: the text may have become too large. Nothing was changed.');
    return ok({ documentId: document.id, beforeRestore: kept.value });
  }

  private async side(state: Uint8Array): Promise<Side & { doc: Y.Doc }> {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    return { doc, content: toJson(doc) };
  }

  private async store(tx: Transaction, documentId: string, kind: VersionKind, by: By | null, snapshot: { seq: number; state: Uint8Array }, words: { name?: string | null; note?: string | null }): Promise<VersionRow> {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, snapshot.state);
    try {
      const canonical = toCanonicalJson(doc);
      const previous = await this.versions.latest(tx, documentId);
      const row = await this.versions.insert(tx, {
        documentId, kind, name: words.name ?? null, note: words.note ?? null, seq: snapshot.seq, state: Y.encodeStateAsUpdate(doc), content: toJson(doc), canonical,
        hash: createHash('sha256').update(canonical).digest('hex'), createdBy: by?.personId ?? null, organisationId: by?.organisationId ?? null, createdAt: this.clock.date(),
      });
      const rows = await this.versions.authorship(documentId, previous?.seq ?? 0, snapshot.seq);
      await this.versions.insertContributions(tx, row.id, contributions(rows, doc));
      await tx.emit({ type: 'version.cut', networkId: row.networkId, documentId, versionId: row.id }, by?.personId ?? null);
      return row;
    } finally {
      doc.destroy();
    }
  }
}
