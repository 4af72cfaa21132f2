import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { StandingSignature } from './agreed-texts.js';
import type { EditionContent } from './edition-content.js';
import { type EditionSignature, namesWhoWithdrew, printed, type PrintedContent, type Withdrawal } from './printed.js';
import type { Publication } from './form/publication.js';

export interface EditionRow {
  id: string;
  networkId: string;
  strategyId: string;
  number: number;
  title: string;
  note: string;
  /** As it may be shown now; what was stored and hashed is read by nothing but the record. */
  content: PrintedContent;
  /** Whether what was stored may still be handed out as it is: nobody who is named in it has withdrawn. */
  whole: boolean;
  hash: string;
  publishedBy: string;
  publishedAt: Date;
}
type StoredRow = Omit<EditionRow, 'content' | 'whole'> & { content: EditionContent; signatures: EditionSignature[]; withdrawals: Withdrawal[] };

const COLUMNS = `e.id, e.network_id AS "networkId", e.strategy_id AS "strategyId", e.number, e.title, e.note, e.content, e.hash,
  e.published_by AS "publishedBy", e.published_at AS "publishedAt",
  (SELECT COALESCE(json_agg(json_build_object('versionId', s.version_id, 'organisationId', s.organisation_id, 'name', s.name, 'initials', s.initials, 'colour', s.colour, 'reservation', g.words) ORDER BY lower(s.name), s.organisation_id), '[]')
   FROM edition_signature s JOIN signature g USING (organisation_id, version_id, revision) WHERE s.edition_id = e.id) AS signatures,
  (SELECT COALESCE(json_agg(DISTINCT jsonb_build_object('versionId', w.version_id, 'organisationId', w.organisation_id)), '[]') FROM signature_event w WHERE w.state = 'withdrawn' AND w.version_id = ANY (
     ARRAY(SELECT (text ->> 'versionId')::uuid FROM jsonb_array_elements(jsonb_build_array(e.content -> 'goal', e.content -> 'definition') || (e.content -> 'asks')) text WHERE jsonb_typeof(text) = 'object'))) AS withdrawals`;

const shown = <R extends StoredRow>({ signatures, withdrawals, ...row }: R) => ({ ...row, content: printed(row.content, signatures, withdrawals), whole: !namesWhoWithdrew(row.content, withdrawals) });

/** A row with where in the record of decisions it stands. */
export type RecordedEdition = EditionRow & Pick<Publication, 'recorded'>;

/** All SQL about editions. */
@Injectable()
export class EditionsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async byId(id: string): Promise<EditionRow | null> {
    const rows = await this.uow.read.query<StoredRow>(`SELECT ${COLUMNS} FROM edition e WHERE id = $1`, [id]);
    return rows.map(shown)[0] ?? null;
  }

  /** Editions of several networks, newest first. */
  async ofNetworks(networkIds: readonly string[]): Promise<EditionRow[]> {
    return (await this.uow.read.query<StoredRow>(`SELECT ${COLUMNS} FROM edition e WHERE network_id = ANY ($1) ORDER BY published_at DESC, number DESC`, [networkIds])).map(shown);
  }

  /** For the public page: a given edition, or the newest; null when there is none. */
  async published(slug: string, number: number | null): Promise<RecordedEdition | null> {
    const rows = await this.uow.read.query<StoredRow & Pick<Publication, 'recorded'>>(
      `SELECT ${COLUMNS}, (SELECT json_build_object('sequence', r.sequence, 'recordHash', r.hash) FROM record_entry r WHERE r.edition_id = e.id AND r.kind = 'edition_published') AS recorded
       FROM edition e JOIN network n ON n.id = e.network_id WHERE n.slug = $1 AND ($2::int IS NULL OR e.number = $2) ORDER BY e.number DESC LIMIT 1`,
      [slug, number],
    );
    return rows.map(shown)[0] ?? null;
  }

  /** For the public pages of organisations: all editions, newest first, without where they stand in the record. */
  async everyPublished(slug: string): Promise<EditionRow[]> {
    return (await this.uow.read.query<StoredRow>(`SELECT ${COLUMNS} FROM edition e JOIN network n ON n.id = e.network_id WHERE n.slug = $1 ORDER BY e.number DESC`, [slug])).map(shown);
  }

  listPublished(slug: string): Promise<{ number: number; title: string; publishedAt: Date; networkName: string; asks: number; recorded: boolean }[]> {
    return this.uow.read.query(
      `SELECT e.number, e.title, e.published_at AS "publishedAt", e.content -> 'network' ->> 'name' AS "networkName", jsonb_array_length(e.content -> 'asks') AS asks,
         EXISTS (SELECT 1 FROM record_entry r WHERE r.edition_id = e.id AND r.kind = 'edition_published') AS recorded
       FROM edition e JOIN network n ON n.id = e.network_id WHERE n.slug = $1 ORDER BY e.number DESC`,
      [slug],
    );
  }

  /** The newest edition of a strategy; inside a publication the strategy's row is locked first, so two of them cannot take one number. */
  async latest(tx: Transaction, strategyId: string): Promise<EditionRow | null> {
    const rows = await tx.query<StoredRow>(`SELECT ${COLUMNS} FROM edition e WHERE strategy_id = $1 ORDER BY number DESC LIMIT 1`, [strategyId]);
    return rows.map(shown)[0] ?? null;
  }

  /** `signatures`: those that stand under its texts at this moment. */
  async insert(tx: Transaction, edition: Omit<EditionRow, 'id' | 'content' | 'whole'> & { content: EditionContent }, signatures: readonly StandingSignature[]): Promise<EditionRow> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO edition (network_id, strategy_id, number, title, note, content, hash, published_by, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [edition.networkId, edition.strategyId, edition.number, edition.title, edition.note, JSON.stringify(edition.content), edition.hash, edition.publishedBy, edition.publishedAt],
    );
    const { id } = rows[0]!;
    await tx.query(
      `INSERT INTO edition_signature (edition_id, version_id, organisation_id, revision, name, initials, colour)
       SELECT $1, s.* FROM unnest($2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::int[]) s`,
      [id, signatures.map((s) => s.versionId), signatures.map((s) => s.organisationId), signatures.map((s) => s.revision), signatures.map((s) => s.name), signatures.map((s) => s.initials), signatures.map((s) => s.colour)]);
    return { ...edition, id, content: printed(edition.content, signatures, []), whole: true };
  }
}
