import { randomUUID } from 'node:crypto';
import { type Api, type Someone, startApi } from './harness.js';
import { coalition } from './support/coalition.js';
import {
  acts, ATTACH_THREAD, begins, DELETE_COMMENT, EDIT_COMMENT, MARK_SEEN, MENTIONS_CHANGED, REACT, REPLY, START_THREAD, THREAD, type Thread, threadsOf, waitingFor,
} from './support/discussion-documents.js';
import { REMOVE } from './support/network-documents.js';
import { newAsk, RETIRE_ASK } from './support/strategy-documents.js';
import { textIn, Writer } from './support/writer.js';

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

const document = async (): Promise<string> => (await newAsk(ana, 'Discussed')).id;
const person = (someone: Someone): string => `@[person:${someone.personId}]`;
const organisation = (someone: Someone): string => `@[organisation:${someone.organisationId}]`;
const read = async (someone: Someone, id: string): Promise<Thread> => (await someone.query<{ thread: Thread }>(THREAD, { id })).thread;
const seen = async (someone: Someone, id: string, threads: string[] | null = null): Promise<{ code?: string }> => someone.mutate(MARK_SEEN, { id, threads, upTo: api.clock.date().toISOString() });
const tick = (): void => void api.clock.advance(120_000);

describe('mentions', () => {
  test('[C7] name people and organisations by reference, with the name of today, also after they left', async () => {
    const gone = await ana.invites({ name: 'Will Go', organisation: 'Orchard Street' });
    const thread = await begins(rep, await document(), `${person(gone)} and ${organisation(lead)}: whose desk?`);
    expect(thread.comments[0]).toMatchObject({
      body: `${person(gone)} and ${organisation(lead)}: whose desk?`,
      mentions: [{ ref: `organisation:${lead.organisationId}`, name: 'Orchard Street', left: false, me: false }, { ref: `person:${gone.personId}`, name: 'Will Go', left: false, me: false }],
    });
    expect((await read(lead, thread.id)).comments[0]!.mentions.map(({ me }) => me)).toEqual([true, false]);
    await api.database.query('UPDATE person SET name = $2 WHERE id = $1', [gone.personId, 'Will Gone']);
    await ana.mutate(REMOVE, { id: gone.memberId });
    expect((await read(eye, thread.id)).comments[0]!.mentions).toMatchObject([{ name: 'Orchard Street' }, { name: 'Will Gone', left: true }]);
    // They stay named when the comment is edited, but nobody names them anew.
    expect(await acts(rep, EDIT_COMMENT, thread.comments[0]!.id, `${person(gone)}: whose early warning desk?`)).toMatchObject({ comments: [{ mentions: [{ name: 'Will Gone', left: true }] }] });
    expect(await acts(rep, REPLY, thread.id, `${person(gone)}?`)).toMatchObject({ code: 'INVALID', field: 'body' });
  });

  test('[C7] nobody of another network is named, and that answer is the same for people who do not exist', async () => {
    const id = await document();
    const answers = await Promise.all([person(bea), `@[organisation:${bea.organisationId}]`, `@[person:${randomUUID()}]`].map((body) => rep.mutate(START_THREAD, { document: id, body, anchor: null })));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'INVALID', field: 'body' });
    expect((await threadsOf(ana, id)).threads.totalCount).toBe(0);
    expect(await rep.mutate(START_THREAD, { document: id, body: Array.from({ length: 21 }, () => `@[person:${randomUUID()}]`).join(), anchor: null })).toMatchObject({ message: expect.stringContaining('20') });
  });

  test('[C7] wait for the person and for everybody of the organisation, each until they have seen them; others hear of it at once', async () => {
    const mate = await ana.invites({ name: 'Mat Drift', organisation: 'Orchard Street' });
    const id = await document();
    const counting = await lead.subscribe<{ mentionsChanged: number }>(MENTIONS_CHANGED, { id: lead.networkId });
    expect(await waitingFor(lead)).toEqual([]);
    const thread = await begins(rep, id, `${organisation(lead)}, ${person(rep)}: whose desk?`);
    expect((await counting.next()).mentionsChanged).toBe(1);
    for (const one of [lead, mate]) expect(await waitingFor(one)).toMatchObject([{ thread: { id: thread.id, document: { title: 'Discussed' } }, organisation: { name: 'Orchard Street' }, comment: { author: { name: 'Rea Present' } } }]);
    for (const one of [rep, eye, ana]) expect(await waitingFor(one)).toEqual([]);
    tick();
    await seen(lead, id, [thread.id]);
    expect((await counting.next()).mentionsChanged).toBe(0);
    expect([(await waitingFor(lead)).length, (await waitingFor(mate)).length]).toEqual([0, 1]);
    // Named in a change of words that was seen before.
    tick();
    await acts(rep, EDIT_COMMENT, thread.comments[0]!.id, `${person(lead)}, whose desk?`);
    expect(await waitingFor(lead)).toMatchObject([{ organisation: null }]);
    expect(await waitingFor(mate)).toEqual([]);
    await acts(rep, DELETE_COMMENT, thread.comments[0]!.id);
    expect(await waitingFor(lead)).toEqual([]);
    await counting.stop();
  });
});

