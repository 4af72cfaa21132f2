import { randomUUID } from 'node:crypto';
import { NOT_FOUND_SENTENCE } from '@northstar/api-core';
import { type Api, type Someone, startApi } from './harness.js';
import { coalition } from './support/coalition.js';
import {
  acts, begins, DELETE_COMMENT, EDIT_COMMENT, REOPEN_THREAD, REPLY, RESOLVE_THREAD, START_THREAD, THREAD, type Thread, THREAD_CHANGED, type ThreadPage, threadsOf,
} from './support/discussion-documents.js';
import { newAsk, RETIRE_ASK } from './support/strategy-documents.js';

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
afterAll(() => api.close());

const document = async (): Promise<string> => (await newAsk(ana, 'Discussed')).id;

describe('who may', () => {
  test('[M1] everybody comments; observers settle what they began, the others anything; a suspended organisation only reads', async () => {
    const id = await document();
    const gone = await ana.invites({ name: 'Sus Pended', organisation: 'Gate House' });
    const thread = await begins(gone, id, 'Before');
    await ana.mutate('mutation($id: ID!) { changeStanding(organisationId: $id, standing: SUSPENDED) { __typename } }', { id: gone.organisationId });
    const may: [Someone, boolean, boolean][] = [[ana, true, true], [lead, true, true], [rep, true, true], [eye, true, false], [gone, false, false]];
    for (const [person, speaks, settles] of may) {
      const said = (given: { code?: string }): string => given.code ?? 'done';
      expect(said(await person.mutate(START_THREAD, { document: id, body: `Mine, ${person.name}` }))).toBe(speaks ? 'done' : 'NOT_ALLOWED');
      expect(said(await acts(person, REPLY, thread.id, 'Hm.'))).toBe(speaks ? 'done' : 'NOT_ALLOWED');
      const { can } = (await person.query<{ thread: Thread }>(THREAD, { id: thread.id })).thread;
      expect(can).toEqual([...(speaks ? ['THREAD_REPLY'] : []), ...(settles ? ['THREAD_RESOLVE'] : [])]);
      expect(said(await acts(person, RESOLVE_THREAD, thread.id))).toBe(settles ? 'done' : 'NOT_ALLOWED');
      expect(said(await acts(person, REOPEN_THREAD, thread.id))).toBe(settles ? 'done' : 'NOT_ALLOWED');
    }
    const own = (await threadsOf(eye, id)).threads.nodes.find(({ createdBy }) => createdBy.name === eye.name)!;
    expect(own.can).toEqual(['THREAD_REPLY', 'THREAD_RESOLVE']);
    expect(await acts(eye, RESOLVE_THREAD, own.id)).toMatchObject({ state: 'RESOLVED' });
  });

  test('[M4] about a retired ask is only read', async () => {
    const id = await document();
    const thread = await begins(rep, id, 'Whose desk?');
    await ana.mutate(RETIRE_ASK, { id });
    expect(await ana.mutate(START_THREAD, { document: id, body: 'Why?' })).toMatchObject({ code: 'NOT_ALLOWED' });
    for (const mutation of [REPLY, RESOLVE_THREAD, REOPEN_THREAD]) expect(await acts(ana, mutation, thread.id, 'Why?')).toMatchObject({ code: 'NOT_ALLOWED' });
    for (const mutation of [EDIT_COMMENT, DELETE_COMMENT]) expect(await acts(rep, mutation, thread.comments[0]!.id, 'Why?')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await threadsOf(eye, id)).threads.nodes).toMatchObject([{ id: thread.id, can: [] }]);
  });

  test('[N10] discussions of another network and ones that never were get one and the same answer', async () => {
    const id = await document();
    const thread = await begins(rep, id, 'Ours');
    const NOT_FOUND = { code: 'NOT_FOUND', message: NOT_FOUND_SENTENCE, field: null };
    for (const [text, about, comment] of [[id, thread.id, thread.comments[0]!.id], [randomUUID(), randomUUID(), randomUUID()]] as const) {
      expect(await bea.mutate(START_THREAD, { document: text, body: 'Hello' })).toEqual(NOT_FOUND);
      for (const mutation of [REPLY, RESOLVE_THREAD, REOPEN_THREAD]) expect(await acts(bea, mutation, about, 'Hello')).toEqual(NOT_FOUND);
      for (const mutation of [EDIT_COMMENT, DELETE_COMMENT]) expect(await acts(bea, mutation, comment, 'Hello')).toEqual(NOT_FOUND);
      expect(await bea.query(THREAD, { id: about })).toEqual({ thread: null });
      expect(await bea.refusedSubscription(THREAD_CHANGED, { id: text })).toContain('NOT_FOUND');
    }
    expect((await ana.query<{ thread: Thread }>(THREAD, { id: thread.id })).thread.comments).toHaveLength(1);
  });
});

