import { renderApp } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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
    answers: { YourTurn: { network: { __typename: 'Network', id: 'network-1', yourTurn: [position(50)], yourSignatures: [signature('APPROVE_SIGNATURE', 20, 'Soon'), signature('SIGN', 90, 'Later')], yourPolls: [poll], yourAmendments: [], yourProgress: [], mentions: [] } }, SuggestionNews: { network: { __typename: 'Network', id: 'network-1', suggestionNews: [] } } },
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

const amendment = (kind: string, hours: number, number: number) => ({
  __typename: 'AmendmentTurn', id: `${kind} ${number}`, kind, deadline: later(hours), organisation: kind === 'CONSIDER_AMENDMENT' ? organisation : null,
  amendment: { __typename: 'Amendment', id: `amendment-${number}`, number, reason: 'Clearer.', change: { __typename: 'PassageChange', lead: 'Report ', replaced: 'every', proposed: 'twice a', tail: ' year.' }, organisation: { ...organisation, id: 'organisation-2', name: 'Weir Collective' }, document: { __typename: 'Document', id: 'd2', title: 'Watch', ask: { __typename: 'Ask', number: 2 } } },
  ballot: { __typename: 'Ballot', id: 'ballot-7', number: 7, timeZone: 'Europe/London' },
});

test('[AM12] amendments stand among what waits, with the change, and are passed over in one press; the heading counts all, also what stands below', async () => {
  const network = (amendments: unknown[]) => ({ YourTurn: { network: { __typename: 'Network', id: 'network-1', yourTurn: [position(50)], yourSignatures: [], yourPolls: [], yourAmendments: amendments, yourProgress: [{ __typename: 'ProgressTurn', id: 'step-1' }], mentions: [] } }, SuggestionNews: { network: { __typename: 'Network', id: 'network-1', suggestionNews: [] } } });
  const { calls } = renderApp(<YourTurnPage below={<p>Below</p>} />, {
    messages: { notices: noticesMessages, ui: uiMessages },
    answers: { ...network([amendment('CONSIDER_AMENDMENT', 20, 3), amendment('DECIDE_AMENDMENT', 90, 4)]), PassOverAmendment: { passOverAmendment: { __typename: 'Amendment', id: 'amendment-3' } } },
  });
  expect(await screen.findByText('Four things wait for you.')).toBeInTheDocument();
  const items = screen.getAllByRole('article');
  expect(items.map((item) => within(item).getByRole('heading').textContent)).toEqual(['Amendment 3 to Ask 2: Watch', 'Decided', 'Amendment 4 to Ask 2: Watch']);
  expect(items[0]).toHaveTextContent(/Weir Collective proposes other words.*Report Goes: every Comes: twice a year\..*Closes soon/);
  expect(within(items[0]!).getByRole('link', { name: 'Look at the amendment' })).toHaveAttribute('href', '/n/coast/decisions/ballot-7#amendment-3');
  expect(items[2]).toHaveTextContent(/For you as coordinator.*Decide about it/);
  await userEvent.click(within(items[0]!).getByRole('button', { name: 'Pass amendment 3 over for Harbour Watch' }));
  expect(await screen.findByText(/Amendment 3 waits for you no longer/)).toBeInTheDocument();
  expect(calls.find(({ name }) => name === 'PassOverAmendment')?.variables).toEqual({ id: 'amendment-3', organisationId: 'organisation-1' });
});

test('where only something below waits, the heading counts it and nothing says that all is done', async () => {
  renderApp(<YourTurnPage below={<p>Below</p>} />, {
    messages: { notices: noticesMessages, ui: uiMessages },
    answers: { YourTurn: { network: { __typename: 'Network', id: 'network-1', yourTurn: [], yourSignatures: [], yourPolls: [], yourAmendments: [], yourProgress: [{ __typename: 'ProgressTurn', id: 'step-1' }], mentions: [] } }, SuggestionNews: { network: { __typename: 'Network', id: 'network-1', suggestionNews: [] } } },
  });
  expect(await screen.findByText('One thing waits for you.')).toBeInTheDocument();
  expect(screen.getByText('Below')).toBeInTheDocument();
  expect(screen.queryByRole('list')).not.toBeInTheDocument();
});
