import { renderApp, type Situation } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import type { Poll } from '../lib/types.js';
import { pollsMessages } from '../messages.js';
import { aPoll, aQuestion } from '../testing/a-poll.js';
import { PollPage } from './PollPage.js';
import { PollsPage } from './PollsPage.js';

jest.setTimeout(30_000);

const open = (given: Partial<Poll> = {}, situation: Partial<Situation> = {}) => renderApp(<Routes><Route path="/n/coast/polls/:pollId" element={<PollPage />} /></Routes>, {
  messages: { polls: pollsMessages, ui: uiMessages }, address: '/n/coast/polls/poll-1', ...situation, answers: { PollPage: { poll: aPoll(given) }, ...situation.answers },
});

test('[PL3] a choice for each question, a look at them, and then for good; afterwards only that one has answered', async () => {
  const user = userEvent.setup();
  const { calls } = open({}, { answers: { AnswerPoll: { answerPoll: aPoll({ mine: 'ANSWERED' }) } } });
  await user.click(await screen.findByRole('button', { name: 'Go on' }));
  expect(screen.getAllByText('Choose one.')).toHaveLength(2);
  expect(screen.getByRole('radio', { name: 'Yes' })).toHaveFocus();
  await user.click(screen.getByRole('radio', { name: 'No' }));
  await user.click(screen.getByRole('radio', { name: 'There' }));
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  const cast = screen.getByRole('button', { name: 'Give my answer' });
  expect(cast).toHaveFocus();
  expect(cast).toHaveAccessibleDescription(/cannot be changed or looked up.*Should we meet again\? No.*Where\? There/);
  expect(calls.some(({ name }) => name === 'AnswerPoll')).toBe(false);
  await user.click(cast);
  expect(await screen.findByRole('status')).toHaveTextContent('You have answered');
  expect(screen.getByRole('status')).toHaveFocus();
  expect(calls.find(({ name }) => name === 'AnswerPoll')?.variables).toEqual({ input: { pollId: 'poll-1', choices: [1, 1] } });
  expect(screen.queryByRole('radio')).toBeNull();
});

test('[PL3] what is refused is said beside the answer, which stays', async () => {
  const user = userEvent.setup();
  open({ questions: [aQuestion('Well?', ['Yes', 'No'])] }, { answers: { AnswerPoll: { answerPoll: { __typename: 'Refusal', code: 'CLOSED', message: 'This poll is closed. Your answer was not recorded.', field: null } } } });
  await user.click(await screen.findByRole('radio', { name: 'Yes' }));
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  await user.click(screen.getByRole('button', { name: 'Give my answer' }));
  expect(await screen.findByText('This poll is closed. Your answer was not recorded.')).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: 'Yes' })).toBeChecked();
});

test('[PL8] says what is protected and what is not, the server and pressure among it', async () => {
  open();
  const words = (await screen.findByText('What is anonymous here, and what is not')).closest('details')!;
  for (const said of [/Whoever runs the server can see who has answered.*could change the program/, /watches you answer, or who puts you under pressure/, /kept apart from people/]) expect(within(words).getByText(said)).toBeInTheDocument();
});

test.each<[string, Partial<Poll>, string]>([
  ['one who came later', { mine: 'NOT_ASKED' }, 'You were not asked'], ['one who has answered', { mine: 'ANSWERED' }, 'You have answered'], ['anybody after the deadline', { state: 'COUNTING', mine: null }, 'The answers are being counted'],
  ['anybody where too few answered', { state: 'CLOSED', mine: null, tooFew: true }, 'Too few answers'],
  ['anybody once it is withdrawn', { state: 'WITHDRAWN', mine: null, withdrawal: { __typename: 'PollWithdrawal', reason: 'Question 2 was wrong.', at: new Date().toISOString(), by: { __typename: 'Person', id: 'person-3', name: 'Marcus Oyelaran' } } }, 'This poll was withdrawn'],
])('shows %s where they stand, and the questions to read', async (_, given, heading) => {
  open(given);
  expect(await screen.findByRole('heading', { name: heading })).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'What was asked' })).toHaveTextContent(/Should we meet again\?.*I would rather not say/);
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByRole('table')).toBeNull();
});

test('[PL5] [PL6] tells of each question what may be told, in a sentence and a table', async () => {
  open({
    state: 'CLOSED', mine: null, answered: 20,
    questions: [
      aQuestion('All told?', [['Yes', 12], ['No', 8]]), aQuestion('Some told?', [['Yes', 13], 'No', 'Perhaps'], { together: 7 }), aQuestion('Most told?', ['Yes', 'No'], { most: 'Yes' }), aQuestion('None told?', ['Yes', 'No']), aQuestion('Equal?', [['Here', 10], ['There', 10]]),
    ],
  });
  expect(await screen.findByText('20 of the 23 who were asked answered.')).toBeInTheDocument();
  const said = (name: string) => screen.getByRole('region', { name });
  const rows = (name: string) => within(said(name)).getAllByRole('row').slice(1).map((row) => row.textContent);
  expect(said('All told?')).toHaveTextContent('“Yes” was chosen most often, by 12 of 20.');
  expect(rows('All told?')).toEqual(['Yes12 (60 %)', 'No8 (40 %)']);
  expect(said('Some told?')).toHaveTextContent('“Yes” was chosen most often, by 13 of 20. 7 people chose one of “No” and “Perhaps”. How many chose each of these is not told');
  expect(rows('Some told?')).toEqual(['Yes13 (65 %)', 'NoTold together below', 'PerhapsTold together below', 'One of “No” and “Perhaps”7 (35 %)']);
  expect(said('Most told?')).toHaveTextContent('“Yes” was chosen most often. Numbers are not told');
  expect(rows('Most told?')).toEqual(['YesMost often', 'NoNot told']);
  expect(said('None told?')).toHaveTextContent('Numbers are not told for this question');
  expect(said('Equal?')).toHaveTextContent('“Here” and “There” were chosen equally often, by 10 of 20 each.');
});

