import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { GivenStep, Link, Step } from '@northstar/domain-progress';

export interface FileRow { id: string; name: string; type: string; size: number }
export interface ConfirmationRow { organisationId: string; personId: string; at: string }
/** A step with all that belongs to it. */
export interface StepRow extends Omit<Step, 'confirmedBy'> {
  networkId: string; documentId: string; words: string; personId: string | null; at: Date; contact: string | null; shown: boolean;
  links: Link[]; files: FileRow[]; confirmations: ConfirmationRow[];
}
export interface ReviewRow { id: string; networkId: string; documentId: string; dueAt: Date; timeZone: string; after: number; setBy: string; setAt: Date }
export interface NewStep extends GivenStep { id: string; networkId: string; documentId: string; organisationId: string; personId: string; at: Date; fileIds: readonly string[] }

const STEP = `s.id, s.network_id AS "networkId", s.document_id AS "documentId", s.number, s.kind, s.happened_on::text AS "on", s.words, s.response, s.delivery, s.corrects, s.organisation_id AS "organisationId", s.person_id AS "personId", s.at,
  (SELECT c.contact FROM progress_contact c WHERE c.step_id = s.id) AS contact,
  COALESCE((SELECT h.shown FROM progress_sharing h WHERE h.step_id = s.id ORDER BY h.id DESC LIMIT 1), false) AS shown,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('url', l.url, 'label', l.label) ORDER BY l.place) FROM progress_link l WHERE l.step_id = s.id), '[]') AS links,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size) ORDER BY f.at, f.id) FROM progress_file f WHERE f.step_id = s.id), '[]') AS files,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('organisationId', w.organisation_id, 'personId', w.person_id, 'at', w.at) ORDER BY w.at) FROM progress_confirmation w WHERE w.step_id = s.id), '[]') AS confirmations`;
const REVIEW = 'r.id, r.network_id AS "networkId", r.document_id AS "documentId", r.due_at AS "dueAt", r.time_zone AS "timeZone", r.after_number AS "after", r.set_by AS "setBy", r.set_at AS "setAt"';

/** A row as the rules of progress know it. */
export const domainStep = (row: StepRow): StepRow & Step => ({ ...row, confirmedBy: row.confirmations.map(({ organisationId }) => organisationId) });

