import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Closing } from '@northstar/api-voting';
import { eventually } from '@northstar/testing';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { type Api, type Someone, startApi } from './harness.js';
import { readingsOf } from './support/everything.js';
import { ROLE, STANDING } from './support/network-documents.js';
import { answers, BALLOT_CHANGED, type BallotSeen, coalition, DAY, later, opens, type Position, seen, takes, WITHDRAW, writtenAsk } from './support/voting-documents.js';
import { textIn } from './support/writer.js';

// A ballot whose positions are shown after its close: until then nobody but the organisation itself learns what it said [D3.6].
const SECRET = 'Unsayable reasons of the harbour';

let api: Api;
let schema: GraphQLSchema;
let ana: Someone;
let orla: Someone;
let wim: Someone;
let eye: Someone;

beforeAll(async () => {
  api = await startApi();
  schema = api.get(GraphQLSchemaHost).schema;
  ({ ana, voters: [orla, wim] } = (await coalition(api)) as { ana: Someone; voters: [Someone, Someone] });
  eye = await ana.invites({ organisation: 'Stone Row', role: 'OBSERVER' });
});
afterAll(() => api.close());

const hidden = async (title: string, extra: Record<string, unknown> = {}): Promise<BallotSeen> => opens(ana, await writtenAsk(ana, title), { visibility: 'COUNTS_UNTIL_CLOSE', ...extra });
const OPPOSED = { reason: SECRET };

/** All that can be read of a ballot: by itself, in the list, from its document, from what waits for somebody. */
async function allThatIsSeenBy(person: Someone, { id, document }: BallotSeen): Promise<string> {
  const parts = [];
  for (const reading of readingsOf(schema, schema.getType('Ballot') as GraphQLObjectType, 2)) {
    parts.push(await person.query(`query($id: ID!) { ballot(id: $id) { ${reading} } }`, { id }));
    if (reading.split(' ').length < 40) {
      parts.push(await person.query(`query($slug: String!) { network(slug: $slug) { ballots { nodes { ${reading} } } yourTurn { ballot { ${reading} } } } }`, { slug: person.slug }));
      parts.push(await person.query(`query($id: ID!) { document(id: $id) { currentBallot { ${reading} } lastBallot { ${reading} previous { ${reading} } supersededBy { ${reading} } } } }`, { id: document.id }));
    }
  }
  return JSON.stringify(parts);
}

test('[D3.6] until the close nobody else finds a choice, a reason or a count in any field, the coordinator neither', async () => {
  const ballot = await hidden('Hidden until the close');
  await takes(orla, ballot.id, 'OPPOSE', OPPOSED);
  for (const person of [ana, wim, eye]) {
    const all = await allThatIsSeenBy(person, ballot);
    expect(all.length).toBeGreaterThan(2_000);
    for (const word of [SECRET, 'OPPOSE', 'oppose']) expect(all).not.toContain(word);
    expect(await seen(person, ballot.id)).toMatchObject({
      positions: [], outcome: null, mine: [], answeredCount: 1, eligibleCount: 4, electorate: [{ answered: false }, { answered: true, organisation: { id: orla.organisationId } }, { answered: false }, { answered: false }],
    });
  }
  // The looking works: the organisation itself finds it.
  expect(await allThatIsSeenBy(orla, ballot)).toContain(SECRET);
});

test('[D3.6] one’s own organisation sees its position, a colleague without mandate included, and nobody else’s', async () => {
  const ballot = await hidden('Own position');
  expect((await takes(orla, ballot.id, 'OPPOSE', OPPOSED)).mine).toMatchObject([{ choice: 'OPPOSE', reason: SECRET, revision: 1 }]);
  const mate = await ana.invites({ organisation: 'Orchard Street' });
  await takes(wim, ballot.id, 'SUPPORT');
  for (const person of [orla, mate]) expect(await seen(person, ballot.id)).toMatchObject({ positions: [], mine: [{ choice: 'OPPOSE', reason: SECRET, organisation: { id: orla.organisationId } }] });
  expect((await seen(wim, ballot.id))!.mine).toMatchObject([{ choice: 'SUPPORT' }]);
});

