import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { ProxyHolder } from '@northstar/domain-voting';

export interface ProxyRow { id: string; ballotId: string; organisationId: string; holderId: string | null; personId: string | null; givenBy: string; givenAt: Date }

/** All SQL about rights to answer for others in one ballot [D1.9]. */
@Injectable()
export class ProxiesRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Those that stand, by the name of who gave them. */
  standing(ballotIds: readonly string[]): Promise<ProxyRow[]> {
    return this.uow.read.query<ProxyRow>(
      `SELECT x.id, x.ballot_id AS "ballotId", x.organisation_id AS "organisationId", x.holder_id AS "holderId", x.person_id AS "personId", x.given_by AS "givenBy", x.given_at AS "givenAt"
       FROM ballot_proxy x JOIN organisation o ON o.id = x.organisation_id WHERE x.ballot_id = ANY ($1) AND x.revoked_at IS NULL ORDER BY lower(o.name)`, [ballotIds]);
  }

  async give(tx: Transaction, { ballotId, organisationId, holder, by, at }: { ballotId: string; organisationId: string; holder: ProxyHolder; by: string; at: Date }): Promise<void> {
    await tx.query('INSERT INTO ballot_proxy (ballot_id, organisation_id, holder_id, person_id, given_by, given_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [ballotId, organisationId, holder.kind === 'organisation' ? holder.organisationId : null, holder.kind === 'person' ? holder.personId : null, by, at]);
  }

  async end(tx: Transaction, ballotId: string, organisationId: string, by: string, at: Date): Promise<void> {
    await tx.query('UPDATE ballot_proxy SET revoked_by = $3, revoked_at = $4 WHERE ballot_id = $1 AND organisation_id = $2 AND revoked_at IS NULL', [ballotId, organisationId, by, at]);
  }

  /** Whether a person belongs to an organisation now, and whether it has a mandate to answer for it. */
  async person(tx: Transaction, organisationId: string, personId: string, now: Date): Promise<{ belongs: boolean; mandated: boolean }> {
    const [row] = await tx.query<{ belongs: boolean; mandated: boolean }>(
      `SELECT EXISTS (SELECT FROM affiliation WHERE organisation_id = $1 AND person_id = $2 AND ended_at IS NULL) AS belongs,
         EXISTS (SELECT FROM mandate WHERE organisation_id = $1 AND person_id = $2 AND kind <> 'signatory' AND revoked_at IS NULL AND valid_from <= $3 AND (valid_until IS NULL OR valid_until > $3)) AS mandated`, [organisationId, personId, now]);
    return row!;
  }
}
