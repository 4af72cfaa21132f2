import { randomBytes } from 'node:crypto';
import { BallotBoxes } from '@northstar/api-core';
import { PollClosing } from '@northstar/api-polls';
import { type Api, type Refused, type Someone, startApi } from './harness.js';
import { REMOVE, STANDING } from './support/network-documents.js';
import { ANSWER_POLL, answersPoll, ASK, members, POLL_CHANGED, pollInput, polls, type PollSeen, pollSeen, pollsSeen, saysInPoll, WITHDRAW_POLL } from './support/poll-documents.js';
import { told, written } from './support/traces.js';
import { DAY, later } from './support/voting-documents.js';

let api: Api;
let ana: Someone;
let people: Someone[];

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 3_000 } });
  people = await members(api, 12);
  ana = people[0]!;
});
afterAll(() => api.close());

const rows = <T = Record<string, unknown>>(sql: string, ...parameters: unknown[]): Promise<T[]> => api.database.query(sql, parameters) as Promise<T[]>;
const closing = async (of: { get: Api['get'] } = api): Promise<void> => {
  of.get(PollClosing).lookAgain();
  await of.get(PollClosing).settled();
};
async function closes(poll: PollSeen): Promise<PollSeen> {
  api.clock.advance(Date.parse(poll.closesAt) - api.clock.now());
  await closing();
  return (await pollSeen(ana, poll.id))!;
}
/** The first people say one of these each. */
async function all(poll: PollSeen, ...said: (readonly number[])[]): Promise<void> {
  for (const [n, choices] of said.entries()) await saysInPoll(people[n]!, poll.id, choices);
}
const alike = (count: number, choices: readonly number[]) => Array.from({ length: count }, () => choices);
const numbers = ({ questions }: PollSeen) => questions.map(({ choices, together }) => [...choices.map(({ count }) => count), together]);
/** What is kept of a poll beside what everybody may know. */
const kept = async ({ id }: PollSeen) => [await rows('SELECT FROM ballot_box WHERE id = $1', id), await rows('SELECT FROM poll_person WHERE poll_id = $1', id)].map(({ length }) => length);

