import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { Standing } from '@northstar/domain-membership';
import { type Answer, type Basis, type ExactText, laneOf, type Override, type Preference, type Result, type Template, type Visibility } from '@northstar/domain-voting';
import type { ShownState } from './ballot-enums.js';

export interface BallotRow {
  id: string;
  networkId: string;
  /** The first of the texts, by which lists name it. */
  documentId: string;
  versionId: string;
  texts: ExactText[];
  number: number;
  title: string;
  introduction: string;
  state: ShownState;
  template: Template;
  basis: Basis;
  quorum: number | null;
  visibility: Visibility;
  dots: number | null;
  override: Override;
  opensAt: Date;
  closesAt: Date;
  timeZone: string;
  openedBy: string;
  createdAt: Date;
  closedAt: Date | null;
  result: StoredResult | null;
  /** The count at the close, where a review of an objection changed it. */
  firstResult: StoredResult | null;
  endedReason: string | null;
  supersededById: string | null;
  previousId: string | null;
}

/** A result with the sentences people were shown, so that they never change after the fact. */
export interface StoredResult extends Result {
  headline: string;
  ruleSentence: string;
}

export interface ElectorRow {
  ballotId: string;
  organisationId: string;
  /** Its place in the electorate, from 1: positions are on record by it. */
  seat: number;
  leftAt: Date | null;
  /** Where the organisation stands in the network now. */
  standing: Standing;
  /** Who else may answer for it in this ballot: another organisation, or one of its own people [D1.9]. */
  proxyHolder: string | null;
  proxyPerson: string | null;
}

export interface PositionRow {
  id: string;
  ballotId: string;
  organisationId: string;
  choice: Answer;
  preferences: Preference[] | null;
  reason: string | null;
  proposedChange: string | null;
  shareDissent: boolean;
  takenBy: string;
  takenAt: Date;
  revision: number;
  /** The organisation that answered for it; itself where an alternate for this ballot did; null by its own mandate [D1.11]. */
  holderId: string | null;
  /** Who had prepared it inside the organisation; nobody else learns of it [D1.7]. */
  preparedBy: string | null;
}

export interface ExtensionRow {
  ballotId: string;
  previousClosesAt: Date;
  closesAt: Date;
  reason: string;
  extendedBy: string;
  extendedAt: Date;
}

export interface VersionFacts {
  id: string;
  documentId: string;
  hash: string;
  empty: boolean;
}

const COLUMNS = `b.id, b.network_id AS "networkId", b.document_id AS "documentId", b.version_id AS "versionId", b.number, b.title, b.introduction, b.state,
  (SELECT jsonb_agg(jsonb_build_object('documentId', t.document_id, 'versionId', t.version_id) ORDER BY t.place) FROM ballot_text t WHERE t.ballot_id = b.id) AS texts,
  b.template, b.basis, b.quorum, b.visibility, b.dots, b.override, b.opens_at AS "opensAt", b.closes_at AS "closesAt", b.time_zone AS "timeZone", b.opened_by AS "openedBy",
  b.created_at AS "createdAt", b.closed_at AS "closedAt", b.result, b.first_result AS "firstResult", b.ended_reason AS "endedReason", b.superseded_by_id AS "supersededById", b.previous_id AS "previousId"`;
const POSITION = `p.id, p.ballot_id AS "ballotId", p.organisation_id AS "organisationId", p.choice, p.preferences, p.reason, p.proposed_change AS "proposedChange", p.share_dissent AS "shareDissent",
  p.taken_by AS "takenBy", p.taken_at AS "takenAt", p.revision, p.prepared_by AS "preparedBy", p.holder_id AS "holderId"`;

const ABOUT = 'EXISTS (SELECT FROM ballot_text t WHERE t.ballot_id = b.id AND t.document_id = $3)';

