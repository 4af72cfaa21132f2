import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { Standing } from '@northstar/domain-membership';
import type { Answer, OfferedText, Scope, SignatureState } from '@northstar/domain-sign-on';

export interface SignOnRow {
  id: string; networkId: string; strategyId: string; number: number; title: string; introduction: string; scope: Scope; closesAt: Date; calledOff: boolean; timeZone: string; calledBy: string; calledAt: Date;
  texts: TextRow[];
}
/** What became of a call; `closesAt` where its deadline moved. */
export interface ChangeRow { signOnId: string; number: number; kind: 'extended' | 'called_off'; closesAt: Date | null; reason: string; personId: string; at: Date }
export interface ReminderRow { signOnId: string; at: Date; message: string; personId: string }
export interface TextRow { documentId: string; versionId: string; hash: string; ballotId: string }
export interface InvitedRow { signOnId: string; organisationId: string; seat: number }
/** The last word of an organisation about a version; `signOnId` is the call by which it was said. */
export interface SignatureRow { organisationId: string; versionId: string; signOnId: string; state: Exclude<SignatureState, 'invited'>; words: string | null; personId: string; at: Date; revision: number }
export interface PreparationRow { signOnId: string; organisationId: string; versionId: string; answer: Answer; words: string; personId: string; at: Date }

/** The deadline of a call `s` as it is now [S1.11], and whether it was called off [S1.12]. */
const CLOSES_AT = 'COALESCE((SELECT max(c.closes_at) FROM sign_on_change c WHERE c.sign_on_id = s.id), s.closes_at)';
const CALLED_OFF = "EXISTS (SELECT FROM sign_on_change c WHERE c.sign_on_id = s.id AND c.kind = 'called_off')";
const COLUMNS = `s.id, s.network_id AS "networkId", s.strategy_id AS "strategyId", s.number, s.title, s.introduction, s.scope, ${CLOSES_AT} AS "closesAt", ${CALLED_OFF} AS "calledOff", s.time_zone AS "timeZone", s.called_by AS "calledBy", s.called_at AS "calledAt",
  (SELECT jsonb_agg(jsonb_build_object('documentId', t.document_id, 'versionId', t.version_id, 'hash', v.hash, 'ballotId', t.ballot_id) ORDER BY t.place) FROM sign_on_text t JOIN version v ON v.id = t.version_id WHERE t.sign_on_id = s.id) AS texts`;
const about = (at: string): string => `(${at}::uuid IS NULL OR EXISTS (SELECT FROM sign_on_text t WHERE t.sign_on_id = s.id AND t.document_id = ${at}))`;
const SIGNATURE = 'g.organisation_id AS "organisationId", g.version_id AS "versionId", g.sign_on_id AS "signOnId", g.state, g.words, g.person_id AS "personId", g.at, g.revision';

/** All SQL about calls for signatures. */
@Injectable()
export class SignOnRepository {
  constructor(private readonly uow: UnitOfWork) {}

  byIds(ids: readonly string[]): Promise<SignOnRow[]> {
    return this.uow.read.query<SignOnRow>(`SELECT ${COLUMNS} FROM sign_on s WHERE s.id = ANY ($1)`, [ids]);
  }

  /** `documentId`: only calls about this text; null for all. */
  page(networkId: string, documentId: string | null, before: number | null, most: number): Promise<SignOnRow[]> {
    return this.uow.read.query<SignOnRow>(`SELECT ${COLUMNS} FROM sign_on s WHERE s.network_id = $1 AND ($2::int IS NULL OR s.number < $2) AND ${about('$3')} ORDER BY s.number DESC LIMIT $4`, [networkId, before, documentId, most + 1]);
  }

  async count(networkId: string, documentId: string | null): Promise<number> {
    return (await this.uow.read.query<{ count: number }>(`SELECT count(*)::int AS count FROM sign_on s WHERE s.network_id = $1 AND ${about('$2')}`, [networkId, documentId]))[0]!.count;
  }