/** All SQL about steps and review dates. */
@Injectable()
export class ProgressRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Whoever records about an ask waits for the others; each step has the next number. */
  async hold(tx: Transaction, documentId: string): Promise<void> {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('progress ' || $1, 0))", [documentId]);
  }

  steps(documentIds: readonly string[], tx: Transaction = this.uow.read): Promise<StepRow[]> {
    return tx.query<StepRow>(`SELECT ${STEP} FROM progress_step s WHERE s.document_id = ANY ($1) ORDER BY s.document_id, s.number`, [documentIds]);
  }

  stepsById(ids: readonly string[]): Promise<StepRow[]> {
    return this.uow.read.query<StepRow>(`SELECT ${STEP} FROM progress_step s WHERE s.id = ANY ($1)`, [ids]);
  }

  /** Of files that wait for a step: those of this person and ask. */
  async waitingFiles(tx: Transaction, ids: readonly string[], documentId: string, personId: string): Promise<string[]> {
    return (await tx.query<{ id: string }>('SELECT id FROM progress_file WHERE id = ANY ($1) AND document_id = $2 AND person_id = $3 AND step_id IS NULL FOR UPDATE', [ids, documentId, personId])).map(({ id }) => id);
  }

  async insert(tx: Transaction, step: NewStep): Promise<void> {
    await tx.query(
      `INSERT INTO progress_step (id, network_id, document_id, number, kind, happened_on, words, response, delivery, corrects, organisation_id, person_id, at)
       SELECT $1, $2, $3, COALESCE(max(number), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM progress_step WHERE document_id = $3`,
      [step.id, step.networkId, step.documentId, step.kind, step.on, step.words, step.response, step.delivery, step.corrects, step.organisationId, step.personId, step.at]);
    if (step.contact !== '') await tx.query('INSERT INTO progress_contact (step_id, contact) VALUES ($1, $2)', [step.id, step.contact]);
    if (step.links.length > 0) {
      await tx.query('INSERT INTO progress_link (step_id, place, url, label) SELECT $1, l.place, l.url, l.label FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS l(url, label, place)',
        [step.id, step.links.map(({ url }) => url), step.links.map(({ label }) => label)]);
    }
    if (step.fileIds.length > 0) await tx.query('UPDATE progress_file SET step_id = $1 WHERE id = ANY ($2)', [step.id, step.fileIds]);
  }

  /** What the clock records: once for each review date, by the word of the database. */
  async insertOverdue(tx: Transaction, review: ReviewRow, id: string, on: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO progress_step (id, network_id, document_id, number, kind, happened_on, words, review_id, at)
       SELECT $1, $2, $3, COALESCE(max(number), 0) + 1, 'overdue', $4, '', $5, $6 FROM progress_step WHERE document_id = $3`, [id, review.networkId, review.documentId, on, review.id, at]);
  }

  async confirm(tx: Transaction, stepId: string, recordedBy: string, organisationId: string, personId: string, at: Date): Promise<void> {
    await tx.query('INSERT INTO progress_confirmation (step_id, recorded_by, organisation_id, person_id, at) VALUES ($1, $2, $3, $4, $5)', [stepId, recordedBy, organisationId, personId, at]);
  }

  async share(tx: Transaction, stepId: string, shown: boolean, personId: string, at: Date): Promise<void> {
    await tx.query('INSERT INTO progress_sharing (step_id, shown, person_id, at) VALUES ($1, $2, $3, $4)', [stepId, shown, personId, at]);
  }

  reviews(documentIds: readonly string[], tx: Transaction = this.uow.read): Promise<ReviewRow[]> {
    return tx.query<ReviewRow>(`SELECT ${REVIEW} FROM progress_review r WHERE r.document_id = ANY ($1) AND r.ended IS NULL`, [documentIds]);
  }

  async setReview(tx: Transaction, row: ReviewRow): Promise<void> {
    await tx.query('INSERT INTO progress_review (id, network_id, document_id, due_at, time_zone, after_number, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [row.id, row.networkId, row.documentId, row.dueAt, row.timeZone, row.after, row.setBy, row.setAt]);
  }

  /** Ends the review date that runs; answers whether there was one. */
  async endReview(tx: Transaction, documentId: string, how: 'met' | 'lapsed' | 'replaced' | 'removed', at: Date): Promise<boolean> {
    return (await tx.query('UPDATE progress_review SET ended = $2, ended_at = $3 WHERE document_id = $1 AND ended IS NULL RETURNING id', [documentId, how, at])).length > 0;
  }

  /** Asks with a review date that is due, and when the next one will be. */
  async due(now: Date): Promise<{ documentIds: string[]; next: Date | null }> {
    const rows = await this.uow.read.query<{ documentId: string; dueAt: Date; due: boolean }>(
      'SELECT document_id AS "documentId", due_at AS "dueAt", due_at <= $1 AS due FROM progress_review WHERE ended IS NULL AND due_at <= COALESCE((SELECT min(due_at) FROM progress_review WHERE ended IS NULL AND due_at > $1), $1) ORDER BY due_at', [now]);
    return { documentIds: rows.filter(({ due }) => due).map(({ documentId }) => documentId), next: rows.find(({ due }) => !due)?.dueAt ?? null };
  }

  async scoreboardShown(networkIds: readonly string[]): Promise<Set<string>> {
    return new Set((await this.uow.read.query<{ id: string }>('SELECT network_id AS id FROM progress_setting WHERE network_id = ANY ($1) AND scoreboard_shown', [networkIds])).map(({ id }) => id));
  }

  async showScoreboard(tx: Transaction, networkId: string, shown: boolean): Promise<void> {
    await tx.query('INSERT INTO progress_setting (network_id, scoreboard_shown) VALUES ($1, $2) ON CONFLICT (network_id) DO UPDATE SET scoreboard_shown = EXCLUDED.scoreboard_shown', [networkId, shown]);
  }
}

