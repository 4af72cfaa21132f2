import type { BallotOfPage, BallotWithElectors, Organisation, Position } from '../lib/types.js';

const organisation = (id: number, name: string, initials: string): Organisation => ({ __typename: 'Organisation', id: `organisation-${id}`, name, initials, colour: id });
/** The organisation of the person who looks, and two others. */
export const harbourWatch = organisation(1, 'Harbour Watch', 'HW');
export const peaceDesk = organisation(2, 'Peace Desk', 'PD');
export const riverTrust = organisation(3, 'River Trust', 'RT');

export const HOUR = 3_600_000;
export const later = (ms: number): string => new Date(Date.now() + ms).toISOString();

export function aPosition(given: Partial<Position> = {}): Position {
  const by = given.organisation ?? harbourWatch;
  return {
    __typename: 'Position', id: `position-${by.id}`, choice: 'SUPPORT', preferences: [], shareDissent: false, reason: null, proposedChange: null, takenAt: later(-HOUR), revision: 1, organisation: by,
    takenBy: { __typename: 'Person', id: 'person-1', name: 'Ines Okafor', initials: 'IO' }, preparedBy: null, answeredBy: null, ...given,
  };
}

/** What a colleague prepared for Harbour Watch. */
export const somethingPrepared = (given: Partial<BallotOfPage['prepared'][number]> = {}): BallotOfPage['prepared'][number] => ({
  __typename: 'PreparedPosition', id: 'ballot-1:organisation-1', choice: 'OPPOSE', reason: 'It names no date.', proposedChange: null, shareDissent: false, preferences: [], preparedAt: later(-HOUR), revision: 2, stale: false, organisation: harbourWatch,
  preparedBy: { __typename: 'Person', id: 'person-2', name: 'Mo Mate', initials: 'MM' }, ...given,
});

/** An open ballot by simple majority of three organisations, of which none has answered, unless said otherwise. */
export function aBallot(given: Partial<BallotOfPage> = {}): BallotOfPage {
  const positions = given.positions ?? [];
  const answered = new Set([...positions, ...(given.mine ?? [])].map((position) => position.organisation.id));
  return {
    __typename: 'Ballot', id: 'ballot-1', number: 4, title: 'Publish an annual assessment of risks', state: 'OPEN', introduction: 'Changed since March: the second paragraph.',
    opensAt: later(-2 * HOUR), closesAt: later(72 * HOUR), timeZone: 'Europe/London', closedAt: null, eligibleCount: 3, answeredCount: answered.size, can: [], withdrawalReason: null, supersededBy: null,
    document: { __typename: 'Document', id: 'doc-1', kind: 'ASK', title: 'Publish an annual assessment', ask: { __typename: 'AskDetails', number: 2 } },
    rule: { __typename: 'BallotRule', template: 'SIMPLE_MAJORITY', binding: true, dots: null, override: 'NONE', basis: 'VOTES_CAST', quorum: 2, visibility: 'NAMED', sentence: 'Carried if more than half of those that say yes or no say yes, none blocks it and at least 2 of the 3 organisations answer.' },
    openedBy: { __typename: 'Person', id: 'person-9', name: 'Ada Lund' },
    electorate: [harbourWatch, peaceDesk, riverTrust].map((each) => ({ __typename: 'Elector', answered: answered.has(each.id), left: false, organisation: each })),
    mayAnswerFor: [harbourWatch], mayPrepareFor: [harbourWatch], prepared: [], proxies: [], mine: [], outcome: null, recorded: null, extensions: [], previous: null,
    texts: [{ __typename: 'BallotText', id: 'ballot-1:doc-1', document: { __typename: 'Document', id: 'doc-1', kind: 'ASK', title: 'Publish an annual assessment', ask: { __typename: 'AskDetails', number: 2 } }, version: { __typename: 'Version', id: 'version-7', number: 7, name: null, hash: 'ab'.repeat(32), createdAt: later(-3 * HOUR), content: { type: 'doc' }, document: { __typename: 'Document', id: 'doc-1', language: 'en' } }, before: null }],
    notes: [], mandates: [{ __typename: 'BallotMandate', kind: 'VOTER', until: null, organisation: { __typename: 'Organisation', id: 'organisation-1' } }], lastReminder: null, review: null, statement: null, firstOutcome: null,
    ...given, positions,
  };
}

export const anOutcome = (given: Partial<NonNullable<BallotOfPage['outcome']>> = {}): NonNullable<BallotOfPage['outcome']> => ({
  __typename: 'Outcome', state: 'CARRIED', headline: 'Carried: 2 yes, 0 no, 2 of 3 organisations answered.', support: 1, supportWithReservation: 1, abstain: 0, standAside: 0, oppose: 0, block: 0, eligible: 3, answered: 2, quorum: 2, advisory: false, withheld: false, ranking: [],
  steps: [
    { __typename: 'OutcomeStep', name: 'quorum', sentence: '2 of 3 organisations answered, and at least 2 had to: the quorum is met.', passed: true },
    { __typename: 'OutcomeStep', name: 'blocks', sentence: 'No organisation blocks it.', passed: true },
    { __typename: 'OutcomeStep', name: 'threshold', sentence: '2 yes and 0 no: more than half of 2 means at least 2.', passed: true },
  ],
  ...given,
});

/** Ballots of the network as the API answers them. */
export const theBallots = (ballots: readonly BallotWithElectors[], totalCount = ballots.length) => ({
  network: { __typename: 'Network', id: 'network-1', ballots: { __typename: 'BallotConnection', totalCount, pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null }, nodes: ballots } },
});
