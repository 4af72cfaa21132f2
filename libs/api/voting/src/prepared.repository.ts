import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { Answer, Preference } from '@northstar/domain-voting';

/** What waits inside an organisation to be cast. */
export interface PreparedRow {
  ballotId: string;
  organisationId: string;
  revision: number;
  choice: Answer;
  preferences: Preference[] | null;
  reason: string | null;
  proposedChange: string | null;
  shareDissent: boolean;
  preparedBy: string;
  preparedAt: Date;
}

/** All SQL about answers that were prepared [D1.6]. */
@Injectable()
export class PreparedRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** What these organisations have prepared. Whoever asks names them: nothing is read of others. */
  waiting(ballotIds: readonly string[], organisationIds: readonly string[]): Promise<PreparedRow[]> {
    return this.uow.read.query<PreparedRow>(
      `SELECT ballot_id AS "ballotId", organisation_id AS "organisationId", revision, choice, preferences, reason, proposed_change AS "proposedChange", share_dissent AS "shareDissent", prepared_by AS "preparedBy", prepared_at AS "preparedAt"
       FROM position_preparation WHERE ballot_id = ANY ($1) AND organisation_id = ANY ($2) AND choice IS NOT NULL`, [ballotIds, organisationIds]);
  }

  /** What an organisation prepared last, cast or dropped since or not; read by whoever holds the ballot's row. */
  async last(tx: Transaction, ballotId: string, organisationId: string): Promise<{ revision: number; preparedBy: string; byName: string; waiting: boolean } | null> {
    const [row] = await tx.query<{ revision: number; preparedBy: string; byName: string; waiting: boolean }>(
      `SELECT p.revision, p.prepared_by AS "preparedBy", person.name AS "byName", p.choice IS NOT NULL AS waiting FROM position_preparation p JOIN person ON person.id = p.prepared_by WHERE p.ballot_id = $1 AND p.organisation_id = $2`, [ballotId, organisationId]);
    return row ?? null;
  }

  async save(tx: Transaction, row: PreparedRow): Promise<void> {
    await tx.query(
      `INSERT INTO position_preparation (ballot_id, organisation_id, revision, choice, preferences, reason, proposed_change, share_dissent, prepared_by, prepared_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (ballot_id, organisation_id) DO UPDATE SET revision = EXCLUDED.revision, choice = EXCLUDED.choice, preferences = EXCLUDED.preferences, reason = EXCLUDED.reason,
         proposed_change = EXCLUDED.proposed_change, share_dissent = EXCLUDED.share_dissent, prepared_by = EXCLUDED.prepared_by, prepared_at = EXCLUDED.prepared_at`,
      [row.ballotId, row.organisationId, row.revision, row.choice, row.preferences && JSON.stringify(row.preferences), row.reason, row.proposedChange, row.shareDissent, row.preparedBy, row.preparedAt]);
  }

  /** It was cast or dropped: its words are gone from here, its number goes on counting. */
  async clear(tx: Transaction, ballotId: string, organisationId: string): Promise<void> {
    await tx.query('UPDATE position_preparation SET choice = NULL, preferences = NULL, reason = NULL, proposed_change = NULL, share_dissent = false WHERE ballot_id = $1 AND organisation_id = $2 AND choice IS NOT NULL', [ballotId, organisationId]);
  }
}
