import type { Transaction } from '@northstar/api-core';

export interface StoredBallot {
  id: string; number: number; state: string;
  texts: { document: string; version: string; hash: string; sound: boolean }[];
  template: string; basis: string; quorum: number | null; dots: number | null; override: string; visibility: string; opensAt: Date; closesAt: Date; closedAt: Date | null; timeZone: string; result: Record<string, unknown> | null;
  supersededById: string | null;
}
export interface StoredSeat { ballot: string; seat: number; organisation: string; leftAt: Date | null; choice: string | null; preferences: unknown; revision: number | null; reason: string | null; proposedChange: string | null; holder: number | null; share: boolean | null }
export interface StoredPosition { ballot: string; seat: number; revision: number; choice: string; preferences: unknown; reason: string | null; proposedChange: string | null; by: string; at: Date; holder: number | null; share: boolean }
/** A right to answer for a seat; `end`: when it was taken back or another took its place. */
export interface StoredProxy { ballot: string; seat: number; holder: number | null; person: string | null; by: string; at: Date; endedBy: string | null; endedAt: Date | null }

/** What the coordinator said of an outcome. */
export interface StoredStatement { ballot: string; revision: number; body: string; nextSteps: string; by: string; at: Date }

/** That an organisation took part in a secret ballot. */
export interface StoredParticipation { ballot: string; seat: number; by: string; at: Date }

interface StoredChange { id: string; number: number; ballot: string; document: string; version: string; from: number; to: number; size: number; offset: number; replaced: string; proposed: string; reason: string; by: string; at: Date; state: string; endedAt: Date | null; /** Who ended it, and in which words. */ endedBy: string | null; words: string | null }
export interface StoredAmendment extends StoredChange { seat: number; vote: string | null; sponsors: { seat: number; by: string }[] }
export interface StoredErratum extends StoredChange { until: Date; objector: string | null }
/** A version that was made of another by an amendment or an erratum. */
export interface StoredStep { base: string; version: string; from: number; to: number; size: number; change: string; hash: string; sound: boolean }

export interface StoredSignOn { id: string; number: number; title: string; scope: string; closesAt: Date; endsAt: Date; calledOff: boolean; timeZone: string; texts: { document: string; version: string; hash: string; sound: boolean; ballot: string }[]; invited: string[] }
/** A word of an organisation about a text; `last`: what is shown as its last is this. */
export interface StoredSignature { signOn: string; seat: number; version: string; revision: number; state: string; words: string | null; by: string; at: Date; last: boolean }

/** Everything about decisions that stands in tables beside the record, for comparing the two. */
export interface Tables {
  ballots: StoredBallot[];
  seats: StoredSeat[];
  positions: StoredPosition[];
  participations: StoredParticipation[];
  proxies: StoredProxy[];
  statements: StoredStatement[];
  editions: { id: string; number: number; hash: string; content: unknown }[];
  amendments: StoredAmendment[];
  errata: StoredErratum[];
  made: StoredStep[];
  signOns: StoredSignOn[];
  signatures: StoredSignature[];
}

/** A version's words are those that its fingerprint was taken over, and those that people are shown. */
const SOUND = "encode(sha256(convert_to(v.canonical, 'UTF8')), 'hex') = v.hash AND v.canonical::jsonb = v.content";

const CHANGE = `c.id, c.number, c.ballot_id AS ballot, c.document_id AS document, c.version_id AS version, c.starts AS from, c.ends AS to, (c.change ->> 'size')::int AS size, (c.change ->> 'offset')::int AS offset,
  c.change ->> 'lettersOut' AS replaced, c.change ->> 'lettersIn' AS proposed, c.reason, c.state, c.ended_at AS "endedAt"`;

