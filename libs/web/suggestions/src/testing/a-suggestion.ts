import type { Proposal } from '@northstar/engine-suggestions';
import type { Suggestion } from '../lib/types.js';

const organisation = { __typename: 'Organisation', id: 'organisation-2', name: 'Peace Desk', initials: 'PD', colour: 1 } as const;
const tomas = { __typename: 'Person', id: 'person-2', name: 'Tomas Lind', initials: 'TL' } as const;

/** An open suggestion by Tomas Lind of Peace Desk, which the viewer may accept and reject, unless said otherwise. */
export function aSuggestion(id: string, proposal: Proposal, given: Partial<Suggestion> = {}): Suggestion {
  const { from, to, replaced, proposed, before, after } = proposal;
  return {
    __typename: 'Suggestion', id, document: { __typename: 'Document', id: 'doc-1' }, key: `key-of-${id}`, state: 'OPEN', from, to, replaced: replaced as never, proposed: proposed as never, before, after,
    parts: { __typename: 'SuggestionParts', insertion: false, deletion: false, blocks: 0 }, author: tomas, organisation, createdAt: '2026-03-01T10:00:00.000Z', changedAt: '2026-03-01T10:00:00.000Z',
    settledAt: null, settledBy: null, settledByOrganisation: null, reason: null, takenPart: null, takenBlocks: null, chosenInstead: null, support: [], threads: [], can: ['ACCEPT', 'REJECT'], ...given,
  };
}
