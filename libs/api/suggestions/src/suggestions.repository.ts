import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { Deciders, SuggestionState } from '@northstar/domain-suggestions';
import type { Part, Piece, Proposal } from '@northstar/engine-suggestions';

export interface SuggestionRow {
  id: string;
  documentId: string;
  networkId: string;
  key: string;
  authorId: string;
  organisationId: string | null;
  state: SuggestionState;
  from: string;
  to: string;
  replaced: Piece;
  proposed: Piece;
  before: string;
  after: string;
  createdAt: Date;
  changedAt: Date;
  settledAt: Date | null;
  settledBy: string | null;
  settledByOrganisationId: string | null;
  reason: string | null;
  part: Part | null;
  chosenInsteadId: string | null;
}

export interface NewSuggestion {
  documentId: string;
  key: string;
  authorId: string;
  organisationId: string | null;
  proposal: Proposal;
  at: Date;
}

export interface Settlement {
  state: Exclude<SuggestionState, 'open'>;
  by: { personId: string; organisationId: string | null };
  at: Date;
  reason: string | null;
  part: Part | null;
  /** Which suggestion was chosen, of one that was not. */
  chosenInsteadId?: string;
}

/** Which of the settled ones are meant; without a moment there is no limit on that side. */
export interface SettledIn {
  documentId: string;
  states: readonly SuggestionState[];
  since: Date | null;
  until: Date | null;
}

export interface NewsRow {
  documentId: string;
  accepted: number;
  rejected: number;
  latestId: string;
}

const COLUMNS = `s.id, s.document_id AS "documentId", d.network_id AS "networkId", s.key, s.author_id AS "authorId", s.organisation_id AS "organisationId", s.state,
  s.place_from AS "from", s.place_to AS "to", s.replaced, s.proposed, s.before, s.after, s.created_at AS "createdAt", s.changed_at AS "changedAt",
  s.settled_at AS "settledAt", s.settled_by AS "settledBy", s.settled_by_organisation_id AS "settledByOrganisationId", s.reason, s.part, s.chosen_instead_id AS "chosenInsteadId"`;
const FROM = 'FROM suggestion s JOIN document d ON d.id = s.document_id';