/** Reads them in one look, as of one moment: a decision that is taken meanwhile must not look like a difference. */
export async function tablesOf(tx: Transaction, networkId: string): Promise<Tables> {
  return {
    ballots: await tx.query(
      `SELECT b.id, b.number, b.state, b.dots, b.override, (
           SELECT jsonb_agg(jsonb_build_object('document', t.document_id, 'version', v.id, 'hash', v.hash, 'sound', ${SOUND}) ORDER BY t.place) FROM ballot_text t JOIN version v ON v.id = t.version_id WHERE t.ballot_id = b.id) AS texts,
         b.template, b.basis, b.quorum, b.visibility, b.opens_at AS "opensAt", b.closes_at AS "closesAt", b.closed_at AS "closedAt", b.time_zone AS "timeZone", b.result, b.superseded_by_id AS "supersededById"
       FROM ballot b WHERE b.network_id = $1`, [networkId]),
    seats: await tx.query(
      `SELECT e.ballot_id AS ballot, e.seat, e.organisation_id AS organisation, e.left_at AS "leftAt", p.choice, p.preferences, p.revision, p.reason, p.proposed_change AS "proposedChange", p.share_dissent AS share, (SELECT h.seat FROM ballot_elector h WHERE h.ballot_id = p.ballot_id AND h.organisation_id = p.holder_id) AS holder
       FROM ballot_elector e JOIN ballot b ON b.id = e.ballot_id LEFT JOIN position p ON p.ballot_id = e.ballot_id AND p.organisation_id = e.organisation_id WHERE b.network_id = $1`, [networkId]),
    positions: await tx.query(
      `SELECT p.ballot_id AS ballot, e.seat, p.revision, p.choice, p.preferences, p.reason, p.proposed_change AS "proposedChange", p.share_dissent AS share, p.taken_by AS by, p.taken_at AS at, (SELECT h.seat FROM ballot_elector h WHERE h.ballot_id = p.ballot_id AND h.organisation_id = p.holder_id) AS holder
       FROM position_event p JOIN ballot_elector e ON e.ballot_id = p.ballot_id AND e.organisation_id = p.organisation_id JOIN ballot b ON b.id = p.ballot_id WHERE b.network_id = $1`, [networkId]),
    participations: await tx.query(
      `SELECT p.ballot_id AS ballot, e.seat, p.person_id AS by, p.at
       FROM ballot_participation p JOIN ballot_elector e ON e.ballot_id = p.ballot_id AND e.organisation_id = p.organisation_id JOIN ballot b ON b.id = p.ballot_id WHERE b.network_id = $1`, [networkId]),
    proxies: await tx.query(
      `SELECT x.ballot_id AS ballot, e.seat, h.seat AS holder, x.person_id AS person, x.given_by AS by, x.given_at AS at, x.revoked_by AS "endedBy", x.revoked_at AS "endedAt"
       FROM ballot_proxy x JOIN ballot_elector e ON e.ballot_id = x.ballot_id AND e.organisation_id = x.organisation_id LEFT JOIN ballot_elector h ON h.ballot_id = x.ballot_id AND h.organisation_id = x.holder_id JOIN ballot b ON b.id = x.ballot_id
       WHERE b.network_id = $1 ORDER BY x.given_at, x.revoked_at NULLS LAST`, [networkId]),
    statements: await tx.query('SELECT s.ballot_id AS ballot, s.revision, s.body, s.next_steps AS "nextSteps", s.person_id AS by, s.at FROM ballot_statement s JOIN ballot b ON b.id = s.ballot_id WHERE b.network_id = $1', [networkId]),
    editions: await tx.query('SELECT id, number, hash, content FROM edition WHERE network_id = $1', [networkId]),
    amendments: await tx.query(
      `SELECT ${CHANGE}, c.proposed_by AS by, c.proposed_at AS at, c.ended_by AS "endedBy", c.decision AS words, e.seat, c.vote_id AS vote,
         COALESCE((SELECT jsonb_agg(jsonb_build_object('seat', x.seat, 'by', s.person_id) ORDER BY x.seat) FROM amendment_sponsor s JOIN ballot_elector x ON x.ballot_id = c.ballot_id AND x.organisation_id = s.organisation_id WHERE s.amendment_id = c.id), '[]') AS sponsors
       FROM amendment c JOIN ballot_elector e ON e.ballot_id = c.ballot_id AND e.organisation_id = c.organisation_id WHERE c.network_id = $1`, [networkId]),
    errata: await tx.query(`SELECT ${CHANGE}, c.marked_by AS by, c.marked_at AS at, c.objected_by AS "endedBy", c.objection AS words, c.until, c.organisation_id AS objector FROM erratum c WHERE c.network_id = $1`, [networkId]),
    made: await tx.query(
      `SELECT s.base_version_id AS base, s.result_version_id AS version, s.starts AS from, s.ends AS to, s.size, COALESCE(s.amendment_id, s.erratum_id) AS change, v.hash, ${SOUND} AS sound
       FROM version_step s JOIN version v ON v.id = s.result_version_id JOIN document d ON d.id = v.document_id WHERE d.network_id = $1`, [networkId]),
    signOns: await tx.query(
      `SELECT s.id, s.number, s.title, s.scope, s.closes_at AS "closesAt", s.time_zone AS "timeZone",
         COALESCE((SELECT max(c.closes_at) FROM sign_on_change c WHERE c.sign_on_id = s.id), s.closes_at) AS "endsAt", EXISTS (SELECT FROM sign_on_change c WHERE c.sign_on_id = s.id AND c.kind = 'called_off') AS "calledOff",
         (SELECT jsonb_agg(jsonb_build_object('document', t.document_id, 'version', v.id, 'hash', v.hash, 'sound', ${SOUND}, 'ballot', t.ballot_id) ORDER BY t.place) FROM sign_on_text t JOIN version v ON v.id = t.version_id WHERE t.sign_on_id = s.id) AS texts,
         ARRAY (SELECT i.organisation_id::text FROM sign_on_invited i WHERE i.sign_on_id = s.id ORDER BY i.seat) AS invited
       FROM sign_on s WHERE s.network_id = $1`, [networkId]),
    signatures: await tx.query(
      `SELECT e.sign_on_id AS "signOn", i.seat, e.version_id AS version, e.revision, e.state, e.words, e.person_id AS by, e.at,
         e.revision < max(e.revision) OVER (PARTITION BY e.organisation_id, e.version_id)
           OR (g.revision, g.sign_on_id, g.state, g.words, g.person_id, g.at) IS NOT DISTINCT FROM (e.revision, e.sign_on_id, e.state, e.words, e.person_id, e.at) AS last
       FROM signature_event e JOIN sign_on s ON s.id = e.sign_on_id JOIN sign_on_invited i ON i.sign_on_id = e.sign_on_id AND i.organisation_id = e.organisation_id
       LEFT JOIN signature g ON g.organisation_id = e.organisation_id AND g.version_id = e.version_id WHERE s.network_id = $1`, [networkId]),
  };
}
