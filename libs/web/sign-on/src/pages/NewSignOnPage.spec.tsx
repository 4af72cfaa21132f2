import { renderApp, type Situation } from '@northstar/web-core/testing';
import { clock, uiMessages } from '@northstar/web-ui';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { signOnMessages } from '../messages.js';
import { aCall, harbourWatch, peaceDesk } from '../testing/a-call.js';
import { NewSignOnPage } from './NewSignOnPage.js';

jest.setTimeout(30_000);

const text = (id: string, title: string, agreed = true) => ({
  __typename: 'Document', id, kind: id === 'goal' ? 'GOAL' : id === 'definition' ? 'DEFINITION' : 'ASK', title, status: agreed ? 'AGREED' : 'DRAFTING', ask: id.startsWith('ask') ? { __typename: 'AskDetails', number: Number(id.at(-1)) } : null,
  agreedVersion: agreed ? { __typename: 'Version', id: `version of ${id}`, number: 2, hash: 'ab'.repeat(32) } : null,
});
const choices = (definitionAgreed = false, anything = true) => ({ network: {
  __typename: 'Network', id: 'network-1', organisations: [{ ...harbourWatch, standing: 'MEMBER' }, { ...peaceDesk, standing: 'SUSPENDED' }],
  strategy: { __typename: 'Strategy', id: 'strategy-1', title: 'Before the blow', goal: text('goal', 'Our goal', anything), definition: text('definition', 'What we mean', definitionAgreed), asks: [text('ask-1', 'Name a minister', anything)] },
} });
const open = (answers: Situation['answers'] = { SignOnChoices: choices() }, more: Partial<Situation> = {}) => renderApp(<NewSignOnPage />, { messages: { signOn: signOnMessages, ui: uiMessages }, address: '/n/coast/signatures/new', can: ['SIGN_ON_CALL'], answers, ...more });
const send = () => screen.findByRole('button', { name: 'Ask for signatures' });

test('[S1.1] [S1.2] offers what is agreed, says who is asked and what happens, and asks', async () => {
  const user = userEvent.setup();
  const { calls } = open({ SignOnChoices: choices(), CallForSignatures: { callForSignatures: aCall() } });
  expect(await screen.findByRole('checkbox', { name: 'The goal: Our goal' })).toBeChecked();
  expect(screen.queryByRole('checkbox', { name: /What we mean/ })).toBeNull();
  expect(screen.getByText('One text is not agreed and cannot be signed yet.')).toBeInTheDocument();
  expect(within(screen.getByRole('list', { name: 'Who is asked' })).getByText('Harbour Watch')).toBeInTheDocument();
  expect(screen.getByText('Not asked: Peace Desk.')).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'What happens' })).toHaveTextContent(/One organisation is asked to sign 2 texts\. They have until .*17:00/);
  await user.click(screen.getByRole('radio', { name: 'All together' }));
  await user.click(await send());
  await waitFor(() => expect(calls.find(({ name }) => name === 'CallForSignatures')?.variables['input']).toMatchObject({ strategyId: 'strategy-1', documentIds: ['goal', 'ask-1'], scope: 'WHOLE', title: 'Sign “Before the blow”' }));
});

test('[S1.1] one text alone, from its page; none at all is refused beside the list', async () => {
  const user = userEvent.setup();
  const { calls } = open(undefined, { address: '/n/coast/signatures/new?document=ask-1' });
  expect(await screen.findByRole('checkbox', { name: 'The goal: Our goal' })).not.toBeChecked();
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Sign “Name a minister”');
  expect(screen.queryByRole('radio')).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Ask 1: Name a minister' }));
  await user.click(await send());
  expect(await screen.findByText('Choose at least one text.')).toBeInTheDocument();
  expect(calls.some(({ name }) => name === 'CallForSignatures')).toBe(false);
});

test('with nothing agreed it says where to begin; whoever may not call is told who may', async () => {
  const { unmount } = open({ SignOnChoices: choices(false, false) });
  expect(await screen.findByText('Nothing is agreed yet')).toBeInTheDocument();
  unmount();
  open(undefined, { can: [] });
  expect(await screen.findByRole('heading', { name: 'Only coordinators ask for signatures' })).toBeInTheDocument();
});

test('[S1.1] offers two weeks by the server’s clock, however wrong that of the computer is', async () => {
  clock.follow(() => Date.parse('2020-05-02T12:00:00Z'));
  try {
    const { calls } = open({ SignOnChoices: choices(), CallForSignatures: { callForSignatures: aCall() } });
    expect(await screen.findByLabelText('Date')).toHaveValue('2020-05-16');
    expect(screen.getByLabelText('Date')).toHaveAttribute('min', '2020-05-02');
    await userEvent.setup().click(await send());
    await waitFor(() => expect(calls.find(({ name }) => name === 'CallForSignatures')?.variables['input']).toMatchObject({ closesAt: expect.stringMatching(/^2020-05-16/) }));
  } finally { clock.follow(() => Date.now()); }
});