describe('lists', () => {
  test('[T2] threads come in pages, oldest first, all or those in one state', async () => {
    const id = await document();
    for (let i = 0; i < 5; i += 1) {
      const thread = await begins(rep, id, `Thread ${i}`);
      if (i % 2) await acts(rep, RESOLVE_THREAD, thread.id);
      if (i < 2) api.clock.advance(1_000);
    }
    const walk = async (state?: string): Promise<string[]> => {
      const seen: string[] = [];
      for (let after: string | null | undefined; after !== null;) {
        const page: ThreadPage = (await threadsOf(eye, id, { first: 2, after, ...(state ? { state } : {}) })).threads;
        seen.push(...page.nodes.map(({ comments }) => comments[0]!.body));
        expect(page.totalCount).toBe(state ? 3 : 5);
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      }
      return seen;
    };
    const all = await walk();
    expect(all.slice(0, 2)).toEqual(['Thread 0', 'Thread 1']);
    expect([...all].sort()).toEqual([0, 1, 2, 3, 4].map((i) => `Thread ${i}`));
    expect((await walk('OPEN')).sort()).toEqual(['Thread 0', 'Thread 2', 'Thread 4']);
    expect((await threadsOf(eye, id, { first: 10_000 })).threads.nodes).toHaveLength(5);
  });

  test('[N11] a document page costs the same number of statements with ten threads as with one', async () => {
    const id = await document();
    const PAGE = `query($id: ID!) { document(id: $id) { title kind status mode can excerpt updatedAt changedSinceVisit network { slug } strategy { title } ask { addressee leadOrganisation { name } } openThreadCount
      currentBallot { state } agreedVersion { number } versions(first: 5) { nodes { number } } threads { totalCount nodes { id state quote anchor { start } can mayAttach seenAt attachment { by { name } organisation { name } } createdBy { name } organisation { name colour } resolvedBy { name }
      comments { id body author { name } organisation { name } mentions { name me } reactions { kind people { name } } } } } } }`;
    await acts(lead, REPLY, (await begins(rep, id, 'Only')).id, 'Yes');
    const one = await api.fewestStatements(() => eye.query(PAGE, { id }));
    for (let i = 0; i < 9; i += 1) {
      const { id: thread } = await begins([ana, lead, rep][i % 3]!, id, `Another ${i}`);
      for (let k = 0; k < 3; k += 1) await acts([eye, ana, lead][(i + k) % 3]!, REPLY, thread, `Reply ${k}`);
    }
    expect([one, await api.fewestStatements(() => eye.query(PAGE, { id }))]).toEqual([22, 22]);
  });

  test('[N11] saying something costs few statements, whatever was said before', async () => {
    const id = await document();
    const PLAIN = 'mutation($id: ID!, $body: String!) { reply(threadId: $id, body: $body) { __typename } }';
    const { id: thread } = await begins(rep, id, 'First');
    const few = await api.countStatements(() => lead.mutate(PLAIN, { id: thread, body: 'Second' }));
    for (let i = 0; i < 10; i += 1) await acts(ana, REPLY, thread, `Reply ${i}`);
    expect(await api.countStatements(() => lead.mutate(PLAIN, { id: thread, body: 'Last' }))).toBe(few);
    const BEGIN = 'mutation($id: ID!, $body: String!) { startThread(documentId: $id, body: $body) { __typename } }';
    expect([few, await api.countStatements(() => rep.mutate(BEGIN, { id, body: 'Begun' }))]).toEqual([12, 12]);
  });
});
