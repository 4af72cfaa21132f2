import { applyJson, fromBlocks, toJson, toText } from '@northstar/engine-editor-schema';
import { renderApp } from '@northstar/web-core/testing';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { forgetDocuments } from '../lib/open-documents.js';
import { editorMessages } from '../messages.js';
import { FakeServer } from '../testing/fake-server.js';
import { DocumentEditor } from './DocumentEditor.js';
import { DocumentSession, useDocumentSession } from './DocumentSession.js';
import type { Session } from './DocumentSession.js';
import { PresenceAvatars } from './PresenceAvatars.js';
import { SaveStateIndicator } from './SaveStateIndicator.js';

const original = globalThis.WebSocket;
let session: Session;
function Probe() {
  session = useDocumentSession();
  return null;
}

function open(server: FakeServer) {
  applyJson(server.ydoc, fromBlocks([{ type: 'paragraph', text: 'Governments should fund one desk.' }]));
  globalThis.WebSocket = server.surroundings().WebSocket;
  return renderApp(
    <DocumentSession documentId="doc-1" title="Fund early warning"><Probe /><PresenceAvatars /><SaveStateIndicator /><DocumentEditor /></DocumentSession>,
    { messages: { editor: editorMessages }, answers: { LastVersion: { document: { __typename: 'Document', id: 'doc-1', versions: { __typename: 'VersionConnection', nodes: [
      { __typename: 'Version', id: 'v1', number: 4, createdAt: '2026-03-01T10:00:00.000Z', content: fromBlocks([{ type: 'paragraph', text: 'The older text.' }]) },
    ] } } } } },
  );
}

const theText = () => screen.findByRole('textbox', { name: 'Text of Fund early warning' });
const said = () => document.querySelector('[data-save-state]')?.getAttribute('data-save-state');
const serverText = (server: FakeServer) => toText(toJson(server.ydoc));

async function opened(server: FakeServer) {
  open(server);
  await waitFor(() => expect(server.sockets).toHaveLength(1));
  act(() => server.admits());
  return theText();
}