describe('asking', () => {
  test('[PL1] [PL2] a coordinator asks everybody who has a place; all of it is fixed', async () => {
    const poll = await polls(ana, { introduction: 'Two minutes.' });
    expect(poll).toMatchObject({ title: 'After the workshop', introduction: 'Two minutes.', state: 'OPEN', mine: 'WAITING', asked: 12, answered: null, tooFew: false, closesAt: later(api, DAY), can: ['POLL_ASK'], withdrawal: null, table: null });
    expect(poll.questions.map(({ text, choices }) => [text, ...choices.map((choice) => choice.text)])).toEqual([['Should we meet again?', 'Yes', 'No'], ['Where?', 'Here', 'There', 'Nowhere']]);
    const observer = people.at(-1)!;
    expect(await pollSeen(observer, poll.id)).toMatchObject({ mine: 'WAITING', can: [] });
    expect((await pollsSeen(observer)).yourPolls).toEqual([{ id: poll.id, title: poll.title }]);
    for (const change of ["title = 'Other'", `questions = '[{"text":"Other","choices":["a","b"]}]'`, "closes_at = closes_at + interval '1 day'"]) await expect(rows(`UPDATE poll SET ${change} WHERE id = $1`, poll.id)).rejects.toThrow('fixed');
  });

  test('[PL1] [PL2] nobody else asks, no network of four is asked, and a mistake is told with its field', async () => {
    expect(await people[1]!.mutate(ASK, { input: pollInput(people[1]!) })).toMatchObject({ code: 'NOT_ALLOWED' });
    const [few] = await members(api, 4);
    expect(await few!.mutate(ASK, { input: pollInput(few!) })).toMatchObject({ code: 'NOT_READY', message: expect.stringContaining('at least 5 people') as string });
    const wrong: [string, Record<string, unknown>][] = [['title', { title: 'A\u0000' }], ['introduction', { introduction: 'x'.repeat(2_001) }], ['questions', { questions: [{ text: 'One\nline', choices: ['a', 'b'] }] }], ['questions', { questions: [{ text: 'Alone', choices: ['a'] }] }], ['closesAt', { closesAt: later(api, 0) }]];
    for (const [field, extra] of wrong) expect(await ana.mutate(ASK, { input: pollInput(ana, extra) })).toMatchObject({ code: 'INVALID', field });
  });

  test('[PL1] is withdrawn with a reason, and what was answered is gone uncounted', async () => {
    const poll = await polls(ana);
    await all(poll, ...alike(6, [0, 0]));
    expect(await people[1]!.mutate(WITHDRAW_POLL, { id: poll.id, reason: 'Not mine.' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await ana.mutate(WITHDRAW_POLL, { id: poll.id, reason: '' })).toMatchObject({ code: 'INVALID', field: 'reason' });
    expect(await ana.mutate(WITHDRAW_POLL, { id: poll.id, reason: 'Question 2 was wrong.' })).toMatchObject({ state: 'WITHDRAWN', mine: null, answered: null, tooFew: false, withdrawal: { reason: 'Question 2 was wrong.', by: { id: ana.personId } }, can: [], table: null });
    expect(await kept(poll)).toEqual([0, 0]);
    expect(await answersPoll(people[7]!, poll.id, [0, 0])).toMatchObject({ code: 'CLOSED' });
    expect(await ana.mutate(WITHDRAW_POLL, { id: poll.id, reason: 'Again.' })).toMatchObject({ code: 'CLOSED' });
    expect(numbers(await closes(poll)).flat().every((number) => number === null)).toBe(true);
  });
});

describe('answering', () => {
  test('[PL3] once, and for good', async () => {
    const poll = await polls(ana);
    expect(await saysInPoll(people[1]!, poll.id, [0, 2])).toMatchObject({ mine: 'ANSWERED', answered: null });
    expect(await answersPoll(people[1]!, poll.id, [1, 1])).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('answered already') as string });
    expect((await pollsSeen(people[1]!)).yourPolls).not.toContainEqual({ id: poll.id, title: poll.title });
    for (const choices of [[], [0], [0, 3], [-1, 0], [0, 0, 0]]) expect(await answersPoll(people[2]!, poll.id, choices)).toMatchObject({ code: 'INVALID', field: 'choices' });
    expect(await pollSeen(people[2]!, poll.id)).toMatchObject({ mine: 'WAITING' });
  });

  test('[PL3] of many answers of everybody at one moment one each is in the box', async () => {
    const poll = await polls(ana);
    const said = await Promise.all(Array.from({ length: 36 }, (_, n) => answersPoll(people[n % 12]!, poll.id, [0, 0])));
    expect(said.filter((one) => (one as Refused).code === undefined)).toHaveLength(12);
    expect(await closes(poll)).toMatchObject({ answered: 12 });
  });

  test('[PL2] [M19] who comes later was not asked; whose organisation is suspended answers all the same; who was removed does not', async () => {
    const poll = await polls(ana);
    const [late, suspended] = [await ana.invites({ organisation: 'Orchard Street' }), people.find(({ organisationId }) => organisationId === people[2]!.organisationId)!];
    expect(await pollSeen(late, poll.id)).toMatchObject({ mine: 'NOT_ASKED' });
    expect(await answersPoll(late, poll.id, [0, 0])).toMatchObject({ code: 'NOT_ALLOWED', message: expect.stringContaining('next one') as string });
    await ana.mutate(STANDING, { id: suspended.organisationId, standing: 'SUSPENDED' });
    expect(await saysInPoll(suspended, poll.id, [0, 0])).toMatchObject({ mine: 'ANSWERED' });
    await ana.mutate(STANDING, { id: suspended.organisationId, standing: 'MEMBER' });
    const next = await polls(ana);
    await ana.mutate(REMOVE, { id: late.memberId });
    expect(await answersPoll(late, next.id, [0, 0])).toMatchObject({ code: 'NOT_FOUND' });
    for (const one of [poll, next]) await ana.mutate(WITHDRAW_POLL, { id: one.id, reason: 'Over.' });
  });
});

