import { EventBus, Logger } from '@northstar/api-core';
import { PollClosing } from '@northstar/api-polls';
import { Closing } from '@northstar/api-voting';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { type Api, Client, type Someone, startApi } from './harness.js';
import { readingsOf } from './support/everything.js';
import { ANSWER_POLL, POLL_CHANGED, polls, type PollSeen, saysInPoll } from './support/poll-documents.js';
import { ANSWER_SECRETLY, BALLOT_CHANGED, type BallotSeen, coalition, DAY, opens, TAKE_POSITION, takes, takesPart, writtenAsk } from './support/voting-documents.js';

/**
 * What hides answers must hide them from everybody, by every way [D3.6, D8.1, PL4]. Instead of looking for words, two ballots are told that differ in the
 * answers alone; whatever anybody can see of the one must be what they can see of the other, to the letter: fields, lists, counts, files, news,
 * record, refusals, order, and what the server writes into its log.
 */
let api: Api;
let schema: GraphQLSchema;
let ana: Someone;
let voters: Someone[];
let people: Record<string, Someone | Client>;
let script: { authorization: string };
const lines: string[] = [];
/** What subscriptions are fed with. */
const events: string[] = [];

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 3_000 } });
  schema = api.get(GraphQLSchemaHost).schema;
  ({ ana, voters } = await coalition(api, ['Orchard Street', 'Weir Collective', 'Tide House', 'Mill Lane', 'Ferry Point']));
  const mandated = await ana.invites({ organisation: 'Quiet Row', mandates: ['VOTER'] });
  people = {
    'a coordinator': ana,
    'a policy lead': await ana.invites({ organisation: 'Quiet Row', role: 'POLICY_LEAD' }),
    'a representative with a mandate of another organisation': mandated,
    'a representative without one': await ana.invites({ organisation: 'Quiet Row' }),
    'an observer': await ana.invites({ organisation: 'Stone Row', role: 'OBSERVER' }),
    'somebody of another network': await api.founds({ network: 'Elsewhere', organisation: 'Far Shore' }),
    'somebody who is signed out': new Client(api.url),
  };
  const { secret } = await ana.mutate<{ secret: string }>('mutation { createAccessToken(name: "script", days: 300) { ... on NewAccessToken { secret } } }');
  script = { authorization: `Bearer ${secret}` };
  people['a script of the coordinator'] = new Client(api.url);
  // Everything that is written into the log, whatever its level.
  const log = api.get(Logger);
  for (const level of ['debug', 'info', 'warn', 'error'] as const) log[level] = (message, facts = {}) => { lines.push(`${level} ${message} ${JSON.stringify(facts, (_, value: unknown) => (value instanceof Error ? { ...value, message: value.message } : value))}`); };
  const bus = api.get(EventBus);
  const publish = bus.publish.bind(bus);
  bus.publish = (event) => {
    // That a text was written is told after a moment of quiet, so for both of a pair at another time.
    if (event.type !== 'document.changed' && event.type !== 'strategy.changed') events.push(JSON.stringify(event));
    publish(event);
  };
}, 60_000);
afterAll(() => api.close());

/** A ballot, what to call what belongs to it, and what the log and the record said of it. */
interface Told { ballot: BallotSeen; documents: readonly string[]; names: readonly (readonly [string, string])[]; log: string; news: readonly string[]; events: readonly string[]; from: number; through: number }

const headers = (name: string) => (name === 'a script of the coordinator' ? script : {});
const ask = async (name: string, query: string, variables: Record<string, unknown>): Promise<unknown> => {
  const { data, errors } = await people[name]!.raw(query, variables, headers(name));
  return { data, errors };
};
const lastEntry = async (): Promise<number> => ((await api.database.query('SELECT coalesce(max(sequence), 0) AS last FROM record_entry WHERE network_id = $1', [ana.networkId])) as { last: number }[])[0]!.last;

