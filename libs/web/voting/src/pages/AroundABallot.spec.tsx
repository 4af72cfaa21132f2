import { renderApp, type Situation } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import type { BallotOfPage } from '../lib/types.js';
import { votingMessages } from '../messages.js';
import { aBallot, anOutcome, aPosition, harbourWatch, HOUR, later, peaceDesk } from '../testing/a-ballot.js';
import { BallotPage } from './BallotPage.js';

// Whole forms are filled in key by key, and finding each field by its role takes its time on a busy machine.
jest.setTimeout(30_000);

const Text = ({ label }: { readonly label?: string }) => <div role="article" aria-label={label}>The exact words.</div>;
const Changes = ({ from, to }: { readonly from: string; readonly to: string }) => <p>{`Compared ${from} with ${to}`}</p>;

const open = (ballot: BallotOfPage, answers: Situation['answers'] = {}) =>
  renderApp(<Routes><Route path="/n/:slug/decisions/:ballotId" element={<BallotPage Text={Text} Changes={Changes} />} /></Routes>, {
    messages: { voting: votingMessages, ui: uiMessages }, address: '/n/coast/decisions/ballot-1', answers: { BallotPage: { ballot }, DraftMoved: { compare: null }, ...answers },
  });

describe('what stands beside a ballot', () => {
  const known = (voted: boolean): BallotOfPage['texts'] => [{ ...aBallot().texts[0]!, before: { __typename: 'TextBefore', voted, version: { __typename: 'Version', id: 'version-5', number: 5, createdAt: later(-48 * HOUR) } } }];

  test('[D5.3] what changed since our organisation voted is compared once somebody wants to see it', async () => {
    const user = userEvent.setup();
    open(aBallot({ texts: known(true) }));
    const summary = await screen.findByText('What changed since your organisation voted on version 5');
    expect(screen.queryByText(/Compared/)).toBeNull();
    await user.click(summary);
    expect(await screen.findByText('Compared version-5 with version-7')).toBeInTheDocument();
  });

  test('[D2.7] the note of our organisation is written and saved apart from the answer', async () => {
    const user = userEvent.setup();
    const { calls } = open(aBallot(), { NoteOnBallot: { noteOnBallot: { __typename: 'Refusal', code: 'CONFLICT', message: 'Jo Brandt changed the note meanwhile.', field: null } } });
    await user.click(await screen.findByText('Note of Harbour Watch, for your own people only'));
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'Ask the board.');
    await user.click(screen.getByRole('button', { name: 'Save the note' }));
    expect(await screen.findByText('Jo Brandt changed the note meanwhile.')).toBeInTheDocument();
    // Nothing is lost: the words are still there to be kept.
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('Ask the board.');
    expect(calls.at(-1)!.variables).toEqual({ input: { ballotId: 'ballot-1', organisationId: 'organisation-1', body: 'Ask the board.', expectedRevision: 0 } });
  });

  test('a mandate that ends before the close is said with what that means', async () => {
    open(aBallot({ mandates: [{ __typename: 'BallotMandate', kind: 'ALTERNATE', until: later(24 * HOUR), organisation: { __typename: 'Organisation', id: 'organisation-1' } }] }));
    expect(await screen.findByText(/You answer as an alternate/)).toHaveTextContent('afterwards somebody else has to change the answer');
  });

  test('[D7.8] a coordinator sees the quorum and reminds those that are missing, by name', async () => {
    const user = userEvent.setup();
    const { calls } = open(aBallot({ can: ['BALLOT_REMIND'], positions: [aPosition({ organisation: peaceDesk })] }), { RemindOfBallot: { remindOfBallot: aBallot({ can: ['BALLOT_REMIND'], lastReminder: { __typename: 'BallotReminder', at: later(0), message: 'Please answer.', by: { __typename: 'Person', id: 'person-9', name: 'Ada Lund' } } }) } });
    expect(await screen.findByText(/1 more for the quorum/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Options for this ballot' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remind those that are missing' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Harbour Watch and River Trust/)).toBeInTheDocument();
    await user.type(dialog.getByRole('textbox'), 'Please answer.');
    await user.click(dialog.getByRole('button', { name: 'Remind them' }));
    expect(await screen.findByText(/Ada Lund reminded/)).toBeInTheDocument();
    expect(calls.find(({ name }) => name === 'RemindOfBallot')!.variables).toEqual({ id: 'ballot-1', message: 'Please answer.' });
  });
});

