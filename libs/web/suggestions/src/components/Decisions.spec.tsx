import { fromBlocks, seedYDoc, toNode } from '@northstar/engine-editor-schema';
import { propose } from '@northstar/engine-suggestions';
import { renderApp } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Suggestion } from '../lib/types.js';
import { suggestionsMessages } from '../messages.js';
import { aSuggestion } from '../testing/a-suggestion.js';
import { DecisionsBetween, DecisionsOfVersion } from './Decisions.js';

const text = (words: string) => fromBlocks([{ type: 'paragraph', text: words }]);
const decided = (id: string, given: Partial<Suggestion> = {}): Suggestion => aSuggestion(id, propose(seedYDoc(text('Fund the desk.')), toNode(text('Fund the office.')))[0]!, {
  can: [], state: 'REJECTED', settledAt: '2026-03-02T10:00:00.000Z', settledBy: { __typename: 'Person', id: 'person-3', name: 'Amina Yusuf' }, settledByOrganisation: { __typename: 'Organisation', id: 'organisation-3', name: 'Ballast' }, reason: 'Too vague.', ...given,
});
const messages = { suggestions: suggestionsMessages, ui: uiMessages };
const page = (hasNextPage: boolean, ...nodes: Suggestion[]) => ({ document: { __typename: 'Document', id: 'doc-1', decidedSuggestions: {
  __typename: 'SuggestionConnection', totalCount: hasNextPage ? 3 : nodes.length, pageInfo: { __typename: 'PageInfo', hasNextPage, endCursor: hasNextPage ? 'next' : null }, nodes,
} } });
const of = (...settledSuggestions: Suggestion[]) => ({ VersionDecisions: { version: { __typename: 'Version', id: 'v2', settledSuggestions } } });

describe('[S1] what was decided on the way to a version', () => {
  test('is one line that opens: what was suggested, by whom, who decided and why, the latest first', async () => {
    const user = userEvent.setup();
    renderApp(<DecisionsOfVersion versionId="v2" />, { messages, answers: of(decided('s-1'), decided('s-2', { state: 'ACCEPTED', reason: null })) });
    await user.click(await screen.findByText('2 suggestions were decided since the version before'));
    const [latest, first] = screen.getAllByRole('region', { name: 'Suggestion by Tomas Lind: Replace' });
    expect(latest).toHaveTextContent('Accepted by Amina Yusuf, Ballast');
    for (const words of ['Tomas Lind', 'Peace Desk', 'desk', 'office', 'Rejected by Amina Yusuf, Ballast', 'Reason: Too vague.']) expect(first).toHaveTextContent(words);
  });

  test('says so where nothing was decided', async () => {
    renderApp(<DecisionsOfVersion versionId="v2" />, { messages, answers: of() });
    expect(await screen.findByText('No suggestion was decided since the version before.')).toBeInTheDocument();
  });

  test('that cannot be fetched is said, with a way to try again', async () => {
    renderApp(<DecisionsOfVersion versionId="v2" />, { messages, answers: { VersionDecisions: () => { throw new Error('no line'); } } });
    expect(await screen.findByText('The suggestions could not be fetched.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });
});

test('[S1] between two moments: asks for that stretch, and further pages when wanted', async () => {
  const user = userEvent.setup();
  const { calls } = renderApp(<DecisionsBetween documentId="doc-1" since="2026-03-01T00:00:00.000Z" until={null} />, {
    messages, answers: { DecidedBetween: ({ after }) => (after ? page(false, decided('s-3')) : page(true, decided('s-1'), decided('s-2'))) },
  });
  await user.click(await screen.findByText('3 suggestions were decided in between'));
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findAllByRole('region', { name: /^Suggestion by/ })).toHaveLength(3);
  expect(calls.filter(({ name }) => name === 'DecidedBetween').map(({ variables }) => variables)).toEqual([
    { documentId: 'doc-1', since: '2026-03-01T00:00:00.000Z', until: null }, expect.objectContaining({ after: 'next' }),
  ]);
});
