import { newsOf } from '../hooks/useThreads.js';
import { aComment, aThread } from '../testing/a-thread.js';
import { arrange } from './arrange.js';
import { draft, forgetDrafts, keepDraft, reloadDrafts } from './drafts.js';

const anchor = { __typename: 'Anchor', start: 's', end: 'e', words: '', prefix: '', suffix: '' } as const;

describe('the order of threads [T1]', () => {
  test('about the whole text first, then as the text goes, detached ones last; none is left out', () => {
    const threads = [aThread('late', { anchor }), aThread('early', { anchor }), aThread('gone', { anchor }), aThread('whole')];
    const located = new Map([
      ['late', { found: true, from: 50, to: 60, by: 'position' }], ['early', { found: true, from: 5, to: 9, by: 'quote' }], ['gone', { found: false }],
    ] as const);
    const { whole, inText, detached } = arrange(threads, located);
    expect([whole, inText, detached].map((list) => list.map(({ id }) => id))).toEqual([['whole'], ['early', 'late'], ['gone']]);
  });

  test('before the text is there nobody claims that a passage is gone', () => {
    expect(arrange([aThread('a', { anchor })], null).detached).toEqual([]);
  });

  test('nor of a thread that has just come and was not looked for yet', () => {
    const { inText, detached } = arrange([aThread('here', { anchor }), aThread('new', { anchor })], new Map([['here', { found: true, from: 5, to: 9, by: 'position' }]] as const));
    expect([inText.map(({ id }) => id), detached]).toEqual([['here'], []]);
  });

  test('a thread whose last comment was taken back is not listed', () => {
    expect(arrange([aThread('empty', { comments: [] })], new Map()).whole).toEqual([]);
  });
});

describe('what is told of a change', () => {
  const before = aThread('a');
  const tomas = { __typename: 'Person' as const, id: 'person-2', name: 'Tomas Lind' };
  test.each([
    ['a new thread', undefined, before, { kind: 'new', by: before.createdBy }],
    ['a reply', before, { ...before, comments: [...before.comments, aComment('2', 'Yes')] }, { kind: 'reply', by: before.createdBy }],
    ['a resolution', before, { ...before, state: 'RESOLVED' as const, resolvedBy: tomas }, { kind: 'resolved', by: tomas }],
    ['taking it up again', { ...before, state: 'RESOLVED' as const }, { ...before, reopenedBy: tomas }, { kind: 'reopened', by: tomas }],
    ['an edit', before, { ...before, comments: [aComment('a-1', 'Other words')] }, null],
  ])('%s', (_what, from, to, news) => expect(newsOf(from, to)).toEqual(news));
});

describe('drafts', () => {
  test('survive a reload of this window and warn whoever leaves, until they are sent or dropped; nothing outlasts the window', () => {
    keepDraft('ines new:doc', { words: 'half a thought of @Ana', names: { '@Ana': 'person:1' } });
    reloadDrafts();
    expect(draft('ines new:doc')).toEqual({ words: 'half a thought of @Ana', names: { '@Ana': 'person:1' } });
    expect(draft('tomas new:doc').words).toBe('');
    expect(JSON.stringify({ ...localStorage })).not.toContain('half a thought');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    forgetDrafts();
    reloadDrafts();
    const later = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(later);
    expect([draft('ines new:doc').words, later.defaultPrevented, sessionStorage.length]).toEqual(['', false, 0]);
  });

  test('what is stored and is none of ours is left out', () => {
    sessionStorage.setItem('northstar.drafts', '{"a": {"words": 1}, "b": 2');
    reloadDrafts();
    expect(draft('a').words).toBe('');
    forgetDrafts();
  });
});