describe('before the close', () => {
  test('[PL4] [PL7] nobody is told anything, not even that somebody answered', async () => {
    const poll = await polls(ana);
    const before = JSON.stringify(await pollSeen(ana, poll.id));
    const watching = await ana.subscribe(POLL_CHANGED, { id: ana.networkId });
    for (const person of people.slice(1, 8)) await saysInPoll(person, poll.id, [0, 0]);
    expect(await watching.silent()).toBe(true);
    expect(JSON.stringify(await pollSeen(ana, poll.id))).toBe(before);
    await closes(poll);
    expect(await watching.next()).toMatchObject({ pollChanged: { id: poll.id, state: 'CLOSED', answered: 7 } });
    await watching.stop();
  });

  test('[PL7] the database knows who answered without time or order: with each answer all rows are written anew, and no two answers differ in anything but noise', async () => {
    const pair = [await polls(ana), await polls(ana)];
    for (const person of people.slice(0, 4)) {
      const notes: string[] = [];
      for (const [n, poll] of pair.entries()) {
        const traces = await written(api, () => saysInPoll(person, poll.id, [n, n + 1]));
        expect(new Set(traces.map(({ table }) => table))).toEqual(new Set(['ballot_box', 'poll_person']));
        expect(traces.filter(({ table }) => table === 'poll_person')).toHaveLength(12);
        expect(new Set(traces.map(({ xmin }) => xmin)).size).toBe(1);
        notes.push(told({ [poll.id]: 'POLL' }, traces));
      }
      expect(notes[1]).toBe(notes[0]);
    }
    const [{ columns }] = (await rows<{ columns: string[] }>("SELECT array_agg(column_name::text ORDER BY column_name) AS columns FROM information_schema.columns WHERE table_name = 'poll_person'")) as [{ columns: string[] }];
    expect(columns).toEqual(['answered', 'person_id', 'poll_id']);
    expect((await rows<{ person_id: string }>('SELECT person_id FROM poll_person WHERE poll_id = $1 ORDER BY ctid', pair[0]!.id)).map(({ person_id: id }) => id)).toEqual(people.map(({ personId }) => personId).sort());
    for (const change of ['answered = false', `person_id = '${ana.personId}'`]) await expect(rows(`UPDATE poll_person SET ${change} WHERE poll_id = $1`, pair[0]!.id)).rejects.toThrow('stays so');
  });
});

