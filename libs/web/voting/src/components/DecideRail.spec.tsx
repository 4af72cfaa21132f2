import { renderApp } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen } from '@testing-library/react';
import type { BallotOfPage } from '../lib/types.js';
import { votingMessages } from '../messages.js';
import { aBallot, anOutcome, aPosition, HOUR, later, theBallots } from '../testing/a-ballot.js';
import { DecideRail } from './DecideRail.js';

const open = (ballots: BallotOfPage[], mayOpen = false) =>
  renderApp(<DecideRail documentId="doc-1" mayOpen={mayOpen} />, { messages: { voting: votingMessages, ui: uiMessages }, answers: { DocumentBallots: theBallots(ballots) } });

describe('deciding beside the text', () => {
  test('shows the ballot that runs, with the way to answer, and those before with their outcomes', async () => {
    const { calls } = open([aBallot(), aBallot({ id: 'ended', number: 2, title: 'The first try', state: 'NOT_CARRIED', closedAt: later(-48 * HOUR), outcome: anOutcome({ state: 'NOT_CARRIED', headline: 'Not carried: 0 yes, 2 no.' }) })]);
    expect(await screen.findByRole('link', { name: 'Take our position' })).toHaveAttribute('href', '/n/coast/decisions/ballot-1');
    expect(screen.getByText('0 of 3 have answered')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Decided before' })).toHaveTextContent('Not carried: 0 yes, 2 no.');
    expect(screen.queryByRole('link', { name: /Put/ })).toBeNull();
    expect(calls.find(({ name }) => name === 'DocumentBallots')!.variables).toEqual({ slug: 'coast', documentId: 'doc-1' });
  });

  test('says what one answered', async () => {
    const mine = [aPosition({ choice: 'STAND_ASIDE' })];
    open([aBallot({ mine, positions: mine })]);
    expect(await screen.findByText(/Harbour Watch answered:/)).toHaveTextContent('Stand aside');
    expect(screen.getByRole('link', { name: 'See the ballot' })).toBeInTheDocument();
  });

  test('offers to put the text to a ballot to those who may', async () => {
    open([], true);
    expect(await screen.findByRole('link', { name: 'Put this text to a ballot' })).toHaveAttribute('href', '/n/coast/decisions/new?document=doc-1');
  });
});
