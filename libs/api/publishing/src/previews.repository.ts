import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { Cover } from '@northstar/domain-strategy';
import type { Draft } from './scheduled.repository.js';

/** A secret address at which one reader sees an edition before its time. */
export interface PreviewLinkRow {
  id: string;
  scheduledId: string;
  label: string;
  madeBy: string;
  madeAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  opened: number;
  lastOpenedAt: Date | null;
}
/** A name under a text that was withdrawn, and what is known of the copies with it. */
export interface WithdrawnNameRow {
  networkId: string;
  organisationId: string;
  documentId: string;
  versionId: string;
  withdrawnAt: Date;
  /** Numbers of the editions that were published with it. */
  editions: number[];
  copies: { label: string; lastAt: string }[];
}

const COLUMNS = 'id, scheduled_id AS "scheduledId", label, made_by AS "madeBy", made_at AS "madeAt", expires_at AS "expiresAt", revoked_at AS "revokedAt", opened, last_opened_at AS "lastOpenedAt"';
/** Of each network so many of the last withdrawals are told. */
const MOST_WITHDRAWN = 50;

/** All SQL about previews, and about who was shown what by them. */
@Injectable()
export class PreviewsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Links to several editions, the newest first. */
  links(scheduledIds: readonly string[]): Promise<PreviewLinkRow[]> {
    return this.uow.read.query<PreviewLinkRow>(`SELECT ${COLUMNS} FROM preview_link WHERE scheduled_id = ANY ($1) ORDER BY made_at DESC, id`, [scheduledIds]);
  }

  async byId(id: string, tx: Transaction = this.uow.read): Promise<PreviewLinkRow | null> {
    return (await tx.query<PreviewLinkRow>(`SELECT ${COLUMNS} FROM preview_link WHERE id = $1`, [id]))[0] ?? null;
  }

  /** The link of a secret while it is open; null for one that is wrong, has ended or was taken back. */
  async open(secretHash: Buffer, now: Date): Promise<PreviewLinkRow | null> {
    return (await this.uow.read.query<PreviewLinkRow>(`SELECT ${COLUMNS} FROM preview_link WHERE secret_hash = $1 AND revoked_at IS NULL AND expires_at > $2`, [secretHash, now]))[0] ?? null;
  }

  async insert(tx: Transaction, link: Pick<PreviewLinkRow, 'scheduledId' | 'label' | 'madeBy' | 'madeAt' | 'expiresAt'> & { secretHash: Buffer }): Promise<PreviewLinkRow> {
    return (await tx.query<PreviewLinkRow>(
      `INSERT INTO preview_link (id, scheduled_id, secret_hash, label, made_by, made_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${COLUMNS}`,
      [randomUUID(), link.scheduledId, link.secretHash, link.label, link.madeBy, link.madeAt, link.expiresAt]))[0]!;
  }

  async revoke(tx: Transaction, id: string, at: Date): Promise<PreviewLinkRow | null> {
    return (await tx.query<PreviewLinkRow>(`UPDATE preview_link SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING ${COLUMNS}`, [id, at]))[0] ?? null;
  }

  /** It was looked at, and these names with it. */
  async looked(tx: Transaction, id: string, names: readonly { versionId: string; organisationId: string }[], at: Date): Promise<void> {
    await tx.query('UPDATE preview_link SET opened = opened + 1, last_opened_at = $2 WHERE id = $1', [id, at]);
    await tx.query(
      `INSERT INTO preview_name_shown (link_id, version_id, organisation_id, last_at) SELECT $1, s.*, $4 FROM unnest($2::uuid[], $3::uuid[]) s
       ON CONFLICT (link_id, version_id, organisation_id) DO UPDATE SET last_at = EXCLUDED.last_at`, [id, names.map(({ versionId }) => versionId), names.map(({ organisationId }) => organisationId), at]);
  }

  /** Names that were withdrawn after they had been published or shown, the last ones first; one statement for several networks. */
  withdrawn(networkIds: readonly string[]): Promise<WithdrawnNameRow[]> {
    return this.uow.read.query<WithdrawnNameRow>(
      `SELECT w.* FROM unnest($1::uuid[]) network(id) CROSS JOIN LATERAL (
         SELECT s.network_id AS "networkId", g.organisation_id AS "organisationId", v.document_id AS "documentId", g.version_id AS "versionId", g.at AS "withdrawnAt", printed.editions, shown.copies
         FROM signature_event g JOIN sign_on s ON s.id = g.sign_on_id JOIN version v ON v.id = g.version_id
         CROSS JOIN LATERAL (SELECT COALESCE(json_agg(DISTINCT e.number), '[]') AS editions FROM edition_signature p JOIN edition e ON e.id = p.edition_id WHERE p.organisation_id = g.organisation_id AND p.version_id = g.version_id AND e.published_at <= g.at) printed
         CROSS JOIN LATERAL (SELECT COALESCE(json_agg(json_build_object('label', l.label, 'lastAt', n.last_at) ORDER BY n.last_at DESC), '[]') AS copies FROM preview_name_shown n JOIN preview_link l ON l.id = n.link_id WHERE n.organisation_id = g.organisation_id AND n.version_id = g.version_id AND n.last_at <= g.at) shown
         WHERE s.network_id = network.id AND g.state = 'withdrawn' AND (json_array_length(printed.editions) > 0 OR json_array_length(shown.copies) > 0)
         ORDER BY g.at DESC LIMIT ${MOST_WITHDRAWN}) w`, [networkIds]);
  }

  /** What somebody looks at before publishing, in the place of what it was before. */
  async saveProof(tx: Transaction, personId: string, { strategyId, cover, versionIds }: Draft, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO edition_proof (strategy_id, person_id, title, note, contact, licence, version_ids, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (strategy_id, person_id) DO UPDATE SET title = EXCLUDED.title, note = EXCLUDED.note, contact = EXCLUDED.contact, licence = EXCLUDED.licence, version_ids = EXCLUDED.version_ids, made_at = EXCLUDED.made_at`,
      [strategyId, personId, cover.title, cover.note, cover.contact, cover.licence, versionIds, at]);
  }

  async proof(strategyId: string, personId: string): Promise<Draft | null> {
    const [row] = await this.uow.read.query<Cover & { versionIds: string[] }>('SELECT title, note, contact, licence, version_ids AS "versionIds" FROM edition_proof WHERE strategy_id = $1 AND person_id = $2', [strategyId, personId]);
    return row ? { strategyId, cover: { title: row.title, note: row.note, contact: row.contact, licence: row.licence }, versionIds: row.versionIds } : null;
  }
}