describe('reactions', () => {
  test('[C8] are given and taken back by each person, with names, before the eyes of the others', async () => {
    const thread = await begins(rep, await document(), 'Whose desk?');
    const { id } = thread.comments[0]!;
    const give = (someone: Someone, kind: string, on = true): Promise<Thread> => someone.mutate(REACT, { id, kind, on });
    await give(lead, 'AGREE');
    await give(lead, 'AGREE');
    tick();
    await give(eye, 'AGREE');
    expect((await give(ana, 'QUESTION')).comments[0]!.reactions).toEqual(expect.arrayContaining([
      { kind: 'AGREE', mine: false, people: [{ name: 'Lee Drift' }, { name: 'Obs Erver' }] }, { kind: 'QUESTION', mine: true, people: [{ name: 'Ana Quill' }] },
    ]));
    expect((await give(lead, 'AGREE', false)).comments[0]!.reactions.find(({ kind }) => kind === 'AGREE')!.people).toEqual([{ name: 'Obs Erver' }]);
    await acts(rep, DELETE_COMMENT, id);
    expect(await give(lead, 'THANKS')).toMatchObject({ code: 'CONFLICT' });
    expect(await bea.mutate(REACT, { id, kind: 'THANKS', on: true })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what was seen', () => {
  test('[C10] is kept for each person, moves forward only, and never beyond now', async () => {
    const id = await document();
    const [one, two] = [await begins(rep, id, 'One'), await begins(rep, id, 'Two')];
    const moments = async (someone: Someone): Promise<(string | null)[]> => Promise.all([one, two].map(async (thread) => (await read(someone, thread.id)).seenAt));
    tick();
    await seen(lead, id, [one.id]);
    const at = api.clock.date().toISOString();
    expect([await moments(lead), await moments(ana)]).toEqual([[at, null], [null, null]]);
    await lead.mutate(MARK_SEEN, { id, threads: null, upTo: '2000-01-01T00:00:00Z' });
    expect((await moments(lead))[0]).toBe(at);
    await lead.mutate(MARK_SEEN, { id, threads: null, upTo: '2999-01-01T00:00:00Z' });
    expect(await moments(lead)).toEqual([at, at]);
  });

  test('[C10] threads of another document, or none, are not found, and nothing is marked', async () => {
    const [id, other] = [await document(), await document()];
    const [mine, theirs] = [await begins(rep, id, 'One'), await begins(rep, other, 'Two')];
    for (const threads of [[mine.id, theirs.id], [mine.id, randomUUID()]]) expect(await seen(lead, id, threads)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await seen(bea, id)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await read(lead, mine.id)).seenAt).toBeNull();
  });
});

describe('a thread whose words have gone', () => {
  test('[C9] is given another passage by its author or whoever may edit, on record; by nobody else', async () => {
    const id = await document();
    await textIn(lead, id, 'Governments should fund one early warning desk.', 'Money for three years.');
    const writer = await Writer.opens(rep, id);
    const thread = await begins(rep, id, 'Whose desk?', writer.selects('early warning desk'));
    const anchor = writer.selects('three years');
    const may = await Promise.all([ana, lead, rep, eye].map(async (someone) => (await read(someone, thread.id)).mayAttach));
    expect(may).toEqual([true, true, true, false]);
    expect(await eye.mutate(ATTACH_THREAD, { id: thread.id, anchor })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await bea.mutate(ATTACH_THREAD, { id: thread.id, anchor })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await rep.mutate(ATTACH_THREAD, { id: thread.id, anchor: { ...anchor, quote: ' ' } })).toMatchObject({ code: 'INVALID', field: 'anchor' });
    const moved = await rep.mutate<Thread>(ATTACH_THREAD, { id: thread.id, anchor });
    expect(moved).toMatchObject({
      quote: 'three years', anchor: { prefix: expect.stringContaining('Money for ') as string },
      attachment: { formerQuote: 'early warning desk', by: { name: 'Rea Present' }, organisation: { name: 'Weir Collective' }, at: api.clock.date().toISOString() },
    });
    expect(writer.finds({ ...moved.anchor!, quote: moved.quote })).toBe('three years');
    await ana.mutate(RETIRE_ASK, { id });
    expect(await rep.mutate(ATTACH_THREAD, { id: thread.id, anchor })).toMatchObject({ code: 'NOT_ALLOWED' });
    writer.leaves();
  });
});