describe('after the close', () => {
  const objected = (given: Partial<BallotOfPage> = {}) => aBallot({ state: 'UNDER_OBJECTION', closedAt: later(-HOUR), outcome: anOutcome({ state: 'UNDER_OBJECTION', headline: 'Under objection: 1 organisation blocks it.' }), mine: [aPosition({ choice: 'BLOCK', revision: 2 })], review: { __typename: 'BallotReview', open: true, mayOverride: false, mayWithdraw: [harbourWatch], steps: [] }, ...given });

  test('[D4.16] an objection shows its ways out, and the organisation that blocks withdraws', async () => {
    const user = userEvent.setup();
    const { calls } = open(objected(), { WithdrawBlock: { withdrawBlock: objected({ state: 'CARRIED', outcome: anOutcome(), firstOutcome: { __typename: 'Outcome', headline: 'Under objection: 1 organisation blocks it.' }, review: { __typename: 'BallotReview', open: false, mayOverride: false, mayWithdraw: [], steps: [{ __typename: 'ReviewStep', kind: 'BLOCK_WITHDRAWN', choice: 'STAND_ASIDE', reason: 'Heard.', at: later(0), by: { __typename: 'Person', id: 'person-1', name: 'Ines Okafor' }, organisation: harbourWatch }] } }) } });
    expect(await screen.findByText(/Not possible here/)).toBeInTheDocument();
    expect(screen.getByText('The quorum of 2 was missed')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Withdraw the block of Harbour Watch' }));
    expect(screen.queryByRole('radio', { name: 'Block' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Stand aside' }));
    await user.click(screen.getByRole('button', { name: 'Withdraw the block' }));
    expect(await screen.findByText(/withdrew its block/)).toBeInTheDocument();
    expect(screen.getByText(/At the close: Under objection/)).toBeInTheDocument();
    expect(calls.find(({ name }) => name === 'WithdrawBlock')!.variables).toMatchObject({ input: { choice: 'STAND_ASIDE', expectedRevision: 2 } });
  });

  test('[D7.9] a coordinator says what the outcome means', async () => {
    const user = userEvent.setup();
    const ended = aBallot({ state: 'CARRIED', closedAt: later(-HOUR), outcome: anOutcome(), can: ['BALLOT_CONCLUDE'] });
    const { calls } = open(ended, { StateOutcome: { stateOutcome: { ...ended, statement: { __typename: 'BallotStatement', body: 'It is agreed.', nextSteps: '', revision: 1, at: later(0), by: { __typename: 'Person', id: 'person-9', name: 'Ada Lund' } } } } });
    await user.click(await screen.findByRole('button', { name: 'Say what it means' }));
    await user.type(screen.getByRole('textbox', { name: 'What does the outcome mean?' }), 'It is agreed.');
    await user.click(screen.getByRole('button', { name: 'Put it on record' }));
    expect(await screen.findByText('It is agreed.')).toBeInTheDocument();
    expect(calls.find(({ name }) => name === 'StateOutcome')!.variables).toEqual({ id: 'ballot-1', body: 'It is agreed.', nextSteps: '', expectedRevision: 0 });
  });

  test('[D2.6] a reason that is not to leave the network is marked, and kept off paper', async () => {
    open(aBallot({ state: 'NOT_CARRIED', closedAt: later(-HOUR), outcome: anOutcome({ state: 'NOT_CARRIED' }), positions: [aPosition({ choice: 'OPPOSE', reason: 'Inside.' }), aPosition({ organisation: peaceDesk, choice: 'OPPOSE', reason: 'Aloud.', shareDissent: true })] }));
    expect((await screen.findByText('Inside.')).closest('li')).toHaveAttribute('data-inside', 'true');
    expect(screen.getByText('Aloud.').closest('li')).toHaveAttribute('data-inside', 'false');
    expect(screen.getByRole('button', { name: 'Table (CSV)' })).toBeInTheDocument();
  });
});
