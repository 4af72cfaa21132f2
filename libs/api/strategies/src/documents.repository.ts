import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import { type AddresseeKind, type AskDetails, DEFAULT_LANGUAGE, type DocumentKind, type DocumentSettings, type DocumentStatus } from '@northstar/domain-strategy';

export interface StrategyRow {
  id: string;
  networkId: string;
  title: string;
}

/** A document; what only asks have is null for goal and definition. */
/** What lists show of a text: its first words. */
export interface TextNote {
  readonly documentId: string;
  readonly excerpt: string;
}

export interface DocumentRow {
  id: string;
  networkId: string;
  strategyId: string;
  kind: DocumentKind;
  title: string;
  status: DocumentStatus;
  agreedVersionId: string | null;
  excerpt: string;
  /** BCP-47 tag of the language it is in. */
  language: string;
  /** The most words it should have. */
  wordLimit: number | null;
  createdAt: Date;
  updatedAt: Date;
  number: number | null;
  position: number | null;
  addresseeKind: AddresseeKind | null;
  addressee: string | null;
  theme: string | null;
  leadOrganisationId: string | null;
  /** Its agreed version is part of an edition. */
  publishedBefore: boolean;
  /** The status it had before it was retired. */
  retiredFrom: DocumentStatus | null;
}

/** A document that moves to another status, and the version that is agreed by it. */
export interface StatusMove {
  readonly row: DocumentRow;
  readonly status: DocumentStatus;
  readonly agreedVersionId: string | null;
}

const COLUMNS = `d.id, d.network_id AS "networkId", d.strategy_id AS "strategyId", d.kind, d.title, d.status, d.agreed_version_id AS "agreedVersionId", d.excerpt, d.language, d.word_limit AS "wordLimit",
  d.created_at AS "createdAt", d.updated_at AS "updatedAt", a.number, a.position, a.addressee_kind AS "addresseeKind", a.addressee, a.theme,
  a.lead_organisation_id AS "leadOrganisationId", a.retired_from AS "retiredFrom",
  EXISTS (SELECT FROM version p JOIN version g ON g.id = d.agreed_version_id WHERE p.document_id = d.id AND p.kind = 'published' AND p.hash = g.hash) AS "publishedBefore"`;
const FROM = 'FROM document d LEFT JOIN ask a ON a.document_id = d.id';
const IN_ORDER = `ORDER BY CASE d.kind WHEN 'goal' THEN 0 WHEN 'definition' THEN 1 ELSE 2 END, a.position`;

