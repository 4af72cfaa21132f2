import { renderApp, type Situation } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import type { SignOnOfPage } from '../lib/types.js';
import { signOnMessages } from '../messages.js';
import { aCall, aPlace, aPreparation, aSignature, aText, harbourWatch, peaceDesk, riverTrust } from '../testing/a-call.js';
import { SignOnPage } from './SignOnPage.js';

// Whole forms are filled in key by key, and finding each field by its role takes its time on a busy machine.
jest.setTimeout(30_000);

const Text = ({ label }: { readonly label?: string }) => <div role="article" aria-label={label}>The exact words.</div>;
const open = (signOn: SignOnOfPage | null, answers: Situation['answers'] = {}, more: Partial<Situation> = {}) => renderApp(<Routes><Route path="/n/:slug/signatures/:signOnId" element={<SignOnPage Text={Text} />} /></Routes>, {
  messages: { signOn: signOnMessages, ui: uiMessages }, address: '/n/coast/signatures/call-1', answers: { SignOnPage: { signOn }, ...answers }, ...more,
});
const ours = () => within(screen.getByRole('region', { name: 'Our signature' }));
const inputs = (calls: ReturnType<typeof open>['calls'], name: string) => calls.filter((call) => call.name === name).map(({ variables }) => variables['input']);
const signed: Partial<SignOnOfPage> = { maySignFor: [{ __typename: 'Organisation', id: harbourWatch.id }], mayWithdrawFor: [{ __typename: 'Organisation', id: harbourWatch.id }] };

