import { eventually } from '@northstar/testing';
import { type Api, type Someone, startApi } from './harness.js';
import { coalition } from './support/coalition.js';
import {
  acts, begins, DELETE_COMMENT, EDIT_COMMENT, REOPEN_THREAD, REPLY, RESOLVE_THREAD, START_THREAD, THREAD, type Thread, THREAD_CHANGED, threadsOf,
} from './support/discussion-documents.js';
import { newAsk } from './support/strategy-documents.js';
import { textIn, Writer } from './support/writer.js';

const TEXT = 'Governments should fund one early warning desk, and publish what it warns of.';

let api: Api;
let ana: Someone;
let lead: Someone;
let rep: Someone;
let eye: Someone;

beforeAll(async () => {
  api = await startApi();
  ({ ana, lead, rep, eye } = await coalition(api));
});
afterAll(async () => {
  Writer.allLeave();
  await api.close();
});

async function document(title = 'Discussed'): Promise<string> {
  const { id } = await newAsk(ana, title);
  await textIn(lead, id, 'What we ask', TEXT, 'Money for three years');
  return id;
}

describe('a passage', () => {
  test('[T1] somebody without the right to write comments on a passage; others see it at once and find the passage', async () => {
    const id = await document();
    const [author, other] = await Promise.all([Writer.opens(rep, id), Writer.opens(lead, id)]);
    const watching = await lead.subscribe<{ threadChanged: Thread }>(THREAD_CHANGED, { id });
    const anchor = author.selects('early warning desk');
    const thread = await begins(rep, id, 'Whose desk?', anchor);
    expect(thread).toMatchObject({
      state: 'OPEN', quote: 'early warning desk', createdBy: { name: 'Rea Present' }, organisation: { name: 'Weir Collective' }, anchor: { start: anchor.start, end: anchor.end },
      comments: [{ body: 'Whose desk?', author: { name: 'Rea Present' }, organisation: { name: 'Weir Collective' }, editedAt: null }],
    });
    const { threadChanged } = await watching.next();
    expect({ ...threadChanged, can: [] }).toEqual({ ...thread, can: [] });
    expect(other.finds({ ...threadChanged.anchor!, quote: threadChanged.quote })).toBe('early warning desk');
    await watching.stop();
    author.leaves();
    other.leaves();
  });

  test('[T1] is found after edits around and inside it, and reported gone once deleted; the thread stays with its quote', async () => {
    const id = await document();
    const [reader, editor] = await Promise.all([Writer.opens(rep, id), Writer.opens(lead, id)]);
    const { id: threadId } = await begins(rep, id, 'Whose desk?', reader.selects('early warning desk'));
    const stored = async (): Promise<string | null> => {
      const { thread } = await ana.query<{ thread: Thread }>(THREAD, { id: threadId });
      return reader.finds({ ...thread.anchor!, quote: thread.quote });
    };
    const text = editor.block(1);
    text.insert(0, 'In every capital, ');
    text.insert(text.toString().indexOf('warning'), 'and independent ');
    editor.doc.getXmlFragment('content').delete(0, 1);
    await reader.sees('In every capital, Governments');
    await eventually(() => !reader.text.includes('What we ask'));
    expect(await stored()).toBe('early and independent warning desk');
    const now = editor.block(0).toString();
    editor.block(0).delete(now.indexOf('early'), 'early and independent warning desk'.length);
    await eventually(() => !reader.text.includes('desk'));
    expect(await stored()).toBeNull();
    expect((await threadsOf(eye, id)).threads.nodes).toMatchObject([{ id: threadId, quote: 'early warning desk', state: 'OPEN' }]);
    reader.leaves();
    editor.leaves();
  });

  test('[T1] one that is none is refused, and the words of one are bounded and kept as text', async () => {
    const id = await document();
    const anchor = { start: 'AAEC', end: 'AAEC', quote: 'desk', prefix: '', suffix: '' };
    for (const wrong of [{ start: '' }, { end: '!!!' }, { quote: ' \n' }, { quote: 'x'.repeat(2_001) }, { start: 'A'.repeat(2_000) }]) {
      expect(await rep.mutate(START_THREAD, { document: id, body: 'Here?', anchor: { ...anchor, ...wrong } })).toMatchObject({ code: 'INVALID', field: 'anchor' });
    }
    expect((await threadsOf(rep, id)).threads.totalCount).toBe(0);
    const hostile = await begins(rep, id, 'Here.', { ...anchor, quote: '<b>de\u0000sk</b>\ud800', prefix: '\u0000'.repeat(300), suffix: 'x\u0000'.repeat(3_000) });
    expect(hostile.quote).toBe('<b>desk</b>\ufffd');
  });

  test('[T1] a thread about the whole text has no passage and is counted with the others', async () => {
    const id = await document();
    const thread = await begins(eye, id, 'Is this the right minister?');
    expect(thread).toMatchObject({ anchor: null, quote: '' });
    await acts(lead, RESOLVE_THREAD, (await begins(eye, id, 'Another')).id);
    expect(await threadsOf(ana, id)).toMatchObject({ openThreadCount: 1, threads: { totalCount: 2 } });
  });
});