  /** What became of calls, in order. */
  changes(signOnIds: readonly string[], tx: Transaction = this.uow.read): Promise<ChangeRow[]> {
    return tx.query<ChangeRow>('SELECT sign_on_id AS "signOnId", number, kind, closes_at AS "closesAt", reason, person_id AS "personId", at FROM sign_on_change WHERE sign_on_id = ANY ($1) ORDER BY number', [signOnIds]);
  }

  async insertChange(tx: Transaction, change: Omit<ChangeRow, 'number'>): Promise<void> {
    await tx.query(
      `INSERT INTO sign_on_change (sign_on_id, number, kind, closes_at, reason, person_id, at) SELECT $1, COALESCE(max(number), 0) + 1, $2, $3, $4, $5, $6 FROM sign_on_change WHERE sign_on_id = $1`,
      [change.signOnId, change.kind, change.closesAt, change.reason, change.personId, change.at]);
  }

  lastReminders(signOnIds: readonly string[], tx: Transaction = this.uow.read): Promise<ReminderRow[]> {
    return tx.query<ReminderRow>('SELECT DISTINCT ON (sign_on_id) sign_on_id AS "signOnId", at, message, person_id AS "personId" FROM sign_on_reminder WHERE sign_on_id = ANY ($1) ORDER BY sign_on_id, at DESC', [signOnIds]);
  }

  async insertReminder(tx: Transaction, { signOnId, at, message, personId }: ReminderRow): Promise<void> {
    await tx.query('INSERT INTO sign_on_reminder (sign_on_id, at, message, person_id) VALUES ($1, $2, $3, $4)', [signOnId, at, message, personId]);
  }

  /** Holds a call against its end while something happens to it, and reads it as it is then. `alone`: against answers, too. */
  async hold(tx: Transaction, id: string, alone: boolean): Promise<SignOnRow> {
    await tx.query(`SELECT FROM sign_on WHERE id = $1 FOR ${alone ? 'NO KEY UPDATE' : 'SHARE'}`, [id]);
    return (await tx.query<SignOnRow>(`SELECT ${COLUMNS} FROM sign_on s WHERE s.id = $1`, [id]))[0]!;
  }

  async networkOf(strategyId: string): Promise<string | null> {
    return (await this.uow.read.query<{ networkId: string }>('SELECT network_id AS "networkId" FROM strategy WHERE id = $1', [strategyId]))[0]?.networkId ?? null;
  }

  /** Numbers of calls count up in the network; whoever makes one waits for the other. */
  async lockNetwork(tx: Transaction, networkId: string): Promise<void> {
    await tx.query('SELECT FROM network WHERE id = $1 FOR NO KEY UPDATE', [networkId]);
  }

  /** The texts of a strategy in reading order with their agreed words, held so that these do not change meanwhile. */
  async offered(tx: Transaction, strategyId: string): Promise<OfferedText[]> {
    await tx.query('SELECT FROM document WHERE strategy_id = $1 ORDER BY id FOR SHARE', [strategyId]);
    return tx.query<OfferedText>(
      `SELECT d.id AS "documentId", d.title, d.status = 'retired' AS retired,
         CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('documentId', d.id, 'versionId', v.id, 'hash', v.hash, 'ballotId', b.id) END AS agreed
       FROM document d LEFT JOIN ask a ON a.document_id = d.id LEFT JOIN version v ON v.id = d.agreed_version_id
       LEFT JOIN LATERAL (
         SELECT decided.id FROM ballot_text t JOIN ballot decided ON decided.id = t.ballot_id
         WHERE t.version_id = COALESCE(v.corrects_id, v.id) AND t.lane = 'decision' AND decided.state = 'carried' ORDER BY decided.closed_at DESC LIMIT 1
       ) b ON true
       WHERE d.strategy_id = $1 ORDER BY CASE d.kind WHEN 'goal' THEN 0 WHEN 'definition' THEN 1 ELSE 2 END, a.position`, [strategyId]);
  }

  async members(tx: Transaction, networkId: string): Promise<string[]> {
    return (await tx.query<{ id: string }>("SELECT id FROM organisation WHERE network_id = $1 AND standing = 'member' ORDER BY random()", [networkId])).map(({ id }) => id);
  }

