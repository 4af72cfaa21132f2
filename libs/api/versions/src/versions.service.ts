import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Authority, checkLine, checkProse, Clock, type Connection, decodeCursor, notFound, page, pageSize, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { Collab } from '@northstar/api-collab';
import { documentFacts, type DocumentRow, DocumentsService } from '@northstar/api-strategies';
import type { ChangeLogEntry, Grain } from '@northstar/domain-text-diff';
import { type Actor, ok, type Outcome, refuse, why } from '@northstar/domain-membership';
import { type DocJson, toCanonicalJson, toJson } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';
import { type Contribution, contributions } from './authorship.js';
import { type AttributedBlock, compare, type Side } from './compare.js';
import { HistoryService } from './history.service.js';
import { restoringUpdate } from './restore.js';
import type { Since, VersionKind } from './version.types.js';
import { type VersionRow, VersionsRepository } from './versions.repository.js';

/** In whose name something is done. Null: by itself. */
export interface By {
  personId: string;
  organisationId: string | null;
}

export interface ComparisonResult {
  /** Null when the older side is a moment and no version. */
  from: VersionRow | null;
  fromAt: Date;
  to: VersionRow | null;
  blocks: AttributedBlock[];
  changes: ChangeLogEntry[];
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
    private readonly history: HistoryService,
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