describe('the close', () => {
  test('[PL3] [PL4] [PL5] [PL7] counts at the deadline, tells what may be told, keeps nothing else and forgets who took part', async () => {
    const poll = await polls(ana);
    await all(poll, ...alike(5, [0, 0]), ...alike(5, [1, 1]), [1, 2]);
    api.clock.advance(DAY - 1);
    await closing();
    expect(await saysInPoll(people[11]!, poll.id, [1, 2])).toMatchObject({ state: 'OPEN' });
    api.clock.advance(1);
    expect(await answersPoll(people[11]!, poll.id, [0, 0])).toMatchObject({ code: 'CLOSED' });
    expect(await pollSeen(ana, poll.id)).toMatchObject({ state: 'COUNTING', mine: null, answered: null, table: null });
    const ended = await closes(poll);
    expect(ended).toMatchObject({ state: 'CLOSED', mine: null, answered: 12, tooFew: false, can: [] });
    // Two answered "Nowhere": they stand together with the next larger, and there is no number of theirs anywhere.
    expect(numbers(ended)).toEqual([[5, 7, null], [null, null, null, null]]);
    expect(await kept(poll)).toEqual([0, 0]);
    const [row] = await rows<{ result: unknown }>('SELECT result FROM poll WHERE id = $1', poll.id);
    expect(row!.result).toEqual({ answered: 12, questions: [{ counts: [5, 7], together: null, most: null }, { counts: [null, null, null], together: null, most: null }] });
    await expect(rows('UPDATE poll SET result = NULL WHERE id = $1', poll.id)).rejects.toThrow('ends once');
  });

  test('[PL9] the result is taken along as a table: what the page shows, nobody’s name, no number under five, no formula; strangers get none', async () => {
    const poll = await polls(ana, { title: '=HYPERLINK("http://evil")', introduction: '-1+1', questions: [{ text: '@SUM(1)', choices: ['=1+1', '+2', '"quoted"'] }] });
    await all(poll, ...alike(7, [0]), ...alike(2, [1]), ...alike(3, [2]));
    const { table, number } = await closes(poll);
    expect(table).toMatchObject({ name: `poll-${number}.csv`, type: 'text/csv; charset=utf-8' });
    const [head, ...lines] = table!.content.trimEnd().split('\r\n');
    expect(head).toBe('"part","question","choice","number","words"');
    expect(lines[0]).toBe(`"poll","'=HYPERLINK(""http://evil"")","","${number}","'-1+1"`);
    expect(lines.slice(-4)).toEqual([
      `"choice","'@SUM(1)","'=1+1","7",""`, `"choice","'@SUM(1)","'+2","","told together"`, `"choice","'@SUM(1)","""quoted""","","told together"`, `"together","'@SUM(1)","'+2; ""quoted""","5","people chose one of these"`,
    ]);
    expect(table!.content).toContain('"answered","","","12",""');
    for (const { name, email } of people) for (const word of [name, email]) expect(table!.content).not.toContain(word);
    expect((await pollSeen(people.at(-1)!, poll.id))!.table).toEqual(table);
    expect(await pollSeen(await api.founds(), poll.id)).toBeNull();
  });

  test('[PL4] of fewer than five nothing is told or kept, not even how many there were', async () => {
    const poll = await polls(ana);
    await all(poll, ...alike(4, [0, 0]));
    const ended = await closes(poll);
    expect(ended).toMatchObject({ state: 'CLOSED', answered: null, tooFew: true, table: null });
    expect(numbers(ended).flat().every((number) => number === null)).toBe(true);
    expect(await kept(poll)).toEqual([0, 0]);
    expect(await rows('SELECT result FROM poll WHERE id = $1', poll.id)).toEqual([{ result: null }]);
  });

  test('[PL5] after the close the database holds the same, whoever said what', async () => {
    const notes: string[] = [];
    for (const said of [[...alike(6, [0, 0]), ...alike(6, [1, 1])], [...alike(6, [1, 1]), ...alike(6, [0, 0])]]) {
      const poll = await polls(ana);
      const taking = await written(api, () => all(poll, ...said));
      const ending = await written(api, () => closes(poll));
      for (const { personId } of people.slice(1)) expect(JSON.stringify(ending)).not.toContain(personId);
      notes.push(told({ [poll.id]: 'POLL' }, [...taking, ...ending].filter(({ table, row }) => table !== 'poll' || row['id'] === poll.id)));
    }
    expect(notes[1]).toBe(notes[0]);
  });

  test('[PL3] [PL4] an answer counts if and only if it was received before the close', async () => {
    for (let round = 0; round < 6; round += 1) {
      const poll = await polls(ana);
      await all(poll, ...alike(5, [0, 0]));
      const racing = people.slice(5).map((person) => answersPoll(person, poll.id, [0, 0]));
      // The deadline falls before, among or after them.
      for (let n = 0; n < 2 * round; n += 1) await new Promise((resolve) => setImmediate(resolve));
      api.clock.advance(DAY);
      await closing();
      const received = (await Promise.all(racing)).filter((one) => (one as Refused).code === undefined).length;
      await closing();
      expect(await pollSeen(ana, poll.id)).toMatchObject({ state: 'CLOSED', answered: 5 + received });
    }
  });

  test('[PL4] nothing is counted when somebody changed past the application who took part or what is in the box', async () => {
    const poll = await polls(ana);
    await all(poll, ...alike(5, [0, 0]));
    const box = async () => (await rows<{ salt: Buffer; sealed: Buffer }>('SELECT salt, sealed FROM ballot_box WHERE id = $1', poll.id))[0]!;
    const before = await box();
    await saysInPoll(people[5]!, poll.id, [0, 0]);
    const now = await box();
    const put = ({ salt, sealed }: { salt: Buffer; sealed: Buffer }) => rows('UPDATE ballot_box SET salt = $2, sealed = $3 WHERE id = $1', poll.id, salt, sealed);
    for (const other of [before, { ...now, sealed: randomBytes(now.sealed.length) }]) {
      await put(other);
      expect(await closes(poll)).toMatchObject({ state: 'COUNTING', answered: null });
      expect(await kept(poll)).toEqual([1, 12]);
    }
    await put(now);
    expect(await closes(poll)).toMatchObject({ state: 'CLOSED', answered: 6 });
  });

  test('closes once: by two servers, after a crash in the middle, and after a restart for what came due meanwhile', async () => {
    const [broken, shared, late] = [await polls(ana), await polls(ana, { closesAt: later(api, 2 * DAY) }), await polls(ana, { closesAt: later(api, 3 * DAY) })];
    for (const poll of [broken, shared, late]) await all(poll, ...alike(6, [0, 0]));
    const boxes = api.get(BallotBoxes);
    const { empty } = boxes;
    boxes.empty = async (tx, id) => {
      await empty.call(boxes, tx, id);
      throw new Error('the power is cut');
    };
    try {
      expect(await closes(broken)).toMatchObject({ state: 'COUNTING' });
    } finally {
      boxes.empty = empty;
    }
    // What was taken out of the box is in it again, because nothing of the transaction came to be.
    expect(await kept(broken)).toEqual([1, 12]);
    await closing();
    const other = await api.another();
    try {
      api.clock.advance(DAY);
      await Promise.all([closing(), closing({ get: (token) => other.nest.get(token as never, { strict: false }) })]);
    } finally {
      await other.close();
    }
    await api.restarts(() => api.clock.advance(DAY));
    await closing();
    for (const poll of [broken, shared, late]) {
      expect(await pollSeen(ana, poll.id)).toMatchObject({ state: 'CLOSED', answered: 6 });
      expect(await rows("SELECT FROM event WHERE type = 'poll.changed' AND payload ->> 'pollId' = $1", poll.id)).toHaveLength(2);
    }
  });
});

test('asking, answering and reading cost the same number of statements, with five people or twelve, with one poll or many', async () => {
  const few = await members(api, 5);
  const LIST = `query($slug: String!) { network(slug: $slug) { polls { nodes { id state mine openedBy { id } withdrawal { by { id } } can questions { choices { count } } } } yourPolls { id mine } } }`;
  const costs = async (asker: Someone, person: Someone): Promise<number[]> => {
    let poll!: PollSeen;
    // That they are there is noted by their first request after a while.
    for (const each of [asker, person]) await pollsSeen(each);
    return [
      await api.countStatements(async () => (poll = await polls(asker))),
      await api.countStatements(() => person.mutate(ANSWER_POLL, { input: { pollId: poll.id, choices: [0, 0] } })),
      await api.fewestStatements(() => person.query(LIST, { slug: person.slug })),
    ];
  };
  const first = await costs(few[0]!, few[1]!);
  expect(await costs(ana, people[3]!)).toEqual(first);
  expect(await costs(few[0]!, few[1]!)).toEqual(first);
});
