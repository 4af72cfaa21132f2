import { forgetDocuments } from '@northstar/web-editor';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { open } from '../testing/open.js';

const original = globalThis.WebSocket;
const ask = { __typename: 'AskDetails', leadOrganisation: { __typename: 'Organisation', id: 'organisation-2', name: 'Peace Desk' } };
const set = (suggestionDeciders: string) => ({ setSuggestionDeciders: { __typename: 'Document', id: 'doc-1', suggestionDeciders, decidesSuggestions: true, setsSuggestionDeciders: true } });
const sent = (calls: { name: string; variables: object }[]) => calls.filter(({ name }) => name === 'SetSuggestionDeciders').map(({ variables }) => variables);
const none = () => [];

describe('who may accept', () => {
  afterEach(() => {
    act(() => forgetDocuments());
    globalThis.WebSocket = original;
  });

  test.each<[string, object | null, RegExp]>([
    ['WRITERS', ask, /^Everyone who may edit this text may accept/], ['COORDINATORS', null, /^Coordinators may accept suggestions in this text/],
    ['LEAD_ORGANISATION', ask, /^Peace Desk, which leads here, and coordinators/], ['LEAD_ORGANISATION', null, /No organisation leads at the moment/],
  ])('[S3] %s is said in words to people who cannot change it', async (suggestionDeciders, details, words) => {
    await open(none, { of: { suggestionDeciders, ask: details, decidesSuggestions: false }, mode: 'suggest' });
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Change who' })).toBeNull();
  });

  test('[S4] is chosen by keyboard, announced, and chosen back', async () => {
    const user = userEvent.setup();
    const of = { setsSuggestionDeciders: true, suggestionDeciders: 'WRITERS', ask };
    const { calls } = await open(none, { of, answers: { SetSuggestionDeciders: ({ deciders }) => set(of.suggestionDeciders = String(deciders)) } });
    await user.click(await screen.findByRole('button', { name: 'Change who' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('radio', { name: 'Everyone who may edit it' }));
    await user.keyboard('{ArrowDown}{Tab}');
    expect(screen.getByRole('button', { name: 'Save' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/^Peace Desk, which leads here/)).toBeInTheDocument();
    expect(await screen.findByText('Saved who may accept suggestions.')).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Change who' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('radio', { name: 'Everyone who may edit it' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/^Everyone who may edit this text/)).toBeInTheDocument();
    // What may be done with each suggestion follows, so they are fetched anew.
    await waitFor(() => expect(calls.filter(({ name }) => name === 'DocumentSuggestions')).toHaveLength(3));
    expect(sent(calls)).toEqual([{ documentId: 'doc-1', deciders: 'LEAD_ORGANISATION' }, { documentId: 'doc-1', deciders: 'WRITERS' }]);
  });

  test('[S4] a refusal is said in the dialog, and what stood before goes on', async () => {
    const user = userEvent.setup();
    await open(none, { of: { setsSuggestionDeciders: true, ask }, answers: { SetSuggestionDeciders: { setSuggestionDeciders: { __typename: 'Refusal', code: 'NOT_ALLOWED', message: 'Coordinators set this.', field: null } } } });
    await user.click(await screen.findByRole('button', { name: 'Change who' }));
    await user.click(await screen.findByRole('radio', { name: 'Coordinators only' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await within(screen.getByRole('dialog')).findByText('Coordinators set this.')).toBeInTheDocument();
    expect(screen.getByText(/^Everyone who may edit this text may/)).toBeInTheDocument();
  });

  test('where no organisation leads, it cannot be chosen', async () => {
    const user = userEvent.setup();
    await open(none, { of: { setsSuggestionDeciders: true } });
    await user.click(await screen.findByRole('button', { name: 'Change who' }));
    expect(await screen.findByRole('radio', { name: 'Its lead organisation, and coordinators' })).toBeDisabled();
  });
});
