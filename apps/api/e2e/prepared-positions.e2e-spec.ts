import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Closing } from '@northstar/api-voting';
import { eventually } from '@northstar/testing';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { type Api, REFUSAL, type Someone, startApi } from './harness.js';
import { readingsOf } from './support/everything.js';
import { STANDING } from './support/network-documents.js';
import { answers, type BallotSeen, coalition, DAY, HOUR, later, opens, seen, takes, writtenAsk } from './support/voting-documents.js';
import { textIn } from './support/writer.js';

// What an organisation prepares inside itself before somebody with a mandate casts it.
const SECRET = 'Unsayable preparations of the orchard';

let api: Api;
let ana: Someone;
/** Votes for Orchard Street. */
let orla: Someone;
/** Her colleague, without a mandate. */
let mo: Someone;
let wim: Someone;
let eye: Someone;

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 366 } });
  ({ ana, voters: [orla, wim] } = (await coalition(api)) as { ana: Someone; voters: [Someone, Someone] });
  mo = await ana.invites({ name: 'Mo Mate', organisation: 'Orchard Street' });
  eye = await ana.invites({ organisation: 'Orchard Street', role: 'OBSERVER' });
});
afterAll(() => api.close());

interface Prepared { choice: string; reason: string | null; revision: number; stale: boolean; preparedBy: { id: string }; organisation: { id: string } }
const PREPARED = 'prepared { id choice reason proposedChange shareDissent revision stale preparedAt preparedBy { id } organisation { id } preferences { value document { id } } }';
const PREPARE = `mutation($input: PreparePositionInput!) { preparePosition(input: $input) { ... on Ballot { id ${PREPARED} } ${REFUSAL} } }`;
const DROP = `mutation($ballot: ID!, $organisation: ID!, $revision: Int!) { dropPreparedPosition(ballotId: $ballot, organisationId: $organisation, expectedRevision: $revision) { ... on Ballot { id ${PREPARED} } ${REFUSAL} } }`;
const prepares = (person: Someone, ballotId: string, choice: string, extra: Record<string, unknown> = {}) =>
  person.mutate<{ prepared: Prepared[]; code?: string }>(PREPARE, { input: { ballotId, organisationId: person.organisationId, choice, expectedRevision: 0, ...extra } });
const preparedFor = async (person: Someone, id: string) => (await person.query<{ ballot: { prepared: Prepared[] } }>(`query($id: ID!) { ballot(id: $id) { ${PREPARED} } }`, { id })).ballot.prepared;
const turns = async (person: Someone) => (await person.query<{ network: { yourTurn: { kind: string; ballot: { id: string } }[] } }>('query($slug: String!) { network(slug: $slug) { yourTurn { kind ballot { id } } } }', { slug: person.slug })).network.yourTurn;
const castBy = async (person: Someone, id: string) => (await person.query<{ ballot: { mine: { preparedBy: { id: string } | null }[]; positions: { preparedBy: { id: string } | null }[] } }>('query($id: ID!) { ballot(id: $id) { mine { preparedBy { id } } positions { preparedBy { id } } } }', { id })).ballot;
const ballotOn = async (title: string, extra: Record<string, unknown> = {}): Promise<BallotSeen> => opens(ana, await writtenAsk(ana, title), extra);

test('[D1.6] [D1.7] a colleague prepares, the mandated person is told, casts it in one step, and both are on record inside', async () => {
  const ballot = await ballotOn('Prepared and cast');
  expect(await prepares(mo, ballot.id, 'OPPOSE', { reason: SECRET })).toMatchObject({ prepared: [{ choice: 'OPPOSE', reason: SECRET, revision: 1, stale: false, preparedBy: { id: mo.personId }, organisation: { id: orla.organisationId } }] });
  for (const person of [orla, eye]) expect(await preparedFor(person, ballot.id)).toMatchObject([{ reason: SECRET }]);
  expect(await turns(orla)).toContainEqual({ kind: 'CAST_POSITION', ballot: { id: ballot.id } });
  expect(await turns(mo)).toEqual([]);
  // It is no answer.
  expect(await seen(ana, ballot.id)).toMatchObject({ answeredCount: 0, positions: [] });
  const after = await takes(orla, ballot.id, 'OPPOSE', { reason: SECRET, preparedRevision: 1 });
  expect(after).toMatchObject({ answeredCount: 1, mine: [{ choice: 'OPPOSE', takenBy: { id: orla.personId } }] });
  expect(await preparedFor(orla, ballot.id)).toEqual([]);
  for (const person of [orla, mo]) expect(await castBy(person, ballot.id)).toEqual({ mine: [{ preparedBy: { id: mo.personId } }], positions: [{ preparedBy: { id: mo.personId } }] });
  for (const person of [ana, wim]) expect(await castBy(person, ballot.id)).toEqual({ mine: [], positions: [{ preparedBy: null }] });
  expect(await api.database.query('SELECT revision, taken_by AS by, prepared_by AS prepared FROM position_event WHERE ballot_id = $1', [ballot.id])).toEqual([{ revision: 1, by: orla.personId, prepared: mo.personId }]);
  expect((await turns(orla)).filter(({ ballot: { id } }) => id === ballot.id)).toEqual([]);
});

