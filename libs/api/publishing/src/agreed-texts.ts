import type { Transaction } from '@northstar/api-core';
import type { DocumentStatus } from '@northstar/domain-strategy';
import type { PublishedDecision } from './edition-content.js';

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
  result: { headline: string; ruleSentence: string; answered: number; eligible: number } | null;
}

/** All texts of a strategy in reading order, retired asks left out: one statement, whatever their number. */
export function agreedTexts(tx: Transaction, strategyId: string): Promise<AgreedText[]> {
  return tx.query<AgreedText>(
    `SELECT d.id AS "documentId", d.kind, d.title, d.language, d.status, a.number, a.addressee_kind AS "addresseeKind", a.addressee, a.theme,
       o.name AS "leadOrganisation", v.id AS "versionId", v.hash, v.content,
       EXISTS (SELECT FROM version p WHERE p.document_id = d.id AND p.kind = 'published' AND p.hash = v.hash) AS published,
       b.id AS "ballotId", b.number AS "ballotNumber", b.closed_at AS "closedAt", b.result
     FROM document d
     LEFT JOIN ask a ON a.document_id = d.id
     LEFT JOIN organisation o ON o.id = a.lead_organisation_id
     LEFT JOIN version v ON v.id = d.agreed_version_id
     LEFT JOIN LATERAL (
       SELECT decided.* FROM ballot_text t JOIN ballot decided ON decided.id = t.ballot_id
       WHERE t.version_id = v.id AND t.lane = 'decision' AND decided.state = 'carried' ORDER BY decided.closed_at DESC LIMIT 1
     ) b ON true
     WHERE d.strategy_id = $1 AND d.status <> 'retired'
     ORDER BY CASE d.kind WHEN 'goal' THEN 0 WHEN 'definition' THEN 1 ELSE 2 END, a.position`,
    [strategyId],
  );
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
  supporters: all.filter((one) => one.ballotId === text.ballotId).map(({ organisationId, name, reservation }) => ({ organisationId, name, reservation })),
});