  /** `invited`: in the order of their seats. Answers the number. */
  async insert(tx: Transaction, row: Omit<SignOnRow, 'number' | 'calledOff'>, invited: readonly string[]): Promise<number> {
    const [made] = await tx.query<{ number: number }>(
      `INSERT INTO sign_on (id, network_id, strategy_id, number, title, introduction, scope, closes_at, time_zone, called_by, called_at)
       SELECT $1, $2, $3, COALESCE(max(number), 0) + 1, $4, $5, $6, $7, $8, $9, $10 FROM sign_on WHERE network_id = $2 RETURNING number`,
      [row.id, row.networkId, row.strategyId, row.title, row.introduction, row.scope, row.closesAt, row.timeZone, row.calledBy, row.calledAt]);
    await tx.query(
      'INSERT INTO sign_on_text (sign_on_id, place, document_id, version_id, ballot_id) SELECT $1, t.place - 1, t.document_id, t.version_id, t.ballot_id FROM unnest($2::uuid[], $3::uuid[], $4::uuid[]) WITH ORDINALITY AS t(document_id, version_id, ballot_id, place)',
      [row.id, row.texts.map(({ documentId }) => documentId), row.texts.map(({ versionId }) => versionId), row.texts.map(({ ballotId }) => ballotId)]);
    await tx.query('INSERT INTO sign_on_invited (sign_on_id, organisation_id, seat) SELECT $1, i.id, i.seat FROM unnest($2::uuid[]) WITH ORDINALITY AS i(id, seat)', [row.id, invited]);
    return made!.number;
  }

  invited(signOnIds: readonly string[], tx: Transaction = this.uow.read): Promise<InvitedRow[]> {
    return tx.query<InvitedRow>(
      'SELECT i.sign_on_id AS "signOnId", i.organisation_id AS "organisationId", i.seat FROM sign_on_invited i JOIN organisation o ON o.id = i.organisation_id WHERE i.sign_on_id = ANY ($1) ORDER BY lower(o.name), o.id', [signOnIds]);
  }

  /** What organisations said about the texts of calls, by whichever call; with `asOf`, the call that they are read for. */
  signatures(signOnIds: readonly string[], tx: Transaction = this.uow.read): Promise<(SignatureRow & { asOf: string })[]> {
    return tx.query(
      `SELECT ${SIGNATURE}, i.sign_on_id AS "asOf" FROM sign_on_invited i JOIN sign_on_text t ON t.sign_on_id = i.sign_on_id
       JOIN signature g ON g.organisation_id = i.organisation_id AND g.version_id = t.version_id WHERE i.sign_on_id = ANY ($1)`, [signOnIds]);
  }

  /** Whoever speaks for an organisation waits for its other signatories, and for a change of where it stands; answers where that is. */
  async lockOrganisation(tx: Transaction, id: string): Promise<Standing> {
    return (await tx.query<{ standing: Standing }>('SELECT standing FROM organisation WHERE id = $1 FOR NO KEY UPDATE', [id]))[0]!.standing;
  }

  /** The place of an organisation in each of these calls. */
  async seats(tx: Transaction, organisationId: string, signOnIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await tx.query<InvitedRow>('SELECT sign_on_id AS "signOnId", seat FROM sign_on_invited WHERE organisation_id = $1 AND sign_on_id = ANY ($2)', [organisationId, signOnIds]);
    return new Map(rows.map(({ signOnId, seat }) => [signOnId, seat]));
  }

  /** Every call about one of these versions. */
  async about(tx: Transaction, versionIds: readonly string[]): Promise<string[]> {
    return (await tx.query<{ id: string }>('SELECT DISTINCT sign_on_id AS id FROM sign_on_text WHERE version_id = ANY ($1)', [versionIds])).map(({ id }) => id);
  }

  signaturesOf(tx: Transaction, organisationId: string, versionIds: readonly string[]): Promise<SignatureRow[]> {
    return tx.query<SignatureRow>(`SELECT ${SIGNATURE} FROM signature g WHERE g.organisation_id = $1 AND g.version_id = ANY ($2)`, [organisationId, versionIds]);
  }