/** The same for both of a pair: names of what belongs to one ballot, numbers of places, fingerprints and moments. */
function alike({ names }: Told, text: string): string {
  return names.reduce((all, [id, name]) => all.replaceAll(id, name), text).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'THEN').replace(/[0-9a-f]{64}/g, 'HASH')
    .replace(/"(number|askNumber|sequence|position|endCursor|salt|client|excerpt)(\\*": ?)("[^"]*"|\d+)/g, '"$1$2…').replace(/Ask \d+/g, 'Ask …').replace(/(ballot|poll)-\d+\./g, '$1-….')
    // The number of the ballot or poll in its table, however often the table was quoted.
    .replace(/(\\+"(?:ballot|poll)\\+",\\+"Question\\+",\\+"\w*\\+",\\+")\d+/g, '$1…');
}

/** Whose view of the text itself is read from end to end: it depends on the role alone in what may be done. */
const READ_TEXTS: readonly string[] = ['a coordinator', 'a representative with a mandate of another organisation', 'an observer'];
/** Several readings in one request, as long as it stays small. */
function together(readings: readonly string[]): string[] {
  const requests: string[] = [];
  for (const reading of readings) {
    const last = requests.at(-1);
    if (last !== undefined && `${last} ${reading}`.split(' ').length < 180) requests[requests.length - 1] = `${last} ${reading}`;
    else requests.push(reading);
  }
  return requests;
}

const NEWS: readonly string[] = ['a coordinator', 'a representative without one', 'an observer'];

/** Opens a ballot, lets five organisations answer, and notes what was heard meanwhile. */
async function tells(label: string, asks: number, input: Record<string, unknown>, answers: (ballot: BallotSeen, documents: readonly string[]) => readonly (() => Promise<unknown>)[]): Promise<Told> {
  const documents: string[] = [];
  for (let n = 0; n < asks; n += 1) documents.push(await writtenAsk(ana, `Question ${label} part ${n}`, 'The words of the question.'));
  const [from, logged, happened] = [await lastEntry(), lines.length, events.length];
  const watching = await Promise.all(NEWS.map((name) => (people[name] as Someone).subscribe<{ ballotChanged: BallotSeen }>(BALLOT_CHANGED, { id: ana.networkId })));
  const ballot = await opens(ana, documents[0]!, { title: `Question ${label}`, more: documents.slice(1).map((documentId) => ({ documentId })), ...input });
  const news: string[] = [];
  const hear = async () => { for (const each of watching) news.push(JSON.stringify(await each.next())); };
  await hear();
  for (const answer of answers(ballot, documents)) {
    await answer();
    await hear();
  }
  await Promise.all(watching.map((each) => each.stop()));
  const versions = (await api.database.query('SELECT version_id AS id FROM ballot_text WHERE ballot_id = $1 ORDER BY place', [ballot.id])) as { id: string }[];
  return {
    ballot, documents, log: lines.slice(logged).join('\n'), news, events: events.slice(happened), from, through: await lastEntry(),
    names: [[ballot.id, 'BALLOT'], ...documents.map((id, n) => [id, `DOCUMENT ${n}`] as const), ...versions.map(({ id }, n) => [id, `VERSION ${n}`] as const), [`Question ${label}`, 'Question']],
  };
}

/** All that one person can see of a ballot, part by part. */
async function seenBy(name: string, told: Told): Promise<Record<string, string>> {
  const { ballot: { id }, documents } = told;
  const parts: Record<string, string> = {};
  const note = (part: string, value: unknown): void => { parts[part] = alike(told, JSON.stringify(value)); };
  // Deep where answers are, less so where the way leads to texts and to the whole network, which are read by themselves.
  const deep = (levels: number): string[] => readingsOf(schema, schema.getType('Ballot') as GraphQLObjectType, levels);
  const readings = [...deep(1), ...deep(2).filter((each) => /^(electorate|positions|mine|outcome|firstOutcome|review|notes|statement|lastReminder) /.test(each))];
  for (const reading of together(readings)) note(`ballot ${reading.slice(0, 40)}`, await ask(name, `query($id: ID!) { ballot(id: $id) { ${reading} } }`, { id }));
  for (const format of ['CSV', 'JSON']) note(`export ${format}`, await ask(name, `query($id: ID!) { ballot(id: $id) { export(format: ${format}) { name content } } }`, { id }));
  // What is about the whole network or all asks of the strategy (its scoreboard) is no part of a text: there the one of a pair stands beside the other.
  if (READ_TEXTS.includes(name)) for (const reading of together(readingsOf(schema, schema.getType('Document') as GraphQLObjectType, 1).filter((each) => !/^(network|strategy) /.test(each)))) note(`document ${reading.slice(0, 40)}`, await ask(name, `query($id: ID!) { document(id: $id) { ${reading} } }`, { id: documents[0] }));
  const ROW = 'id state answeredCount eligibleCount electorate { answered organisation { id } } positions { choice } mine { choice } outcome { headline } can mayAnswerFor { id }';
  const { data } = (await ask(name, `query($slug: String!) { network(slug: $slug) { ballots(first: 50) { nodes { ${ROW} } } yourTurn { id kind deadline ballot { ${ROW} } } } }`, { slug: ana.slug })) as { data: { network: { ballots: { nodes: { id: string }[] }; yourTurn: { ballot: { id: string } }[] } | null } | null };
  note('list', data?.network?.ballots.nodes.filter((one) => one.id === id) ?? null);
  note('your turn', data?.network?.yourTurn.filter((one) => one.ballot.id === id) ?? null);
  const answer = await fetch(`${api.url}/record/${ana.networkId}`, { headers: { cookie: people[name]!.cookieHeader, ...headers(name) } });
  const file = answer.status === 200 ? ((await answer.json()) as { entries: { sequence: number; event: unknown }[]; references: { value: unknown }[] }) : null;
  note('record', [answer.status, file?.entries.filter(({ sequence }) => sequence > told.from && sequence > 1 && sequence <= told.through).map(({ event }) => event && masked(event))]);
  for (const [part, query, input] of [
    ['refused position', TAKE_POSITION, { ballotId: id, organisationId: voters[0]!.organisationId, choice: 'SUPPORT', expectedRevision: 1 }], ['refused secret answer', ANSWER_SECRETLY, { ballotId: id, organisationId: voters[0]!.organisationId, answer: 'SUPPORT' }],
  ] as const) note(part, await ask(name, query, { input }));
  return parts;
}
/** Where two views differ, part by part, with what stands there: nowhere, if nothing shows through. */
async function differences(name: string, [one, other]: readonly [Told, Told]): Promise<string[]> {
  const [first, second] = [await seenBy(name, one), await seenBy(name, other)];
  expect(Object.keys(second)).toEqual(Object.keys(first));
  return Object.keys(first).flatMap((part) => {
    const [a, b] = [first[part]!, second[part]!];
    const at = [...a].findIndex((letter, n) => letter !== b[n]);
    return a === b ? [] : [`${name} sees in ${part}: …${a.slice(Math.max(0, at - 60), at + 60)}… and …${b.slice(Math.max(0, at - 60), at + 60)}…`];
  });
}
/** A seat is drawn by chance for each ballot. */
const masked = (event: unknown): unknown => ({ ...(event as object), seat: '…' });

const ranked = (...values: number[]) => (_: BallotSeen, documents: readonly string[]) => ({ preferences: values.map((value, n) => ({ documentId: documents[n], value })) });
const byName = (choice: string, extra: (ballot: BallotSeen, documents: readonly string[]) => Record<string, unknown> = () => ({})) => (ballot: BallotSeen, documents: readonly string[]) => [
  ...voters.map((voter) => () => takes(voter, ballot.id, choice, extra(ballot, documents))),
  // One of them says it again, so that there is a second revision.
  () => takes(voters[0]!, ballot.id, choice, { ...extra(ballot, documents), expectedRevision: 1 }),
];
const inSecret = (...answers: string[]) => (ballot: BallotSeen) => voters.map((voter, n) => () => takesPart(voter, ballot.id, answers[n]!));

/** Two ballots of each kind that hides answers, as different as answers can be. */
const PAIRS: [string, number, Record<string, unknown>, Parameters<typeof tells>[3], Parameters<typeof tells>[3]][] = [
  ['hidden until the close', 1, { visibility: 'COUNTS_UNTIL_CLOSE' }, byName('SUPPORT'), byName('BLOCK', () => ({ reason: 'Unsayable', proposedChange: 'Unsayable too' }))],
  ['hidden dots', 2, { template: 'DOTS', dots: 5, visibility: 'COUNTS_UNTIL_CLOSE' }, byName('RANKED', ranked(5, 0)), byName('RANKED', ranked(1, 4))],
  ['a hidden order', 2, { template: 'RANKED_CHOICE', visibility: 'COUNTS_UNTIL_CLOSE' }, byName('RANKED', ranked(1, 2)), byName('RANKED', ranked(2, 1))],
  ['secret', 1, { visibility: 'SECRET', quorum: 5 }, inSecret('SUPPORT', 'SUPPORT', 'SUPPORT', 'SUPPORT', 'SUPPORT'), inSecret('AGAINST', 'AGAINST', 'ABSTAIN', 'AGAINST', 'AGAINST')],
];

describe.each(PAIRS)('%s', (kind, asks, input, one, other) => {
  let pair: [Told, Told];
  beforeAll(async () => {
    pair = [await tells(`X of ${kind}`, asks, input, one), await tells(`Y of ${kind}`, asks, input, other)];
  }, 60_000);

  test('[D3.6] [D8.1] before the close nobody sees anything that depends on an answer', async () => {
    const secret = input['visibility'] === 'SECRET';
    // Who answered sees it where there is something to see; of a secret ballot not even they.
    for (const [n, voter] of voters.slice(0, 2).entries()) if (secret) people[`voter ${n}`] = voter;
    // An order is hidden by the same code as a position, so fewer look at it.
    for (const name of asks === 1 ? Object.keys(people) : READ_TEXTS) expect(await differences(name, pair)).toEqual([]);
    for (const n of voters.keys()) delete people[`voter ${n}`];
  });

  test('[D3.6] [D8.1] news says who has answered and nothing else', () => {
    const [first, second] = pair.map((told) => told.news.map((each) => alike(told, each)));
    expect(first).toHaveLength(pair[0].news.length);
    expect(second).toEqual(first);
  });

  test('[D3.6] [D8.1] nothing happens for other news, or for letters, that depends on an answer', () => {
    const [first, second] = pair.map((told) => told.events.map((each) => alike(told, each)));
    // It was opened, and each of the five answers was told of.
    expect(first!.length).toBeGreaterThan(voters.length);
    expect(second).toEqual(first);
  });

  test('[D3.6] [D8.1] the log holds nothing that depends on an answer', () => {
    const [first, second] = pair.map((told) => alike(told, told.log));
    expect(second).toBe(first);
  });

  test('the looking works: what anybody may see differs after the close, and there alone', async () => {
    expect(Object.values(await seenBy('a coordinator', pair[0])).join('').length).toBeGreaterThan(10_000);
    api.clock.advance(3 * DAY);
    await api.get(Closing).patrol();
    expect((await differences('an observer', pair)).length).toBeGreaterThan(3);
  });
});

test('[D8.4] after the close of two secret ballots with the same numbers nobody, who answered included, can see who said what', async () => {
  const input = { visibility: 'SECRET', quorum: 5 };
  const pair: [Told, Told] = [
    await tells('X exchanged', 1, input, inSecret('SUPPORT', 'SUPPORT', 'SUPPORT', 'AGAINST', 'ABSTAIN')), await tells('Y exchanged', 1, input, inSecret('ABSTAIN', 'AGAINST', 'SUPPORT', 'SUPPORT', 'SUPPORT')),
  ];
  api.clock.advance(3 * DAY);
  await api.get(Closing).patrol();
  for (const [n, voter] of voters.entries()) people[`voter ${n}`] = voter;
  for (const name of ['a coordinator', 'an observer', 'voter 0', 'voter 1', 'voter 4']) {
    expect(await differences(name, pair)).toEqual([]);
  }
}, 60_000);

describe('anonymous polls', () => {
  const QUESTIONS = [{ text: 'Shall we?', choices: ['Yes', 'No', 'Perhaps'] }, { text: 'Soon?', choices: ['Yes', 'No'] }];
  /** A poll that some of the voters answer, and what was heard and logged meanwhile. */
  async function asks(label: string, ...said: (readonly number[])[]): Promise<Told> {
    const [from, logged, happened] = [await lastEntry(), lines.length, events.length];
    const watching = await Promise.all(NEWS.map((name) => (people[name] as Someone).subscribe<{ pollChanged: PollSeen }>(POLL_CHANGED, { id: ana.networkId })));
    const poll = await polls(ana, { title: `Question ${label}`, questions: QUESTIONS });
    const news: string[] = [];
    for (const each of watching) news.push(JSON.stringify(await each.next()));
    for (const [n, choices] of said.entries()) await saysInPoll(voters[n]!, poll.id, choices);
    for (const each of watching) expect(await each.silent(50)).toBe(true);
    await Promise.all(watching.map((each) => each.stop()));
    return { ballot: poll as unknown as BallotSeen, documents: [], log: lines.slice(logged).join('\n'), news, events: events.slice(happened), from, through: await lastEntry(), names: [[poll.id, 'POLL'], [`Question ${label}`, 'Question']] };
  }
  async function looks(name: string, told: Told): Promise<string> {
    const { ballot: { id } } = told;
    const parts: unknown[] = [];
    for (const reading of together(readingsOf(schema, schema.getType('Poll') as GraphQLObjectType, 2))) parts.push(await ask(name, `query($id: ID!) { poll(id: $id) { ${reading} } }`, { id }));
    const { data } = (await ask(name, `query($slug: String!) { network(slug: $slug) { polls(first: 50) { nodes { id title state mine answered tooFew asked can questions { together choices { count most } } } } yourPolls { id title } } }`, { slug: ana.slug })) as { data: { network: { polls: { nodes: { id: string }[] }; yourPolls: { id: string }[] } | null } | null };
    parts.push(data?.network?.polls.nodes.filter((one) => one.id === id) ?? null, data?.network?.yourPolls.filter((one) => one.id === id) ?? null);
    const answer = await fetch(`${api.url}/record/${ana.networkId}`, { headers: { cookie: people[name]!.cookieHeader, ...headers(name) } });
    parts.push([answer.status, told.through - told.from]);
    parts.push(await ask(name, ANSWER_POLL, { input: { pollId: id, choices: [0] } }));
    return alike(told, JSON.stringify(parts));
  }
  const views = async (pair: readonly Told[], names: readonly string[] = Object.keys(people)): Promise<Record<string, string>[]> => {
    const all: Record<string, string>[] = [];
    for (const told of pair) all.push(Object.fromEntries(await Promise.all(names.map(async (name) => [name, await looks(name, told)] as const))));
    return all;
  };

  test('[PL4] [PL5] before the close nobody, who answered included, sees, hears or finds in the log what depends on an answer; others not even that there is one', async () => {
    for (const n of voters.keys()) delete people[`voter ${n}`];
    const silent = await asks('nobody has answered');
    const pair = [await asks('X of a poll', [0, 0], [0, 0], [0, 0], [0, 0], [0, 0]), await asks('Y of a poll', [1, 1], [2, 1], [1, 0], [2, 1], [1, 1])] as const;
    const [none, one] = await views([silent, pair[0]]);
    expect(one).toEqual(none);
    for (const [n, voter] of voters.entries()) people[`voter ${n}`] = voter;
    const [first, second] = await views(pair);
    expect(second).toEqual(first);
    expect(JSON.stringify(first)).toContain('ANSWERED');
    expect(alike(pair[0], String(pair[0].events))).toBe(alike(silent, String(silent.events)));
    for (const part of ['news', 'log', 'events'] as const) expect(alike(pair[1], String(pair[1][part]))).toBe(alike(pair[0], String(pair[0][part])));
    // The looking works: it is seen after the close that five people answered the one, and nobody the other.
    api.clock.advance(DAY);
    api.get(PollClosing).lookAgain();
    await api.get(PollClosing).settled();
    const [unanswered, answered] = await views([silent, pair[0]], ['an observer']);
    expect(unanswered!['an observer']).toContain('"answered":null');
    expect(answered!['an observer']).toContain('"answered":5');
  }, 60_000);

  test('[PL4] [PL5] after the close polls look the same whose difference may not be told: who said what, small numbers, and how few answered', async () => {
    const pairs = [
      // The same numbers, said by others.
      [[[0, 0], [0, 0], [0, 0], [1, 1], [2, 1]], [[2, 1], [1, 1], [0, 0], [0, 0], [0, 0]]],
      // Numbers under five.
      [[[0, 0], [0, 0], [0, 0], [0, 0], [1, 1]], [[1, 1], [2, 0], [1, 1], [2, 0], [1, 1]]],
      // One answer, and four.
      [[[0, 0]], [[1, 1], [1, 1], [1, 1], [2, 0]]],
    ] as const;
    const told: [Told, Told][] = [];
    for (const [n, [one, other]] of pairs.entries()) told.push([await asks(`X ${n} after`, ...one), await asks(`Y ${n} after`, ...other)]);
    api.clock.advance(DAY);
    const logged = lines.length;
    api.get(PollClosing).lookAgain();
    await api.get(PollClosing).settled();
    for (const pair of told) {
      const [first, second] = await views(pair, ['a coordinator', 'an observer', 'voter 0', 'voter 4']);
      expect(second).toEqual(first);
      const logs = pair.map(({ ballot: { id } }) => lines.slice(logged).filter((line) => line.includes(id)).map((line) => line.replace(id, 'POLL')));
      expect(logs[1]).toEqual(logs[0]);
      expect(logs[0]).toHaveLength(1);
    }
  }, 60_000);
});
