import { forgetDocuments } from '@northstar/web-editor';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draft, forgetDrafts, reloadDrafts } from '../lib/drafts.js';
import { aComment, aThread } from '../testing/a-thread.js';
import { open, session } from '../testing/open.js';

const original = globalThis.WebSocket;
const ANA = '0b0e7a52-6f1c-4d3b-9a55-1b2c3d4e5f60';
const QUAY = '1c0e7a52-6f1c-4d3b-9a55-1b2c3d4e5f61';
const ines = { __typename: 'Person', id: 'person-1', name: 'Ines Okafor', initials: 'IO' } as const;
const mention = (ref: string, name: string, given: object = {}) => ({ __typename: 'Mention' as const, ref, name, left: false, me: false, ...given });
const network = {
  network: {
    __typename: 'Network', id: 'network-1',
    organisations: [{ __typename: 'Organisation', id: QUAY, name: 'Anchor Quay', initials: 'AQ', colour: 2, standing: 'MEMBER' }, { __typename: 'Organisation', id: 'gone', name: 'Anselm Row', initials: 'AR', colour: 3, standing: 'LEFT' }],
    members: {
      __typename: 'MemberConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      nodes: [
        { __typename: 'Member', id: 'm1', person: { __typename: 'Person', id: ANA, name: 'Ana Quill', initials: 'AQ' }, organisation: { __typename: 'Organisation', id: 'o', name: 'Harbour Watch' } },
        { __typename: 'Member', id: 'm2', person: { __typename: 'Person', id: 'tomas', name: 'Tomas Lind', initials: 'TL' }, organisation: null },
      ],
    },
  },
};

