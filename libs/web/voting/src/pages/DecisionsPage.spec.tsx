import { renderApp, type Situation } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BallotOfPage } from '../lib/types.js';
import { votingMessages } from '../messages.js';
import { aBallot, anOutcome, aPosition, HOUR, later, peaceDesk, theBallots } from '../testing/a-ballot.js';
import { DecisionsPage } from './DecisionsPage.js';

function open(running: BallotOfPage[], ended: BallotOfPage[], situation: Situation = {}, total = ended.length) {
  return renderApp(<DecisionsPage />, {
    messages: { voting: votingMessages, ui: uiMessages }, ...situation, answers: { RunningBallots: theBallots(running), EndedBallots: theBallots(ended, total), ...situation.answers },
  });
}
const ended = (id: number, given: Partial<BallotOfPage> = {}) => aBallot({ id: `ended-${id}`, number: id, title: `Earlier question ${id}`, state: 'CARRIED', closedAt: later(-id * 24 * HOUR), outcome: anOutcome(), mayAnswerFor: [], ...given });

describe('the list of decisions', () => {
  test('begins with what is open, soonest deadline first, and marks what one\'s own organisation owes', async () => {
    open([aBallot({ id: 'b', title: 'Later one', closesAt: later(90 * HOUR) }), aBallot({ id: 'a', title: 'Sooner one', closesAt: later(30 * HOUR), positions: [aPosition({ organisation: peaceDesk })] })], [ended(1)]);
    const items = within(await screen.findByRole('region', { name: 'Open now' })).getAllByRole('article');
    expect(items.map((item) => within(item).getByRole('heading').textContent)).toEqual(['Sooner one', 'Later one']);
    expect(items[0]).toHaveTextContent('Ballot 4 · Ask 2');
    expect(items[0]).toHaveTextContent(/in 1 day.*\(London\)/);
    expect(items[0]).toHaveTextContent('1 of 3 have answered');
    expect(items[0]).toHaveTextContent('Your organisation, Harbour Watch, has not answered');
    expect(within(items[0]!).getByRole('link', { name: 'Take our position' })).toHaveAttribute('href', '/n/coast/decisions/a');
  });

  test('says what one answered, and how earlier questions ended', async () => {
    const mine = [aPosition({ choice: 'ABSTAIN' })];
    open([aBallot({ mine, positions: mine })], [ended(1), ended(2, { state: 'WITHDRAWN', outcome: null, withdrawalReason: 'Wrong text.' }), ended(3, { state: 'SUPERSEDED', outcome: null, supersededBy: { __typename: 'Ballot', id: 'ended-1', number: 1 } })]);
    const running = await screen.findByRole('article');
    expect(running).toHaveTextContent('Harbour Watch answered: Abstain');
    expect(running).not.toHaveTextContent('has not answered');
    const rows = within(screen.getByRole('region', { name: 'Decided' })).getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent('Carried: 2 yes, 0 no, 2 of 3 organisations answered.');
    expect(rows[1]).toHaveTextContent('Withdrawn: Wrong text.');
    expect(rows[2]).toHaveTextContent('Replaced by ballot 1 on a newer text.');
  });

  test('can be narrowed by how they ended when there are many, and only then', async () => {
    const user = userEvent.setup();
    const { calls, unmount } = open([], [ended(1), ended(2)], {}, 30);
    await user.click(await screen.findByText('Not carried'));
    expect(calls.at(-1)).toMatchObject({ name: 'EndedBallots', variables: { states: ['NOT_CARRIED', 'TIED', 'INQUORATE', 'UNDER_OBJECTION'] } });
    unmount();
    open([], [ended(1), ended(2)]);
    await screen.findByText('Earlier question 1');
    expect(screen.queryByRole('radiogroup', { name: 'Show' })).toBeNull();
  });

  test('offers a new ballot to those who may open one, and to nobody else', async () => {
    const { unmount } = open([], [ended(1)], { can: ['BALLOT_OPEN'] });
    expect(await screen.findByRole('link', { name: 'New ballot' })).toHaveAttribute('href', '/n/coast/decisions/new');
    unmount();
    open([], [ended(1)]);
    await screen.findByText('Earlier question 1');
    expect(screen.queryByRole('link', { name: 'New ballot' })).toBeNull();
  });

  test('teaches what it is for while it is empty', async () => {
    const { unmount } = open([], [], { can: ['BALLOT_OPEN'] });
    expect(await screen.findByText(/When a text is ready, put it to a ballot/)).toBeInTheDocument();
    unmount();
    open([], []);
    expect(await screen.findByText(/When a coordinator puts a text to a ballot/)).toBeInTheDocument();
  });
});