describe('the document on the page', () => {
  afterEach(() => {
    act(() => forgetDocuments());
    globalThis.WebSocket = original;
  });

  test('shows no editable page before the stored text has arrived', async () => {
    const server = new FakeServer();
    open(server);
    expect(await screen.findByText('Connecting …')).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
    act(() => server.admits());
    expect(await theText()).toHaveTextContent('Governments should fund one desk.');
  });

  test('[C1] what is typed is "Saving …" until the server has committed it', async () => {
    const server = new FakeServer();
    const text = await opened(server);
    await waitFor(() => expect(said()).toBe('saved'));
    act(() => { session.editor!.commands.insertContentAt(1, 'All '); });
    expect(said()).toBe('saving');
    expect(text).toHaveTextContent('All Governments');
    act(() => server.commits());
    await waitFor(() => expect(said()).toBe('saved'), { timeout: 2_000 });
    expect(serverText(server)).toBe('All Governments should fund one desk.');
  });

  test('says how much is kept when the line breaks, and announces it politely', async () => {
    const server = new FakeServer();
    await opened(server);
    act(() => server.breaks());
    act(() => { session.editor!.commands.insertContentAt(1, 'All '); });
    expect(screen.getByText('Offline – 1 change unsent')).toBeInTheDocument();
    expect(screen.getByText('You are offline. What you write is kept in this window.')).toHaveAttribute('aria-live', 'polite');
    expect(await theText()).toHaveAttribute('contenteditable', 'true');
  });

  test('whoever was signed out with words unsaved is asked to sign in again in this window, which sends them', async () => {
    const server = new FakeServer();
    const { calls } = open(server);
    await waitFor(() => expect(server.sockets).toHaveLength(1));
    act(() => server.admits());
    await theText();
    act(() => { session.editor!.commands.insertContentAt(1, 'All '); });
    act(() => server.breaks(4401));
    expect(await screen.findByText('1 change of yours is not saved yet. It is sent when you sign in again in this window.')).toBeInTheDocument();
    // Reloading would throw them away.
    expect(screen.queryByText('Reload')).toBeNull();
    const asked = () => calls.filter(({ name }) => name === 'Session').length;
    const before = asked();
    fireEvent.click(screen.getByText('Sign in again'));
    await waitFor(() => expect(asked()).toBe(before + 1));
  });

  test('somebody who may only read gets no tools and cannot type, but can select by keyboard', async () => {
    const server = new FakeServer();
    server.mode = 'suggest';
    server.reason = 'Representatives comment; policy leads write.';
    const text = await opened(server);
    expect(text).toHaveAttribute('contenteditable', 'false');
    expect(screen.queryByRole('toolbar')).toBeNull();
    expect(screen.getByText('You can comment')).toBeInTheDocument();
    fireEvent.keyDown(text, { key: 'ArrowDown' });
    const { from, to } = session.editor!.state.selection;
    expect(session.editor!.state.doc.textBetween(from, to)).toBe('Governments should fund one desk.');
  });

  test('somebody who may only read cannot type either while the line is broken, when nobody would count or send it', async () => {
    const server = new FakeServer();
    server.mode = 'read';
    const text = await opened(server);
    act(() => server.breaks());
    expect(screen.getByText(/^Offline since/)).toBeInTheDocument();
    expect(screen.getByText('You are offline. What others change is not shown until you are back.')).toHaveAttribute('aria-live', 'polite');
    expect(text).toHaveAttribute('contenteditable', 'false');
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  test('the comment key works for readers and writers alike', async () => {
    const server = new FakeServer();
    server.mode = 'read';
    const text = await opened(server);
    const asked = jest.fn();
    act(() => { session.onComment(asked); });
    fireEvent.keyDown(text, { code: 'KeyM', key: 'µ', ctrlKey: true, altKey: true });
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test('the tools are one stop for Tab and are walked with arrow keys', async () => {
    const user = userEvent.setup();
    await opened(new FakeServer());
    const tools = within(screen.getByRole('toolbar', { name: 'Formatting' }));
    expect(tools.getAllByRole('button').filter((tool) => tool.tabIndex === 0)).toHaveLength(1);
    act(() => tools.getByRole('button', { name: 'Kind of block: Text' }).focus());
    await user.keyboard('{ArrowRight}');
    expect(tools.getByRole('button', { name: 'Bold' })).toHaveFocus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(tools.getByRole('button', { name: 'Quotation' })).toHaveFocus();
  });

  test('a tool says whether it is on and changes the shared text', async () => {
    const user = userEvent.setup();
    const server = new FakeServer();
    await opened(server);
    act(() => { session.editor!.commands.setTextSelection({ from: 1, to: 12 }); });
    const bold = screen.getByRole('button', { name: 'Bold' });
    expect(bold).toHaveAttribute('aria-pressed', 'false');
    await user.click(bold);
    await waitFor(() => expect(bold).toHaveAttribute('aria-pressed', 'true'));
    act(() => server.commits());
    expect(toJson(server.ydoc).content![0]!.content![0]).toEqual({ type: 'text', text: 'Governments', marks: [{ type: 'bold' }] });
  });

  test('a link that is not allowed is refused with a sentence; one without a scheme is completed', async () => {
    const user = userEvent.setup();
    const server = new FakeServer();
    await opened(server);
    act(() => { session.editor!.commands.setTextSelection({ from: 1, to: 12 }); });
    await user.click(screen.getByRole('button', { name: 'Link' }));
    const address = await screen.findByRole('textbox', { name: 'Address' });
    await user.type(address, 'javascript:alert(1)');
    await user.click(screen.getByRole('button', { name: 'Set link' }));
    expect(screen.getByText('Only web addresses and e-mail addresses can be linked.')).toBeInTheDocument();
    await user.clear(address);
    await user.type(address, 'example.org/desk');
    await user.click(screen.getByRole('button', { name: 'Set link' }));
    act(() => server.commits());
    expect(toJson(server.ydoc).content![0]!.content![0]!.marks).toEqual([{ type: 'link', attrs: { href: 'https://example.org/desk' } }]);
  });

  test('when the connection ends for good, it says why and hands over what is not saved', async () => {
    const user = userEvent.setup();
    const server = new FakeServer();
    await opened(server);
    act(() => { session.editor!.commands.insertContentAt(1, 'Unsaved: '); });
    act(() => server.breaks(4403));
    expect(screen.getByRole('alert')).toHaveTextContent('You may read this text but no longer change it');
    expect(screen.getByRole('alert')).toHaveTextContent('1 change of yours is not saved');
    await user.click(screen.getByRole('button', { name: 'Copy the text' }));
    expect(await navigator.clipboard.readText()).toBe('Unsaved: Governments should fund one desk.');
    expect(await theText()).toHaveAttribute('contenteditable', 'false');
  });

  test('when the text cannot be fetched, the last version is shown to read, never an empty page', async () => {
    const server = new FakeServer();
    open(server);
    await waitFor(() => expect(server.sockets).toHaveLength(1));
    act(() => server.breaks());
    expect(await screen.findByText('The text cannot be fetched just now')).toBeInTheDocument();
    expect(await screen.findByText('The older text.')).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('[C7] shows who is here, oneself first, as the server vouches for them', async () => {
    const user = userEvent.setup();
    const server = new FakeServer();
    await opened(server);
    act(() => {
      server.presents({ name: 'Tomas Lind', organisation: 'Peace Desk', initials: 'TL', colour: '#8a3b12' });
      server.presents({});
    });
    await user.click(await screen.findByRole('button', { name: '2 people here' }));
    const people = await screen.findAllByRole('listitem');
    expect(people.map((person) => person.textContent)).toEqual(['IOInes Okafor (you)Harbour Watch', 'TLTomas LindPeace Desk']);
  });
});
