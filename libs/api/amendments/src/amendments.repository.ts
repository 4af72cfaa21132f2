import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { AmendmentState } from '@northstar/domain-amendments';
import type { ExactChange } from '@northstar/engine-suggestions';

/** A change of a passage, as it is kept: its ends stand in columns of their own. */
export type StoredChange = Omit<ExactChange, 'from' | 'to'>;

export interface AmendmentRow {
  id: string; networkId: string; ballotId: string; documentId: string; versionId: string; rootVersionId: string; number: number; organisationId: string; proposedBy: string; proposedAt: Date;
  starts: number; ends: number; change: StoredChange; reason: string; state: AmendmentState; voteId: string | null;
  /** Where the vote on it stands, if it was put to one. */
  voteState: string | null;
  endedBy: string | null; endedAt: Date | null; decision: string | null;
  /** The version that came of it. */
  resultVersionId: string | null;
}
export interface SponsorRow { amendmentId: string; organisationId: string; personId: string; at: Date }

export interface WaitingRow extends AmendmentRow { runs: string; deadline: Date; sponsors: string[]; passedOver: string[]; asked: string[] }

const COLUMNS = `a.id, a.network_id AS "networkId", a.ballot_id AS "ballotId", a.document_id AS "documentId", a.version_id AS "versionId", a.root_version_id AS "rootVersionId", a.number,
  a.organisation_id AS "organisationId", a.proposed_by AS "proposedBy", a.proposed_at AS "proposedAt", a.starts, a.ends, a.change, a.reason, a.state, a.vote_id AS "voteId",
  (SELECT v.state FROM ballot v WHERE v.id = a.vote_id) AS "voteState", a.ended_by AS "endedBy", a.ended_at AS "endedAt", a.decision,
  (SELECT s.result_version_id FROM version_step s WHERE s.amendment_id = a.id) AS "resultVersionId"`;

