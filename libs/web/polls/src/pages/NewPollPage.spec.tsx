import { renderApp, type Situation } from '@northstar/web-core/testing';
import { clock, uiMessages } from '@northstar/web-ui';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { pollsMessages } from '../messages.js';
import { aPoll } from '../testing/a-poll.js';
import { NewPollPage } from './NewPollPage.js';

jest.setTimeout(30_000);

const people = (totalCount: number) => ({ PollPeople: { network: { __typename: 'Network', id: 'network-1', members: { __typename: 'MemberConnection', totalCount } } } });
const open = (answers: Situation['answers'] = people(23), can: Situation['can'] = ['POLL_ASK']) => renderApp(<NewPollPage />, { messages: { polls: pollsMessages, ui: uiMessages }, address: '/n/coast/polls/new', can, answers });
const question = (number: number) => within(screen.getByRole('group', { name: `Question ${number}` }));

test('[PL1] [PL2] asks what is written, with a preview as people will see it', async () => {
  const user = userEvent.setup();
  const { calls } = open({ ...people(23), AskPoll: { askPoll: aPoll() } });
  await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Workshop');
  await user.type(question(1).getByRole('textbox', { name: 'What do you ask?' }), 'Again?');
  await user.type(question(1).getByRole('textbox', { name: 'Choice 1' }), 'Yes');
  await user.type(question(1).getByRole('textbox', { name: 'Choice 2' }), 'No');
  await user.click(question(1).getByRole('button', { name: 'Add a choice' }));
  expect(question(1).getByRole('textbox', { name: 'Choice 3' })).toHaveFocus();
  await user.click(question(1).getByRole('button', { name: 'Add “I would rather not say”' }));
  const preview = screen.getByRole('region', { name: 'What people will see' });
  expect(preview).toHaveTextContent(/Workshop.*Again\?.*Yes.*No.*I would rather not say.*23 people are asked.*17:00.*fewer than 5 answers nothing is told/);
  await user.click(screen.getByRole('button', { name: 'Ask 23 people' }));
  await waitFor(() => expect(calls.find(({ name }) => name === 'AskPoll')?.variables['input']).toMatchObject({ networkId: 'network-1', title: 'Workshop', introduction: '', questions: [{ text: 'Again?', choices: ['Yes', 'No', 'I would rather not say'] }] }));
});

test('[PL1] questions and choices come and go, and the focus with them; a mistake is said where it is', async () => {
  const user = userEvent.setup();
  open({ ...people(23), AskPoll: { askPoll: { __typename: 'Refusal', code: 'INVALID', message: 'Question 1 needs 2 to 10 choices.', field: 'questions' } } });
  await user.click(await screen.findByRole('button', { name: 'Add a question' }));
  expect(question(2).getByRole('textbox', { name: 'What do you ask?' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Remove question 2' }));
  expect(screen.queryByRole('group', { name: 'Question 2' })).toBeNull();
  expect(question(1).getByRole('textbox', { name: 'What do you ask?' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Ask 23 people' }));
  const text = question(1).getByRole('textbox', { name: 'What do you ask?' });
  await waitFor(() => expect(text).toHaveAccessibleDescription('Question 1 needs 2 to 10 choices.'));
  await waitFor(() => expect(text).toHaveFocus());
});

test('[PL2] with fewer than five people, or for who may not ask, it says why there is no form', async () => {
  const { unmount } = open(people(4));
  expect(await screen.findByText(/at least 5 people in the network, and there are 4/)).toBeInTheDocument();
  unmount();
  open(people(23), []);
  expect(await screen.findByRole('heading', { name: 'Only coordinators ask the members' })).toBeInTheDocument();
});

test('[PL1] offers a week by the server’s clock, however wrong that of the computer is', async () => {
  clock.follow(() => Date.parse('2020-05-02T12:00:00Z'));
  try {
    open();
    expect(await screen.findByLabelText('Day')).toHaveValue('2020-05-09');
    expect(screen.getByLabelText('Day')).toHaveAttribute('min', '2020-05-02');
  } finally { clock.follow(() => Date.now()); }
});