  /** Of these versions, those that are not what is agreed now. `hold`: they stay so until the commit. */
  async replaced(versionIds: readonly string[], tx: Transaction = this.uow.read, hold = false): Promise<Set<string>> {
    if (hold) await tx.query('SELECT FROM document WHERE id IN (SELECT document_id FROM version WHERE id = ANY ($1)) ORDER BY id FOR SHARE', [versionIds]);
    const rows = await tx.query<{ id: string }>("SELECT v.id FROM version v JOIN document d ON d.id = v.document_id WHERE v.id = ANY ($1) AND (d.agreed_version_id IS DISTINCT FROM v.id OR d.status = 'retired')", [versionIds]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Writes down what an organisation says: as its last word, and in the list of all. */
  async save(tx: Transaction, rows: readonly SignatureRow[]): Promise<void> {
    const values = [rows.map((row) => row.organisationId), rows.map((row) => row.versionId), rows.map((row) => row.signOnId), rows.map((row) => row.state), rows.map((row) => row.words), rows.map((row) => row.personId), rows.map((row) => row.at), rows.map((row) => row.revision)];
    await tx.query(
      `WITH given AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::timestamptz[], $8::int[]) AS g(organisation_id, version_id, sign_on_id, state, words, person_id, at, revision)),
         said AS (INSERT INTO signature_event (organisation_id, version_id, sign_on_id, state, words, person_id, at, revision) SELECT * FROM given)
       INSERT INTO signature (organisation_id, version_id, sign_on_id, state, words, person_id, at, revision) SELECT * FROM given
       ON CONFLICT (organisation_id, version_id) DO UPDATE SET sign_on_id = EXCLUDED.sign_on_id, state = EXCLUDED.state, words = EXCLUDED.words, person_id = EXCLUDED.person_id, at = EXCLUDED.at, revision = EXCLUDED.revision`, values);
  }

  preparations(signOnIds: readonly string[], organisationIds: readonly string[], tx: Transaction = this.uow.read): Promise<PreparationRow[]> {
    return tx.query<PreparationRow>(
      'SELECT p.sign_on_id AS "signOnId", p.organisation_id AS "organisationId", p.version_id AS "versionId", p.answer, p.words, p.person_id AS "personId", p.at FROM signature_preparation p WHERE p.sign_on_id = ANY ($1) AND p.organisation_id = ANY ($2)', [signOnIds, organisationIds]);
  }

  /** Puts a preparation in the place of the one before; none at all removes it. */
  async prepare(tx: Transaction, signOnId: string, organisationId: string, rows: readonly PreparationRow[]): Promise<void> {
    await tx.query('DELETE FROM signature_preparation WHERE sign_on_id = $1 AND organisation_id = $2', [signOnId, organisationId]);
    if (rows.length === 0) return;
    await tx.query('INSERT INTO signature_preparation (sign_on_id, organisation_id, version_id, answer, words, person_id, at) SELECT $1, $2, p.version_id, p.answer, p.words, $6, $7 FROM unnest($3::uuid[], $4::text[], $5::text[]) AS p(version_id, answer, words)',
      [signOnId, organisationId, rows.map((row) => row.versionId), rows.map((row) => row.answer), rows.map((row) => row.words), rows[0]!.personId, rows[0]!.at]);
  }

  /** Calls that run and ask one of these organisations. */
  running(networkId: string, organisationIds: readonly string[], now: Date): Promise<SignOnRow[]> {
    return this.uow.read.query<SignOnRow>(
      `SELECT ${COLUMNS} FROM sign_on s WHERE s.network_id = $1 AND ${CLOSES_AT} > $3 AND NOT ${CALLED_OFF} AND EXISTS (SELECT FROM sign_on_invited i WHERE i.sign_on_id = s.id AND i.organisation_id = ANY ($2)) ORDER BY "closesAt", s.number`, [networkId, organisationIds, now]);
  }
}
