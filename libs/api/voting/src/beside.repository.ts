import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';

export interface NoteRow { ballotId: string; organisationId: string; body: string; revision: number; personId: string; by: string; at: Date }
export interface ReminderRow { ballotId: string; at: Date; message: string; personId: string }
/** An amendment or an erratum to a text of a ballot, as an outcome tells of it. */
export interface TextChangeRow {
  ballotId: string; kind: 'amendment' | 'erratum'; number: number; state: string; organisation: string | null; sponsors: string[]; documentId: string; replaced: string; proposed: string; reason: string; decision: string | null; at: Date; endedAt: Date | null;
}
export interface StatementRow { ballotId: string; revision: number; body: string; nextSteps: string; personId: string; at: Date }
export interface ReviewRow { ballotId: string; step: number; kind: 'block_withdrawn' | 'objection_overridden'; organisationId: string | null; revision: number | null; choice: string | null; reason: string | null; personId: string; at: Date }
export interface BeforeRow { ballotId: string; documentId: string; versionId: string; voted: boolean }

/** All SQL about what stands beside a ballot. */
@Injectable()
export class BesideRepository {
  constructor(private readonly uow: UnitOfWork) {}

  notes(ballotIds: readonly string[], organisationIds: readonly string[], tx: Transaction = this.uow.read): Promise<NoteRow[]> {
    return tx.query<NoteRow>(
      `SELECT n.ballot_id AS "ballotId", n.organisation_id AS "organisationId", n.body, n.revision, n.person_id AS "personId", p.name AS by, n.at
       FROM ballot_note n JOIN person p ON p.id = n.person_id WHERE n.ballot_id = ANY ($1) AND n.organisation_id = ANY ($2)`, [ballotIds, organisationIds]);
  }

  async saveNote(tx: Transaction, note: Omit<NoteRow, 'by'>): Promise<void> {
    await tx.query(
      `INSERT INTO ballot_note (ballot_id, organisation_id, body, revision, person_id, at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (ballot_id, organisation_id) DO UPDATE SET body = EXCLUDED.body, revision = EXCLUDED.revision, person_id = EXCLUDED.person_id, at = EXCLUDED.at`,
      [note.ballotId, note.organisationId, note.body, note.revision, note.personId, note.at]);
  }

  lastReminders(ballotIds: readonly string[], tx: Transaction = this.uow.read): Promise<ReminderRow[]> {
    return tx.query<ReminderRow>('SELECT DISTINCT ON (ballot_id) ballot_id AS "ballotId", at, message, person_id AS "personId" FROM ballot_reminder WHERE ballot_id = ANY ($1) ORDER BY ballot_id, at DESC', [ballotIds]);
  }

  async insertReminder(tx: Transaction, reminder: ReminderRow): Promise<void> {
    await tx.query('INSERT INTO ballot_reminder (ballot_id, at, message, person_id) VALUES ($1, $2, $3, $4)', [reminder.ballotId, reminder.at, reminder.message, reminder.personId]);
  }

  statements(ballotIds: readonly string[], tx: Transaction = this.uow.read): Promise<StatementRow[]> {
    return tx.query<StatementRow>(
      'SELECT DISTINCT ON (ballot_id) ballot_id AS "ballotId", revision, body, next_steps AS "nextSteps", person_id AS "personId", at FROM ballot_statement WHERE ballot_id = ANY ($1) ORDER BY ballot_id, revision DESC', [ballotIds]);
  }

  async insertStatement(tx: Transaction, one: StatementRow): Promise<void> {
    await tx.query('INSERT INTO ballot_statement (ballot_id, revision, body, next_steps, person_id, at) VALUES ($1, $2, $3, $4, $5, $6)', [one.ballotId, one.revision, one.body, one.nextSteps, one.personId, one.at]);
  }

