import { fromBlocks, seedYDoc, toNode } from '@northstar/engine-editor-schema';
import { propose } from '@northstar/engine-suggestions';
import { useDocumentSession, forgetDocuments } from '@northstar/web-editor';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import type { Suggestion } from '../lib/types.js';
import { talkOf } from '../lib/talk.js';
import { aSuggestion } from '../testing/a-suggestion.js';
import { open, paragraph, type Suggesting } from '../testing/open.js';
import { AboutSuggestion } from './AboutSuggestion.js';

const original = globalThis.WebSocket;
type Thread = Suggestion['threads'][number];
const comment = (id: string, author: string, at: string) => ({ __typename: 'Comment' as const, id, createdAt: at, author: { __typename: 'Person' as const, id: author } });
const thread = (id: string, seenAt: string | null, ...comments: Thread['comments']): Thread => ({ __typename: 'Thread', id, seenAt, comments });
const TALK = [thread('t-1', '2026-03-01T11:00:00.000Z', comment('c-1', 'person-2', '2026-03-01T10:30:00.000Z'), comment('c-2', 'person-1', '2026-03-01T12:00:00.000Z'), comment('c-3', 'person-2', '2026-03-01T12:30:00.000Z'))];
const office = (given: Partial<Suggestion>) => (suggesting: Suggesting) => [aSuggestion('s-1', suggesting(paragraph('Governments should fund one early warning office.'), paragraph('Publish what it warns of.'))[0]!, given)];
const card = () => screen.findByRole('region', { name: /^Suggestion by/ });

afterEach(() => {
  act(() => forgetDocuments());
  globalThis.WebSocket = original;
});

describe('[S11] a suggestion and what is said about it', () => {
  test('the card says how much was said and how much of it is new, and leads there', async () => {
    const user = userEvent.setup();
    await open(office({ threads: TALK }));
    await user.click(within(await card()).getByRole('button', { name: '3 comments 1 new' }));
    expect(screen.getByRole('status', { name: 'address' })).toHaveTextContent('thread t-1');
    expect(within(await card()).queryByRole('button', { name: 'Discuss' })).toBeNull();
  });

  test('where nothing was said, whoever may comment begins, about its words; nobody else is offered to', async () => {
    const user = userEvent.setup();
    const heard: unknown[] = [];
    function Ear() {
      const { onComment } = useDocumentSession();
      useEffect(() => onComment((about) => heard.push(about)), [onComment]);
      return null;
    }
    const { editor, othersWrite, unmount } = await open(office({}), { of: { can: ['THREAD_CREATE'] }, beside: <Ear /> });
    await user.click(await within(await card()).findByRole('button', { name: 'Discuss' }));
    expect(heard).toEqual([{ suggestionId: 's-1', by: 'Tomas Lind' }]);
    const { from, to } = editor().state.selection;
    expect(editor().state.doc.textBetween(from, to)).toBe('desk');
    // Also where those words are gone.
    othersWrite(paragraph('Publish what it warns of.'));
    expect(await screen.findByText(/^The passage that this suggestion is about is no longer/)).toBeInTheDocument();
    await user.click(within(await card()).getByRole('button', { name: 'Discuss' }));
    expect(heard.at(-1)).toEqual({ suggestionId: 's-1', by: 'Tomas Lind', gone: true });
    unmount();
    await open(office({}));
    expect(within(await card()).queryByRole('button', { name: 'Discuss' })).toBeNull();
  });

  test('the record leads to it, too', async () => {
    const user = userEvent.setup();
    await open(office({ threads: TALK, state: 'REJECTED', can: [], settledAt: '2026-03-02T10:00:00.000Z' }));
    await user.click(screen.getByRole('radio', { name: 'Decided' }));
    expect(await screen.findByRole('link', { name: '3 comments 1 new' })).toHaveAttribute('href', '/n/coast/d/doc-1?rail=discussion&thread=t-1');
  });

  test.each<[Partial<Suggestion>, string]>([
    [{}, 'Waits for a decision'],
    [{ state: 'REJECTED', settledAt: '2026-03-02T10:00:00.000Z', settledBy: { __typename: 'Person', id: 'person-3', name: 'Amina Yusuf' } }, 'Rejected by Amina Yusuf'],
  ])('a thread says which it is about and what became of it %j: %s, and leads there', async (given, became) => {
    const user = userEvent.setup();
    const words = (text: string) => fromBlocks([paragraph(text)]);
    const suggestion = aSuggestion('s-9', propose(seedYDoc(words('Fund the desk.')), toNode(words('Fund the office.')))[0]!, given);
    await open(office({}), { beside: <AboutSuggestion suggestion={suggestion} /> });
    const about = screen.getByTitle('Show the suggestion');
    for (const text of ['Suggested by Tomas Lind, Peace Desk', 'Replace', 'desk', 'office', became]) expect(about).toHaveTextContent(text);
    await user.click(about);
    expect(screen.getByRole('status', { name: 'address' })).toHaveTextContent('s-9');
  });

  test('of several threads the one with something new is opened; where all was seen, the latest', () => {
    const old = thread('old', '2026-03-02T00:00:00.000Z', comment('c', 'person-2', '2026-03-01T10:00:00.000Z'));
    const late = thread('late', '2026-03-02T00:00:00.000Z', comment('d', 'person-2', '2026-03-01T11:00:00.000Z'));
    expect(talkOf([{ threads: [old] }, { threads: [late] }], 'person-1')).toEqual({ comments: 2, unseen: 0, threadId: 'late' });
    expect(talkOf([{ threads: [{ ...old, seenAt: null }, late] }], 'person-1')).toEqual({ comments: 2, unseen: 1, threadId: 'old' });
    expect(talkOf([{ threads: [] }], 'person-1')).toBeNull();
  });
});
