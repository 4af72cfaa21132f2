import { renderApp } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import type { Action, ProgressPartsFragment } from '@northstar/web-graphql';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
// Comes with the page where it is pressed for; here it is there from the beginning.
import '../components/StepDialog.js';
import { progressMessages } from '../messages.js';
import { aProgress, aStep } from '../testing/a-progress.js';
import { ProgressOfAsk } from './ProgressOfAsk.js';

const ALL: Action[] = ['PROGRESS_RECORD', 'PROGRESS_CONFIRM', 'PROGRESS_SHOW', 'PLAN_TAKE'];
const open = (progress: ProgressPartsFragment, can: Action[] = ALL, answers: Record<string, object> = {}) => renderApp(<ProgressOfAsk documentId="document-1" />, {
  messages: { ui: uiMessages, progress: progressMessages },
  answers: {
    Progress: {
      document: { __typename: 'Document', id: 'document-1', can, progress },
      network: { __typename: 'Network', id: 'network-1', organisations: [{ __typename: 'Organisation', id: 'organisation-1', name: 'Harbour Watch', standing: 'MEMBER' }] },
    },
    Following: { document: { __typename: 'Document', id: 'document-1', progress: { __typename: 'Progress', id: 'document-1', following: null } }, network: { __typename: 'Network', id: 'network-1', sendsMail: false, following: null } },
    ...answers,
  },
});

const writes = async (field: HTMLElement, words: string): Promise<void> => {
  await userEvent.click(field);
  await userEvent.paste(words);
};

test('whoever only reads is offered nothing to change', async () => {
  open(aProgress({ steps: [aStep(), aStep({ id: 'step-2', number: 2, kind: 'MEETING', response: null, words: 'We met.' })] }), []);
  expect(await screen.findByText('We met.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Add|Correct|Show|Keep|Set|Take/ })).toBeNull();
});

test('[G1.1] an ask without steps teaches what belongs there, and who may records the first', async () => {
  const { calls } = open(aProgress({ response: 'NOT_SENT', steps: [] }), ALL, { RecordStep: { recordStep: aProgress() } });
  expect(await screen.findByText('Nothing is recorded yet', { selector: 'h2' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Add a step' }));
  await writes(await screen.findByLabelText('What happened, in a sentence or two'), 'They wrote back.');
  await userEvent.click(screen.getByRole('button', { name: 'Record it' }));
  expect(await screen.findByText('They wrote back.')).toBeVisible();
  expect(calls.find(({ name }) => name === 'RecordStep')!.variables).toMatchObject({ input: { documentId: 'document-1', kind: 'RESPONSE', response: 'SENT', words: 'They wrote back.', links: [], fileIds: [], shown: false } });
});

test('[G1.4] “delivered” without evidence is said at the evidence, and nothing that was written is lost', async () => {
  open(aProgress(), ALL, { RecordStep: { recordStep: { __typename: 'Refusal', code: 'INVALID', message: '“Delivered” needs evidence.', field: 'links' } } });
  await userEvent.click(await screen.findByRole('button', { name: 'Add a step' }));
  await writes(await screen.findByLabelText('What happened, in a sentence or two'), 'It is done.');
  await userEvent.click(screen.getByRole('button', { name: 'Record it' }));
  expect(within(screen.getByRole('group', { name: 'Evidence' })).getByRole('alert')).toHaveTextContent('“Delivered” needs evidence.');
  expect(screen.getByLabelText('What happened, in a sentence or two')).toHaveValue('It is done.');
});

test('[G1.4] a second organisation confirms, after a question', async () => {
  const step = aStep({ kind: 'DELIVERY', response: null, delivery: 'DELIVERED', mayConfirm: true });
  const { calls } = open(aProgress({ steps: [step], awaitsConfirmation: { __typename: 'ProgressStep', id: 'step-1' } }), ALL, { ConfirmDelivery: { confirmDelivery: aProgress({ delivery: 'DELIVERED', steps: [{ ...step, mayConfirm: false }] }) } });
  expect(await screen.findByText('Said to be delivered; waits for a second organisation')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));
  const dialog = await screen.findByRole('dialog', { name: 'Confirm that this is delivered?' });
  expect(dialog).toHaveTextContent('Weir Collective has recorded it.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Confirm' }));
  await waitFor(() => expect(calls.filter(({ name }) => name === 'ConfirmDelivery').map(({ variables }) => variables)).toEqual([{ stepId: 'step-1' }]));
});

test('[G1.5] [G1.8] what was taken back is shown as that, and what the clock did as that; neither can be corrected', async () => {
  open(aProgress({ response: 'OVERDUE', steps: [
    aStep(), aStep({ id: 'step-2', number: 2, kind: 'CORRECTION', response: null, correctsId: 'step-1', words: 'It was another ask.' }), aStep({ id: 'step-3', number: 3, kind: 'OVERDUE', on: '2026-02-01', response: null, words: '', organisation: null, by: null }),
  ] }));
  const [overdue, corrected] = await screen.findAllByRole('listitem');
  expect(overdue).toHaveTextContent('The review date passed and nothing had been recorded.');
  expect(overdue).toHaveTextContent('Noted by the clock');
  expect(corrected).toHaveTextContent('Taken back: It was another ask.');
  expect(screen.queryByRole('button', { name: /^Correct/ })).toBeNull();
});

test('[G1.13] one follows by mail where mail is sent, and is told that a mail has to be answered', async () => {
  const network = { __typename: 'Network', id: 'network-1', sendsMail: true, following: null };
  const { calls } = open(aProgress(), [], { Following: { document: { __typename: 'Document', id: 'document-1', progress: { __typename: 'Progress', id: 'document-1', following: 'ASKED' } }, network }, FollowProgress: { followProgress: network } });
  expect(await screen.findByText('A mail was sent to you. Answer it, and you are told from then on.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Follow by mail: All asks of the network' }));
  await waitFor(() => expect(calls.find(({ name }) => name === 'FollowProgress')?.variables).toEqual({ networkId: 'network-1', documentId: null }));
});

test('[G1.11] who takes a target that another has taken is told by name, and takes it all the same', async () => {
  const plan = { __typename: 'AdvocacyPlan' as const, id: 'plan-1', target: 'Minister for Europe', way: 'MEETING' as const, dueOn: '2099-02-01', note: '', state: 'PLANNED' as const, mayEnd: true, organisation: { __typename: 'Organisation' as const, id: 'organisation-1', name: 'Harbour Watch', initials: 'HW', colour: 3 }, alsoTakenBy: [{ __typename: 'Organisation' as const, id: 'organisation-2', name: 'Weir Collective' }] };
  const { calls } = open(aProgress(), ALL, {
    TakeTarget: ({ input }: Record<string, unknown>) => ({ takeTarget: (input as { evenSo: boolean }).evenSo ? aProgress({ plans: [plan] }) : { __typename: 'Refusal', code: 'CONFLICT', message: 'Weir Collective plans to approach them.', field: 'target' } }),
  } as never);
  await userEvent.click(await screen.findByRole('button', { name: 'Take a target' }));
  const dialog = await screen.findByRole('dialog', { name: 'Take a target' });
  await writes(within(dialog).getByLabelText('Whom'), 'Minister for Europe');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Take a target' }));
  expect(await within(dialog).findByText('Weir Collective plans to approach them.')).toBeVisible();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Take it all the same' }));
  expect(await screen.findByText('Weir Collective has taken the same target. Speak with each other first.')).toBeVisible();
  expect(calls.filter(({ name }) => name === 'TakeTarget').map(({ variables }) => (variables['input'] as { evenSo: boolean }).evenSo)).toEqual([false, true]);
});
