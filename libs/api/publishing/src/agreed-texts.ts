import type { Transaction } from '@northstar/api-core';
import type { DocumentStatus } from '@northstar/domain-strategy';
import type { PublishedDecision } from './edition-content.js';
import type { EditionSignature } from './printed.js';

/** A document of the strategy with its agreed version and the ballot that carried it, if there are such. */
export interface AgreedText {
  documentId: string;
  kind: 'goal' | 'definition' | 'ask';
  title: string;
  language: string;
  status: DocumentStatus;
  number: number | null;
  addresseeKind: string | null;
  addressee: string | null;
  theme: string | null;
  leadOrganisation: string | null;
  versionId: string | null;
  hash: string | null;
  content: Record<string, unknown> | null;
  /** These words are in an edition already. */
  published: boolean;
  ballotId: string | null;
  ballotNumber: number | null;
  closedAt: Date | null;
  /** Who saw the answers of its ballot. */
  visibility: string | null;
  result: { headline: string; ruleSentence: string; answered: number; eligible: number } | null;
  /** Signatures were asked for under these words, so that those who signed are named and not those who supported. A call that was called off before anybody answered asked nobody. */
  signed: boolean;
  /** Until when one can still sign them; null: not any more, or not at all. */
  signedUntil: Date | null;
}

/** Deadlines of calls as they are now: the last extension counts; null when the call was called off. `s`: the call. */
const CLOSES_AT = `(SELECT CASE WHEN count(*) FILTER (WHERE c.kind = 'called_off') = 0 THEN greatest(s.closes_at, max(c.closes_at)) END FROM sign_on_change c WHERE c.sign_on_id = s.id)`;

/** All texts of a strategy in reading order, retired asks left out: one statement, whatever their number. */
export function agreedTexts(tx: Transaction, strategyId: string, now: Date): Promise<AgreedText[]> {
  return tx.query<AgreedText>(
    `SELECT d.id AS "documentId", d.kind, d.title, d.language, d.status, a.number, a.addressee_kind AS "addresseeKind", a.addressee, a.theme,
       o.name AS "leadOrganisation", v.id AS "versionId", v.hash, v.content,
       EXISTS (SELECT FROM version p WHERE p.document_id = d.id AND p.kind = 'published' AND p.hash = v.hash) AS published,
       b.id AS "ballotId", b.number AS "ballotNumber", b.closed_at AS "closedAt", b.visibility, b.result,
       calls.until IS NOT NULL OR EXISTS (SELECT FROM signature_event g WHERE g.version_id = v.id) AS signed, CASE WHEN calls.until > $2 THEN calls.until END AS "signedUntil"
     FROM document d
     LEFT JOIN ask a ON a.document_id = d.id
     LEFT JOIN organisation o ON o.id = a.lead_organisation_id
     LEFT JOIN version v ON v.id = d.agreed_version_id
     LEFT JOIN LATERAL (
       SELECT decided.* FROM ballot_text t JOIN ballot decided ON decided.id = t.ballot_id
       WHERE t.version_id = COALESCE(v.corrects_id, v.id) AND t.lane = 'decision' AND decided.state = 'carried' ORDER BY decided.closed_at DESC LIMIT 1
     ) b ON true
     LEFT JOIN LATERAL (SELECT max(${CLOSES_AT}) AS until FROM sign_on_text t JOIN sign_on s ON s.id = t.sign_on_id WHERE t.version_id = v.id) calls ON true
     WHERE d.strategy_id = $1 AND d.status <> 'retired'
     ORDER BY CASE d.kind WHEN 'goal' THEN 0 WHEN 'definition' THEN 1 ELSE 2 END, a.position`,
    [strategyId, now],
  );
}

/** A signature that stands, as the how-manieth word of the organisation about the version. */
export type StandingSignature = EditionSignature & { revision: number };

/** The signatures that stand under versions now, by name; one statement for all. */
export function standingSignatures(tx: Transaction, versionIds: readonly string[]): Promise<StandingSignature[]> {
  return tx.query<StandingSignature>(
    `SELECT g.version_id AS "versionId", g.revision, o.id AS "organisationId", o.name, o.initials, o.colour, g.words AS reservation FROM signature g JOIN organisation o ON o.id = g.organisation_id
     WHERE g.version_id = ANY ($1) AND g.state IN ('signed', 'signed_with_reservation') ORDER BY lower(o.name), o.id`, [versionIds]);
}

export interface Supporter {
  ballotId: string;
  organisationId: string;
  name: string;
  initials: string;
  colour: number;
  reservation: string | null;
}

/** Who supported the texts, by name; reservations word for word. One statement for all ballots. */
export function supporters(tx: Transaction, ballotIds: readonly string[]): Promise<Supporter[]> {
  return tx.query<Supporter>(
    `SELECT p.ballot_id AS "ballotId", o.id AS "organisationId", o.name, o.initials, o.colour,
       CASE WHEN p.choice = 'support_with_reservation' THEN p.reason END AS reservation
     FROM position p JOIN organisation o ON o.id = p.organisation_id
     WHERE p.ballot_id = ANY ($1) AND p.choice IN ('support', 'support_with_reservation')
     ORDER BY lower(o.name)`,
    [ballotIds],
  );
}

/** The decision behind a text as the public may know it. */
export const publishedDecision = (text: AgreedText, all: readonly Supporter[]): PublishedDecision => ({
  ballotNumber: text.ballotNumber!,
  closedAt: text.closedAt!.toISOString(),
  headline: text.result!.headline,
  rule: text.result!.ruleSentence,
  answered: text.result!.answered,
  eligible: text.result!.eligible,
  ...(text.visibility === 'secret' ? { secret: true as const } : {}),
  supporters: text.signed ? [] : all.filter((one) => one.ballotId === text.ballotId).map(({ organisationId, name, reservation }) => ({ organisationId, name, reservation })),
});
