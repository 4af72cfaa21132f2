import type { AmendedBallot, Amendment, Erratum } from '../lib/types.js';

const HOUR = 3_600_000;
export const later = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
const organisation = (id: number, name: string, initials: string) => ({ __typename: 'Organisation' as const, id: `organisation-${id}`, name, initials, colour: id });
export const harbourWatch = organisation(1, 'Harbour Watch', 'HW');
export const riverTrust = organisation(3, 'River Trust', 'RT');

/** An amendment of River Trust that nobody has decided about, unless said otherwise. */
export const anAmendment = (given: Partial<Amendment> = {}): Amendment => ({
  __typename: 'Amendment', id: 'amendment-1', number: 1, state: 'PROPOSED', reason: 'Soon is no date.', decision: null, proposedAt: later(-1), endedAt: null, mayDecide: false, mayWithdraw: false,
  change: { __typename: 'PassageChange', lead: 'Act ', replaced: 'soon', proposed: 'by 2030', tail: '.' }, organisation: riverTrust, proposedBy: { __typename: 'Person', id: 'person-3', name: 'Rosa Lind' }, endedBy: null, sponsors: [],
  version: { __typename: 'Version', id: 'version-7' }, result: null, ballot: { __typename: 'Ballot', id: 'ballot-1', number: 4 }, vote: null, collidesWith: [], maySponsorFor: [], mayUnsponsorFor: [], ...given,
});

export const anErratum = (given: Partial<Erratum> = {}): Erratum => ({
  __typename: 'Erratum', id: 'erratum-1', number: 1, state: 'WAITING', reason: 'A slip.', until: later(30), markedAt: later(-18), objection: null, change: { __typename: 'PassageChange', lead: '', replaced: 'Teh', proposed: 'The', tail: ' end.' },
  markedBy: { __typename: 'Person', id: 'person-9', name: 'Ada Lund' }, objectedBy: null, mayObjectFor: [], ...given,
});

/** An open ballot that two of three have answered, without amendments unless said otherwise. */
export const anAmendedBallot = (given: Partial<AmendedBallot> = {}): AmendedBallot => ({
  __typename: 'Ballot', id: 'ballot-1', number: 4, state: 'OPEN', closesAt: later(96), timeZone: 'Europe/London', answeredCount: 2, eligibleCount: 3, mayCorrect: false, mayAmendFor: [], amendments: [], amendment: null, errata: [], ...given,
});
