import type { Behind, Edition, PublishableText, PublishReadiness, Scheduled } from '../lib/types.js';

const organisation = (id: number, name: string, initials: string, standing: Behind['standing'] = 'MEMBER'): Behind => ({ __typename: 'Organisation', id: `organisation-${id}`, name, initials, colour: id, standing });
export const harbourWatch = organisation(1, 'Harbour Watch', 'HW');
export const peaceDesk = organisation(2, 'Peace Desk', 'PD');

/** An edition of the goal and one ask, supported by two organisations. */
export const anEdition = (given: Partial<Edition> = {}): Edition => ({
  __typename: 'Edition', id: `edition-${given.number ?? 1}`, number: 1, title: 'Before the first blow', note: 'What we agree on so far.', contact: '', licence: null, path: `/p/coast/editions/${given.number ?? 1}`, publishedAt: '2026-09-24T10:00:00.000Z',
  recorded: { __typename: 'RecordPlace', sequence: 21, hash: 'ab01cd23'.repeat(8) },
  publishedBy: { __typename: 'Person', id: 'person-1', name: 'Ines Okafor' },
  documents: [
    { __typename: 'EditionDocument', documentId: 'goal', kind: 'GOAL', title: 'Our shared goal', ballotNumber: 1 },
    { __typename: 'EditionDocument', documentId: 'ask-1', kind: 'ASK', title: 'Name one minister', ballotNumber: 2 },
  ],
  organisations: [{ __typename: 'EditionOrganisation', name: 'Harbour Watch', reservations: [] }, { __typename: 'EditionOrganisation', name: 'Peace Desk', reservations: ['Too slow.'] }],
  files: [{ __typename: 'EditionFile', name: 'Markdown', title: 'Plain text with signs, for editing', path: '/p/coast/editions/1/coast-edition-1.md' }],
  ...given,
});

const ofText = (id: string, kind: PublishableText['document']['kind'], title: string, number: number | null): PublishableText['document'] => ({
  __typename: 'Document', id, kind, title, status: 'AGREED', ask: number === null ? null : { __typename: 'AskDetails', number, addressee: 'The Prime Minister' }, currentBallot: null, lastBallot: null,
});

/** An agreed text, supported by Harbour Watch. */
export function aText(id: string, title: string, given: Partial<Omit<PublishableText, 'document'>> & { document?: Partial<PublishableText['document']> } = {}): PublishableText {
  const kind = id === 'goal' ? 'GOAL' : id === 'definition' ? 'DEFINITION' : 'ASK';
  const number = kind === 'ASK' ? Number(id.split('-')[1]) : null;
  return {
    __typename: 'PublishableText', movedOn: false, signed: false, signedSince: false, signedUntil: null, version: { __typename: 'Version', id: `version of ${id}`, number: 4, hash: `hash of ${id}` }, ballot: { __typename: 'Ballot', id: `ballot of ${id}`, number: (number ?? 0) + 1, closedAt: '2026-08-25T10:00:00.000Z' },
    supporters: [{ __typename: 'TextSupporter', reservation: null, organisation: harbourWatch }], ...given, document: { ...ofText(id, kind, title, number), ...given.document },
  };
}

/** A text that no ballot has agreed. */
export const aDraft = (id: string, title: string, document: Partial<PublishableText['document']> = {}): PublishableText => aText(id, title, { version: null, ballot: null, supporters: [], document: { status: 'DRAFTING', ...document } });

/** The goal and two asks are agreed, a third is a draft; nothing has been published. */
export const aReadiness = (given: Partial<PublishReadiness> = {}): { publishReadiness: PublishReadiness } => ({
  publishReadiness: {
    __typename: 'PublishReadiness', nextNumber: 1, previous: null,
    texts: [aText('goal', 'Our shared goal'), aText('ask-1', 'Name one minister'), aText('ask-2', 'Publish the reports'), aDraft('ask-3', 'Fund local mediators')], ...given,
  },
});

/** An edition before, which held these texts in these words. */
export const before = (texts: Readonly<Record<string, string>>): NonNullable<PublishReadiness['previous']> => ({
  __typename: 'Edition', id: 'edition-1', number: 1, title: 'Before the first blow', contact: '', licence: null, documents: Object.entries(texts).map(([documentId, hash]) => ({ __typename: 'EditionDocument', documentId, hash })),
});

/** An edition that waits for Christmas Eve, with one preview link. */
export const aScheduled = (given: Partial<Scheduled> = {}): Scheduled => ({
  __typename: 'ScheduledEdition', id: 's1', state: 'WAITING', title: 'Set for a time', note: '', contact: '', licence: null, versionIds: ['version of goal', 'version of ask-1'], publishAt: '2026-12-24T09:30:00.000Z', timeZone: 'Europe/London', setAt: '2026-11-30T10:00:00.000Z',
  stoppedBecause: null, trouble: null, path: '/preview/s1', setBy: { __typename: 'Person', id: 'person-1', name: 'Ines Okafor' }, files: [{ __typename: 'EditionFile', name: 'PDF', title: 'To print', path: '/preview/s1/pdf' }],
  links: [{ __typename: 'PreviewLink', id: 'l1', label: 'A desk', madeAt: '2026-11-30T10:00:00.000Z', expiresAt: '2099-12-24T10:00:00.000Z', revokedAt: null, opened: 0, lastOpenedAt: null }], ...given,
});
