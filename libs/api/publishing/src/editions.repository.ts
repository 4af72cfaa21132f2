import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { EditionContent } from './edition-content.js';
import type { PublicEdition } from './public/pages.js';

export interface EditionRow {
  id: string;
  networkId: string;
  strategyId: string;
  number: number;
  title: string;
  note: string;
  content: EditionContent;
  hash: string;
  publishedBy: string;
  publishedAt: Date;
}

const COLUMNS = `e.id, e.network_id AS "networkId", e.strategy_id AS "strategyId", e.number, e.title, e.note, e.content, e.hash,
  e.published_by AS "publishedBy", e.published_at AS "publishedAt"`;

/** All SQL about editions. */
@Injectable()
export class EditionsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async byId(id: string): Promise<EditionRow | null> {
    const rows = await this.uow.read.query<EditionRow>(`SELECT ${COLUMNS} FROM edition e WHERE id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Editions of several networks, newest first. */
  ofNetworks(networkIds: readonly string[]): Promise<EditionRow[]> {
    return this.uow.read.query<EditionRow>(`SELECT ${COLUMNS} FROM edition e WHERE network_id = ANY ($1) ORDER BY published_at DESC, number DESC`, [networkIds]);
  }

  /** For the public page: a given edition, or the newest; null when there is none. */
  async published(slug: string, number: number | null): Promise<PublicEdition | null> {
    const rows = await this.uow.read.query<EditionRow & { recorded: PublicEdition['recorded'] }>(
      `SELECT ${COLUMNS}, (SELECT json_build_object('sequence', r.sequence, 'recordHash', r.hash) FROM record_entry r WHERE r.edition_id = e.id AND r.kind = 'edition_published') AS recorded
       FROM edition e JOIN network n ON n.id = e.network_id WHERE n.slug = $1 AND ($2::int IS NULL OR e.number = $2) ORDER BY e.number DESC LIMIT 1`,
      [slug, number],
    );
    return rows[0] ?? null;
  }

  listPublished(slug: string): Promise<{ number: number; title: string; publishedAt: Date }[]> {
    return this.uow.read.query(
      'SELECT e.number, e.title, e.published_at AS "publishedAt" FROM edition e JOIN network n ON n.id = e.network_id WHERE n.slug = $1 ORDER BY e.number DESC',
      [slug],
    );
  }

  /** The newest edition of a strategy; inside a publication the strategy's row is locked first, so two of them cannot take one number. */
  async latest(tx: Transaction, strategyId: string): Promise<EditionRow | null> {
    const rows = await tx.query<EditionRow>(`SELECT ${COLUMNS} FROM edition e WHERE strategy_id = $1 ORDER BY number DESC LIMIT 1`, [strategyId]);
    return rows[0] ?? null;
  }

  async insert(tx: Transaction, edition: Omit<EditionRow, 'id'>): Promise<EditionRow> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO edition (network_id, strategy_id, number, title, note, content, hash, published_by, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [edition.networkId, edition.strategyId, edition.number, edition.title, edition.note, JSON.stringify(edition.content), edition.hash, edition.publishedBy, edition.publishedAt],
    );
    return { ...edition, id: rows[0]!.id };
  }
}
