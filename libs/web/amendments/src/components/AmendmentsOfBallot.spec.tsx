import { renderApp, type Situation } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AmendedBallot } from '../lib/types.js';
import { amendmentsMessages } from '../messages.js';
import { anAmendedBallot, anAmendment, anErratum, harbourWatch } from '../testing/an-amendment.js';
import { AmendmentsOfBallot } from './AmendmentsOfBallot.js';

jest.setTimeout(30_000);
const texts = [{ document: { id: 'doc-1', title: 'Act' } }];
const passages = { TextPassages: { ballot: { __typename: 'Ballot', id: 'ballot-1', passages: [{ __typename: 'TextPassage', from: 1, to: 10, words: 'Act soon.' }, { __typename: 'TextPassage', from: 12, to: 20, words: 'Report.' }] } } };

function open(ballot: AmendedBallot, answers: Situation['answers'] = {}) {
  return renderApp(<AmendmentsOfBallot ballotId="ballot-1" texts={texts} />, { messages: { amendments: amendmentsMessages, ui: uiMessages }, address: '/n/coast/decisions/ballot-1', answers: { AmendmentsOfBallot: { ballot }, ...passages, ...answers } });
}
const sent = (calls: { name: string; variables: unknown }[], name: string) => calls.find((call) => call.name === name)?.variables;
const card = async (name: string) => within(await screen.findByRole('article', { name }));

describe('amendments beside a ballot', () => {
  test('[AM1] one says what goes and what comes, why, whose it is, and what it collides with', async () => {
    open(anAmendedBallot({ amendments: [anAmendment({ sponsors: [{ __typename: 'Organisation', id: 'organisation-1', name: 'Harbour Watch' }], collidesWith: [{ __typename: 'Amendment', id: 'amendment-2', number: 2, state: 'PROPOSED' }] })] }));
    const shown = await card('Amendment 1');
    expect(shown.getByText('soon').closest('del')).toHaveTextContent('Goes: soon');
    expect(shown.getByText('by 2030').closest('ins')).toHaveTextContent('Comes: by 2030');
    for (const words of ['Soon is no date.', 'Sponsored by Harbour Watch.', /Collides with amendment 2\. .* one alone/, 'Not decided yet']) expect(shown.getByText(words)).toBeInTheDocument();
    expect(shown.queryByRole('button')).toBeNull();
  });

  test('[AM4] who may answer for an organisation chooses a paragraph and writes it anew; a refusal stands beside the words', async () => {
    const user = userEvent.setup();
    const { calls } = open(anAmendedBallot({ mayAmendFor: [harbourWatch] }), { ProposeAmendment: { proposeAmendment: { __typename: 'Refusal', code: 'INVALID', message: 'The passage reads as before.', field: 'words' } } });
    await user.click(await screen.findByRole('button', { name: 'Propose an amendment' }));
    expect(await screen.findByRole('button', { name: 'Propose it' })).toBeDisabled();
    await user.click(await screen.findByRole('radio', { name: 'Act soon.' }));
    const words = screen.getByRole('textbox', { name: 'How it should read' });
    expect(words).toHaveValue('Act soon.');
    await user.clear(words);
    await user.type(words, 'Act now.');
    await user.type(screen.getByRole('textbox', { name: 'Why?' }), 'Soon is no date.');
    await user.click(screen.getByRole('button', { name: 'Propose it' }));
    expect(sent(calls, 'ProposeAmendment')).toEqual({ input: { ballotId: 'ballot-1', documentId: 'doc-1', organisationId: 'organisation-1', from: 1, to: 10, words: 'Act now.', reason: 'Soon is no date.' } });
    expect(await screen.findByText('The passage reads as before.')).toBeInTheDocument();
  });

  test('[AM5] another organisation sponsors it', async () => {
    const user = userEvent.setup();
    const { calls } = open(anAmendedBallot({ amendments: [anAmendment({ maySponsorFor: [harbourWatch] })] }), { SponsorAmendment: { sponsorAmendment: anAmendment({ sponsors: [harbourWatch], mayUnsponsorFor: [harbourWatch] }) } });
    await user.click(await screen.findByRole('button', { name: 'Sponsor it for Harbour Watch' }));
    expect(sent(calls, 'SponsorAmendment')).toEqual({ input: { amendmentId: 'amendment-1', organisationId: 'organisation-1', sponsors: true } });
    expect(await screen.findByRole('button', { name: 'End the sponsorship of Harbour Watch' })).toBeInTheDocument();
  });

  test('[AM8] [AM9] the coordinator reads what taking it in means; a collision is said in the dialog', async () => {
    const user = userEvent.setup();
    const rival = { __typename: 'Amendment' as const, id: 'amendment-2', number: 2, state: 'PROPOSED' as const };
    const { calls } = open(anAmendedBallot({ amendments: [anAmendment({ mayDecide: true, collidesWith: [rival] })] }), { TakeInAmendment: { takeInAmendment: { __typename: 'AmendmentCollision', message: 'Amendment 2 changed the same words and was taken in.' } } });
    await user.click(await screen.findByRole('button', { name: 'Decide about it' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/The 2 of 3 organisations that have answered see their answer and the difference/)).toBeInTheDocument();
    expect(dialog.getByText('Amendment 2 collides with it and cannot be taken in any more.')).toBeInTheDocument();
    await user.type(dialog.getByRole('textbox', { name: 'Why?' }), 'All can live with it.');
    await user.click(dialog.getByRole('button', { name: 'Take it in' }));
    expect(sent(calls, 'TakeInAmendment')).toMatchObject({ input: { amendmentId: 'amendment-1', reason: 'All can live with it.', closesAt: expect.stringMatching(/^\d{4}-/) } });
    expect(await dialog.findByText('Amendment 2 changed the same words and was taken in.')).toBeInTheDocument();
  });

  test('[AM10] [AM11] one that a vote did not carry, or whose words were replaced, can only be noted', async () => {
    const user = userEvent.setup();
    open(anAmendedBallot({ amendments: [anAmendment({ mayDecide: true, vote: { __typename: 'Ballot', id: 'ballot-2', number: 5, state: 'NOT_CARRIED' } })] }));
    expect((await card('Amendment 1')).getByText('Not carried by the vote on it')).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Decide about it' }));
    expect((await screen.findAllByRole('radio')).map((each) => (each as HTMLInputElement).value)).toEqual(['note']);
  });

  test('only what there is has a place: errata alone leave no room for amendments', async () => {
    open(anAmendedBallot({ state: 'CARRIED', errata: [anErratum({ state: 'STANDS' })] }));
    expect(await screen.findByRole('heading', { name: 'Errata' })).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Amendments' })).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('[ER2] an organisation objects to an erratum while it waits', async () => {
    const user = userEvent.setup();
    const { calls } = open(anAmendedBallot({ errata: [anErratum({ mayObjectFor: [harbourWatch] })] }), { ObjectToErratum: { objectToErratum: anErratum({ state: 'OBJECTED', objection: 'No slip.', objectedBy: harbourWatch }) } });
    await user.click(await screen.findByRole('button', { name: 'Object for Harbour Watch' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Why?' }), 'No slip.');
    await user.click(dialog.getByRole('button', { name: 'Object' }));
    expect(sent(calls, 'ObjectToErratum')).toEqual({ input: { erratumId: 'erratum-1', organisationId: 'organisation-1', reason: 'No slip.' } });
    expect(await screen.findByText('Fell by an objection; needs a ballot')).toBeInTheDocument();
  });
});
