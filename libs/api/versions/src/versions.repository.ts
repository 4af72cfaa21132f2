import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { DocumentRow } from '@northstar/api-strategies';
import type { DocJson } from '@northstar/engine-editor-schema';
import type { VersionKind } from './version.types.js';

export interface VersionRow {
  id: string;
  documentId: string;
  networkId: string;
  number: number;
  kind: VersionKind;
  name: string | null;
  note: string | null;
  seq: number;
  hash: string;
  createdBy: string | null;
  organisationId: string | null;
  createdAt: Date;
}

export interface NewVersion extends Omit<VersionRow, 'id' | 'number' | 'networkId'> {
  /** The version that a ballot is about, where this is that with errata that stand, and nothing else. */
  correctsId: string | null;
  state: Uint8Array;
  content: DocJson;
  canonical: string;
}

export interface ContributionRow {
  versionId: string;
  personId: string;
  organisationId: string | null;
  insertedCharacters: number;
  deletedCharacters: number;
}

/** One row of the update log without its bytes: who did what to which clocks. */
export interface AuthorshipRow {
  seq: number;
  personId: string;
  organisationId: string | null;
  at: Date;
  inserted: Buffer;
  deleted: Buffer;
}

/** Clocks that were written as a copy of older ones. */
export interface Copy {
  client: number;
  clock: number;
  length: number;
  ofClient: number;
  ofClock: number;
}

const COLUMNS = `v.id, v.document_id AS "documentId", d.network_id AS "networkId", v.number, v.kind, v.name, v.note, v.seq::int AS seq, v.hash,
  v.created_by AS "createdBy", v.organisation_id AS "organisationId", v.created_at AS "createdAt"`;
const FROM = 'FROM version v JOIN document d ON d.id = v.document_id';

