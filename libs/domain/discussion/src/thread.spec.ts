import { type Actor, ROLES, type Role } from '@northstar/domain-membership';
import { checkComment, endsThread, isSentAgain, isUnseen, whyNotChange, type CommentFacts } from './comment.js';
import { settle, THREAD_STATES, THREAD_TABLE, threadActions, whyNotAttach, whyNotInThread, type ThreadFacts } from './thread.js';

const actor = (role: Role = 'representative', given: Partial<Actor> = {}): Actor => ({
  personId: 'amina', role, organisationId: 'harbour-aid', standing: 'member', organisationIds: ['harbour-aid'], mandates: [], now: 0, ...given,
});
const thread = (given: Partial<ThreadFacts> = {}): ThreadFacts => ({ state: 'open', createdBy: 'ben', retired: false, ...given });
const comment = (given: Partial<CommentFacts> = {}): CommentFacts => ({ authorId: 'amina', deleted: false, first: false, inThread: 3, ...given });
const SUSPENDED = { standing: 'suspended' as const };

describe('a comment', () => {
  test.each([['  Why “prevent”? ', 'Why “prevent”?'], ['one\r\ntwo\rthree', 'one\ntwo\nthree'], ['a\u0000b\u001b[31mc\u0085', 'ab[31mc'], ['a\tb', 'a\tb'], ['Cafe\u0301', 'Caf\u00e9']])('[C1] %j is kept as %j', (given, kept) => {
    expect(checkComment(given)).toEqual({ ok: true, value: kept });
  });

  test.each(['', '  \n\t ', '\u0000\u0007'])('[C1] %j says nothing', (given) => expect(checkComment(given)).toMatchObject({ ok: false, code: 'INVALID', field: 'body' }));

  test('[C1] has at most 5,000 characters', () => {
    expect(checkComment('x'.repeat(5_000)).ok).toBe(true);
    expect(checkComment(` ${'x'.repeat(5_000)} `).ok).toBe(true);
    expect(checkComment('x'.repeat(5_001))).toMatchObject({ code: 'INVALID', message: expect.stringContaining('5001') });
  });

  test.each<['edit' | 'remove', Partial<CommentFacts>, Partial<ThreadFacts>, Partial<Actor>, string | null]>([
    ['edit', {}, {}, {}, null],
    ['remove', {}, {}, {}, null],
    ['edit', { authorId: 'ben' }, {}, {}, 'NOT_ALLOWED'],
    ['remove', { authorId: 'ben' }, {}, { role: 'coordinator' }, 'NOT_ALLOWED'],
    ['edit', {}, {}, SUSPENDED, 'NOT_ALLOWED'],
    ['edit', {}, { retired: true }, {}, 'NOT_ALLOWED'],
    ['edit', {}, { state: 'resolved' }, {}, 'CLOSED'],
    ['remove', {}, { state: 'resolved' }, {}, 'CLOSED'],
    ['edit', { deleted: true }, {}, {}, 'CONFLICT'],
    ['remove', { deleted: true }, {}, {}, 'CONFLICT'],
    ['edit', { first: true }, {}, {}, null],
    ['remove', { first: true, inThread: 2 }, {}, {}, 'CONFLICT'],
    ['remove', { first: true, inThread: 1 }, {}, {}, null],
  ])('[C2] %s %j in %j by %j: %s', (change, of, within, by, code) => {
    expect(whyNotChange(actor(by.role, by), change, comment(of), thread(within))?.code ?? null).toBe(code);
  });

  test.each([[1, true], [2, false]])('[C5] the removal of one of %i ends the thread: %s', (inThread, ends) => expect(endsThread(comment({ inThread }))).toBe(ends));
});

describe('words that come twice', () => {
  const said = { authorId: 'amina', body: 'Whose desk?', at: 100_000 };

  test.each([
    ['at once', {}, true], ['a minute later', { at: 160_000 }, true], ['after more than a minute', { at: 160_001 }, false],
    ['from a server whose clock is behind', { at: 99_000 }, true], ['from somebody else', { authorId: 'ben' }, false], ['with other words', { body: 'Whose?' }, false],
  ])('[C6] %s: %j is the same: %s', (_when, given, same) => expect(isSentAgain(said, { ...said, ...given })).toBe(same));

  test('[C6] where nothing was said before, nothing is said again', () => expect(isSentAgain(null, said)).toBe(false));
});

test.each([
  ['by somebody else, never seen', 'ben', null, true], ['made before', 'ben', 200, false], ['at that moment', 'ben', 100, false], ['made after', 'ben', 99, true], ['one’s own', 'amina', null, false],
])('[C10] a comment %s: %s, seen up to %j: is new %s', (_what, authorId, seenAt, unseen) => expect(isUnseen({ authorId, at: 100 }, seenAt, 'amina')).toBe(unseen));

describe('a thread', () => {
  test.each(ROLES)('[C3] %s, in a thread of somebody else and in their own', (role) => {
    const others = role === 'observer' ? ['thread.reply'] : ['thread.reply', 'thread.resolve'];
    expect(threadActions(actor(role), thread())).toEqual(others);
    expect(threadActions(actor(role), thread({ createdBy: 'amina' }))).toEqual(['thread.reply', 'thread.resolve']);
  });

  test('[C3] nobody replies in a resolved one; whoever may resolve may reopen', () => {
    expect(whyNotInThread(actor('coordinator'), 'thread.reply', thread({ state: 'resolved' }))).toMatchObject({ code: 'CLOSED' });
    expect(threadActions(actor(), thread({ state: 'resolved' }))).toEqual(['thread.resolve']);
    expect(threadActions(actor('observer'), thread({ state: 'resolved' }))).toEqual([]);
  });

  test('[C3] about a retired ask, or for people of a suspended organisation, it is only read', () => {
    expect(threadActions(actor('coordinator'), thread({ retired: true }))).toEqual([]);
    expect(threadActions(actor('coordinator', SUSPENDED), thread())).toEqual([]);
  });

  test.each([['open', 'resolve', 'resolved', true], ['open', 'reopen', 'open', false], ['resolved', 'resolve', 'resolved', false], ['resolved', 'reopen', 'open', true]] as const)(
    '[C4] %s, %s: %s, changed: %s', (state, wish, next, changed) => {
      expect(settle(actor(), thread({ state }), wish)).toEqual({ ok: true, value: { state: next, changed } });
      expect(settle(actor('observer'), thread({ state }), wish)).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
    });

  test.each<[Role, Partial<ThreadFacts>, boolean]>([
    ['coordinator', {}, true], ['policy_lead', {}, true], ['observer', {}, false], ['representative', {}, false],
    ['observer', { createdBy: 'amina' }, true], ['representative', { createdBy: 'amina' }, true], ['coordinator', { retired: true }, false], ['observer', { createdBy: 'amina', retired: true }, false],
  ])('[C9] %s gives one (%j) another passage: %s', (role, given, may) => expect(whyNotAttach(actor(role), thread(given)) === null).toBe(may));

  test('[C4] every state is reached from the other', () => {
    for (const state of THREAD_STATES) expect(Object.values(THREAD_TABLE).flatMap((row) => Object.values(row))).toContain(state);
  });
});