/** All SQL about amendments. */
@Injectable()
export class AmendmentsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  byIds(ids: readonly string[]): Promise<AmendmentRow[]> {
    return this.uow.read.query<AmendmentRow>(`SELECT ${COLUMNS} FROM amendment a WHERE a.id = ANY ($1)`, [ids]);
  }

  async lock(tx: Transaction, id: string): Promise<AmendmentRow | null> {
    return (await tx.query<AmendmentRow>(`SELECT ${COLUMNS} FROM amendment a WHERE a.id = $1 FOR UPDATE OF a`, [id]))[0] ?? null;
  }

  /** Amendments to the texts of ballots, or to the versions of which these came, as far as they were proposed by then; with `asOf`, the ballot that they are read for. */
  ofBallots(ballotIds: readonly string[]): Promise<(AmendmentRow & { asOf: string })[]> {
    return this.uow.read.query(
      `SELECT ${COLUMNS}, t.ballot_id AS "asOf" FROM ballot_text t JOIN ballot b ON b.id = t.ballot_id LEFT JOIN version_step made ON made.result_version_id = t.version_id
       JOIN amendment a ON a.document_id = t.document_id AND a.root_version_id = COALESCE(made.root_version_id, t.version_id) JOIN ballot own ON own.id = a.ballot_id AND own.number <= b.number
       WHERE t.ballot_id = ANY ($1) AND t.lane = 'decision' ORDER BY a.number`, [ballotIds]);
  }

  /** The amendments whose votes these ballots are. */
  votedOn(ballotIds: readonly string[]): Promise<AmendmentRow[]> {
    return this.uow.read.query<AmendmentRow>(`SELECT ${COLUMNS} FROM amendment a WHERE a.vote_id = ANY ($1)`, [ballotIds]);
  }

  /** Those of a network that are not decided about while a decision on their text runs, soonest deadline first; with `runs`, that ballot, and the organisations of these that are asked about the text. */
  waiting(networkId: string, organisationIds: readonly string[], now: Date): Promise<WaitingRow[]> {
    return this.uow.read.query<WaitingRow>(
      `SELECT ${COLUMNS}, b.id AS runs, b.closes_at AS deadline,
         ARRAY (SELECT s.organisation_id::text FROM amendment_sponsor s WHERE s.amendment_id = a.id) AS sponsors,
         ARRAY (SELECT p.organisation_id::text FROM amendment_passed_over p WHERE p.amendment_id = a.id) AS "passedOver",
         ARRAY (SELECT e.organisation_id::text FROM ballot_elector e JOIN organisation o ON o.id = e.organisation_id
           WHERE e.ballot_id = a.ballot_id AND e.left_at IS NULL AND e.organisation_id = ANY ($2) AND o.standing IN ('member', 'suspended') ORDER BY lower(o.name)) AS asked
       FROM amendment a JOIN ballot_text t ON t.document_id = a.document_id AND t.lane = 'decision' AND t.running JOIN ballot b ON b.id = t.ballot_id
       LEFT JOIN version_step made ON made.result_version_id = t.version_id
       WHERE a.network_id = $1 AND a.state = 'proposed' AND a.root_version_id = COALESCE(made.root_version_id, t.version_id) AND b.state IN ('notice', 'open') AND b.closes_at > $3
       ORDER BY b.closes_at, a.number`, [networkId, organisationIds, now]);
  }

  async passOver(tx: Transaction, row: SponsorRow): Promise<void> {
    await tx.query('INSERT INTO amendment_passed_over (amendment_id, organisation_id, person_id, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [row.amendmentId, row.organisationId, row.personId, row.at]);
  }

  /** Those to the texts of one chain that are not decided about. */
  open(tx: Transaction, rootVersionId: string): Promise<AmendmentRow[]> {
    return tx.query<AmendmentRow>(`SELECT ${COLUMNS} FROM amendment a WHERE a.root_version_id = $1 AND a.state = 'proposed' ORDER BY a.number`, [rootVersionId]);
  }

  sponsors(ids: readonly string[], tx: Transaction = this.uow.read): Promise<SponsorRow[]> {
    return tx.query<SponsorRow>('SELECT s.amendment_id AS "amendmentId", s.organisation_id AS "organisationId", s.person_id AS "personId", s.at FROM amendment_sponsor s JOIN organisation o ON o.id = s.organisation_id WHERE s.amendment_id = ANY ($1) ORDER BY lower(o.name)', [ids]);
  }

  /** Numbers count up in the network, whose row the caller holds. Answers the number. */
  async insert(tx: Transaction, row: Omit<AmendmentRow, 'number' | 'state' | 'voteId' | 'voteState' | 'endedBy' | 'endedAt' | 'decision' | 'resultVersionId'>): Promise<number> {
    const [made] = await tx.query<{ number: number }>(
      `INSERT INTO amendment (id, network_id, ballot_id, document_id, version_id, root_version_id, number, organisation_id, proposed_by, proposed_at, starts, ends, change, reason, state)
       SELECT $1, $2, $3, $4, $5, $6, COALESCE(max(number), 0) + 1, $7, $8, $9, $10, $11, $12, $13, 'proposed' FROM amendment WHERE network_id = $2 RETURNING number`,
      [row.id, row.networkId, row.ballotId, row.documentId, row.versionId, row.rootVersionId, row.organisationId, row.proposedBy, row.proposedAt, row.starts, row.ends, JSON.stringify(row.change), row.reason]);
    return made!.number;
  }

  async end(tx: Transaction, id: string, { state, by, at, decision }: { state: Exclude<AmendmentState, 'proposed'>; by: string; at: Date; decision: string | null }): Promise<void> {
    await tx.query('UPDATE amendment SET state = $2, ended_by = $3, ended_at = $4, decision = $5 WHERE id = $1', [id, state, by, at, decision]);
  }

  async putToVote(tx: Transaction, id: string, voteId: string): Promise<void> {
    await tx.query('UPDATE amendment SET vote_id = $2 WHERE id = $1', [id, voteId]);
  }

  async sponsor(tx: Transaction, row: SponsorRow): Promise<void> {
    await tx.query('INSERT INTO amendment_sponsor (amendment_id, organisation_id, person_id, at) VALUES ($1, $2, $3, $4)', [row.amendmentId, row.organisationId, row.personId, row.at]);
  }

  async unsponsor(tx: Transaction, amendmentId: string, organisationId: string): Promise<void> {
    await tx.query('DELETE FROM amendment_sponsor WHERE amendment_id = $1 AND organisation_id = $2', [amendmentId, organisationId]);
  }
}