describe('the conversation [T2]', () => {
  afterEach(() => {
    act(() => { forgetDocuments(); forgetDrafts(); });
    globalThis.WebSocket = original;
    delete (globalThis as { IntersectionObserver?: unknown }).IntersectionObserver;
  });

  test('“@” offers people and organisations; keys choose, and what goes out refers to them', async () => {
    const user = userEvent.setup({ delay: null });
    const { calls } = await open([aThread('t1')], { answers: { Mentionable: network, ReplyToThread: { reply: aThread('t1') } } });
    const field = screen.getByRole('textbox', { name: 'Reply' });
    await user.click(field);
    await user.paste('Ask @an');
    const list = await screen.findByRole('listbox', { name: 'People and organisations' });
    expect(within(list).getAllByRole('option').map((option) => option.textContent)).toEqual(['Ana QuillHarbour Watch', 'AQAnchor Quay']);
    expect(field).toHaveAttribute('aria-activedescendant', within(list).getAllByRole('option')[0]!.id);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(field).toHaveValue('Ask @Anchor Quay ');
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.paste('or @ana');
    await user.keyboard('{Enter}');
    expect(field).toHaveValue('Ask @Anchor Quay or @Ana Quill ');
    await user.paste('@zzz');
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(calls.find(({ name }) => name === 'ReplyToThread')?.variables).toEqual({ threadId: 't1', body: `Ask @[organisation:${QUAY}] or @[person:${ANA}] @zzz` }));
  });

  test('names are those of today; who left is said to have left; editing begins with names', async () => {
    const user = userEvent.setup({ delay: null });
    const comment = aComment('c', `@[person:${ANA}], @[organisation:${QUAY}]?`, { author: ines, mentions: [mention(`person:${ANA}`, 'Ana Quill', { left: true }), mention(`organisation:${QUAY}`, 'Anchor Quay', { me: true })] });
    await open([aThread('t1', { comments: [comment] })]);
    expect(screen.getByText('@Ana Quill')).toHaveTextContent('@Ana Quill (left)');
    expect(screen.getByText('@Anchor Quay')).toHaveAttribute('data-me', 'true');
    await user.click(screen.getByRole('button', { name: 'More about the comment by Ines Okafor' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    expect(screen.getByRole('textbox', { name: 'Comment' })).toHaveValue('@Ana Quill, @Anchor Quay?');
  });

  test('reactions are given and taken back, and say who gave them', async () => {
    const user = userEvent.setup({ delay: null });
    const reacted = aThread('t1', { comments: [aComment('c', 'Whose?', { reactions: [{ __typename: 'Reaction', kind: 'THANKS', mine: true, people: [{ __typename: 'Person', id: 'p', name: 'Ana Quill' }, ines] }] })] });
    const { calls } = await open([aThread('t1', { comments: [aComment('c', 'Whose?')] })], { answers: { ReactToComment: { react: reacted } } });
    await user.click(screen.getByRole('button', { name: 'React to the comment by Tomas Lind' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Thanks' }));
    const given = await screen.findByRole('button', { name: 'Thanks: Ana Quill, Ines Okafor' });
    expect(given).toHaveAttribute('aria-pressed', 'true');
    await user.click(given);
    expect(calls.filter(({ name }) => name === 'ReactToComment').map(({ variables }) => variables)).toEqual([{ commentId: 'c', kind: 'THANKS', on: true }, { commentId: 'c', kind: 'THANKS', on: false }]);
  });

  test('what is new is counted until it was shown, stays marked meanwhile, and can be marked as read', async () => {
    const user = userEvent.setup({ delay: null });
    const seers: (() => void)[] = [];
    globalThis.IntersectionObserver = class {
      constructor(told: (entries: object[]) => void) { seers.push(() => told([{ isIntersecting: true, intersectionRatio: 1, intersectionRect: { height: 10 }, rootBounds: { height: 100 } }])); }
      observe() {}
      disconnect() {}
    } as never;
    const threads = [
      aThread('t1', { seenAt: '2026-03-01T10:30:00.000Z', comments: [aComment('c1', 'Seen'), aComment('c2', 'Not seen', { createdAt: '2026-03-01T11:00:00.000Z' })] }),
      aThread('t2', { comments: [aComment('c3', 'Mine', { author: ines })] }), aThread('t3', { comments: [aComment('c4', 'Never seen')] }),
    ];
    const { calls } = await open(threads, { answers: { MarkSeen: { markSeen: { __typename: 'Document', id: 'doc-1' } } } });
    expect(screen.getByText('2 new')).toBeInTheDocument();
    expect(screen.getAllByText('New')).toHaveLength(2);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Whose threads' }), 'With something new');
    expect(screen.queryByText('Mine', { selector: 'p' })).toBeNull();
    act(() => seers.forEach((sees) => sees()));
    await waitFor(() => expect(calls.find(({ name }) => name === 'MarkSeen')?.variables).toEqual({ documentId: 'doc-1', threadIds: expect.arrayContaining(['t1', 't3']) as string[], upTo: '2026-03-01T11:00:00.000Z' }));
    await waitFor(() => expect(screen.queryByText('2 new')).toBeNull());
    expect(screen.getAllByText('New')).toHaveLength(2);
  });

  test('“Mark all as read” marks all', async () => {
    const user = userEvent.setup({ delay: null });
    const { calls } = await open([aThread('t3')], { answers: { MarkSeen: { markSeen: { __typename: 'Document', id: 'doc-1' } } } });
    await user.click(screen.getByRole('button', { name: 'Mark all as read' }));
    expect(screen.queryByText('New')).toBeNull();
    expect(calls.find(({ name }) => name === 'MarkSeen')?.variables).toMatchObject({ threadIds: null });
  });

  test('threads are narrowed to mine, my organisation’s and those that name me', async () => {
    const user = userEvent.setup({ delay: null });
    const harbour = { __typename: 'Organisation', id: 'organisation-1', name: 'Harbour Watch', initials: 'HW', colour: 3 } as const;
    await open([
      aThread('mine', { comments: [aComment('a', 'By me', { author: ines })] }), aThread('ours', { comments: [aComment('b', 'By us', { organisation: harbour })] }),
      aThread('me', { comments: [aComment('c', 'To me', { mentions: [mention('person:person-1', 'Ines', { me: true })] })] }),
    ]);
    const shown = () => [...document.querySelectorAll('.ns-comment-body')].map((entry) => entry.textContent);
    for (const [filter, words] of [['Mine', ['By me']], ['Harbour Watch’s', ['By us']], ['That name me', ['To me']], ['Everybody’s', ['By me', 'To me', 'By us']]] as const) {
      await user.selectOptions(screen.getByRole('combobox', { name: 'Whose threads' }), filter);
      expect(shown().sort()).toEqual([...words].sort());
    }
  });

  test('a link to a reply marks it and puts the keyboard there', async () => {
    await open([aThread('t1', { comments: [aComment('c1', 'One'), aComment('c2', 'Two')] })], { thread: 't1', comment: 'c2' });
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-comment', 'c2'));
    expect(document.activeElement).toHaveAttribute('data-marked', 'true');
  });

  test('a half-written reply is there again after a reload', async () => {
    const user = userEvent.setup({ delay: null });
    const { unmount } = await open([aThread('t1')], { answers: { Mentionable: network } });
    await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'Half a thought');
    unmount();
    act(() => forgetDocuments());
    reloadDrafts();
    await open([aThread('t1')]);
    expect(screen.getByRole('textbox', { name: 'Reply' })).toHaveValue('Half a thought');
    expect(draft('person-1 reply:t1').words).toBe('Half a thought');
  });

  test('[T1] a thread whose words have gone is attached to others that one selects', async () => {
    const user = userEvent.setup({ delay: null });
    const moved = aThread('t1', { quote: 'publish', attachment: { __typename: 'ThreadAttachment', formerQuote: 'old words', at: '2026-03-01T12:00:00.000Z', by: ines, organisation: null } });
    const { calls } = await open([aThread('t1', { quote: 'old words', anchor: { __typename: 'Anchor', start: 'AAEC', end: 'AAEC', words: '', prefix: '', suffix: '' } })], { answers: { AttachThread: { attachThread: moved } } });
    await user.click(await screen.findByRole('button', { name: 'Attach to other words' }));
    expect(screen.getByText('Select the words in the text that this thread is about.')).toBeInTheDocument();
    const at = session.editor!.state.doc.textContent.indexOf('publish') + 1;
    act(() => { session.editor!.commands.setTextSelection({ from: at, to: at + 'publish'.length }); });
    fireEvent.click(await screen.findByRole('button', { name: 'Attach the thread here' }));
    expect(await screen.findByText(/Attached here by Ines Okafor/)).toHaveTextContent('Before: “old words”');
    expect(calls.find(({ name }) => name === 'AttachThread')?.variables).toMatchObject({ id: 't1', anchor: { quote: 'publish' } });
  });

  test('[T1] nobody is offered to attach a thread who may not', async () => {
    await open([aThread('t1', { quote: 'old words', mayAttach: false, anchor: { __typename: 'Anchor', start: 'AAEC', end: 'AAEC', words: '', prefix: '', suffix: '' } })]);
    expect(await screen.findByText('No longer found in the text')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Attach to other words' })).toBeNull();
  });
});
