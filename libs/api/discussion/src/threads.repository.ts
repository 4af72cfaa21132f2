import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { ThreadState } from '@northstar/domain-discussion';

export interface ThreadRow {
  id: string;
  documentId: string;
  networkId: string;
  state: ThreadState;
  anchorStart: Buffer | null;
  anchorEnd: Buffer | null;
  quote: string;
  words: string;
  prefix: string;
  suffix: string;
  createdBy: string;
  organisationId: string | null;
  /** The suggestion that it is about, if it is about one. */
  suggestionId: string | null;
  createdAt: Date;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  resolvedByOrganisationId: string | null;
  reopenedAt: Date | null;
  reopenedBy: string | null;
  reopenedByOrganisationId: string | null;
}

/** Who did something to a thread, for which organisation and when. */
export interface Doing { personId: string; organisationId: string | null; at: Date }

export interface CommentRow {
  id: string;
  threadId: string;
  body: string;
  authorId: string;
  organisationId: string | null;
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
}

/** A passage as it is kept, for following it. */
export interface AnchoredRow { id: string; documentId: string; start: Buffer; end: Buffer; quote: string; words: string; prefix: string; suffix: string }

/** A passage that was followed to where and how it stands now; `before` is its beginning as it was read. */
export interface Followed { id: string; before: Buffer; start: Buffer; end: Buffer; words: string; prefix: string; suffix: string; moved: boolean }

export interface NewThread {
  documentId: string;
  anchor: { start: Uint8Array; end: Uint8Array; quote: string; prefix: string; suffix: string } | null;
  createdBy: string;
  organisationId: string | null;
  suggestionId: string | null;
  createdAt: Date;
}

const COLUMNS = `t.id, t.document_id AS "documentId", d.network_id AS "networkId", t.state, t.anchor_start AS "anchorStart", t.anchor_end AS "anchorEnd", t.quote, t.words, t.prefix, t.suffix,
  t.created_by AS "createdBy", t.organisation_id AS "organisationId", t.suggestion_id AS "suggestionId", t.created_at AS "createdAt", t.resolved_at AS "resolvedAt",
  t.resolved_by AS "resolvedBy", t.resolved_by_organisation_id AS "resolvedByOrganisationId",
  t.reopened_at AS "reopenedAt", t.reopened_by AS "reopenedBy", t.reopened_by_organisation_id AS "reopenedByOrganisationId"`;
const FROM = 'FROM thread t JOIN document d ON d.id = t.document_id';
const COMMENT = `id, thread_id AS "threadId", body, author_id AS "authorId", organisation_id AS "organisationId", created_at AS "createdAt", edited_at AS "editedAt", deleted_at AS "deletedAt"`;