test('[D1.7] changed before it is cast it is what the caster says; an answer without it uses it up', async () => {
  const ballot = await ballotOn('Changed first');
  await prepares(mo, ballot.id, 'OPPOSE', { reason: 'Too strong' });
  expect((await takes(orla, ballot.id, 'ABSTAIN', { preparedRevision: 1 })).mine).toMatchObject([{ choice: 'ABSTAIN', reason: null }]);
  // A change is prepared, and waits for the one who has a mandate.
  await prepares(mo, ballot.id, 'SUPPORT');
  expect(await turns(orla)).toContainEqual({ kind: 'CAST_POSITION', ballot: { id: ballot.id } });
  await takes(orla, ballot.id, 'STAND_ASIDE', { expectedRevision: 1 });
  expect(await preparedFor(mo, ballot.id)).toEqual([]);
  expect((await castBy(orla, ballot.id)).mine).toEqual([{ preparedBy: null }]);
});

test('[D1.7] what a colleague changed or dropped meanwhile is not cast unseen, nor changed or dropped unseen', async () => {
  const ballot = await ballotOn('Overtaken');
  const changed = { code: 'CONFLICT', message: expect.stringContaining('Mo Mate has prepared something else meanwhile') };
  await prepares(mo, ballot.id, 'SUPPORT');
  await prepares(mo, ballot.id, 'OPPOSE', { reason: 'On second thoughts', expectedRevision: 1 });
  expect(await answers(orla, ballot.id, 'SUPPORT', { preparedRevision: 1 })).toMatchObject(changed);
  expect(await prepares(orla, ballot.id, 'ABSTAIN', { expectedRevision: 1 })).toMatchObject(changed);
  expect(await orla.mutate(DROP, { ballot: ballot.id, organisation: orla.organisationId, revision: 1 })).toMatchObject(changed);
  expect(await orla.mutate(DROP, { ballot: ballot.id, organisation: orla.organisationId, revision: 2 })).toMatchObject({ prepared: [] });
  expect(await answers(orla, ballot.id, 'OPPOSE', { reason: 'x', preparedRevision: 2 })).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('no longer there') });
  // Whatever is prepared after that is another one, also for who still sees the one before.
  expect(await prepares(mo, ballot.id, 'SUPPORT')).toMatchObject({ prepared: [{ revision: 3 }] });
  expect(await answers(orla, ballot.id, 'SUPPORT', { preparedRevision: 1 })).toMatchObject({ code: 'CONFLICT' });
  expect(await seen(ana, ballot.id)).toMatchObject({ answeredCount: 0 });
});

test('[D1.6] who prepares belongs to the organisation; a mandate is needed to cast, and observers only read', async () => {
  const ballot = await ballotOn('Who may');
  for (const person of [ana, wim]) {
    expect(await prepares(person, ballot.id, 'SUPPORT', { organisationId: orla.organisationId })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await person.mutate(DROP, { ballot: ballot.id, organisation: orla.organisationId, revision: 0 })).toMatchObject({ code: 'NOT_ALLOWED' });
  }
  expect(await prepares(eye, ballot.id, 'SUPPORT')).toMatchObject({ code: 'NOT_ALLOWED' });
  const may = async (person: Someone) => (await person.query<{ ballot: { mayPrepareFor: { id: string }[] } }>('query($id: ID!) { ballot(id: $id) { mayPrepareFor { id } } }', { id: ballot.id })).ballot.mayPrepareFor;
  for (const person of [mo, orla]) expect(await may(person)).toEqual([{ id: orla.organisationId }]);
  expect(await may(eye)).toEqual([]);
  expect(await prepares(mo, ballot.id, 'BLOCK', { reason: 'It does harm' })).toMatchObject({ code: 'INVALID', message: expect.stringContaining('would have to change') });
  await prepares(mo, ballot.id, 'SUPPORT');
  expect(await answers(mo, ballot.id, 'SUPPORT', { preparedRevision: 1 })).toMatchObject({ code: 'NOT_ALLOWED' });
  // Suspended, an organisation still answers the ballots on whose list it stands, and prepares for them.
  await ana.mutate(STANDING, { id: orla.organisationId, standing: 'SUSPENDED' });
  expect(await prepares(mo, ballot.id, 'ABSTAIN', { expectedRevision: 1 })).toMatchObject({ prepared: [{ choice: 'ABSTAIN' }] });
  await ana.mutate(STANDING, { id: orla.organisationId, standing: 'MEMBER' });
});

