import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { Standing } from '@northstar/domain-membership';
import type { ErratumState } from '@northstar/domain-amendments';
import type { StoredChange } from './amendments.repository.js';

export interface ErratumRow {
  id: string; networkId: string; ballotId: string; documentId: string; versionId: string; rootVersionId: string; number: number; markedBy: string; markedFor: string | null; markedAt: Date; until: Date;
  starts: number; ends: number; change: StoredChange; reason: string; state: ErratumState; endedAt: Date | null; organisationId: string | null; objectedBy: string | null; objection: string | null;
  resultVersionId: string | null;
}

const COLUMNS = `e.id, e.network_id AS "networkId", e.ballot_id AS "ballotId", e.document_id AS "documentId", e.version_id AS "versionId", e.root_version_id AS "rootVersionId", e.number, e.marked_by AS "markedBy", e.marked_for AS "markedFor",
  e.marked_at AS "markedAt", e.until, e.starts, e.ends, e.change, e.reason, e.state, e.ended_at AS "endedAt", e.organisation_id AS "organisationId", e.objected_by AS "objectedBy", e.objection,
  (SELECT s.result_version_id FROM version_step s WHERE s.erratum_id = e.id) AS "resultVersionId"`;

/** All SQL about errata. */
@Injectable()
export class ErrataRepository {
  constructor(private readonly uow: UnitOfWork) {}

  byIds(ids: readonly string[]): Promise<ErratumRow[]> {
    return this.uow.read.query<ErratumRow>(`SELECT ${COLUMNS} FROM erratum e WHERE e.id = ANY ($1)`, [ids]);
  }

  async lock(tx: Transaction, id: string): Promise<ErratumRow | null> {
    return (await tx.query<ErratumRow>(`SELECT ${COLUMNS} FROM erratum e WHERE e.id = $1 FOR UPDATE OF e`, [id]))[0] ?? null;
  }

  /** Errata to the texts of ballots, or to the versions of which these came; with `asOf`, the ballot that they are read for. */
  ofBallots(ballotIds: readonly string[]): Promise<(ErratumRow & { asOf: string })[]> {
    return this.uow.read.query(
      `SELECT ${COLUMNS}, t.ballot_id AS "asOf" FROM ballot_text t JOIN ballot b ON b.id = t.ballot_id LEFT JOIN version_step made ON made.result_version_id = t.version_id
       JOIN erratum e ON e.document_id = t.document_id AND e.root_version_id = COALESCE(made.root_version_id, t.version_id) JOIN ballot own ON own.id = e.ballot_id AND own.number <= b.number
       WHERE t.ballot_id = ANY ($1) AND t.lane = 'decision' ORDER BY e.number`, [ballotIds]);
  }

  waiting(tx: Transaction, rootVersionId: string): Promise<ErratumRow[]> {
    return tx.query<ErratumRow>(`SELECT ${COLUMNS} FROM erratum e WHERE e.root_version_id = $1 AND e.state = 'waiting' ORDER BY e.number`, [rootVersionId]);
  }

  /** All of the installation that wait, the first that is over first. */
  allWaiting(): Promise<ErratumRow[]> {
    return this.uow.read.query<ErratumRow>(`SELECT ${COLUMNS} FROM erratum e WHERE e.state = 'waiting' ORDER BY e.until`);
  }

  /** The version that a ballot carried and that is agreed now, with errata or without. */
  async agreedAs(tx: Transaction, documentId: string): Promise<string | null> {
    return (await tx.query<{ id: string }>('SELECT COALESCE(v.corrects_id, v.id) AS id FROM document d JOIN version v ON v.id = d.agreed_version_id WHERE d.id = $1', [documentId]))[0]?.id ?? null;
  }

  /** Where an organisation of this network stands; null when there is none. */
  async standingIn(networkId: string, organisationId: string, tx: Transaction = this.uow.read): Promise<Standing | null> {
    return (await tx.query<{ standing: Standing }>('SELECT standing FROM organisation WHERE id = $2 AND network_id = $1', [networkId, organisationId]))[0]?.standing ?? null;
  }

  async insert(tx: Transaction, row: Omit<ErratumRow, 'number' | 'state' | 'endedAt' | 'organisationId' | 'objectedBy' | 'objection' | 'resultVersionId'>): Promise<number> {
    const [made] = await tx.query<{ number: number }>(
      `INSERT INTO erratum (id, network_id, ballot_id, document_id, version_id, root_version_id, number, marked_by, marked_for, marked_at, until, starts, ends, change, reason, state)
       SELECT $1, $2, $3, $4, $5, $6, COALESCE(max(number), 0) + 1, $7, $8, $9, $10, $11, $12, $13, $14, 'waiting' FROM erratum WHERE network_id = $2 RETURNING number`,
      [row.id, row.networkId, row.ballotId, row.documentId, row.versionId, row.rootVersionId, row.markedBy, row.markedFor, row.markedAt, row.until, row.starts, row.ends, JSON.stringify(row.change), row.reason]);
    return made!.number;
  }

  async object(tx: Transaction, id: string, by: { organisationId: string; personId: string; objection: string; at: Date }): Promise<void> {
    await tx.query("UPDATE erratum SET state = 'objected', organisation_id = $2, objected_by = $3, objection = $4, ended_at = $5 WHERE id = $1", [id, by.organisationId, by.personId, by.objection, by.at]);
  }

  async end(tx: Transaction, id: string, state: 'stands' | 'void', at: Date): Promise<void> {
    await tx.query('UPDATE erratum SET state = $2, ended_at = $3 WHERE id = $1', [id, state, at]);
  }
}
