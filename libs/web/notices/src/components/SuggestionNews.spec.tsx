import { renderApp } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen, waitFor } from '@testing-library/react';
import { noticesMessages } from '../messages.js';
import { YourTurnPage } from '../pages/YourTurnPage.js';

const news = (...suggestionNews: object[]) => ({
  YourTurn: { network: { __typename: 'Network', id: 'network-1', yourTurn: [], yourSignatures: [], yourPolls: [], yourAmendments: [], yourProgress: [], mentions: [] } },
  SuggestionNews: { network: { __typename: 'Network', id: 'network-1', suggestionNews } },
});
const inAsk = (accepted: number, rejected: number) => ({
  __typename: 'SuggestionNews', accepted, rejected, document: { __typename: 'Document', id: 'doc-1', title: 'Fund the desk', ask: { __typename: 'AskDetails', number: 3 } },
  latest: { __typename: 'Suggestion', id: 's-1', settledAt: '2026-03-02T10:00:00.000Z', settledBy: { __typename: 'Person', id: 'person-3', name: 'Amina Yusuf' } },
});
const show = (answers: Record<string, object>) => renderApp(<YourTurnPage />, { messages: { notices: noticesMessages, ui: uiMessages }, answers });

test('[T3] what others decided about one’s suggestions stands under one’s turn, without being counted, and leads to the last of them', async () => {
  show(news(inAsk(2, 1)));
  const link = await screen.findByRole('link', { name: 'Ask 3: Fund the desk' });
  expect(link).toHaveAttribute('href', '/n/coast/d/doc-1?rail=suggestions&suggestion=s-1');
  expect(screen.getByRole('region', { name: 'What became of your suggestions' })).toHaveTextContent('2 suggestions accepted, 1 suggestion rejected · last by Amina Yusuf');
  expect(screen.getByText('Nothing waits for you')).toBeInTheDocument();
});

test('without news there is nothing', async () => {
  const { calls } = show(news());
  await waitFor(() => expect(calls.map(({ name }) => name)).toContain('SuggestionNews'));
  expect(await screen.findByText('Nothing waits for you')).toBeInTheDocument();
  expect(screen.queryByText('What became of your suggestions')).toBeNull();
});