  /** Whether a text says something else by now than a version of it. Only texts that were touched since are looked at. */
  movedOn(context: RequestContext, id: string): Promise<boolean> {
    return context.loader<string, boolean>('text moved on', async (ids) => {
      const rows = new Map((await this.versions.byIds(ids)).map((row) => [row.id, row]));
      const heads = await this.versions.heads([...rows.values()].map((row) => row.documentId));
      return Promise.all(ids.map((each) => {
        const row = rows.get(each);
        return row !== undefined && (heads.get(row.documentId) ?? 0) > row.seq && this.differs(row);
      }));
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
    return this.uow.run(async (tx) => {
      await this.versions.lockDocument(tx, documentId);
      const snapshot = await this.collab.snapshot(documentId);
      return snapshot ? ok(await this.store(tx, documentId, kind, by, snapshot, words)) : notFound();
    });
  }

  /** The whole of a version as Yjs bytes. */
  async stateOf(id: string): Promise<Uint8Array> {
    return (await this.versions.state(id))!;
  }

  /** The words of versions, by one statement. */
  contents(ids: readonly string[]): Promise<ReadonlyMap<string, DocJson>> {
    return this.versions.contents(ids);
  }

  /**
   * Keeps a text that was made of a version by one exact change. `corrects`: it is that version, or what that corrects, with an erratum that stands. Whoever calls this has
   * judged that it may be done.
   */
  async derive(tx: Transaction, of: { documentId: string; versionId: string; corrects: boolean }, made: { seq: number; state: Uint8Array }, by: By | null, words: { name: string; note?: string | null }): Promise<VersionRow> {
    await this.versions.lockDocument(tx, of.documentId);
    return this.store(tx, of.documentId, 'ballot', by, made, { ...words, correctsId: of.corrects ? await this.versions.carriedAs(tx, of.versionId) : null });
  }

  /** The agreed text once more, as what an edition published. */
  async markPublished(tx: Transaction, versionId: string, by: By, name: string): Promise<VersionRow> {
    const row = await this.versions.copyAsPublished(tx, versionId, name, by, this.clock.date());
    await tx.emit({ type: 'version.cut', networkId: row.networkId, documentId: row.documentId, versionId: row.id }, by.personId);
    return row;
  }

  /** Compares two versions of one document, or a version with the text as it stands; null when hidden, missing, or not of one document. */
  async compare(context: RequestContext, fromId: string, toId: string | null, grain: Grain): Promise<ComparisonResult | null> {
    const from = await this.find(context, fromId);
    const to = toId === null ? null : await this.find(context, toId);
    if (!from || (toId !== null && to?.documentId !== from.documentId)) return null;
    const before = await this.side((await this.versions.state(from.id))!);
    return this.difference(from.documentId, { ...before, row: from, seq: from.seq, at: from.createdAt }, to, grain);
  }

  /** What changed since the viewer was here before, or since their organisation took its position [V2]; null when hidden, or when there is nothing to go back to. */
  async changesSince(context: RequestContext, documentId: string, since: Since, grain: Grain): Promise<ComparisonResult | null> {
    const document = await this.documents.load(context, documentId);
    const actor = await this.authority.reader(context, document?.networkId ?? null, 'document.read');
    if (!actor || !document) return null;
    if (since === 'our_position') {
      const versionId = actor.organisationId === null ? null : await this.versions.decidedOn(documentId, actor.organisationId);
      return versionId === null ? null : this.compare(context, versionId, null, grain);
    }
    const at = await this.versions.visitBefore(documentId, actor.personId);
    const seq = at && (await this.versions.seqAt(documentId, at));
    const doc = at && seq !== null ? await this.history.textAt(documentId, seq) : null;
    return at && doc && seq !== null ? this.difference(documentId, { doc, content: toJson(doc), row: null, seq, at }, null, grain) : null;
  }

  /** What changed in a version since the one before it, in words; nothing for the first. */
  async changesOf(row: VersionRow): Promise<ChangeLogEntry[]> {
    const previous = await this.versions.before(row);
    if (!previous) return [];
    const before = await this.side((await this.versions.state(previous.id))!);
    return (await this.difference(row.documentId, { ...before, row: previous, seq: previous.seq, at: previous.createdAt }, row, 'word'))?.changes ?? [];
  }

  /** Compares and lets go of the older side. */
  private async difference(documentId: string, before: Side & { doc: Y.Doc; row: VersionRow | null; seq: number; at: Date }, to: VersionRow | null, grain: Grain): Promise<ComparisonResult | null> {
    let after: (Side & { doc: Y.Doc }) | null = null;
    try {
      const current = to ? null : await this.collab.snapshot(documentId);
      if (!to && !current) return null;
      after = await this.side(to ? (await this.versions.state(to.id))! : current!.state);
      const last = to?.seq ?? current!.seq;
      const rows = await this.versions.authorship(documentId, Math.min(before.seq, last), Math.max(before.seq, last));
      const { blocks, words, changes } = compare(before, after, rows, grain);
      return { from: before.row, fromAt: before.at, to, blocks, changes, insertedWords: words.inserted, deletedWords: words.deleted, contributors: contributions(rows, after.doc) };
    } finally {
      before.doc.destroy();
      after?.doc.destroy();
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
    // Two who restore at once would each bring back what is gone, and it would stand there twice.
    return this.uow.exclusively(`restore ${document.id}`, async (run) => {
      const kept = await run((tx) => this.keep(tx, verdict.value, version, document, state));
      if (!kept.ok) return kept;
      // The change is made from exactly what was kept: what was typed since then is in no version, so it stays in the text.
      const written = await this.collab.write(document.id, kept.value.update, verdict.value);
      if (!written.ok) return refuse('CONFLICT', 'The version could not be brought back: the text may have become too large. Nothing was changed.');
      return ok({ documentId: document.id, beforeRestore: kept.value.row });
    });
  }

  /** Keeps the text as it stands, with the change that leads from it to an older version. */
  private async keep(tx: Transaction, actor: Actor, version: VersionRow, document: DocumentRow, state: Uint8Array): Promise<Outcome<{ row: VersionRow; update: Uint8Array }>> {
    const now = await this.versions.lockDocument(tx, document.id);
    const before = await this.collab.snapshot(document.id);
    if (!now || !before) return notFound();
    // Somebody may have retired it while this waited.
    const no = why(actor, 'version.restore', documentFacts(now));
    if (no) return no;
    const restoring = restoringUpdate(state, before.state);
    if (!restoring) return refuse('CONFLICT', 'The text is the same as this version already, so there is nothing to restore.');
    // Noted before they are written: clocks that nobody has written yet are nobody's, and these are drawn at random.
    await this.versions.insertCopies(tx, document.id, restoring.copies);
    return ok({ row: await this.store(tx, document.id, 'before_restore', actor, before, { name: `Before restoring version ${version.number}` }), update: restoring.update });
  }

  private async differs(row: VersionRow): Promise<boolean> {
    const current = await this.collab.snapshot(row.documentId);
    if (!current) return false;
    const doc = new Y.Doc();
    try {
      Y.applyUpdate(doc, current.state);
      return hashOf(toCanonicalJson(doc)) !== row.hash;
    } finally {
      doc.destroy();
    }
  }

  private async side(state: Uint8Array): Promise<Side & { doc: Y.Doc }> {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    return { doc, content: toJson(doc) };
  }

  private async store(tx: Transaction, documentId: string, kind: VersionKind, by: By | null, snapshot: { seq: number; state: Uint8Array }, words: { name?: string | null; note?: string | null; correctsId?: string | null }): Promise<VersionRow> {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, snapshot.state);
    try {
      const canonical = toCanonicalJson(doc);
      const previous = await this.versions.latest(tx, documentId);
      const row = await this.versions.insert(tx, {
        documentId, kind, name: words.name ?? null, note: words.note ?? null, correctsId: words.correctsId ?? null, seq: snapshot.seq, state: Y.encodeStateAsUpdate(doc), content: toJson(doc), canonical,
        hash: hashOf(canonical), createdBy: by?.personId ?? null, organisationId: by?.organisationId ?? null, createdAt: this.clock.date(),
      });
      const rows = await this.versions.authorship(documentId, previous?.seq ?? 0, snapshot.seq, tx);
      await this.versions.insertContributions(tx, row.id, contributions(rows, doc));
      await tx.emit({ type: 'version.cut', networkId: row.networkId, documentId, versionId: row.id }, by?.personId ?? null);
      return row;
    } finally {
      doc.destroy();
    }
  }
}

/** The hash of a version [V1]: SHA-256 of its canonical text, hexadecimal. */
export const hashOf = (canonical: string): string => createHash('sha256').update(canonical).digest('hex');
