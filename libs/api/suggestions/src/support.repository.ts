import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';

export interface SupportRow {
  suggestionId: string;
  organisationId: string;
  personId: string;
  at: Date;
}

/** All SQL about which organisations support which suggestions. */
@Injectable()
export class SupportRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Who supports each of these, in the order in which it was said. An organisation that is no member any more is left out where nothing is decided yet, and stays on record where it is. */
  of(suggestionIds: readonly string[]): Promise<SupportRow[]> {
    return this.uow.read.query<SupportRow>(
      `SELECT x.suggestion_id AS "suggestionId", x.organisation_id AS "organisationId", x.person_id AS "personId", x.at
       FROM suggestion_support x JOIN suggestion s ON s.id = x.suggestion_id JOIN organisation o ON o.id = x.organisation_id
       WHERE x.suggestion_id = ANY ($1::uuid[]) AND (s.state <> 'open' OR o.standing = 'member') ORDER BY x.at, x.organisation_id`, [suggestionIds]);
  }

  /** One statement an organisation and suggestion: what is said again takes the place of what was said [S7]. */
  async say(tx: Transaction, suggestionIds: readonly string[], by: { personId: string; organisationId: string }, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO suggestion_support (suggestion_id, organisation_id, person_id, at) SELECT id, $2, $3, $4 FROM unnest($1::uuid[]) AS id
       ON CONFLICT (suggestion_id, organisation_id) DO UPDATE SET person_id = $3, at = $4`, [suggestionIds, by.organisationId, by.personId, at]);
  }

  async takeBack(tx: Transaction, suggestionIds: readonly string[], organisationId: string): Promise<void> {
    await tx.query('DELETE FROM suggestion_support WHERE suggestion_id = ANY ($1::uuid[]) AND organisation_id = $2', [suggestionIds, organisationId]);
  }
}