test('[D3.6] news shows who has answered and to each only the own position', async () => {
  const ballot = await hidden('Live and hidden');
  const watching = await Promise.all([ana, wim, orla].map((person) => person.subscribe<{ ballotChanged: BallotSeen }>(BALLOT_CHANGED, { id: person.networkId })));
  await takes(orla, ballot.id, 'OPPOSE', OPPOSED);
  const [toAna, toWim, toOrla] = await Promise.all(watching.map((each) => each.next()));
  for (const { ballotChanged } of [toAna!, toWim!]) {
    expect(ballotChanged).toMatchObject({ id: ballot.id, answeredCount: 1, positions: [], mine: [], outcome: null });
    expect(JSON.stringify(ballotChanged)).not.toContain(SECRET);
  }
  expect(toOrla!.ballotChanged).toMatchObject({ positions: [], mine: [{ choice: 'OPPOSE' }] });
  await Promise.all(watching.map((each) => each.stop()));
});

test('[D3.6] a conflict shows a position to colleagues with a mandate only', async () => {
  const ballot = await hidden('Conflict and hidden');
  await takes(orla, ballot.id, 'OPPOSE', OPPOSED);
  const mate = await ana.invites({ organisation: 'Orchard Street', mandates: ['VOTER'] });
  expect(((await answers(mate, ballot.id, 'SUPPORT')) as { current: Position }).current).toMatchObject({ choice: 'OPPOSE', reason: SECRET });
  for (const person of [ana, wim, eye]) {
    const refused = await answers(person, ballot.id, 'SUPPORT', { organisationId: orla.organisationId });
    expect(refused).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(JSON.stringify(refused)).not.toContain(SECRET);
  }
});

test('[D3.6] a coordinator sees no more by changing roles or by suspending the organisation', async () => {
  const ballot = await hidden('No way around');
  await takes(orla, ballot.id, 'OPPOSE', OPPOSED);
  const second = await ana.invites({ organisation: 'Weir Collective', role: 'COORDINATOR' });
  await ana.mutate(ROLE, { id: orla.memberId, role: 'OBSERVER' });
  await ana.mutate(STANDING, { id: orla.organisationId, standing: 'SUSPENDED' });
  for (const person of [ana, second]) expect(await allThatIsSeenBy(person, ballot)).not.toContain(SECRET);
  await ana.mutate(STANDING, { id: orla.organisationId, standing: 'MEMBER' });
  await ana.mutate(ROLE, { id: orla.memberId, role: 'REPRESENTATIVE' });
});

test('[D3.6] what was said in confidence stays hidden when the ballot is withdrawn or superseded', async () => {
  const withdrawn = await hidden('To be withdrawn');
  const superseded = await hidden('To be superseded');
  for (const { id } of [withdrawn, superseded]) await takes(orla, id, 'OPPOSE', OPPOSED);
  expect(await ana.mutate(WITHDRAW, { id: withdrawn.id, reason: 'A better text is coming' })).toMatchObject({ state: 'WITHDRAWN', positions: [] });
  await textIn(ana, superseded.document.id, 'Other words, so that the old ballot is over.');
  const newer = await opens(ana, superseded.document.id);
  expect(await seen(ana, superseded.id)).toMatchObject({ state: 'SUPERSEDED', positions: [], supersededBy: { id: newer.id } });
  for (const ballot of [withdrawn, superseded]) {
    expect(await allThatIsSeenBy(ana, ballot)).not.toContain(SECRET);
    expect((await seen(orla, ballot.id))!.mine).toMatchObject([{ choice: 'OPPOSE' }]);
  }
});

test('[D3.6] after the close everything is shown to everybody in the network', async () => {
  const ballot = await hidden('Shown afterwards', { closesAt: later(api, DAY) });
  await takes(orla, ballot.id, 'OPPOSE', OPPOSED);
  await takes(wim, ballot.id, 'SUPPORT');
  api.clock.advance(DAY);
  // At the deadline, but before it was counted, it is as hidden as before.
  expect(await seen(ana, ballot.id)).toMatchObject({ state: 'OPEN', positions: [], outcome: null });
  api.get(Closing).lookAgain();
  await eventually(async () => (await seen(ana, ballot.id))!.outcome);
  for (const person of [ana, wim, orla, eye]) {
    expect(await seen(person, ballot.id)).toMatchObject({ state: 'TIED', outcome: { yes: 1, no: 1 }, positions: [{ choice: 'OPPOSE', reason: SECRET, takenBy: { id: orla.personId } }, { choice: 'SUPPORT' }] });
  }
});