/** All SQL about strategies and their documents. */
@Injectable()
export class DocumentsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  byIds(ids: readonly string[], tx: Transaction = this.uow.read): Promise<DocumentRow[]> {
    return tx.query<DocumentRow>(`SELECT ${COLUMNS} ${FROM} WHERE d.id = ANY ($1)`, [ids]);
  }

  /** All documents of strategies in reading order, retired asks included. */
  ofStrategies(strategyIds: readonly string[], tx: Transaction = this.uow.read): Promise<DocumentRow[]> {
    return tx.query<DocumentRow>(`SELECT ${COLUMNS} ${FROM} WHERE d.strategy_id = ANY ($1) ${IN_ORDER}`, [strategyIds]);
  }

  strategies(ids: readonly string[]): Promise<StrategyRow[]> {
    return this.uow.read.query<StrategyRow>('SELECT id, network_id AS "networkId", title FROM strategy WHERE id = ANY ($1)', [ids]);
  }

  /** The current strategy of each network: its newest. */
  strategiesOfNetworks(networkIds: readonly string[]): Promise<StrategyRow[]> {
    return this.uow.read.query<StrategyRow>('SELECT DISTINCT ON (network_id) id, network_id AS "networkId", title FROM strategy WHERE network_id = ANY ($1) ORDER BY network_id, created_at DESC', [networkIds]);
  }

  /**
   * Whoever adds, moves or retires asks waits here for the others, so that places stay without gaps. No stronger lock: rows that only
   * refer to the strategy are written meanwhile, and whoever waited for them while others wait for its own rows would never end.
   */
  async lockStrategy(tx: Transaction, id: string): Promise<StrategyRow | null> {
    const rows = await tx.query<StrategyRow>('SELECT id, network_id AS "networkId", title FROM strategy WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return rows[0] ?? null;
  }

  /** One document for a change of its status; whoever wants another change waits until this one is committed. */
  async lockDocument(tx: Transaction, id: string): Promise<DocumentRow | null> {
    return (await this.lockDocuments(tx, [id]))[0] ?? null;
  }

  /** Several, in the order of their ids, so that two who want the same do not wait for each other in a circle. */
  async lockDocuments(tx: Transaction, ids: readonly string[]): Promise<DocumentRow[]> {
    await tx.query('SELECT FROM document WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [ids]);
    return this.byIds(ids, tx);
  }

  async insertStrategy(tx: Transaction, networkId: string, title: string, at: Date): Promise<string> {
    const rows = await tx.query<{ id: string }>('INSERT INTO strategy (network_id, title, created_at) VALUES ($1, $2, $3) RETURNING id', [networkId, title, at]);
    return rows[0]!.id;
  }

  /** A document with its empty log: without a head nothing can be appended to it. It begins in the language of the strategy's goal [A13]. */
  async insertDocument(tx: Transaction, strategy: StrategyRow, kind: DocumentKind, title: string, at: Date): Promise<string> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO document (network_id, strategy_id, kind, title, status, language, created_at, updated_at)
       VALUES ($1, $2, $3, $4, 'drafting', COALESCE((SELECT language FROM document WHERE strategy_id = $2 AND kind = 'goal'), '${DEFAULT_LANGUAGE}'), $5, $5) RETURNING id`,
      [strategy.networkId, strategy.id, kind, title, at]);
    await tx.query('INSERT INTO document_head (document_id) VALUES ($1)', [rows[0]!.id]);
    return rows[0]!.id;
  }

  async insertAsk(tx: Transaction, strategyId: string, documentId: string, details: AskDetails): Promise<void> {
    await tx.query(
      `INSERT INTO ask (document_id, strategy_id, number, position, addressee_kind, addressee, theme, lead_organisation_id)
       SELECT $1, $2, COALESCE(max(number), 0) + 1, COALESCE(max(position), -1) + 1, $3, $4, $5, $6 FROM ask WHERE strategy_id = $2`,
      [documentId, strategyId, details.addresseeKind, details.addressee, details.theme, details.leadOrganisationId]);
  }

  async updateAsk(tx: Transaction, documentId: string, details: AskDetails, at: Date): Promise<void> {
    await tx.query('UPDATE document SET title = $2, updated_at = $3 WHERE id = $1', [documentId, details.title, at]);
    await tx.query('UPDATE ask SET addressee_kind = $2, addressee = $3, theme = $4, lead_organisation_id = $5 WHERE document_id = $1',
      [documentId, details.addresseeKind, details.addressee, details.theme, details.leadOrganisationId]);
  }

  async setUp(tx: Transaction, documentId: string, { language, wordLimit }: DocumentSettings, at: Date): Promise<void> {
    await tx.query('UPDATE document SET language = $2, word_limit = $3, updated_at = $4 WHERE id = $1', [documentId, language, wordLimit, at]);
  }

  async reorder(tx: Transaction, documentIds: readonly string[]): Promise<void> {
    await tx.query('UPDATE ask a SET position = o.place - 1 FROM unnest($1::uuid[]) WITH ORDINALITY AS o (id, place) WHERE a.document_id = o.id AND a.position <> o.place - 1', [documentIds]);
  }

  /** A retired ask remembers the status it had, to come back to it. */
  async setStatuses(tx: Transaction, moves: readonly StatusMove[]): Promise<void> {
    await tx.query(
      `UPDATE document d SET status = m.status, agreed_version_id = COALESCE(m.version_id, d.agreed_version_id)
       FROM unnest($1::uuid[], $2::text[], $3::uuid[]) AS m(id, status, version_id) WHERE d.id = m.id`,
      [moves.map(({ row }) => row.id), moves.map(({ status }) => status), moves.map(({ agreedVersionId }) => agreedVersionId)]);
    const asks = moves.filter(({ row }) => row.kind === 'ask');
    if (asks.length === 0) return;
    await tx.query('UPDATE ask a SET retired_from = m.retired_from FROM unnest($1::uuid[], $2::text[]) AS m(id, retired_from) WHERE a.document_id = m.id',
      [asks.map(({ row }) => row.id), asks.map(({ row, status }) => (status === 'retired' ? row.status : null))]);
  }

  async renameStrategy(tx: Transaction, id: string, title: string): Promise<void> {
    await tx.query('UPDATE strategy SET title = $2 WHERE id = $1', [id, title]);
  }

  async noteTexts(tx: Transaction, notes: readonly TextNote[], at: Date): Promise<void> {
    await tx.query(
      // Locked in the order of their ids, so that two servers that note the same texts do not wait for each other in a circle.
      `WITH locked AS MATERIALIZED (SELECT id FROM document WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE)
       UPDATE document d SET excerpt = n.excerpt, updated_at = $3 FROM locked JOIN unnest($1::uuid[], $2::text[]) AS n(id, excerpt) USING (id) WHERE d.id = locked.id`,
      [notes.map(({ documentId }) => documentId), notes.map(({ excerpt }) => excerpt), at]);
  }

  async visit(tx: Transaction, documentId: string, personId: string, at: Date): Promise<void> {
    await tx.query(
      // Coming back within half an hour is the same visit; after that, what was the last one becomes the one before.
      `INSERT INTO document_visit (document_id, person_id, visited_at) VALUES ($1, $2, $3)
       ON CONFLICT (document_id, person_id) DO UPDATE SET visited_at = EXCLUDED.visited_at,
         previous_at = CASE WHEN document_visit.visited_at < EXCLUDED.visited_at - interval '30 minutes' THEN document_visit.visited_at ELSE document_visit.previous_at END`, [documentId, personId, at]);
  }

  /** When a person last looked at documents. */
  async visits(documentIds: readonly string[], personId: string): Promise<Map<string, Date>> {
    const rows = await this.uow.read.query<{ id: string; at: Date }>('SELECT document_id AS id, visited_at AS at FROM document_visit WHERE person_id = $2 AND document_id = ANY ($1)', [documentIds, personId]);
    return new Map(rows.map((row) => [row.id, row.at]));
  }

  async organisationIn(tx: Transaction, networkId: string, organisationId: string): Promise<boolean> {
    const rows = await tx.query(`SELECT FROM organisation WHERE id = $1 AND network_id = $2 AND standing <> 'left'`, [organisationId, networkId]);
    return rows.length > 0;
  }
}
