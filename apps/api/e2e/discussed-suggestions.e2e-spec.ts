import { randomUUID } from 'node:crypto';
import { fromBlocks, toNode } from '@northstar/engine-editor-schema';
import { propose } from '@northstar/engine-suggestions';
import { type Api, REFUSAL, type Someone, startApi } from './harness.js';
import { value } from './support/client.js';
import { coalition } from './support/coalition.js';
import { acts, begins, MARK_SEEN, REPLY } from './support/discussion-documents.js';
import { newAsk } from './support/strategy-documents.js';
import { paragraph as p, textIn, Writer } from './support/writer.js';

const THREAD = 'id state seenAt comments { body author { name } createdAt } suggestion { id state author { name } settledBy { name } threads { id } }';
const PARTS = `id key state author { name } changedAt threads { ${THREAD} }`;
const ANSWER = `{ ... on Suggestions { suggestions { ${PARTS} } left { suggestion { id state } why } } ${REFUSAL} }`;
const SUGGEST = `mutation($document: ID!, $suggestions: [SuggestionInput!]!, $withdraw: [String!]) { suggest(documentId: $document, suggestions: $suggestions, withdrawKeys: $withdraw) ${ANSWER} }`;
const DISCUSS = `mutation($id: ID!, $body: String!) { discussSuggestion(suggestionId: $id, body: $body) { ... on Thread { ${THREAD} } ${REFUSAL} } }`;
const REJECT = `mutation($id: ID!) { rejectSuggestion(suggestionId: $id) ${ANSWER} }`;
const ALL = (what: 'accept' | 'reject') => `mutation($document: ID!, $person: ID!, $seen: [SeenSuggestionInput!]!) { ${what}AllSuggestions(documentId: $document, personId: $person, seen: $seen) ${ANSWER} }`;
const LIST = `query($id: ID!, $open: Boolean) { document(id: $id) { suggestions(open: $open) { nodes { ${PARTS} } } threads { nodes { ${THREAD} } } } }`;
const CHANGED = `subscription($id: ID!) { threadChanged(documentId: $id) { ${THREAD} } }`;
const NAME_VERSION = `mutation($document: ID!) { nameVersion(documentId: $document, name: "After the talk") { ... on Version { settledSuggestions { ${PARTS} } } ${REFUSAL} } }`;

interface Thread { id: string; seenAt: string | null; comments: { body: string; createdAt: string }[]; suggestion: { id: string; state: string; settledBy: { name: string } | null; threads: { id: string }[] } | null; code?: string }
interface Suggestion { id: string; key: string; state: string; changedAt: string; threads: Thread[] }
interface Answer { suggestions?: Suggestion[]; left?: { suggestion: { id: string; state: string }; why: string }[]; code?: string }

let api: Api;
let ana: Someone;
let lead: Someone;
let rep: Someone;
let eye: Someone;
let bea: Someone;

beforeAll(async () => {
  api = await startApi();
  ({ ana, lead, rep, eye, bea } = await coalition(api));
});
afterAll(async () => {
  Writer.allLeave();
  await api.close();
});

async function text(...given: string[]): Promise<{ id: string; window: Writer }> {
  const { id } = await newAsk(ana, `Discussed ${randomUUID().slice(0, 8)}`);
  await textIn(lead, id, ...given);
  return { id, window: await Writer.opens(lead, id) };
}
async function suggests(person: Someone, id: string, window: Writer, wanted: string[], key = randomUUID()): Promise<Suggestion[]> {
  api.clock.advance(1_000);
  const suggestions = propose(window.doc, toNode(fromBlocks(wanted.map(p)))).map((proposal, index) => ({ key: `${key}${index}`, ...proposal }));
  // Those that are made together come in no order of their own.
  return value<Answer>(await person.mutate(SUGGEST, { document: id, suggestions })).suggestions!.sort((a, b) => a.key.localeCompare(b.key));
}
const read = async (person: Someone, id: string, open = true) =>
  (await person.query<{ document: { suggestions: { nodes: Suggestion[] }; threads: { nodes: Thread[] } } }>(LIST, { id, open })).document;