/** All SQL about suggestions. */
@Injectable()
export class SuggestionsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  byIds(ids: readonly string[], tx: Transaction = this.uow.read): Promise<SuggestionRow[]> {
    return tx.query<SuggestionRow>(`SELECT ${COLUMNS} ${FROM} WHERE s.id = ANY ($1::uuid[]) ORDER BY s.created_at, s.id`, [ids]);
  }

  /** The rows for a change; the locks are held until the transaction ends. */
  lock(tx: Transaction, ids: readonly string[]): Promise<SuggestionRow[]> {
    return tx.query<SuggestionRow>(`SELECT ${COLUMNS} ${FROM} WHERE s.id = ANY ($1::uuid[]) ORDER BY s.created_at, s.id FOR UPDATE OF s`, [ids]);
  }

  /** One page of those that wait, oldest first: up to `size` + 1 rows after the given one. */
  openPage(documentId: string, after: { createdAt: string; id: string } | null, size: number): Promise<SuggestionRow[]> {
    return this.uow.read.query<SuggestionRow>(
      `SELECT ${COLUMNS} ${FROM} WHERE s.document_id = $1 AND s.state = 'open'
         AND ($2::timestamptz IS NULL OR (s.created_at, s.id) > ($2, $3::uuid)) ORDER BY s.created_at, s.id LIMIT $4`,
      [documentId, after?.createdAt ?? null, after?.id ?? null, size + 1]);
  }

  /** One page of those that were settled in some states and in a stretch of time, latest first: up to `size` + 1 rows after the given one. */
  settledPage({ documentId, states, since, until }: SettledIn, after: { settledAt: string; id: string } | null, size: number): Promise<SuggestionRow[]> {
    return this.uow.read.query<SuggestionRow>(
      `SELECT ${COLUMNS} ${FROM} WHERE s.document_id = $1 AND s.state = ANY ($2) AND ($3::timestamptz IS NULL OR s.settled_at > $3) AND ($4::timestamptz IS NULL OR s.settled_at <= $4)
         AND ($5::timestamptz IS NULL OR (s.settled_at, s.id) < ($5, $6::uuid)) ORDER BY s.settled_at DESC, s.id DESC LIMIT $7`,
      [documentId, states, since, until, after?.settledAt ?? null, after?.id ?? null, size + 1]);
  }

  async countOpen(documentId: string): Promise<number> {
    return (await this.openCounts([documentId])).get(documentId) ?? 0;
  }

  async countSettled({ documentId, states, since, until }: SettledIn): Promise<number> {
    const rows = await this.uow.read.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM suggestion WHERE document_id = $1 AND state = ANY ($2) AND ($3::timestamptz IS NULL OR settled_at > $3) AND ($4::timestamptz IS NULL OR settled_at <= $4)`,
      [documentId, states, since, until]);
    return rows[0]!.count;
  }

  async openCounts(documentIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.uow.read.query<{ id: string; count: number }>(`SELECT document_id AS id, count(*)::int AS count FROM suggestion WHERE document_id = ANY ($1) AND state = 'open' GROUP BY 1`, [documentIds]);
    return new Map(rows.map((row) => [row.id, row.count]));
  }

  openOf(tx: Transaction, documentId: string, authorId: string | null): Promise<SuggestionRow[]> {
    return tx.query<SuggestionRow>(`SELECT ${COLUMNS} ${FROM} WHERE s.document_id = $1 AND s.state = 'open' AND ($2::uuid IS NULL OR s.author_id = $2) ORDER BY s.created_at, s.id FOR UPDATE OF s`, [documentId, authorId]);
  }

  /** What was accepted and rejected between the version before each of these and itself. */
  settledBefore(versionIds: readonly string[]): Promise<(SuggestionRow & { versionId: string })[]> {
    return this.uow.read.query<SuggestionRow & { versionId: string }>(
      `SELECT v.id AS "versionId", ${COLUMNS} ${FROM} JOIN version v ON v.document_id = s.document_id
       WHERE v.id = ANY ($1) AND s.state IN ('accepted', 'partly_accepted', 'rejected', 'not_chosen') AND s.settled_at <= v.created_at
         AND s.settled_at > coalesce((SELECT p.created_at FROM version p WHERE p.document_id = v.document_id AND p.number = v.number - 1), '-infinity')
       ORDER BY s.settled_at, s.id LIMIT 2000`, [versionIds]);
  }

  /** Texts of a network in which others decided about a person's suggestions since that person was last there; the latest decision first. */
  newsFor(networkId: string, personId: string): Promise<NewsRow[]> {
    return this.uow.read.query<NewsRow>(
      `SELECT s.document_id AS "documentId", (count(*) FILTER (WHERE s.state IN ('accepted', 'partly_accepted')))::int AS accepted, (count(*) FILTER (WHERE s.state IN ('rejected', 'not_chosen')))::int AS rejected,
         (array_agg(s.id ORDER BY s.settled_at DESC, s.id))[1] AS "latestId"
       FROM suggestion s JOIN document d ON d.id = s.document_id LEFT JOIN document_visit v ON v.document_id = s.document_id AND v.person_id = s.author_id
       WHERE d.network_id = $1 AND s.author_id = $2 AND s.settled_by <> $2 AND s.state IN ('accepted', 'partly_accepted', 'rejected', 'not_chosen') AND s.settled_at > coalesce(v.visited_at, '-infinity')
       GROUP BY s.document_id ORDER BY max(s.settled_at) DESC, s.document_id LIMIT 50`, [networkId, personId]);
  }

  /** Makes one, or gives the author's own of that key its new form; null when that one is settled already, which then stays as it is. */
  async put(tx: Transaction, { documentId, key, authorId, organisationId, proposal, at }: NewSuggestion): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO suggestion (document_id, key, author_id, organisation_id, state, place_from, place_to, replaced, proposed, before, after, created_at, changed_at)
       VALUES ($1, $2, $3, $4, 'open', $5, $6, $7, $8, $9, $10, $11, $11)
       ON CONFLICT (document_id, author_id, key) DO UPDATE SET place_from = $5, place_to = $6, replaced = $7, proposed = $8, before = $9, after = $10, changed_at = $11 WHERE suggestion.state = 'open'
       RETURNING id`,
      [documentId, key, authorId, organisationId, proposal.from, proposal.to, JSON.stringify(proposal.replaced), JSON.stringify(proposal.proposed), proposal.before, proposal.after, at]);
    return rows[0]?.id ?? null;
  }

  async settle(tx: Transaction, ids: readonly string[], { state, by, at, reason, part, chosenInsteadId }: Settlement): Promise<void> {
    await tx.query(
      'UPDATE suggestion SET state = $2, settled_at = $3, settled_by = $4, settled_by_organisation_id = $5, reason = $6, part = $7, chosen_instead_id = $8 WHERE id = ANY ($1::uuid[])',
      [ids, state, at, by.personId, by.organisationId, reason, part === null ? null : JSON.stringify(part), chosenInsteadId ?? null]);
  }

  /** Gives suggestions new places, all of them by one statement. */
  async tieAnew(tx: Transaction, places: readonly ({ id: string } & Pick<Proposal, 'from' | 'to'>)[]): Promise<void> {
    if (places.length === 0) return;
    await tx.query(
      `UPDATE suggestion s SET place_from = p.place_from, place_to = p.place_to FROM unnest($1::uuid[], $2::text[], $3::text[]) AS p (id, place_from, place_to) WHERE s.id = p.id`,
      [places.map(({ id }) => id), places.map(({ from }) => from), places.map(({ to }) => to)]);
  }

  async deciders(documentIds: readonly string[]): Promise<Map<string, Deciders>> {
    const rows = await this.uow.read.query<{ id: string; deciders: Deciders }>('SELECT id, suggestion_deciders AS deciders FROM document WHERE id = ANY ($1)', [documentIds]);
    return new Map(rows.map((row) => [row.id, row.deciders]));
  }

  async setDeciders(tx: Transaction, documentId: string, deciders: Deciders): Promise<void> {
    await tx.query('UPDATE document SET suggestion_deciders = $2 WHERE id = $1', [documentId, deciders]);
  }
}