describe('a call', () => {
  test('says what is signed in exact words, until when, how, and who has signed with which reservation', async () => {
    open(aCall({ board: [aPlace(harbourWatch), aPlace(peaceDesk, 'SIGNED_WITH_RESERVATION', { reservation: 'Only “if” it is paid for.' }), { ...aPlace(riverTrust), signatures: [aSignature(riverTrust, 1, 'SIGNED'), aSignature(riverTrust, 2, 'DECLINED', { reason: 'Not ours.' })] }] }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign before the hearing' })).toBeInTheDocument();
    expect(screen.getAllByRole('article').map((one) => one.getAttribute('aria-label'))).toEqual(['Ask 1: Fund desk 1', 'Ask 2: Fund desk 2']);
    expect(screen.getAllByText('abababababab')).toHaveLength(2);
    const board = within(screen.getByRole('region', { name: 'Who signed' }));
    expect(board.getByText('2 of 3 have signed')).toBeInTheDocument();
    expect(within(board.getByRole('list', { name: 'Signed with a reservation' })).getByText('Only “if” it is paid for.')).toBeInTheDocument();
    expect(within(board.getByRole('list', { name: 'Answers differ by text' })).getByText('Why: Not ours.')).toBeInTheDocument();
    expect(within(board.getByRole('list', { name: 'Has not answered' })).getByText('Harbour Watch')).toBeInTheDocument();
    expect(within(screen.getByRole('region', { name: 'About this call' })).getAllByText(/in 2 days|in 3 days/)[0]).toBeInTheDocument();
  });

  test('that is not there says so', async () => {
    open(null);
    expect(await screen.findByRole('heading', { name: 'There is no such call' })).toBeInTheDocument();
  });

  test('[S1.12] that was called off says why, and takes nothing more', async () => {
    open(aCall({ open: false, calledOff: { __typename: 'SignOnCalledOff', reason: 'The hearing was cancelled.', at: new Date().toISOString(), by: { __typename: 'Person', id: 'person-9', name: 'Ada Lund' } } }));
    expect(await screen.findByText('The hearing was cancelled.')).toBeInTheDocument();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('signing', () => {
  test('[S1.3] one answer for all texts, with the revision that was seen, and a receipt', async () => {
    const user = userEvent.setup();
    const { calls } = open(aCall(), { AnswerSignOn: { answerSignOn: aCall({ ...signed, board: [aPlace(harbourWatch, 'SIGNED', { by: { __typename: 'Person', id: 'person-1', name: 'Ines Okafor' } }), aPlace(peaceDesk), aPlace(riverTrust)] }) } });
    await user.click(await screen.findByRole('radio', { name: 'We sign' }));
    await user.click(ours().getByRole('button', { name: 'Sign for Harbour Watch' }));
    expect(await screen.findByText('Recorded.')).toBeInTheDocument();
    expect(inputs(calls, 'AnswerSignOn')).toEqual([{ signOnId: 'call-1', organisationId: harbourWatch.id, answers: [1, 2].map((n) => ({ versionId: `version-${n}`, answer: 'SIGN', words: '', expectedRevision: 0 })) }]);
    expect(ours().getByText(/You can withdraw it at any time/)).toBeInTheDocument();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  test('[S1.3] a reservation needs its words, and says that they are printed', async () => {
    const user = userEvent.setup();
    const { calls } = open(aCall());
    await user.click(await screen.findByRole('radio', { name: 'We sign with a reservation' }));
    expect(screen.getByRole('radio', { name: 'We sign with a reservation' })).toHaveAccessibleDescription(/printed word for word/);
    await user.click(ours().getByRole('button', { name: 'Sign for Harbour Watch' }));
    const field = screen.getByRole('textbox', { name: 'Our reservation' });
    expect(field).toHaveFocus();
    expect(field).toBeInvalid();
    expect(inputs(calls, 'AnswerSignOn')).toEqual([]);
  });

  test('[S1.2] under each text for itself, where the call allows it; what is left open is not sent', async () => {
    const user = userEvent.setup();
    const { calls } = open(aCall(), { AnswerSignOn: { answerSignOn: aCall() } });
    await user.click(await screen.findByRole('checkbox', { name: 'Answer under each text for itself' }));
    const second = within(screen.getByRole('group', { name: 'Ask 2: Fund desk 2' }));
    await user.click(second.getByRole('radio', { name: 'We do not sign' }));
    await user.click(ours().getByRole('button', { name: 'Say that we do not sign' }));
    await waitFor(() => expect(inputs(calls, 'AnswerSignOn')).toMatchObject([{ answers: [{ versionId: 'version-2', answer: 'DECLINE' }] }]));
  });

  test('[S1.7] where they are signed together there is one answer; what is replaced cannot be signed', async () => {
    const { unmount } = open(aCall({ scope: 'WHOLE' }));
    expect(await screen.findByRole('radio', { name: 'We sign' })).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).toBeNull();
    unmount();
    open(aCall({ scope: 'WHOLE', texts: [aText(1, { current: false }), aText(2)] }));
    expect(await screen.findByText(/Nothing more can be signed here/)).toBeInTheDocument();
  });

  test('[S1.7] a colleague who was quicker is shown before anything goes on, and nothing of theirs is overwritten', async () => {
    const user = userEvent.setup();
    let asked = 0;
    const theirs = aCall({ ...signed, board: [aPlace(harbourWatch, 'SIGNED_WITH_RESERVATION', { reservation: 'Their words.' }), aPlace(peaceDesk), aPlace(riverTrust)] });
    open(aCall(), {
      SignOnPage: () => { asked += 1; return { signOn: asked === 1 ? aCall() : theirs }; },
      AnswerSignOn: { answerSignOn: { __typename: 'Refusal', code: 'CONFLICT', message: 'Your organisation has answered meanwhile.', field: null } },
    });
    await user.click(await screen.findByRole('radio', { name: 'We sign' }));
    await user.click(ours().getByRole('button', { name: 'Sign for Harbour Watch' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/A colleague has answered meanwhile.*Their words\./);
    expect(alert).toHaveTextContent('By Marcus Oyelaran');
    await user.click(within(alert).getByRole('button', { name: 'I have seen it' }));
    expect(ours().queryByRole('radio')).toBeNull();
    expect(ours().getByRole('button', { name: 'Withdraw our signature' })).toBeInTheDocument();
  });
});

describe('inside an organisation', () => {
  test('[S1.4] whoever has no mandate prepares the answer', async () => {
    const user = userEvent.setup();
    const { calls } = open(aCall({ maySignFor: [] }), { PrepareSignature: { prepareSignature: aCall({ maySignFor: [], preparations: [aPreparation()] }) } });
    expect(await screen.findByText(/You have no mandate to sign for Harbour Watch/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Sign for/ })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'We sign' }));
    await user.click(screen.getByRole('button', { name: 'Prepare for our signatory' }));
    expect(await screen.findByText('Seen in Harbour Watch alone. It is no signature until somebody with a mandate sends it.')).toBeInTheDocument();
    expect(inputs(calls, 'PrepareSignature')).toMatchObject([{ answers: [{ answer: 'SIGN' }, { answer: 'SIGN' }] }]);
  });

  test('[S1.4] whoever has one finds it filled in, and sends it', async () => {
    const user = userEvent.setup();
    const { calls } = open(aCall({ preparations: [aPreparation()] }), { AnswerSignOn: { answerSignOn: aCall(signed) } });
    expect(await screen.findByText(/Ida Quiet prepared this answer for you/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Our reservation' })).toHaveValue('If it is paid for.');
    await user.click(ours().getByRole('button', { name: 'Sign for Harbour Watch' }));
    await waitFor(() => expect(inputs(calls, 'AnswerSignOn')).toMatchObject([{ answers: [{ answer: 'SIGN_WITH_RESERVATION', words: 'If it is paid for.' }, { words: 'If it is paid for.' }] }]));
  });
});

describe('withdrawing', () => {
  const board = [aPlace(harbourWatch, 'SIGNED'), aPlace(peaceDesk), aPlace(riverTrust)];

  test('[S1.8] is confirmed, says what it does to public pages, and is done under the texts that are chosen', async () => {
    const user = userEvent.setup();
    const after = [{ ...board[0]!, signatures: [aSignature(harbourWatch, 1, 'SIGNED'), aSignature(harbourWatch, 2, 'WITHDRAWN', { revision: 2 })] }, ...board.slice(1)];
    const { calls } = open(aCall({ ...signed, board, open: false }), { WithdrawSignature: { withdrawSignature: aCall({ ...signed, board: after, open: false }) } });
    await user.click(await screen.findByRole('button', { name: 'Withdraw our signature' }));
    const dialog = await screen.findByRole('dialog', { name: 'Withdraw the signature of Harbour Watch?' });
    expect(dialog).toHaveTextContent('gone at once from every public page and file, earlier editions included');
    await user.click(within(dialog).getByRole('checkbox', { name: 'Ask 1: Fund desk 1' }));
    await user.click(within(dialog).getByRole('button', { name: 'Withdraw' }));
    await waitFor(() => expect(inputs(calls, 'WithdrawSignature')).toEqual([{ signOnId: 'call-1', organisationId: harbourWatch.id, versionIds: ['version-2'] }]));
    expect(await ours().findByText('Withdrew its signature')).toBeInTheDocument();
  });

  test('[S1.8] afterwards one can sign again while the call runs, but not decline once more', async () => {
    const user = userEvent.setup();
    open(aCall({ board: [aPlace(harbourWatch, 'WITHDRAWN', { revision: 2 }), ...board.slice(1)] }));
    await user.click(await screen.findByRole('button', { name: 'Sign after all' }));
    expect(screen.getAllByRole('radio').map((one) => (one as HTMLInputElement).value)).toEqual(['SIGN', 'SIGN_WITH_RESERVATION']);
  });
});

describe('what a coordinator does with a call', () => {
  const choose = async (user: ReturnType<typeof userEvent.setup>, item: string) => {
    await user.click(await screen.findByRole('button', { name: 'More about this call' }));
    await user.click(await screen.findByRole('menuitem', { name: item }));
    return within(await screen.findByRole('dialog'));
  };
  const run = aCall({ can: ['SIGN_ON_CALL'], closesAt: '2030-03-28T17:00:00.000Z' });

  test('gives more time, on the clocks of the call, with a reason', async () => {
    const user = userEvent.setup();
    const { calls } = open(run, { ExtendSignOn: { extendSignOn: run } });
    const dialog = await choose(user, 'Give more time');
    expect(dialog.getByText(/The deadline is Thu 28 Mar 2030 17:00 \(London\)\./)).toBeInTheDocument();
    await user.type(dialog.getByRole('textbox', { name: 'Why' }), 'Soon.');
    await user.click(dialog.getByRole('button', { name: 'Move the deadline' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(calls.find(({ name }) => name === 'ExtendSignOn')?.variables).toEqual({ id: 'call-1', closesAt: '2030-04-04T16:00:00.000Z', reason: 'Soon.' });
  });

  test('[S1.13] reminds by name, and calls it off after being asked', async () => {
    const user = userEvent.setup();
    const { calls } = open(run, { RemindOfSignOn: { remindOfSignOn: run }, CallOffSignOn: { callOffSignOn: run } });
    const reminding = await choose(user, 'Remind those who have not answered');
    expect(reminding.getByText('It stands under “Your turn” of Harbour Watch, Peace Desk and River Trust.')).toBeInTheDocument();
    await user.click(reminding.getByRole('button', { name: 'Remind' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const calling = await choose(user, 'Call it off');
    await user.type(calling.getByRole('textbox', { name: 'Why' }), 'No.');
    await user.click(calling.getByRole('button', { name: 'Call it off' }));
    await waitFor(() => expect(calls.find(({ name }) => name === 'CallOffSignOn')?.variables).toEqual({ id: 'call-1', reason: 'No.' }));
    expect(calls.find(({ name }) => name === 'RemindOfSignOn')?.variables).toEqual({ id: 'call-1', message: '' });
  });
});