const discusses = (person: Someone, id: string, body: string) => person.mutate<Thread>(DISCUSS, { id, body });
const looked = (rows: readonly Suggestion[]) => rows.map(({ id: suggestionId, changedAt }) => ({ suggestionId, changedAt }));

test('[S11] a suggestion and what is said about it lead to each other, with what is unread, before and after the decision, and from the record', async () => {
  const { id, window } = await text('Fund the desk.', 'Publish what it says.');
  const [one, other] = await suggests(rep, id, window, ['Fund the office.', 'Publish all that it says.']);
  const watching = await ana.subscribe<{ threadChanged: Thread }>(CHANGED, { id });
  const thread = value<Thread>(await discusses(lead, one!.id, 'Which office?'));
  expect(thread.suggestion).toEqual({ id: one!.id, state: 'OPEN', author: { name: 'Rea Present' }, settledBy: null, threads: [{ id: thread.id }] });
  expect((await watching.next()).threadChanged.suggestion).toMatchObject({ id: one!.id, threads: [{ id: thread.id }] });
  // The same words sent again are said once; about another suggestion they are another thread.
  expect(value<Thread>(await discusses(lead, one!.id, 'Which office?')).id).toBe(thread.id);
  api.clock.advance(1_000);
  expect(value<Thread>(await discusses(lead, other!.id, 'Which office?')).id).not.toBe(thread.id);
  await acts(rep, REPLY, thread.id, 'The one in the harbour.');
  const itsThread = async () => (await read(rep, id)).suggestions.nodes.find((each) => each.id === one!.id)!.threads[0]!;
  const seen = await itsThread();
  expect([seen.comments.map(({ body }) => body), seen.seenAt]).toEqual([['Which office?', 'The one in the harbour.'], null]);
  api.clock.advance(1_000);
  value(await rep.mutate(MARK_SEEN, { id, threads: [thread.id], upTo: seen.comments[1]!.createdAt }));
  expect((await itsThread()).seenAt).toBe(seen.comments[1]!.createdAt);
  value(await ana.mutate(REJECT, { id: one!.id }));
  api.clock.advance(1_000);
  expect((await read(eye, id)).threads.nodes[0]).toMatchObject({ id: thread.id, state: 'OPEN', suggestion: { id: one!.id, state: 'REJECTED', settledBy: { name: 'Ana Quill' } } });
  expect((await read(eye, id, false)).suggestions.nodes[0]!.threads.map((each) => each.id)).toEqual([thread.id]);
  expect(value<{ settledSuggestions: Suggestion[] }>(await lead.mutate(NAME_VERSION, { document: id })).settledSuggestions[0]!.threads[0]).toMatchObject({ id: thread.id, comments: [{ body: 'Which office?' }, {}] });
  // It can be talked about when it is settled, too; what is about the text alone names none.
  expect(value<Thread>(await discusses(rep, one!.id, 'Why?')).suggestion!.threads).toHaveLength(2);
  await begins(lead, id, 'About all of it');
  expect((await read(ana, id)).threads.nodes.map(({ suggestion }) => suggestion?.id ?? null).sort()).toEqual([one!.id, one!.id, other!.id, null].sort());
  await watching.stop();
  window.leaves();
});

test('[S11] who may: whoever may begin threads; a suggestion of another network and one that does not exist are the same; no thread is about a suggestion of another text', async () => {
  const { id, window } = await text('Fund the desk.');
  const elsewhere = await text('Another text.');
  const [made] = await suggests(rep, id, window, ['Fund the office.']);
  const thread = value<Thread>(await discusses(rep, made!.id, 'Mine.'));
  const NOT_FOUND = await bea.mutate(DISCUSS, { id: randomUUID(), body: 'Hello' });
  expect(NOT_FOUND).toMatchObject({ code: 'NOT_FOUND' });
  expect(await bea.mutate(DISCUSS, { id: made!.id, body: 'Hello' })).toEqual(NOT_FOUND);
  expect(await discusses(eye, made!.id, 'Seen.')).not.toMatchObject({ code: expect.anything() });
  expect(await discusses(rep, made!.id, '  ')).toMatchObject({ code: 'INVALID' });
  expect((await read(rep, id)).suggestions.nodes[0]!.threads).toHaveLength(2);
  await expect(api.database.query('UPDATE thread SET document_id = $2 WHERE id = $1', [thread.id, elsewhere.id])).rejects.toThrow('thread_suggestion_fkey');
  window.leaves();
  elsewhere.window.leaves();
});

