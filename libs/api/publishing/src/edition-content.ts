import type { Licence } from '@northstar/domain-strategy';

/**
 * What an edition holds, whole and frozen: it is stored as it is, hashed over its canonical JSON, and every public form is made from
 * it alone. Later changes of names, texts or memberships do not reach it.
 */
export interface EditionContent {
  network: { name: string; slug: string };
  title: string;
  note: string;
  /** Whom readers turn to; not there where nobody is named. */
  contact?: string;
  /** What others may do with its words; not there where nothing was said. */
  licence?: Licence;
  number: number;
  goal: PublishedText;
  definition: PublishedText | null;
  asks: PublishedAsk[];
  /** Every organisation that is named under at least one of the texts, by name; signatories are kept apart (see `printed.ts`). */
  organisations: PublishedOrganisation[];
}

export interface PublishedOrganisation {
  id: string;
  name: string;
  initials: string;
  colour: number;
}

export interface PublishedText {
  documentId: string;
  versionId: string;
  title: string;
  /** BCP-47 tag of the language it is in; editions from before there was one do not say. */
  language?: string;
  /** SHA-256 of the canonical text. */
  hash: string;
  /** Canonical ProseMirror JSON. */
  content: Record<string, unknown>;
  decision: PublishedDecision;
  /**
   * Signatures were asked for under these words, so that those who signed are named under them, and nobody else. Signatures are no part of
   * what is stored here: what is hashed never changes, and a signature can be withdrawn at any time [P2].
   */
  signed?: true;
}

export interface PublishedAsk extends PublishedText {
  /** The number people know the ask by; not its place. */
  number: number;
  addresseeKind: string;
  addressee: string;
  theme: string;
  leadOrganisation: string | null;
}

/** The ballot behind a text, as far as the public may know it. */
export interface PublishedDecision {
  ballotNumber: number;
  closedAt: string;
  headline: string;
  rule: string;
  answered: number;
  eligible: number;
  /** Whether it was a secret ballot, so that nobody knows who supported the text. */
  secret?: true;
  /** None where the text is signed. */
  supporters: { organisationId: string; name: string; reservation: string | null }[];
}