  /** Amendments and errata to the texts of ballots and to the versions of which these came, as far as they were proposed by then. */
  textChanges(ballotIds: readonly string[]): Promise<TextChangeRow[]> {
    const about = `FROM ballot_text t JOIN ballot b ON b.id = t.ballot_id LEFT JOIN version_step made ON made.result_version_id = t.version_id`;
    const joined = (table: string) => `JOIN ${table} c ON c.document_id = t.document_id AND c.root_version_id = COALESCE(made.root_version_id, t.version_id) JOIN ballot own ON own.id = c.ballot_id AND own.number <= b.number`;
    return this.uow.read.query<TextChangeRow>(
      `SELECT t.ballot_id AS "ballotId", 'amendment' AS kind, c.number, c.state, o.name AS organisation,
         ARRAY(SELECT s.name FROM amendment_sponsor a JOIN organisation s ON s.id = a.organisation_id WHERE a.amendment_id = c.id ORDER BY lower(s.name)) AS sponsors,
         c.document_id AS "documentId", c.change ->> 'replacedWords' AS replaced, c.change ->> 'proposedWords' AS proposed, c.reason, c.decision, c.proposed_at AS at, c.ended_at AS "endedAt"
       ${about} ${joined('amendment')} JOIN organisation o ON o.id = c.organisation_id WHERE t.ballot_id = ANY ($1) AND t.lane = 'decision'
       UNION ALL
       SELECT t.ballot_id, 'erratum', c.number, c.state, o.name, '{}', c.document_id, c.change ->> 'replacedWords', c.change ->> 'proposedWords', c.reason, c.objection, c.marked_at, c.ended_at
       ${about} ${joined('erratum')} LEFT JOIN organisation o ON o.id = c.organisation_id WHERE t.ballot_id = ANY ($1) AND t.lane = 'decision' ORDER BY 2, 3`, [ballotIds]);
  }

  /** What was done about objections, oldest first, with what was said in the place of a block. */
  reviews(ballotIds: readonly string[]): Promise<ReviewRow[]> {
    return this.uow.read.query<ReviewRow>(
      `SELECT r.ballot_id AS "ballotId", r.step, r.kind, r.organisation_id AS "organisationId", r.revision, e.choice, r.reason, r.person_id AS "personId", r.at
       FROM ballot_review r LEFT JOIN position_event e ON e.ballot_id = r.ballot_id AND e.organisation_id = r.organisation_id AND e.revision = r.revision
       WHERE r.ballot_id = ANY ($1) ORDER BY r.ballot_id, r.step`, [ballotIds]);
  }

  async insertReview(tx: Transaction, one: Omit<ReviewRow, 'step' | 'choice'>): Promise<void> {
    await tx.query(
      `INSERT INTO ballot_review (ballot_id, step, kind, organisation_id, revision, reason, person_id, at)
       SELECT $1, COALESCE(max(step), 0) + 1, $2, $3, $4, $5, $6, $7 FROM ballot_review WHERE ballot_id = $1`,
      [one.ballotId, one.kind, one.organisationId, one.revision, one.reason, one.personId, one.at]);
  }

  /** Of these ballots, those on whose texts a newer decision was opened [D4.15]. */
  async revised(ballotIds: readonly string[], tx: Transaction = this.uow.read): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT b.id FROM ballot b JOIN ballot_text t ON t.ballot_id = b.id JOIN ballot_text n ON n.document_id = t.document_id AND n.lane = 'decision'
       JOIN ballot newer ON newer.id = n.ballot_id AND newer.number > b.number WHERE b.id = ANY ($1)`, [ballotIds]);
    return new Set(rows.map(({ id }) => id));
  }

  /** What organisations knew of each text of ballots before they were announced: the version they last took a position on, else the one that was there when one of them last looked. */
  before(ballotIds: readonly string[], organisationIds: readonly string[]): Promise<BeforeRow[]> {
    return this.uow.read.query<BeforeRow>(
      `SELECT b.id AS "ballotId", t.document_id AS "documentId", COALESCE(voted.id, looked.id) AS "versionId", voted.id IS NOT NULL AS voted
       FROM ballot b JOIN ballot_text t ON t.ballot_id = b.id JOIN version own ON own.id = t.version_id
       LEFT JOIN LATERAL (
         SELECT o.version_id AS id FROM (
           SELECT ballot_id, organisation_id, taken_at FROM position UNION ALL SELECT ballot_id, organisation_id, at FROM ballot_participation
         ) p JOIN ballot_text o ON o.ballot_id = p.ballot_id
         WHERE o.document_id = t.document_id AND o.ballot_id <> b.id AND p.organisation_id = ANY ($2) AND p.taken_at < b.created_at ORDER BY p.taken_at DESC LIMIT 1
       ) voted ON true
       LEFT JOIN LATERAL (
         SELECT v.id FROM version v WHERE v.document_id = t.document_id AND v.number < own.number AND v.created_at <= (
           SELECT max(at) FROM document_visit d JOIN affiliation a ON a.person_id = d.person_id AND a.organisation_id = ANY ($2) CROSS JOIN LATERAL (VALUES (d.visited_at), (d.previous_at)) AS seen(at)
           WHERE d.document_id = t.document_id AND at < b.created_at
         ) ORDER BY v.number DESC LIMIT 1
       ) looked ON true
       WHERE b.id = ANY ($1) AND COALESCE(voted.id, looked.id) IS NOT NULL AND COALESCE(voted.id, looked.id) <> t.version_id`, [ballotIds, organisationIds]);
  }
}