test('[PL9] the result is taken along as a table; where there is none, that is said', async () => {
  const user = userEvent.setup();
  const files: { name: string; content: string }[] = [];
  let given: Blob | null = null;
  Object.assign(URL, { createObjectURL: (blob: Blob) => { given = blob; return 'blob:table'; }, revokeObjectURL: () => undefined });
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) { files.push({ name: this.download, content: this.href }); });
  try {
    let table: object | null = { __typename: 'ExportFile', name: 'poll-3.csv', type: 'text/csv; charset=utf-8', content: '"part"' };
    open({ state: 'CLOSED', mine: null, answered: 20, questions: [aQuestion('Well?', [['Yes', 12], ['No', 8]])] }, { answers: { PollTable: () => ({ poll: { __typename: 'Poll', id: 'poll-1', table } }) } });
    await user.click(await screen.findByRole('button', { name: 'Table (CSV)' }));
    await waitFor(() => expect(files).toEqual([{ name: 'poll-3.csv', content: 'blob:table' }]));
    // With the sign by which programs that read tables know the letters.
    expect([given!.type, given!.size]).toEqual(['text/csv; charset=utf-8', '"part"'.length + 3]);
    table = null;
    await user.click(screen.getByRole('button', { name: 'Table (CSV)' }));
    expect(await screen.findByText('There is no result to take along.')).toBeInTheDocument();
    expect(files).toHaveLength(1);
  } finally { click.mockRestore(); }
});

test('[PL1] a coordinator withdraws it, after being asked, with a reason', async () => {
  const user = userEvent.setup();
  const { calls } = open({ can: ['POLL_ASK'] }, { can: ['POLL_ASK'], answers: { WithdrawPoll: { withdrawPoll: aPoll({ state: 'WITHDRAWN', mine: null }) } } });
  await user.click(await screen.findByRole('button', { name: 'More about this poll' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Withdraw the poll' }));
  const dialog = await screen.findByRole('dialog', { name: 'Withdraw this poll?' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Why?' }), 'Wrong.');
  await user.click(within(dialog).getByRole('button', { name: 'Withdraw the poll' }));
  await waitFor(() => expect(calls.find(({ name }) => name === 'WithdrawPoll')?.variables).toEqual({ id: 'poll-1', reason: 'Wrong.' }));
});

test('a poll that is not there, and one that cannot be loaded', async () => {
  const { unmount } = open({}, { answers: { PollPage: { poll: null } } });
  expect(await screen.findByRole('heading', { name: 'There is no such poll' })).toBeInTheDocument();
  unmount();
  open({}, { answers: { PollPage: () => { throw new Error('down'); } } });
  expect(await screen.findByRole('heading', { name: 'The poll could not be loaded' })).toBeInTheDocument();
});

test('the list: those that run first, what waits, and how others ended; empty, it says what it is for', async () => {
  const list = (...nodes: Poll[]) => ({ Polls: { network: { __typename: 'Network', id: 'network-1', polls: { __typename: 'PollConnection', totalCount: nodes.length, pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null }, nodes } } } });
  const messages = { polls: pollsMessages, ui: uiMessages };
  const { unmount } = renderApp(<PollsPage />, { messages, answers: list(aPoll(), aPoll({ id: 'poll-2', title: 'Earlier', state: 'CLOSED', mine: null, answered: 12 }), aPoll({ id: 'poll-3', title: 'Few', state: 'CLOSED', mine: null, tooFew: true })) });
  const now = await screen.findByRole('region', { name: 'Taking answers now' });
  expect(now).toHaveTextContent('You have not answered yet.');
  expect(within(now).getByRole('link', { name: 'Answer' })).toHaveAttribute('href', '/n/coast/polls/poll-1');
  expect(screen.getByRole('region', { name: 'Earlier polls' })).toHaveTextContent(/12 of 23 answered\..*Fewer than five answered, so nothing is told\./);
  expect(screen.queryByRole('link', { name: 'Ask the members' })).toBeNull();
  unmount();
  renderApp(<PollsPage />, { messages, can: ['POLL_ASK'], answers: list() });
  expect(await screen.findByText('Nobody has been asked yet')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Ask the members' })).toHaveAttribute('href', '/n/coast/polls/new');
});