test('[S11] lists cost the same number of statements however much is said about suggestions', async () => {
  const { id, window } = await text('One two three four five.');
  const [first] = await suggests(rep, id, window, ['1 two three four five.']);
  value(await discusses(eye, first!.id, 'One.'));
  const few = await api.fewestStatements(() => read(ana, id));
  for (const [index, suggestion] of (await suggests(lead, id, window, ['One 2 three 4 five.'])).entries()) {
    const { id: thread } = value<Thread>(await discusses(ana, suggestion.id, `On ${index}`));
    await acts(lead, REPLY, thread, 'Yes.');
    value(await discusses(rep, suggestion.id, `Also on ${index}`));
  }
  expect(await api.fewestStatements(() => read(ana, id))).toBe(few);
  window.leaves();
});

test('[S12] all of one person is taken as it was looked at: what was changed, suggested anew or settled since, and what no longer fits, is not, and is named', async () => {
  const { id, window } = await text('One two three.', 'Four five six.', 'Seven eight nine.', 'Ten.');
  const key = randomUUID();
  const seen = looked(await suggests(rep, id, window, ['One 2 three.', 'Four 5 six.', 'Seven 8 nine.', '10.'], key));
  expect(seen).toHaveLength(4);
  const [changed, , misfit, settled] = seen.map(({ suggestionId }) => suggestionId) as [string, string, string, string];
  // Meanwhile: the first takes another form, the third loses its words, the last is decided by somebody else, and one more comes.
  await suggests(rep, id, window, ['One II three.', 'Four five six.', 'Seven eight nine.', 'Ten.'], key);
  value(await lead.mutate(REJECT, { id: settled }));
  await suggests(rep, id, window, ['One two three.', 'Four five six.', 'Seven eight nine.', 'Ten, and more.']);
  window.writes('One two three.', 'Four five six.', 'Seven VIII nine.', 'Ten.');
  await window.isSaved();
  const stranger = await bea.mutate(ALL('accept'), { document: id, person: rep.personId, seen });
  expect(stranger).toMatchObject({ code: 'NOT_FOUND' });
  expect(await rep.mutate(ALL('accept'), { document: id, person: rep.personId, seen })).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await ana.mutate(ALL('accept'), { document: id, person: lead.personId, seen })).toMatchObject({ code: 'CONFLICT' });
  const answer = value<Answer>(await ana.mutate(ALL('accept'), { document: id, person: rep.personId, seen }));
  expect(answer.suggestions!.map(({ state }) => state)).toEqual(['ACCEPTED']);
  expect(Object.fromEntries(answer.left!.map(({ suggestion, why }) => [suggestion.id, [suggestion.state, why]]))).toEqual({
    [changed]: ['OPEN', expect.stringContaining('has changed this suggestion since you looked')], [misfit]: ['OPEN', expect.stringContaining('no longer fits')], [settled]: ['REJECTED', expect.any(String)],
  });
  await window.sees('Four 5 six.');
  expect(window.text).toBe('One two three.\n\nFour 5 six.\n\nSeven VIII nine.\n\nTen.');
  expect((await read(ana, id)).suggestions.nodes).toHaveLength(3);
  // Rejecting is no different: words that nobody looked at are not closed.
  expect(value<Answer>(await ana.mutate(ALL('reject'), { document: id, person: rep.personId, seen })).left!.map(({ suggestion }) => suggestion.id)).toContain(changed);
  expect((await read(ana, id)).suggestions.nodes.map(({ id: each }) => each)).toContain(changed);
  window.leaves();
});
