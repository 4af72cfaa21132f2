import { forgetDocuments } from '@northstar/web-editor';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { forgetDrafts } from '../lib/drafts.js';
import { aComment, aThread } from '../testing/a-thread.js';
import { open, session } from '../testing/open.js';

const original = globalThis.WebSocket;
const card = (name: RegExp) => screen.findByRole('region', { name });
const highlight = (id: string) => document.querySelector(`[data-passage="${id}"]`);

describe('the discussion beside the text', () => {
  afterEach(() => {
    act(() => { forgetDocuments(); forgetDrafts(); });
    globalThis.WebSocket = original;
  });

  test('[T1] a passage is highlighted, stays found after edits around it, and is listed as detached when its words go', async () => {
    await open([aThread('t1', { quote: 'early warning desk' })]);
    await waitFor(() => expect(highlight('t1')).toHaveTextContent('early warning desk'));
    act(() => { session.editor!.commands.insertContentAt(1, 'First of all: '); });
    await waitFor(() => expect(highlight('t1')).toHaveTextContent(/^early warning desk$/));
    const at = session.editor!.state.doc.textContent.indexOf('early') + 1;
    act(() => { session.editor!.commands.deleteRange({ from: at, to: at + 'early warning desk'.length }); });
    expect(await screen.findByText('No longer found in the text')).toBeInTheDocument();
    expect(await card(/early warning desk/)).toHaveTextContent('Comment of t1');
  });

  test('a click on the passage brings the thread into focus, and the thread marks its passage', async () => {
    await open([aThread('t1', { quote: 'early warning desk' }), aThread('t2', { quote: 'publish' })]);
    await waitFor(() => expect(highlight('t2')).not.toBeNull());
    fireEvent.click(within(await card(/“publish”/)).getByRole('button', { name: 'publish' }));
    expect(screen.getByLabelText('address')).toHaveTextContent('t2');
    await waitFor(() => expect(highlight('t2')).toHaveClass('ns-passage-active'));
    expect(highlight('t1')).not.toHaveClass('ns-passage-active');
    const position = session.editor!.state.doc.textContent.indexOf('warning') + 3;
    act(() => { session.editor!.view.someProp('handleClick', (handle) => handle(session.editor!.view, position, new MouseEvent('click'))); });
    expect(screen.getByLabelText('address')).toHaveTextContent('t1');
    expect(await card(/early warning/)).toHaveAttribute('data-active', 'true');
  });

  test('[T1] where passages overlap, the words in common say how many they are, and each click goes on to the next', async () => {
    await open([aThread('t1', { quote: 'one early warning' }), aThread('t2', { quote: 'early warning desk' })]);
    await waitFor(() => expect(highlight('t1 t2')).toHaveTextContent(/^early warning$/));
    expect(highlight('t1 t2')).toHaveAttribute('data-count', '2');
    expect([highlight('t1')!.textContent, highlight('t2')!.textContent]).toEqual(['one ', ' desk']);
    const position = session.editor!.state.doc.textContent.indexOf('warning') + 3;
    const clicks = () => act(() => { session.editor!.view.someProp('handleClick', (handle) => handle(session.editor!.view, position, new MouseEvent('click'))); });
    for (const thread of ['t1', 't2', 't1']) {
      clicks();
      await waitFor(() => expect(screen.getByLabelText('address')).toHaveTextContent(thread));
    }
  });

  test('[T1] someone without the right to edit starts a thread about a passage; its anchor and words go out', async () => {
    const user = userEvent.setup();
    const started = aThread('new', { quote: 'one early warning desk', comments: [aComment('c', 'Which ministry?')] });
    const { calls } = await open([], { mode: 'suggest', answers: { StartThread: { startThread: started } } });
    const at = session.editor!.state.doc.textContent.indexOf('one early') + 1;
    act(() => { session.editor!.commands.setTextSelection({ from: at, to: at + 'one early warning desk'.length }); });
    fireEvent.keyDown(session.editor!.view.dom, { code: 'KeyM', key: 'm', ctrlKey: true, altKey: true });
    const field = await screen.findByRole('textbox', { name: 'New comment' });
    await user.type(field, 'Which ministry?');
    await user.click(screen.getByRole('button', { name: 'Comment' }));
    expect(await screen.findByText('Which ministry?')).toBeInTheDocument();
    const sent = calls.find(({ name }) => name === 'StartThread')!.variables;
    expect(sent).toMatchObject({ documentId: 'doc-1', body: 'Which ministry?', anchor: { quote: 'one early warning desk', prefix: 'Governments should fund ', suffix: ', and publish what it warns of.' } });
    expect(screen.getByLabelText('address')).toHaveTextContent('new');
    // The keyboard goes on in the new thread, and who cannot see that hears it.
    expect(await card(/“one early warning desk”/)).toHaveFocus();
    expect(screen.getByText('Sent.')).toHaveAttribute('role', 'status');
  });

  test('[T2] after editing a comment, and after all keeping it, the keyboard stays with it', async () => {
    const user = userEvent.setup();
    const mine = aComment('c', 'My words', { author: { __typename: 'Person', id: 'person-1', name: 'Ines Okafor', initials: 'IO' } });
    await open([aThread('t1', { comments: [mine] })], { answers: { EditComment: { editComment: aThread('t1', { comments: [{ ...mine, body: 'My words now' }] }) } } });
    const choose = async (name: string) => {
      await user.click(screen.getByRole('button', { name: 'More about the comment by Ines Okafor' }));
      await user.click(await screen.findByRole('menuitem', { name }));
    };
    const comment = screen.getByRole('article', { name: 'Ines Okafor' });
    await choose('Edit');
    await user.type(await screen.findByRole('textbox', { name: 'Comment' }), ' now');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(comment).toHaveTextContent('My words now'));
    expect(comment).toHaveFocus();
    await choose('Delete');
    await user.click(await screen.findByRole('button', { name: 'Keep it' }));
    expect(comment).toHaveFocus();
  });

  test('[T1] where threads are many for their text, each says how it begins until somebody turns to it, and then takes the keyboard', async () => {
    const narrow = window.matchMedia;
    window.matchMedia = ((query: string) => ({ ...narrow(query), matches: query === '(min-width: 80em)' })) as typeof window.matchMedia;
    const user = userEvent.setup();
    const words = ['Governments', 'should', 'fund', 'one', 'early', 'warning', 'desk', 'publish'];
    await open(words.map((quote) => aThread(quote, { quote, comments: [aComment(`${quote} 1`, `What of ${quote}?`), aComment(`${quote} 2`, 'Let us see.')] })));
    const desk = await card(/“desk”/);
    expect(desk).toHaveTextContent('What of desk?');
    expect(desk).not.toHaveTextContent('Let us see.');
    expect(within(desk).queryByRole('textbox')).toBeNull();
    await user.click(within(desk).getByRole('button', { name: /Show 1 more comment/ }));
    expect(desk).toHaveTextContent('Let us see.');
    expect(desk).toHaveFocus();
    await user.type(within(desk).getByRole('textbox', { name: 'Reply' }), 'Not yet');
    // Another is opened; this one has unsent words and stays.
    await user.click(within(await card(/“publish”/)).getByRole('button', { name: /Show 1 more comment/ }));
    expect(within(desk).getByRole('textbox', { name: 'Reply' })).toHaveValue('Not yet');
    window.matchMedia = narrow;
  });

  test('[T2] a comment that is asked for about a suggestion goes out as one about it, and its thread shows the suggestion', async () => {
    const user = userEvent.setup();
    const suggestion = { __typename: 'Suggestion', id: 's-1', state: 'OPEN', replaced: {}, proposed: {}, settledAt: null, settledBy: null, settledByOrganisation: null, author: { __typename: 'Person', id: 'person-2', name: 'Tomas Lind' }, organisation: null, threads: [] } as never;
    const started = aThread('new', { suggestion, comments: [aComment('c', 'Which desk?')] });
    const { calls } = await open([], { answers: { DiscussSuggestion: { discussSuggestion: started } } });
    const at = session.editor!.state.doc.textContent.indexOf('desk') + 1;
    act(() => {
      session.editor!.commands.setTextSelection({ from: at, to: at + 4 });
      session.askToComment({ suggestionId: 's-1', by: 'Tomas Lind' });
    });
    expect(await screen.findByText('About the suggestion by Tomas Lind')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: 'New comment' }), 'Which desk?');
    await user.click(screen.getByRole('button', { name: 'Comment' }));
    expect(await screen.findByText('the suggestion s-1')).toBeInTheDocument();
    expect(calls.find(({ name }) => name === 'DiscussSuggestion')!.variables).toMatchObject({ suggestionId: 's-1', body: 'Which desk?', anchor: { quote: 'desk' } });
    expect(calls.some(({ name }) => name === 'StartThread')).toBe(false);
    // One whose words are gone can be talked about, too.
    act(() => session.askToComment({ suggestionId: 's-2', by: 'Owen Blackwood', gone: true }));
    expect(await screen.findByText('About the suggestion by Owen Blackwood')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: 'New comment' }), 'Where did it go?');
    await user.click(screen.getByRole('button', { name: 'Comment' }));
    await waitFor(() => expect(calls.findLast(({ name }) => name === 'DiscussSuggestion')!.variables).toEqual({ suggestionId: 's-2', anchor: null, body: 'Where did it go?' }));
  });

  test('words are not lost when the server refuses them, and the reason is said', async () => {
    const user = userEvent.setup();
    await open([aThread('t1')], { answers: { ReplyToThread: { reply: { __typename: 'Refusal', code: 'CLOSED', message: 'This thread is resolved.', field: null } } } });
    const field = screen.getByRole('textbox', { name: 'Reply' });
    await user.type(field, 'But');
    await user.click(screen.getByRole('button', { name: 'Reply' }));
    expect(await screen.findByText('This thread is resolved.')).toBeInTheDocument();
    expect(field).toHaveValue('But');
  });

  test('what others do appears by itself and is announced', async () => {
    await open([aThread('t1')], { answers: { ThreadChanged: { threadChanged: aThread('t2', { comments: [aComment('c2', 'And the budget?')] }) } } });
    expect(await screen.findByText('And the budget?')).toBeInTheDocument();
    expect(screen.getByText('New comment by Tomas Lind')).toBeInTheDocument();
  });

  test('[T2] of others’ turns it is announced whose they are, also where one spoke last; of one’s own nothing', async () => {
    const me = { __typename: 'Person', id: 'person-1', name: 'Ines Okafor', initials: 'IO' } as const;
    const thread = aThread('t1', { state: 'RESOLVED', comments: [aComment('mine', 'My words', { author: me })] });
    const { unmount } = await open([thread], { answers: { ThreadChanged: { threadChanged: { ...thread, state: 'OPEN', reopenedAt: '2026-03-02T10:00:00.000Z', reopenedBy: thread.createdBy } } } });
    expect(await screen.findByText('A thread was reopened by Tomas Lind')).toBeInTheDocument();
    unmount();
    await open([thread], { answers: { ThreadChanged: { threadChanged: { ...thread, state: 'OPEN', reopenedAt: '2026-03-02T10:00:00.000Z', reopenedBy: me } } } });
    expect(await screen.findByRole('radio', { name: 'Open (1)' })).toBeInTheDocument();
    expect(screen.queryByText(/^A thread was reopened/)).toBeNull();
  });

  test('[T2] resolving moves a thread to the resolved ones, where it can be reopened; between what was said before and after it says by whom and when', async () => {
    const user = userEvent.setup();
    const resolved = aThread('t1', { state: 'RESOLVED', resolvedBy: { __typename: 'Person', id: 'person-1', name: 'Ines Okafor' }, resolvedByOrganisation: { __typename: 'Organisation', id: 'organisation-1', name: 'Harbour Watch' } });
    const reopened = aThread('t1', {
      reopenedAt: '2026-03-02T10:00:00.000Z', reopenedBy: { __typename: 'Person', id: 'person-2', name: 'Tomas Lind' }, reopenedByOrganisation: { __typename: 'Organisation', id: 'organisation-2', name: 'Peace Desk' },
      comments: [aComment('first', 'Whose desk?'), aComment('last', 'Not theirs.', { createdAt: '2026-03-02T10:01:00.000Z' })],
    });
    await open([aThread('t1')], { answers: { ResolveThread: { resolveThread: resolved }, ReopenThread: { reopenThread: reopened } } });
    await user.click(await screen.findByRole('button', { name: 'Resolve' }));
    await waitFor(() => expect(screen.queryByText('Comment of t1')).toBeNull());
    await user.click(screen.getByRole('radio', { name: 'Resolved (1)' }));
    expect(screen.getByText('Resolved by Ines Okafor, Harbour Watch')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Reopen' }));
    await user.click(await screen.findByRole('radio', { name: 'Open (1)' }));
    expect(await card(/About the whole text/)).toHaveTextContent(/Whose desk\?.*Reopened by Tomas Lind, Peace Desk.*Not theirs\./);
  });

  test('only one\'s own comments can be edited or deleted', async () => {
    const own = aComment('mine', 'My words', { author: { __typename: 'Person', id: 'person-1', name: 'Ines Okafor', initials: 'IO' } });
    await open([aThread('t1', { comments: [aComment('theirs', 'Their words'), own] })]);
    expect(screen.getAllByRole('button', { name: /^More about/ }).map((button) => button.getAttribute('aria-label'))).toEqual(['More about the comment by Ines Okafor']);
  });

  test('nobody is offered what they may not do', async () => {
    await open([aThread('t1', { can: [] })], { can: [] });
    for (const name of ['Reply', 'Resolve', 'Comment on the whole text']) expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Reply' })).toBeNull();
  });

  test('a link to a resolved thread shows it; a link to a thread that is gone says so', async () => {
    const { unmount } = await open([aThread('t1', { state: 'RESOLVED' })], { thread: 't1' });
    expect(await screen.findByText('Comment of t1')).toBeInTheDocument();
    unmount();
    await open([], { thread: 'nowhere' });
    expect(await screen.findByText(/That thread no longer exists/)).toBeInTheDocument();
  });
});
