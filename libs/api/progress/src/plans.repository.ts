import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { Plan, PlanState } from '@northstar/domain-progress';

export interface PlanRow extends Plan { networkId: string; documentId: string; note: string; takenBy: string; takenAt: Date; endedAt: Date | null }

const PLAN = `p.id, p.network_id AS "networkId", p.document_id AS "documentId", p.organisation_id AS "organisationId", p.target, p.way, p.due_on::text AS "dueOn", p.note, p.state, p.taken_by AS "takenBy", p.taken_at AS "takenAt", p.ended_at AS "endedAt"`;

/** All SQL about who takes which target. */
@Injectable()
export class PlansRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Whoever takes a target waits for whoever takes another in the network: what one is warned of must not come a moment later. */
  async hold(tx: Transaction, networkId: string): Promise<void> {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('plans ' || $1, 0))", [networkId]);
  }

  byIds(ids: readonly string[], tx: Transaction = this.uow.read): Promise<PlanRow[]> {
    return tx.query<PlanRow>(`SELECT ${PLAN} FROM advocacy_plan p WHERE p.id = ANY ($1)`, [ids]);
  }

  /** Open ones first, by their day; then what has ended, the last first. */
  ofDocuments(documentIds: readonly string[]): Promise<PlanRow[]> {
    return this.uow.read.query<PlanRow>(`SELECT ${PLAN} FROM advocacy_plan p WHERE p.document_id = ANY ($1) ORDER BY p.state <> 'planned', p.ended_at DESC, p.due_on, p.taken_at, p.id`, [documentIds]);
  }

  /** Everything in networks that is planned and not ended. Plans of organisations that have left approach nobody. */
  open(networkIds: readonly string[], tx: Transaction = this.uow.read): Promise<PlanRow[]> {
    return tx.query<PlanRow>(
      `SELECT ${PLAN} FROM advocacy_plan p JOIN organisation o ON o.id = p.organisation_id JOIN document d ON d.id = p.document_id
       WHERE p.network_id = ANY ($1) AND p.state = 'planned' AND o.standing <> 'left' AND d.status <> 'retired' ORDER BY p.due_on, p.taken_at, p.id`, [networkIds]);
  }

  async insert(tx: Transaction, row: Omit<PlanRow, 'state' | 'endedAt'>): Promise<void> {
    await tx.query('INSERT INTO advocacy_plan (id, network_id, document_id, organisation_id, target, way, due_on, note, taken_by, taken_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [row.id, row.networkId, row.documentId, row.organisationId, row.target, row.way, row.dueOn, row.note, row.takenBy, row.takenAt]);
  }

  async end(tx: Transaction, id: string, state: Exclude<PlanState, 'planned'>, personId: string, at: Date): Promise<boolean> {
    return (await tx.query("UPDATE advocacy_plan SET state = $2, ended_by = $3, ended_at = $4 WHERE id = $1 AND state = 'planned' RETURNING id", [id, state, personId, at])).length > 0;
  }

  /** The name of an organisation of the network that can take something; null for any other. */
  async memberName(tx: Transaction, networkId: string, organisationId: string): Promise<string | null> {
    return (await tx.query<{ name: string }>("SELECT name FROM organisation WHERE id = $1 AND network_id = $2 AND standing = 'member'", [organisationId, networkId]))[0]?.name ?? null;
  }

  async names(tx: Transaction, organisationIds: readonly string[]): Promise<Map<string, string>> {
    return new Map((await tx.query<{ id: string; name: string }>('SELECT id, name FROM organisation WHERE id = ANY ($1)', [organisationIds])).map(({ id, name }) => [id, name]));
  }
}