describe('a discussion', () => {
  test('[T2] is answered, resolved and reopened before the eyes of the others', async () => {
    const id = await document();
    const thread = await begins(rep, id, 'Whose desk?');
    const watching = await eye.subscribe<{ threadChanged: Thread }>(THREAD_CHANGED, { id });
    await acts(lead, REPLY, thread.id, 'The ministry’s.');
    expect((await watching.next()).threadChanged.comments.map(({ body, author }) => [body, author.name])).toEqual([['Whose desk?', 'Rea Present'], ['The ministry’s.', 'Lee Drift']]);
    await acts(lead, RESOLVE_THREAD, thread.id);
    const resolved = { state: 'RESOLVED', resolvedBy: { name: 'Lee Drift' }, resolvedByOrganisation: { name: 'Orchard Street' }, resolvedAt: api.clock.date().toISOString() };
    expect((await watching.next()).threadChanged).toMatchObject(resolved);
    api.clock.advance(1_000);
    expect(await acts(ana, RESOLVE_THREAD, thread.id)).toMatchObject(resolved);
    await watching.next();
    expect(await acts(lead, REPLY, thread.id, 'And another thing')).toMatchObject({ code: 'CLOSED' });
    await acts(rep, REOPEN_THREAD, thread.id);
    const reopened = { state: 'OPEN', resolvedBy: null, resolvedAt: null, resolvedByOrganisation: null, reopenedBy: { name: 'Rea Present' }, reopenedByOrganisation: { name: 'Weir Collective' }, reopenedAt: api.clock.date().toISOString() };
    expect((await watching.next()).threadChanged).toMatchObject(reopened);
    api.clock.advance(1_000);
    expect(await acts(ana, REOPEN_THREAD, thread.id)).toMatchObject(reopened);
    await watching.next();
    await acts(lead, RESOLVE_THREAD, thread.id);
    expect((await watching.next()).threadChanged).toMatchObject({ resolvedBy: { name: 'Lee Drift' }, reopenedBy: null, reopenedByOrganisation: null, reopenedAt: null });
    await watching.stop();
  });

  test('[T2] replies stand in the order in which they were made, also within one instant and from many', async () => {
    const thread = await begins(rep, await document(), 'First');
    for (let i = 0; i < 6; i += 1) await acts(i % 2 ? ana : lead, REPLY, thread.id, `Reply ${i}`);
    const { comments } = (await ana.query<{ thread: Thread }>(THREAD, { id: thread.id })).thread;
    expect(comments.map(({ body }) => body)).toEqual(['First', 'Reply 0', 'Reply 1', 'Reply 2', 'Reply 3', 'Reply 4', 'Reply 5']);
    await Promise.all([lead, ana, rep, eye].flatMap((person) => [1, 2, 3].map((i) => acts(person, REPLY, thread.id, `${person.name} ${i}`))));
    expect((await acts(rep, REPLY, thread.id, 'Last')).comments.map(({ body }) => body).slice(-1)).toEqual(['Last']);
    expect((await ana.query<{ thread: Thread }>(THREAD, { id: thread.id })).thread.comments).toHaveLength(20);
  });

  test('[T2] one changes and removes one’s own words and nobody else’s; what is removed is gone', async () => {
    const id = await document();
    const thread = await begins(rep, id, 'Whose desk?');
    const [first] = thread.comments;
    api.clock.advance(60_000);
    const edited = await acts(rep, EDIT_COMMENT, first!.id, 'Whose early warning desk?');
    expect(edited.comments).toMatchObject([{ id: first!.id, body: 'Whose early warning desk?', editedAt: api.clock.date().toISOString() }]);
    const own = (await acts(lead, REPLY, thread.id, 'Secret plan')).comments[1]!;
    for (const [person, comment] of [[ana, own.id], [rep, own.id], [lead, first!.id]] as const) {
      expect(await acts(person, EDIT_COMMENT, comment, 'Not mine')).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await acts(person, DELETE_COMMENT, comment)).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    expect(await acts(rep, DELETE_COMMENT, first!.id)).toMatchObject({ code: 'CONFLICT' });
    const after = await acts(lead, DELETE_COMMENT, own.id);
    expect(after.comments[1]).toMatchObject({ body: 'This comment was taken back by its author.', author: { name: 'Lee Drift' } });
    expect(await api.database.query("SELECT id FROM comment WHERE body LIKE '%Secret plan%'")).toEqual([]);
    expect(await acts(lead, EDIT_COMMENT, own.id, 'Back again')).toMatchObject({ code: 'CONFLICT' });
    expect(await acts(rep, DELETE_COMMENT, first!.id)).toMatchObject({ state: 'RESOLVED', resolvedBy: { name: 'Rea Present' } });
    expect((await threadsOf(ana, id)).openThreadCount).toBe(0);
  });

  test.each([
    ['a script', '<script>alert(1)</script>'], ['a picture with a handler', '<img src=x onerror=alert(1)>'], ['a link that runs', '[click](javascript:alert(1))'],
    ['a statement', "'; DROP TABLE comment; --"], ['placeholders', '%s %d ${process.env} {{7*7}} \\u0041 %_\\'], ['another direction', '\u202eevil\u202c שלום'],
    ['joined signs', '👩‍👩‍👧‍👦'.repeat(50)], ['as much as fits', 'x'.repeat(5_000)], ['several lines', 'line\n\n\tindented'],
  ])('[T2] %s is kept as it is, as text', async (_what, body) => {
    const thread = await begins(rep, (await anyDocument()), body);
    expect((await ana.query<{ thread: Thread }>(THREAD, { id: thread.id })).thread.comments[0]!.body).toBe(body);
  });

  let shared: Promise<string> | null = null;
  const anyDocument = (): Promise<string> => (shared ??= document('Hostile'));

  test('[T2] words that say nothing, say too much or hide something are refused or cleaned', async () => {
    const id = await anyDocument();
    for (const body of ['', ' \n\t', '\u0000\u0007', 'x'.repeat(5_001)]) {
      expect(await rep.mutate(START_THREAD, { document: id, body })).toMatchObject({ code: 'INVALID', field: 'body' });
    }
    const thread = await begins(rep, id, 'a\u0000b\u001b[31m\ud800');
    expect(thread.comments[0]!.body).toBe('ab[31m\ufffd');
    expect(await acts(rep, REPLY, thread.id, ' ')).toMatchObject({ code: 'INVALID', field: 'body' });
    expect(await acts(rep, EDIT_COMMENT, thread.comments[0]!.id, 'x'.repeat(5_001))).toMatchObject({ code: 'INVALID', field: 'body' });
  });

  test('[T2] what is sent again because the answer got lost is said once', async () => {
    const id = await document();
    const anchor = { start: 'AAEC', end: 'AAEC', quote: 'desk', prefix: '', suffix: '' };
    const again = await Promise.all([1, 2, 3, 4].map(() => begins(rep, id, 'Whose desk?', anchor)));
    expect(new Set(again.map((thread) => thread.id)).size).toBe(1);
    // Another passage, somebody else, or other words are something new.
    await begins(rep, id, 'Whose desk?');
    await begins(lead, id, 'Whose desk?', anchor);
    expect((await threadsOf(ana, id)).threads.totalCount).toBe(3);
    const { id: thread } = again[0]!;
    await Promise.all([1, 2, 3, 4].map(() => acts(lead, REPLY, thread, 'The ministry’s.')));
    await acts(rep, REPLY, thread, 'Thanks');
    await acts(lead, REPLY, thread, 'The ministry’s.');
    api.clock.advance(61_000);
    expect((await acts(lead, REPLY, thread, 'The ministry’s.')).comments.map(({ body }) => body)).toEqual(['Whose desk?', 'The ministry’s.', 'Thanks', 'The ministry’s.', 'The ministry’s.']);
  });
});