/** All SQL about versions. Lists never carry the texts. */
@Injectable()
export class VersionsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async byIds(ids: readonly string[]): Promise<VersionRow[]> {
    return this.uow.read.query<VersionRow>(`SELECT ${COLUMNS} ${FROM} WHERE v.id = ANY ($1)`, [ids]);
  }

  /** One page, newest first: up to `size` + 1 rows whose number is below `before`. */
  ofDocument(documentId: string, before: number | null, size: number): Promise<VersionRow[]> {
    return this.uow.read.query<VersionRow>(
      `SELECT ${COLUMNS} ${FROM} WHERE v.document_id = $1 AND ($2::int IS NULL OR v.number < $2) ORDER BY v.number DESC LIMIT $3`, [documentId, before, size + 1]);
  }

  async count(documentIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.uow.read.query<{ id: string; count: number }>('SELECT document_id AS id, count(*)::int AS count FROM version WHERE document_id = ANY ($1) GROUP BY 1', [documentIds]);
    return new Map(rows.map((row) => [row.id, row.count]));
  }

  /** One version at a time is cut from a document, so that numbers have no gaps and follow the log. Answers its status, as it is now. */
  async lockDocument(tx: Transaction, documentId: string): Promise<Pick<DocumentRow, 'status'> | null> {
    return (await tx.query<Pick<DocumentRow, 'status'>>('SELECT status FROM document WHERE id = $1 FOR NO KEY UPDATE', [documentId]))[0] ?? null;
  }

  async latest(tx: Transaction, documentId: string): Promise<VersionRow | null> {
    const rows = await tx.query<VersionRow>(`SELECT ${COLUMNS} ${FROM} WHERE v.document_id = $1 ORDER BY v.number DESC LIMIT 1`, [documentId]);
    return rows[0] ?? null;
  }

  /** The version before a version. */
  async before(version: VersionRow): Promise<VersionRow | null> {
    const rows = await this.uow.read.query<VersionRow>(`SELECT ${COLUMNS} ${FROM} WHERE v.document_id = $1 AND v.number < $2 ORDER BY v.number DESC LIMIT 1`, [version.documentId, version.number]);
    return rows[0] ?? null;
  }

  /** The version on which an organisation last took a position. */
  async decidedOn(documentId: string, organisationId: string): Promise<string | null> {
    const rows = await this.uow.read.query<{ id: string }>(
      `SELECT t.version_id AS id FROM (SELECT ballot_id, organisation_id, taken_at FROM position UNION ALL SELECT ballot_id, organisation_id, at FROM ballot_participation) p
       JOIN ballot_text t ON t.ballot_id = p.ballot_id
       WHERE t.document_id = $1 AND p.organisation_id = $2 ORDER BY p.taken_at DESC LIMIT 1`, [documentId, organisationId]);
    return rows[0]?.id ?? null;
  }

  /** When a person was at a document the time before this one; null at the first time. */
  async visitBefore(documentId: string, personId: string): Promise<Date | null> {
    const rows = await this.uow.read.query<{ at: Date | null }>('SELECT previous_at AS at FROM document_visit WHERE document_id = $1 AND person_id = $2', [documentId, personId]);
    return rows[0]?.at ?? null;
  }

  /** The last update of a document up to a moment; 0 before the first. */
  async seqAt(documentId: string, at: Date): Promise<number> {
    const rows = await this.uow.read.query<{ seq: number | null }>('SELECT max(seq)::int AS seq FROM document_update WHERE document_id = $1 AND received_at <= $2', [documentId, at]);
    return rows[0]?.seq ?? 0;
  }

  /** The newest committed change of documents, by document. */
  async heads(documentIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.uow.read.query<{ id: string; seq: number }>('SELECT document_id AS id, seq::int AS seq FROM document_head WHERE document_id = ANY ($1)', [documentIds]);
    return new Map(rows.map((row) => [row.id, row.seq]));
  }

  async contents(ids: readonly string[]): Promise<Map<string, DocJson>> {
    const rows = await this.uow.read.query<{ id: string; content: DocJson }>('SELECT id, content FROM version WHERE id = ANY ($1)', [ids]);
    return new Map(rows.map((row) => [row.id, row.content]));
  }

  /** The version that this one corrects, or itself. */
  async carriedAs(tx: Transaction, id: string): Promise<string> {
    return (await tx.query<{ id: string }>('SELECT COALESCE(corrects_id, id) AS id FROM version WHERE id = $1', [id]))[0]!.id;
  }

  async state(id: string): Promise<Uint8Array | null> {
    const rows = await this.uow.read.query<{ state: Buffer }>('SELECT state FROM version WHERE id = $1', [id]);
    return rows[0]?.state ?? null;
  }

  /** The document's row is locked: numbers count up without gaps. */
  async insert(tx: Transaction, version: NewVersion): Promise<VersionRow> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO version (document_id, number, kind, name, note, seq, state, content, canonical, hash, created_by, organisation_id, created_at, corrects_id)
       SELECT $1, COALESCE(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 FROM version WHERE document_id = $1 RETURNING id`,
      [version.documentId, version.kind, version.name, version.note, version.seq, Buffer.from(version.state), JSON.stringify(version.content), version.canonical, version.hash,
        version.createdBy, version.organisationId, version.createdAt, version.correctsId],
    );
    return (await tx.query<VersionRow>(`SELECT ${COLUMNS} ${FROM} WHERE v.id = $1`, [rows[0]!.id]))[0]!;
  }

  /** The same text once more, as what was published. */
  async copyAsPublished(tx: Transaction, versionId: string, name: string, by: { personId: string; organisationId: string | null }, at: Date): Promise<VersionRow> {
    await tx.query('SELECT FROM document WHERE id = (SELECT document_id FROM version WHERE id = $1) FOR NO KEY UPDATE', [versionId]);
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO version (document_id, number, kind, name, seq, state, content, canonical, hash, created_by, organisation_id, created_at)
       SELECT document_id, (SELECT max(number) + 1 FROM version n WHERE n.document_id = v.document_id), 'published', $2, seq, state, content, canonical, hash, $3, $4, $5
       FROM version v WHERE id = $1 RETURNING id`,
      [versionId, name, by.personId, by.organisationId, at],
    );
    return (await tx.query<VersionRow>(`SELECT ${COLUMNS} ${FROM} WHERE v.id = $1`, [rows[0]!.id]))[0]!;
  }

  async insertContributions(tx: Transaction, versionId: string, rows: readonly Omit<ContributionRow, 'versionId'>[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO version_contribution (version_id, person_id, organisation_id, inserted_characters, deleted_characters)
       SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::int[], $5::int[])`,
      [versionId, rows.map((row) => row.personId), rows.map((row) => row.organisationId), rows.map((row) => row.insertedCharacters), rows.map((row) => row.deletedCharacters)],
    );
  }

  contributions(versionIds: readonly string[]): Promise<ContributionRow[]> {
    return this.uow.read.query<ContributionRow>(
      `SELECT version_id AS "versionId", person_id AS "personId", organisation_id AS "organisationId", inserted_characters AS "insertedCharacters", deleted_characters AS "deletedCharacters"
       FROM version_contribution WHERE version_id = ANY ($1) ORDER BY inserted_characters DESC`, [versionIds]);
  }

  /** Who did what after one position of the log, up to another. */
  authorship(documentId: string, afterSeq: number, throughSeq: number, tx: Transaction = this.uow.read): Promise<AuthorshipRow[]> {
    return tx.query<AuthorshipRow>(
      `SELECT seq::int AS seq, person_id AS "personId", organisation_id AS "organisationId", received_at AS at, inserted, deleted
       FROM document_update WHERE document_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq`, [documentId, afterSeq, throughSeq]);
  }

  /** Remembers of words that a restore brings back whose they are [C6]. */
  async insertCopies(tx: Transaction, documentId: string, copies: readonly Copy[]): Promise<void> {
    if (copies.length === 0) return;
    await tx.query(
      `INSERT INTO document_copy (document_id, client_id, clock, length, of_client_id, of_clock)
       SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::int[], $5::bigint[], $6::bigint[])`,
      [documentId, ...(['client', 'clock', 'length', 'ofClient', 'ofClock'] as const).map((key) => copies.map((copy) => copy[key]))]);
  }
}
