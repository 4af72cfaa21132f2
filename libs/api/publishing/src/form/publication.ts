import { type Direction, directionOf, LICENCES } from '@northstar/domain-strategy';
import { type DocJson } from '@northstar/engine-editor-schema';
import type { PrintedAsk, PrintedContent, PrintedText } from '../printed.js';

/**
 * An edition as the public may see it now: what was frozen, with what is laid over it, and nothing else. Every public form (page, PDF,
 * Word, Markdown, JSON, feed, card) is made from this value alone, so that no two of them can disagree. A plain value: it travels to
 * other threads, and its canonical JSON names the files made from it.
 */
export interface Publication {
  network: { name: string; slug: string };
  title: string;
  note: string;
  /** Whom readers turn to; null where nobody is named. `href`: where it can be followed. */
  contact: { words: string; href: string | null } | null;
  /** What others may do with its words, by name and terms; null where the edition does not say. */
  licence: { name: string; terms: string | null } | null;
  number: number;
  /** ISO 8601, UTC. */
  publishedAt: string;
  /** What readers are told who see it before its time; not there once it is public. */
  embargo?: string;
  /** SHA-256 of the canonical JSON of the edition as it was frozen, hexadecimal. */
  hash: string;
  /** Where in the record of decisions its publication stands. */
  recorded: { sequence: number; recordHash: string } | null;
  /** Whole addresses, to be read from paper as well. */
  addresses: { edition: string; newest: string; record: string; verifier: string };
  goal: PublicText;
  definition: PublicText | null;
  asks: PublicAsk[];
  /** Every organisation that stands behind at least one text, by name. */
  signatories: Signatory[];
}

export interface PublicText {
  /** The same through all editions. */
  documentId: string;
  title: string;
  /** BCP-47 tag; null where the edition does not say. */
  language: string | null;
  direction: Direction;
  /** SHA-256 of the canonical text, hexadecimal. */
  hash: string;
  content: DocJson;
  /** `secret`: nobody knows who supported it, so nobody is named. */
  decision: { ballotNumber: number; closedAt: string; headline: string; rule: string; secret?: true };
  /** Signatures were asked for, so those who signed are named; otherwise those who supported it in its ballot. */
  signed: boolean;
  named: { organisationId: string; name: string; reservation: string | null }[];
}

export interface PublicAsk extends PublicText {
  /** From 1, in reading order; part of its address. */
  place: number;
  address: string;
  addresseeKind: string;
  addressee: string;
  theme: string;
  leadOrganisation: string | null;
}

export interface Signatory {
  organisationId: string;
  name: string;
  initials: string;
  colour: number;
  /** What it stands behind, in words: "goal, definition and all 8 asks". */
  behind: string;
}

/** What is needed beside the frozen content. */
export interface Surroundings {
  baseUrl: string;
  hash: string;
  publishedAt: Date;
  recorded: Publication['recorded'];
  embargo?: string;
}

/** A contact that is a mail address alone can be written to by a press. */
const MAIL = /^[\w.+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

const LIST = new Intl.ListFormat('en-GB');

/** The form of an edition: one pure function, with no look at anything that is not given. */
export function publicationOf(content: PrintedContent, { baseUrl, hash, publishedAt, recorded, embargo }: Surroundings): Publication {
  const newest = `${baseUrl}/p/${content.network.slug}`;
  const edition = `${newest}/editions/${content.number}`;
  const text = ({ documentId, title, language, hash: textHash, content: words, signed, named, decision: { ballotNumber, closedAt, headline, rule, secret } }: PrintedText): PublicText => ({
    documentId, title, language: language ?? null, direction: directionOf(language ?? ''), hash: textHash, content: words as unknown as DocJson, decision: { ballotNumber, closedAt, headline, rule, ...(secret ? { secret } : {}) },
    signed: signed === true, named: named.map(({ organisationId, name, reservation }) => ({ organisationId, name, reservation })),
  });
  const ask = (one: PrintedAsk, index: number): PublicAsk => ({
    ...text(one), place: index + 1, address: `${edition}/asks/${index + 1}`, addresseeKind: one.addresseeKind, addressee: one.addressee, theme: one.theme, leadOrganisation: one.leadOrganisation,
  });
  const [goal, definition, asks] = [text(content.goal), content.definition && text(content.definition), content.asks.map(ask)];
  return {
    network: { name: content.network.name, slug: content.network.slug }, title: content.title, note: content.note, contact: content.contact === undefined ? null : { words: content.contact, href: MAIL.test(content.contact) ? `mailto:${content.contact}` : null },
    licence: content.licence === undefined ? null : LICENCES[content.licence], number: content.number,
    publishedAt: publishedAt.toISOString(), ...(embargo === undefined ? {} : { embargo }), hash, recorded,
    addresses: { edition, newest, record: `${edition}/record.json`, verifier: `${baseUrl}/p/assets/verify.mjs` },
    goal, definition, asks,
    signatories: content.organisations.map(({ id, name, initials, colour }) => ({ organisationId: id, name, initials, colour, behind: textsBehindWhich(id, goal, definition, asks) })),
  };
}

/** Which texts an organisation stands behind, in words. */
function textsBehindWhich(organisationId: string, goal: PublicText, definition: PublicText | null, asks: readonly PublicAsk[]): string {
  const by = (text: PublicText | null): boolean => text?.named.some((each) => each.organisationId === organisationId) ?? false;
  const places = asks.filter(by).map(({ place }) => String(place));
  const every = places.length === asks.length && asks.length > 1;
  const numbers = every ? [asks.length === 2 ? 'both asks' : `all ${asks.length} asks`] : places.length > 0 ? [`${places.length === 1 ? 'ask' : 'asks'} ${LIST.format(places)}`] : [];
  return LIST.format([...(by(goal) ? ['goal'] : []), ...(by(definition) ? ['definition'] : []), ...numbers]);
}

/** The texts in reading order. */
export const textsIn = ({ goal, definition, asks }: Publication): PublicText[] => [goal, ...(definition ? [definition] : []), ...asks];
