import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';

/** That an organisation took part; never what it said. */
export interface ParticipationRow {
  ballotId: string;
  organisationId: string;
}

/** All SQL about who took part in secret ballots. What they said is in a box, of which this knows nothing. */
@Injectable()
export class SecretRepository {
  constructor(private readonly uow: UnitOfWork) {}

  participations(ballotIds: readonly string[], tx: Transaction = this.uow.read): Promise<ParticipationRow[]> {
    return tx.query<ParticipationRow>('SELECT ballot_id AS "ballotId", organisation_id AS "organisationId" FROM ballot_participation WHERE ballot_id = ANY ($1) ORDER BY organisation_id', [ballotIds]);
  }

  /** Who has answered ballots, by name or in secret. */
  answered(ballotIds: readonly string[], tx: Transaction = this.uow.read): Promise<ParticipationRow[]> {
    return tx.query<ParticipationRow>(
      `SELECT ballot_id AS "ballotId", organisation_id AS "organisationId" FROM position WHERE ballot_id = ANY ($1)
       UNION ALL SELECT ballot_id, organisation_id FROM ballot_participation WHERE ballot_id = ANY ($1)`, [ballotIds]);
  }

  /** Who took part for an organisation; null when nobody did. */
  async earlier(tx: Transaction, ballotId: string, organisationId: string): Promise<{ by: string; byName: string } | null> {
    const rows = await tx.query<{ by: string; byName: string }>(
      'SELECT p.id AS by, p.name AS "byName" FROM ballot_participation t JOIN person p ON p.id = t.person_id WHERE t.ballot_id = $1 AND t.organisation_id = $2', [ballotId, organisationId]);
    return rows[0] ?? null;
  }

  async insert(tx: Transaction, { ballotId, organisationId, personId, at }: ParticipationRow & { personId: string; at: Date }): Promise<void> {
    await tx.query('INSERT INTO ballot_participation (ballot_id, organisation_id, person_id, at) VALUES ($1, $2, $3, $4)', [ballotId, organisationId, personId, at]);
  }
}