/** All SQL about threads and comments. */
@Injectable()
export class ThreadsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async byId(id: string, tx: Transaction = this.uow.read): Promise<ThreadRow | null> {
    const rows = await tx.query<ThreadRow>(`SELECT ${COLUMNS} ${FROM} WHERE t.id = $1`, [id]);
    return rows[0] ?? null;
  }

  byIds(ids: readonly string[]): Promise<ThreadRow[]> {
    return this.uow.read.query<ThreadRow>(`SELECT ${COLUMNS} ${FROM} WHERE t.id = ANY ($1)`, [ids]);
  }

  /** Those about some suggestions, oldest first. */
  ofSuggestions(suggestionIds: readonly string[]): Promise<ThreadRow[]> {
    return this.uow.read.query<ThreadRow>(`SELECT ${COLUMNS} ${FROM} WHERE t.suggestion_id = ANY ($1::uuid[]) ORDER BY t.created_at, t.id`, [suggestionIds]);
  }

  /** The row for a change; the lock is held until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<ThreadRow> {
    return (await tx.query<ThreadRow>(`SELECT ${COLUMNS} ${FROM} WHERE t.id = $1 FOR UPDATE OF t`, [id]))[0]!;
  }

  /** One page, oldest first: up to `size` + 1 rows after the given one. */
  ofDocument(documentId: string, state: ThreadState | null, after: { createdAt: string; id: string } | null, size: number): Promise<ThreadRow[]> {
    return this.uow.read.query<ThreadRow>(
      `SELECT ${COLUMNS} ${FROM} WHERE t.document_id = $1 AND ($2::text IS NULL OR t.state = $2)
         AND ($3::timestamptz IS NULL OR (t.created_at, t.id) > ($3, $4::uuid)) ORDER BY t.created_at, t.id LIMIT $5`,
      [documentId, state, after?.createdAt ?? null, after?.id ?? null, size + 1]);
  }

  async count(documentId: string, state: ThreadState | null): Promise<number> {
    const rows = await this.uow.read.query<{ count: number }>('SELECT count(*)::int AS count FROM thread WHERE document_id = $1 AND ($2::text IS NULL OR state = $2)', [documentId, state]);
    return rows[0]!.count;
  }

  async openCounts(documentIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.uow.read.query<{ id: string; count: number }>(`SELECT document_id AS id, count(*)::int AS count FROM thread WHERE document_id = ANY ($1) AND state = 'open' GROUP BY 1`, [documentIds]);
    return new Map(rows.map((row) => [row.id, row.count]));
  }

  /** What was said last in a thread. */
  async lastComment(tx: Transaction, threadId: string): Promise<CommentRow | null> {
    const rows = await tx.query<CommentRow>(`SELECT ${COMMENT} FROM comment WHERE thread_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1`, [threadId]);
    return rows[0] ?? null;
  }

  comments(threadIds: readonly string[], tx: Transaction = this.uow.read): Promise<CommentRow[]> {
    return tx.query<CommentRow>(`SELECT ${COMMENT} FROM comment WHERE thread_id = ANY ($1) ORDER BY created_at, id`, [threadIds]);
  }

  async comment(tx: Transaction, id: string): Promise<CommentRow | null> {
    const rows = await tx.query<CommentRow>(`SELECT ${COMMENT} FROM comment WHERE id = $1`, [id]);
    return rows[0] ?? null;
  }

  commentsByIds(ids: readonly string[]): Promise<CommentRow[]> {
    return this.uow.read.query<CommentRow>(`SELECT ${COMMENT} FROM comment WHERE id = ANY ($1)`, [ids]);
  }

  /** Gives a thread another passage, and keeps on record which words it was about before. */
  async attach(tx: Transaction, thread: ThreadRow, anchor: NonNullable<NewThread['anchor']>, by: Doing): Promise<void> {
    await tx.query('INSERT INTO thread_attachment (thread_id, former_quote, person_id, organisation_id, attached_at) VALUES ($1, $2, $3, $4, $5)', [thread.id, thread.quote, by.personId, by.organisationId, by.at]);
    await tx.query(`UPDATE thread SET anchor_start = $2, anchor_end = $3, quote = $4, words = '', prefix = $5, suffix = $6 WHERE id = $1`,
      [thread.id, Buffer.from(anchor.start), Buffer.from(anchor.end), anchor.quote, anchor.prefix, anchor.suffix]);
  }

  async insertThread(tx: Transaction, { documentId, anchor, createdBy, organisationId, suggestionId, createdAt }: NewThread): Promise<string> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO thread (document_id, state, anchor_start, anchor_end, quote, prefix, suffix, created_by, organisation_id, suggestion_id, created_at)
       VALUES ($1, 'open', $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [documentId, anchor && Buffer.from(anchor.start), anchor && Buffer.from(anchor.end), anchor?.quote ?? '', anchor?.prefix ?? '', anchor?.suffix ?? '', createdBy, organisationId, suggestionId, createdAt]);
    return rows[0]!.id;
  }

  /** All passages of documents, also of settled threads: they can be reopened. */
  anchored(documentIds: readonly string[]): Promise<AnchoredRow[]> {
    return this.uow.read.query<AnchoredRow>(
      'SELECT id, document_id AS "documentId", anchor_start AS start, anchor_end AS end, quote, words, prefix, suffix FROM thread WHERE document_id = ANY ($1) AND anchor_start IS NOT NULL ORDER BY id', [documentIds]);
  }

  /** Keeps where passages are now, unless somebody gave them others meanwhile; answers of which threads it did. */
  async keepFollowed(tx: Transaction, followed: readonly Followed[]): Promise<string[]> {
    const column = <K extends keyof Followed>(name: K): Followed[K][] => followed.map((each) => each[name]);
    const rows = await tx.query<{ id: string }>(
      `UPDATE thread t SET anchor_start = f.start, anchor_end = f.stop, words = f.words, prefix = f.prefix, suffix = f.suffix
       FROM unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[], $5::text[], $6::text[], $7::text[]) AS f(id, before, start, stop, words, prefix, suffix)
       WHERE t.id = f.id AND t.anchor_start = f.before RETURNING t.id`,
      [column('id'), column('before'), column('start'), column('end'), column('words'), column('prefix'), column('suffix')]);
    return rows.map(({ id }) => id);
  }

  /** Holds back whoever else of the same person begins a thread in the same document, until this transaction ends. */
  async lockBeginner(tx: Transaction, documentId: string, personId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`thread ${documentId} ${personId}`]);
  }

  /** The newest thread that a person began about the very same passage (null: the whole document) and suggestion (null: none), with its first words. */
  async newestAbout(tx: Transaction, { documentId, anchor, suggestionId, createdBy }: Pick<NewThread, 'documentId' | 'anchor' | 'suggestionId' | 'createdBy'>): Promise<{ id: string; createdAt: Date; body: string } | null> {
    const rows = await tx.query<{ id: string; createdAt: Date; body: string }>(
      `SELECT t.id, t.created_at AS "createdAt", (SELECT body FROM comment c WHERE c.thread_id = t.id ORDER BY c.created_at, c.id LIMIT 1) AS body
       FROM thread t WHERE t.document_id = $1 AND t.created_by = $2 AND t.anchor_start IS NOT DISTINCT FROM $3 AND t.anchor_end IS NOT DISTINCT FROM $4 AND t.suggestion_id IS NOT DISTINCT FROM $5
       ORDER BY t.created_at DESC, t.id LIMIT 1`,
      [documentId, createdBy, anchor && Buffer.from(anchor.start), anchor && Buffer.from(anchor.end), suggestionId]);
    return rows[0] ?? null;
  }

  /** A comment stands after all that were made before it, whatever the clock says; the thread is locked or was just begun. */
  async insertComment(tx: Transaction, comment: Pick<CommentRow, 'threadId' | 'body' | 'authorId' | 'organisationId' | 'createdAt'>): Promise<{ id: string; createdAt: Date }> {
    const rows = await tx.query<{ id: string; createdAt: Date }>(
      `INSERT INTO comment (thread_id, body, author_id, organisation_id, created_at)
       SELECT $1, $2, $3, $4, GREATEST($5, max(created_at) + interval '1 millisecond') FROM comment WHERE thread_id = $1
       RETURNING id, created_at AS "createdAt"`,
      [comment.threadId, comment.body, comment.authorId, comment.organisationId, comment.createdAt]);
    return rows[0]!;
  }

  async editComment(tx: Transaction, id: string, body: string, at: Date): Promise<void> {
    await tx.query('UPDATE comment SET body = $2, edited_at = $3 WHERE id = $1', [id, body, at]);
  }

  /** The words go; that somebody said something stays. */
  async removeComment(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query(`UPDATE comment SET body = '', deleted_at = $2 WHERE id = $1`, [id, at]);
  }

  /** Settles a thread or takes it up again; of both only the last is kept. */
  async settle(tx: Transaction, id: string, state: ThreadState, by: Doing): Promise<void> {
    const [done, undone] = state === 'resolved' ? ['resolved', 'reopened'] : ['reopened', 'resolved'];
    await tx.query(
      `UPDATE thread SET state = $2, ${done}_at = $3, ${done}_by = $4, ${done}_by_organisation_id = $5, ${undone}_at = NULL, ${undone}_by = NULL, ${undone}_by_organisation_id = NULL WHERE id = $1`,
      [id, state, by.at, by.personId, by.organisationId]);
  }
}
