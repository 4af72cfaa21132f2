import { type Publication, type PublicText, textsIn } from './publication.js';

// What every public form says around the texts, in the same words everywhere.

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day as people write it, in UTC so that every reader sees the same one. */
export const day = (instant: string | Date): string => DAY.format(new Date(instant));

const organisations = (count: number): string => (count === 0 ? 'no organisation' : count === 1 ? 'one organisation' : `${count} organisations`);

/** The headings of the parts. */
export const PARTS = { goal: 'Our goal', definition: 'What we mean', asks: 'What we ask for', behind: 'Who stands behind this', about: 'About this edition' } as const;

/** Which edition this is, and of when; before its time first of all that it may not go further. */
export const kickerOf = ({ number, publishedAt, embargo }: Publication): string => `${embargo === undefined ? '' : `${embargo} `}Edition ${number} · ${day(publishedAt)}`;

/** How much there is and how many stand behind it. */
export function countOf(publication: Publication): string {
  const { asks, signatories } = publication;
  const texts = textsIn(publication);
  const how = texts.every(({ signed }) => signed) ? 'signed' : texts.some(({ signed }) => signed) ? 'signed or supported' : 'supported';
  return `${asks.length} ${asks.length === 1 ? 'ask' : 'asks'}, ${how} by ${organisations(signatories.length)}`;
}

/** How many stand behind a text, and in which way. */
export const behindText = ({ signed, named, decision: { secret } }: PublicText): string =>
  (!signed && secret ? 'Agreed in a secret ballot: who supported it is known to nobody' : `${signed ? 'Signed' : 'Supported'} by ${organisations(named.length)}`);

/** A name as it stands in the list under a text. */
export const namedAs = ({ name, reservation }: PublicText['named'][number]): string => (reservation === null ? name : `${name} (with a reservation)`);

export const reservedIn = ({ named }: PublicText): { name: string; reservation: string }[] => named.flatMap(({ name, reservation }) => (reservation === null ? [] : [{ name, reservation }]));

export const reservationsHeading = (many: number): string => (many === 1 ? 'Reservation' : 'Reservations');

export const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** How a text was decided; the day apart, since a page marks it as one. */
export const howDecided = ({ decision: { closedAt, ballotNumber, headline, rule } }: PublicText): [before: string, day: string, after: string] => [
  'Decided on ', day(closedAt), ` in ballot ${ballotNumber}. ${headline} The rule: ${lowerFirst(rule)}`,
];

export const BEHIND = 'Each organisation stands behind the texts listed with its name, and no others.';

export const aboutEdition = ({ number, publishedAt }: Publication): [before: string, day: string, after: string] => [
  `Edition ${number}, published on `, day(publishedAt), '. It does not change; when the network agrees on something new, it publishes a new edition.',
];

export const publishedBy = (network: string): string => `Published by ${network} with Northstar. The texts on this page were agreed by the organisations named beside them.`;

/** A hash in groups of eight, so that two people can read it to each other. */
export const fingerprint = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? hash;

/** Whom readers turn to and what they may do with the words: what the network said of it, or nothing. */
export const imprintOf = ({ contact, licence }: Publication): { name: string; value: string; href: string | null }[] => [
  ...(contact ? [{ name: 'Contact', value: contact.words, href: contact.href }] : []),
  ...(licence ? [{ name: 'Licence', value: licence.name, href: licence.terms }] : []),
];

/** What an edition can be looked up and checked by: what it is, and its value. */
export const referencesOf = ({ addresses, hash, recorded }: Publication): { name: string; value: string; href: string | null }[] => [
  { name: 'Address of this edition, for good', value: addresses.edition, href: addresses.edition },
  { name: 'Address of the newest edition', value: addresses.newest, href: addresses.newest },
  { name: 'Fingerprint (SHA-256) of everything in this edition', value: fingerprint(hash), href: null },
  ...(recorded ? [{ name: `Entry ${recorded.sequence} of the record of decisions, with the fingerprint`, value: fingerprint(recorded.recordHash), href: null }] : []),
];

/** How anybody checks the decisions, for forms that leave the web: the addresses stand in words. */
export const howToVerify = ({ addresses, recorded }: Publication): string | null => (recorded
  ? `Anybody can check how these texts were decided: download the record behind this edition (${addresses.record}) and the program that verifies it (${addresses.verifier}), and run: node verify.mjs FILE. It needs no server.`
  : null);