/** All SQL about ballots. */
@Injectable()
export class BallotsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  byIds(ids: readonly string[]): Promise<BallotRow[]> {
    return this.uow.read.query<BallotRow>(`SELECT ${COLUMNS} FROM ballot b WHERE id = ANY ($1)`, [ids]);
  }

  /** The row for a change: whoever takes a position, extends, withdraws or closes waits here for the others [D1, D7]. */
  async lock(tx: Transaction, id: string): Promise<BallotRow | null> {
    const rows = await tx.query<BallotRow>(`SELECT ${COLUMNS} FROM ballot b WHERE id = $1 FOR UPDATE`, [id]);
    return rows[0] ?? null;
  }

  /** A page of a network's ballots, newest first: up to `size` + 1 rows with a number below `before`. */
  page(networkId: string, states: readonly string[] | null, documentId: string | null, before: number | null, size: number): Promise<BallotRow[]> {
    return this.uow.read.query<BallotRow>(
      `SELECT ${COLUMNS} FROM ballot b WHERE network_id = $1 AND ($2::text[] IS NULL OR state = ANY ($2)) AND ($3::uuid IS NULL OR ${ABOUT}) AND ($4::int IS NULL OR number < $4) ORDER BY number DESC LIMIT $5`,
      [networkId, states, documentId, before, size + 1]);
  }

  async count(networkId: string, states: readonly string[] | null, documentId: string | null): Promise<number> {
    const rows = await this.uow.read.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ballot b WHERE network_id = $1 AND ($2::text[] IS NULL OR state = ANY ($2)) AND ($3::uuid IS NULL OR ${ABOUT})`, [networkId, states, documentId]);
    return rows[0]!.count;
  }

  /** The newest decision on each document, with the document that it was found for. */
  latestOf(documentIds: readonly string[]): Promise<(BallotRow & { about: string })[]> {
    return this.uow.read.query<BallotRow & { about: string }>(
      `SELECT DISTINCT ON (i.document_id) i.document_id AS about, ${COLUMNS} FROM ballot_text i JOIN ballot b ON b.id = i.ballot_id
       WHERE i.document_id = ANY ($1) AND i.lane = 'decision' ORDER BY i.document_id, b.number DESC`, [documentIds]);
  }

  electors(ballotIds: readonly string[], tx: Transaction = this.uow.read): Promise<ElectorRow[]> {
    return tx.query<ElectorRow>(
      `SELECT e.ballot_id AS "ballotId", e.organisation_id AS "organisationId", e.seat, e.left_at AS "leftAt", o.standing, x.holder_id AS "proxyHolder", x.person_id AS "proxyPerson"
       FROM ballot_elector e JOIN organisation o ON o.id = e.organisation_id LEFT JOIN ballot_proxy x ON x.ballot_id = e.ballot_id AND x.organisation_id = e.organisation_id AND x.revoked_at IS NULL WHERE e.ballot_id = ANY ($1) ORDER BY lower(o.name)`, [ballotIds]);
  }

  positions(ballotIds: readonly string[], tx: Transaction = this.uow.read): Promise<PositionRow[]> {
    return tx.query<PositionRow>(`SELECT ${POSITION} FROM position p JOIN organisation o ON o.id = p.organisation_id WHERE p.ballot_id = ANY ($1) ORDER BY lower(o.name)`, [ballotIds]);
  }

  /**
   * What one organisation says now, with the name of who took it. Read by whoever holds the ballot's row: everything it needs comes over
   * its own connection, as those who wait for that row may have taken all the others.
   */
  async held(tx: Transaction, ballotId: string, organisationId: string): Promise<(PositionRow & { takenByName: string }) | null> {
    const rows = await tx.query<PositionRow & { takenByName: string }>(
      `SELECT ${POSITION}, person.name AS "takenByName" FROM position p JOIN person ON person.id = p.taken_by WHERE p.ballot_id = $1 AND p.organisation_id = $2`, [ballotId, organisationId]);
    return rows[0] ?? null;
  }

  extensions(ballotIds: readonly string[]): Promise<ExtensionRow[]> {
    return this.uow.read.query<ExtensionRow>(
      `SELECT ballot_id AS "ballotId", previous_closes_at AS "previousClosesAt", closes_at AS "closesAt", reason, extended_by AS "extendedBy", extended_at AS "extendedAt"
       FROM ballot_extension WHERE ballot_id = ANY ($1) ORDER BY extended_at`, [ballotIds]);
  }

  organisations(tx: Transaction, networkId: string): Promise<{ id: string; standing: Standing }[]> {
    return tx.query('SELECT id, standing FROM organisation WHERE network_id = $1', [networkId]);
  }

  /** Ballots of a lane that run on one of the documents, newest first. Locked in the order of their ids, as an organisation that leaves does it. */
  async running(tx: Transaction, documentIds: readonly string[], template: Template): Promise<BallotRow[]> {
    const rows = await tx.query<BallotRow>(
      `SELECT ${COLUMNS} FROM ballot b WHERE id IN (SELECT ballot_id FROM ballot_text WHERE document_id = ANY ($1) AND lane = $2 AND running) AND state IN ('notice', 'open') ORDER BY b.id FOR UPDATE`,
      [documentIds, laneOf(template)]);
    return rows.sort((a, b) => b.number - a.number);
  }

  async repeatedBy(tx: Transaction, id: string): Promise<string | null> {
    const rows = await tx.query<{ id: string }>('SELECT id FROM ballot WHERE previous_id = $1 LIMIT 1', [id]);
    return rows[0]?.id ?? null;
  }

  /**
   * Whoever opens a ballot waits here for the others of the network: numbers have no gaps, and of two ballots on one text the second
   * sees the first. Always before the ballots themselves, as an organisation that leaves takes them too.
   */
  async lockNetwork(tx: Transaction, networkId: string): Promise<void> {
    await tx.query('SELECT FROM network WHERE id = $1 FOR NO KEY UPDATE', [networkId]);
  }

  /** Numbers count up within the network, whose row the caller holds. `electorate`: organisations in the order of their seats. Answers the number. */
  async insert(tx: Transaction, ballot: Omit<BallotRow, 'number' | 'closedAt' | 'result' | 'firstResult' | 'endedReason' | 'supersededById'>, electorate: readonly string[]): Promise<number> {
    const rows = await tx.query<{ number: number }>(
      `INSERT INTO ballot (id, network_id, document_id, version_id, number, title, introduction, state, template, basis, quorum, visibility, opens_at, closes_at, time_zone, opened_by, created_at, previous_id, dots, override)
       SELECT $1, $2, $3, $4, COALESCE(max(number), 0) + 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19 FROM ballot WHERE network_id = $2 RETURNING number`,
      [ballot.id, ballot.networkId, ballot.documentId, ballot.versionId, ballot.title, ballot.introduction, ballot.state, ballot.template, ballot.basis, ballot.quorum, ballot.visibility,
        ballot.opensAt, ballot.closesAt, ballot.timeZone, ballot.openedBy, ballot.createdAt, ballot.previousId, ballot.dots, ballot.override]);
    await tx.query(
      'INSERT INTO ballot_text (ballot_id, place, document_id, version_id, lane, running) SELECT $1, place - 1, document_id, version_id, $4, true FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS t(document_id, version_id, place)',
      [ballot.id, ballot.texts.map(({ documentId }) => documentId), ballot.texts.map(({ versionId }) => versionId), laneOf(ballot.template)]);
    await tx.query('INSERT INTO ballot_elector (ballot_id, organisation_id, seat) SELECT $1, e.id, e.seat FROM unnest($2::uuid[]) WITH ORDINALITY AS e(id, seat)', [ballot.id, electorate]);
    return rows[0]!.number;
  }

  async update(tx: Transaction, id: string, change: Partial<Pick<BallotRow, 'state' | 'closesAt' | 'closedAt' | 'result' | 'firstResult' | 'endedReason' | 'supersededById'>>): Promise<void> {
    const columns: Record<string, string> = { state: 'state', closesAt: 'closes_at', closedAt: 'closed_at', result: 'result', firstResult: 'first_result', endedReason: 'ended_reason', supersededById: 'superseded_by_id' };
    const entries = Object.entries(change);
    await tx.query(
      `UPDATE ballot SET ${entries.map(([key], index) => `${columns[key]} = $${index + 2}`).join(', ')} WHERE id = $1`,
      [id, ...entries.map(([key, value]) => (key === 'result' || key === 'firstResult' ? JSON.stringify(value) : value))]);
  }

  async insertExtension(tx: Transaction, extension: ExtensionRow): Promise<void> {
    await tx.query(
      'INSERT INTO ballot_extension (ballot_id, previous_closes_at, closes_at, reason, extended_by, extended_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [extension.ballotId, extension.previousClosesAt, extension.closesAt, extension.reason, extension.extendedBy, extension.extendedAt]);
  }

  /** The position an organisation holds, replaced, and the event that says so, added. The unique keys are the last word on double positions. */
  async savePosition(tx: Transaction, position: Omit<PositionRow, 'id'>): Promise<void> {
    const values = [position.ballotId, position.organisationId, position.revision, position.choice, position.reason, position.proposedChange, position.takenBy, position.takenAt, position.preferences && JSON.stringify(position.preferences), position.shareDissent, position.preparedBy, position.holderId];
    await tx.query('INSERT INTO position_event (ballot_id, organisation_id, revision, choice, reason, proposed_change, taken_by, taken_at, preferences, share_dissent, prepared_by, holder_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)', values);
    await tx.query(
      `INSERT INTO position (ballot_id, organisation_id, revision, choice, reason, proposed_change, taken_by, taken_at, preferences, share_dissent, prepared_by, holder_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (ballot_id, organisation_id) DO UPDATE SET revision = EXCLUDED.revision, choice = EXCLUDED.choice, reason = EXCLUDED.reason,
         proposed_change = EXCLUDED.proposed_change, taken_by = EXCLUDED.taken_by, taken_at = EXCLUDED.taken_at, preferences = EXCLUDED.preferences, share_dissent = EXCLUDED.share_dissent, prepared_by = EXCLUDED.prepared_by, holder_id = EXCLUDED.holder_id`, values);
  }

  /** Takes a position out of the count; that it was taken back, when, and who recorded it, joins its trail. */
  async removePosition(tx: Transaction, { ballotId, organisationId, revision }: PositionRow, by: string, at: Date): Promise<void> {
    await tx.query("INSERT INTO position_event (ballot_id, organisation_id, revision, choice, taken_by, taken_at) VALUES ($1, $2, $3, 'taken_back', $4, $5)", [ballotId, organisationId, revision + 1, by, at]);
    await tx.query('DELETE FROM position WHERE ballot_id = $1 AND organisation_id = $2', [ballotId, organisationId]);
  }

  async markLeft(tx: Transaction, ballotId: string, organisationId: string, at: Date): Promise<void> {
    await tx.query('UPDATE ballot_elector SET left_at = $3 WHERE ballot_id = $1 AND organisation_id = $2', [ballotId, organisationId, at]);
  }

  /** Running ballots with an organisation in their electorate. */
  async runningWith(tx: Transaction, organisationId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT b.id FROM ballot b JOIN ballot_elector e ON e.ballot_id = b.id WHERE e.organisation_id = $1 AND b.state IN ('notice', 'open') ORDER BY b.id`, [organisationId]);
    return rows.map((row) => row.id);
  }

  /** All running ballots of the installation, for whoever watches the clock. */
  allRunning(): Promise<BallotRow[]> {
    return this.uow.read.query<BallotRow>(`SELECT ${COLUMNS} FROM ballot b WHERE state IN ('notice', 'open') ORDER BY closes_at`);
  }

  /** Whether an amendment to the text of a ballot was put to a vote first and is not decided about: it does not close early then [D7.10]. */
  async isAmended(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM ballot_text t LEFT JOIN version_step made ON made.result_version_id = t.version_id
       JOIN amendment a ON a.document_id = t.document_id AND a.root_version_id = COALESCE(made.root_version_id, t.version_id)
       WHERE t.ballot_id = $1 AND t.lane = 'decision' AND a.state = 'proposed' AND a.vote_id IS NOT NULL LIMIT 1`, [id]);
    return rows.length > 0;
  }

  /** The words that are agreed where these versions are carried: those with the errata that stand [ER4], the last of each. */
  async corrected(versionIds: readonly string[], tx: Transaction): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ of: string; id: string }>('SELECT DISTINCT ON (corrects_id) corrects_id AS of, id FROM version WHERE corrects_id = ANY ($1) ORDER BY corrects_id, number DESC', [versionIds]);
    return new Map(rows.map(({ of, id }) => [of, id]));
  }

  /** Whether versions have any text, which, and to which documents they belong. */
  versionFacts(versionIds: readonly string[], tx: Transaction = this.uow.read): Promise<VersionFacts[]> {
    return tx.query<VersionFacts>(`SELECT id, document_id AS "documentId", hash, NOT jsonb_path_exists(content, '$.**.text') AS empty FROM version WHERE id = ANY ($1)`, [versionIds]);
  }
}