test('[D1.6] [D1.8] prepared during the notice; stale once superseded or closed, never counted, and nothing goes over', async () => {
  const ballot = await ballotOn('Superseded with a preparation', { opensAt: later(api, HOUR) });
  expect(await prepares(mo, ballot.id, 'SUPPORT', { reason: SECRET })).toMatchObject({ prepared: [{ stale: false }] });
  expect((await turns(orla)).filter(({ ballot: { id } }) => id === ballot.id)).toEqual([]);
  await textIn(ana, ballot.document.id, 'Other words, so that the first ballot is over.');
  const newer = await opens(ana, ballot.document.id, { closesAt: later(api, DAY) });
  expect(await preparedFor(mo, ballot.id)).toMatchObject([{ stale: true, reason: SECRET }]);
  expect(await preparedFor(mo, newer.id)).toEqual([]);
  expect(await prepares(mo, ballot.id, 'OPPOSE', { reason: 'x', expectedRevision: 1 })).toMatchObject({ code: 'CLOSED' });
  expect(await turns(orla)).toContainEqual({ kind: 'TAKE_POSITION', ballot: { id: newer.id } });
  await prepares(mo, newer.id, 'SUPPORT', { reason: SECRET });
  api.clock.advance(DAY);
  expect(await preparedFor(mo, newer.id)).toMatchObject([{ stale: true }]);
  expect(await answers(orla, newer.id, 'SUPPORT', { preparedRevision: 1 })).toMatchObject({ code: 'CLOSED' });
  await api.get(Closing).patrol();
  expect(await seen(ana, newer.id)).toMatchObject({ state: 'NOT_CARRIED', outcome: { answered: 0, yes: 0 } });
  expect(await preparedFor(orla, newer.id)).toMatchObject([{ stale: true }]);
});

describe('[D1.6] nobody outside the organisation learns that something is prepared', () => {
  const LIVE = `subscription($id: ID!) { ballotChanged(networkId: $id) { id answeredCount ${PREPARED} } }`;
  let schema: GraphQLSchema;
  beforeAll(() => { schema = api.get(GraphQLSchemaHost).schema; });

  /** Everything that somebody can read about a ballot, from all sides. */
  const all = async (person: Someone, id: string): Promise<string> => {
    const parts = [];
    for (const reading of readingsOf(schema, schema.getType('Ballot') as GraphQLObjectType, 2)) parts.push(await person.query(`query($id: ID!) { ballot(id: $id) { ${reading} } }`, { id }));
    parts.push(await turns(person), await person.query('query($slug: String!) { network(slug: $slug) { ballots { totalCount } record { head { sequence hash } } } }', { slug: person.slug }));
    return JSON.stringify(parts);
  };

  test('by no field, count, list or number of the record: all is as it was before, to the letter', async () => {
    const ballot = await ballotOn('Silent preparations');
    const outside = () => Promise.all([ana, wim].map((person) => all(person, ballot.id)));
    // The server notes the first words of a text a moment after they were written; all else is there when a ballot is.
    await eventually(async () => (await ana.query<{ document: { excerpt: string } }>('query($id: ID!) { document(id: $id) { excerpt } }', { id: ballot.document.id })).document.excerpt !== '');
    const before = await outside();
    await prepares(mo, ballot.id, 'OPPOSE', { reason: SECRET });
    expect((await outside()).map((each, i) => each === before[i])).toEqual([true, true]);
    expect(await all(orla, ballot.id)).toContain(SECRET);
    await orla.mutate(DROP, { ballot: ballot.id, organisation: orla.organisationId, revision: 1 });
    expect((await outside()).map((each, i) => each === before[i])).toEqual([true, true]);
  });

  test('by no news: its own people hear of it at once, and the next that others hear is of something else', async () => {
    const ballot = await ballotOn('Silent news');
    const watching = await Promise.all([orla, ana, wim].map((person) => person.subscribe<{ ballotChanged: { id: string; answeredCount: number; prepared: Prepared[] } }>(LIVE, { id: person.networkId })));
    await prepares(mo, ballot.id, 'OPPOSE', { reason: SECRET });
    expect((await watching[0]!.next()).ballotChanged).toMatchObject({ id: ballot.id, answeredCount: 0, prepared: [{ reason: SECRET }] });
    await takes(wim, ballot.id, 'SUPPORT');
    for (const outside of watching.slice(1)) expect((await outside.next()).ballotChanged).toEqual({ id: ballot.id, answeredCount: 1, prepared: [] });
    await Promise.all(watching.map((each) => each.stop()));
  });

  test('reading it costs one statement, whatever the number of ballots', async () => {
    const list = `query($slug: String!) { network(slug: $slug) { ballots { nodes { id ${PREPARED} } } } }`;
    const cost = () => api.fewestStatements(() => orla.query(list, { slug: orla.slug }));
    const first = await cost();
    for (const title of ['One more', 'And one more']) await prepares(mo, (await ballotOn(title)).id, 'SUPPORT');
    expect(await cost()).toBe(first);
  });
});
