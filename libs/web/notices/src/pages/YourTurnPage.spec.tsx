import { renderApp } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen, within } from '@testing-library/react';
import { noticesMessages } from '../messages.js';
import { YourTurnPage } from './YourTurnPage.js';

const HOUR = 3_600_000;
const later = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
const organisation = { __typename: 'Organisation', id: 'organisation-1', name: 'Harbour Watch', initials: 'HW', colour: 3 };
const signature = (kind: string, hours: number, title: string) => ({
  __typename: 'SigningTurn', id: title, kind, deadline: later(hours), remindedAt: kind === 'SIGN' ? later(-3) : null, organisation,
  signOn: { __typename: 'SignOn', id: `call ${title}`, number: 1, title, timeZone: 'Europe/London', texts: [1, 2].map((n) => ({ __typename: 'SignOnText', versionId: `v${n}`, document: { __typename: 'Document', id: `d${n}` } })) },
});
const position = (hours: number) => ({
  __typename: 'TurnItem', id: 'ballot-1:organisation-1', kind: 'TAKE_POSITION', deadline: later(hours), remindedAt: null, organisation,
  ballot: { __typename: 'Ballot', id: 'ballot-1', number: 4, title: 'A ballot', state: 'OPEN', timeZone: 'Europe/London', closesAt: later(hours), eligibleCount: 3, answeredCount: 1, rule: { __typename: 'BallotRule', sentence: 'By consent.' }, texts: [{ __typename: 'BallotText', id: 't' }], document: { __typename: 'Document', id: 'd', title: 'Decided', ask: null } },
});
const poll = { __typename: 'Poll', id: 'poll-1', number: 2, title: 'Asked', closesAt: later(70), timeZone: 'Europe/London', questions: [{ __typename: 'PollQuestion', text: 'Well?' }] };

test('[S1.10] signatures and polls stand among positions, the soonest deadline first, each with what to do and how long it takes', async () => {
  renderApp(<YourTurnPage />, {
    messages: { notices: noticesMessages, ui: uiMessages },
    answers: { YourTurn: { network: { __typename: 'Network', id: 'network-1', yourTurn: [position(50)], yourSignatures: [signature('APPROVE_SIGNATURE', 20, 'Soon'), signature('SIGN', 90, 'Later')], yourPolls: [poll], mentions: [] } }, SuggestionNews: { network: { __typename: 'Network', id: 'network-1', suggestionNews: [] } } },
  });
  expect(await screen.findByText('Four things wait for you.')).toBeInTheDocument();
  const items = screen.getAllByRole('article');
  expect(items.map((item) => within(item).getByRole('heading').textContent)).toEqual(['Soon', 'Decided', 'Asked', 'Later']);
  expect(items[0]).toHaveTextContent(/A colleague has prepared the answer of Harbour Watch.*Closes soon.*About 2 minutes/);
  expect(within(items[0]!).getByRole('link', { name: 'Look at it and send' })).toHaveAttribute('href', '/n/coast/signatures/call%20Soon');
  expect(items[2]).toHaveTextContent(/You, for yourself.*An anonymous question.*About one minute/);
  expect(within(items[2]!).getByRole('link', { name: 'Answer' })).toHaveAttribute('href', '/n/coast/polls/poll-1');
  expect(items[3]).toHaveTextContent(/Harbour Watch is asked to sign 2 agreed texts.*A coordinator reminded you.*About 5 minutes/);
});
