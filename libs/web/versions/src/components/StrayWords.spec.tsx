import { applyJson, fromBlocks, toJson, toText } from '@northstar/engine-editor-schema';
import { renderApp } from '@northstar/web-core/testing';
import { DocumentEditor, DocumentSession, type DocumentSessionValue, editorMessages, forgetDocuments, useDocumentSession } from '@northstar/web-editor';
import { FakeServer } from '@northstar/web-editor/testing';
import { uiMessages } from '@northstar/web-ui';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Stray } from '../lib/types.js';
import { versionsMessages } from '../messages.js';
import { StrayWords } from './StrayWords.js';

const original = globalThis.WebSocket;
afterEach(() => {
  act(() => forgetDocuments());
  globalThis.WebSocket = original;
});

const aStray = (given: Partial<Stray> = {}): Stray => ({
  __typename: 'StrayWords', id: 'stray-1', words: ' and a half', before: 'Four thousand', after: '', state: 'OFFERED', author: { __typename: 'Person', id: 'person-2', name: 'Tomas Lind' },
  organisation: { __typename: 'Organisation', id: 'organisation-2', name: 'Peace Desk' }, removedBy: { __typename: 'Person', id: 'person-1', name: 'Ines Okafor' },
  createdAt: '2026-03-01T10:00:00.000Z', settledAt: null, settledBy: null, ...given,
});
const settled = (given: Partial<Stray>): Stray => aStray({ settledAt: '2026-03-01T11:00:00.000Z', settledBy: { __typename: 'Person', id: 'person-1', name: 'Ines Okafor' }, ...given });

/** A text with such words above it. */
async function open(strays: readonly Stray[], answers: Record<string, object> = {}, mode: 'edit' | 'suggest' = 'edit') {
  const server = new FakeServer();
  server.mode = mode;
  applyJson(server.ydoc, fromBlocks([{ type: 'paragraph', text: 'We ask for five thousand.' }]));
  globalThis.WebSocket = server.surroundings().WebSocket;
  let session: DocumentSessionValue | undefined;
  const Probe = () => { session = useDocumentSession(); return null; };
  const { calls } = renderApp(<DocumentSession documentId="doc-1" title="Fund early warning"><Probe /><StrayWords documentId="doc-1" /><DocumentEditor /></DocumentSession>, {
    messages: { versions: versionsMessages, editor: editorMessages, ui: uiMessages }, answers: { StrayWords: { document: { __typename: 'Document', id: 'doc-1', strayWords: strays } }, ...answers },
  });
  await waitFor(() => expect(server.sockets).toHaveLength(1));
  act(() => server.admits());
  await waitFor(() => expect(session?.editor).toBeTruthy(), { timeout: 4_000 });
  return { calls, editor: () => session!.editor!, stored: () => { act(() => server.commits()); return toText(toJson(server.ydoc)); } };
}

describe('words that lost their place [C14]', () => {
  test('nothing is shown where there never were any', async () => {
    await open([]);
    expect(screen.queryByRole('region', { name: 'Words that lost their place' })).not.toBeInTheDocument();
  });

  test('are shown with whose they are, where they stood and who removed that, and are put in at the caret', async () => {
    const user = userEvent.setup();
    const { calls, editor, stored } = await open([aStray()], { SettleStrayWords: { settleStrayWords: settled({ state: 'PUT_IN' }) } });
    const region = await screen.findByRole('region', { name: 'Words that lost their place' });
    expect(region).toHaveTextContent('A passage lost its place');
    const card = within(region).getByRole('listitem');
    expect(card).toHaveTextContent('Tomas Lind, Peace Desk');
    expect(card).toHaveTextContent('Four thousandwritten: and a half end of what was written');
    expect(card).toHaveTextContent('What it stood in was removed by Ines Okafor.');
    act(() => { editor().commands.setTextSelection(1 + 'We ask for five thousand'.length); });
    await user.click(within(card).getByRole('button', { name: 'Put in at the caret: and a half' }));
    await waitFor(() => expect(stored()).toBe('We ask for five thousand and a half.'));
    expect(calls.find(({ name }) => name === 'SettleStrayWords')?.variables).toEqual({ id: 'stray-1', putIn: true });
    expect(region).toHaveTextContent('1 passage that lost its place was seen to');
  });

  test('are not put in twice: when somebody was quicker, the text stays as it is', async () => {
    const user = userEvent.setup();
    const { stored } = await open([aStray()], { SettleStrayWords: { settleStrayWords: { __typename: 'Refusal', code: 'CONFLICT', message: 'Somebody has seen to these words already.', field: null } } });
    await user.click(await screen.findByRole('button', { name: /^Put in at the caret/ }));
    expect(await screen.findByText('Somebody has seen to these words already.')).toBeInTheDocument();
    expect(stored()).toBe('We ask for five thousand.');
  });

  test('can be set aside, and stay on record with the way back', async () => {
    const user = userEvent.setup();
    const { calls } = await open([aStray()], { SettleStrayWords: { settleStrayWords: settled({ state: 'SET_ASIDE' }) } });
    await user.click(await screen.findByRole('button', { name: /^Set aside/ }));
    expect(await screen.findByText('Set aside by Ines Okafor')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Put in at the caret/, hidden: true })).toBeInTheDocument();
    expect(calls.find(({ name }) => name === 'SettleStrayWords')?.variables).toEqual({ id: 'stray-1', putIn: false });
  });

  test('that went back by themselves are told, also those that are found while one looks', async () => {
    await open([], { StrayWordsChanged: { strayWordsChanged: { __typename: 'StrayWordsList', strayWords: [aStray({ state: 'PLACED', words: ' in Brussels', before: 'One desk' })] } } });
    const region = await screen.findByRole('region', { name: 'Words that lost their place' });
    expect(within(region).getByText('A passage was put back')).toBeInTheDocument();
    expect(region).toHaveTextContent('What it stood in was given another form by Ines Okafor.');
    expect(within(region).getByRole('button', { name: 'All right: in Brussels' })).toBeInTheDocument();
  });

  test('are for whoever may write to decide about; others read and copy them', async () => {
    await open([aStray()], {}, 'suggest');
    expect(await screen.findByText('Whoever may change this text decides. You can copy the words.')).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: /: and a half$/ }).map((button) => button.textContent)).toEqual(['Copy']);
  });
});
