import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { type Api, type Someone, startApi } from './harness.js';
import { readingsOf } from './support/everything.js';
import { operationsOf } from './support/operations.js';
import { fingerprint, type Ids, KINDS, rowOfEverything, secretWord } from './support/rows.js';

let api: Api;
let schema: GraphQLSchema;
let ana: Someone;
let bea: Someone;
let idsOfAna: string[];

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Every id that occurs anywhere in the database, by the tables it occurs in. */
async function idsInDatabase(): Promise<Map<string, string>> {
  const tables = (await api.database.query("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")) as { name: string }[];
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const rows = (await api.database.query(`SELECT to_jsonb(x) AS row FROM "${name}" x`)) as { row: object }[];
    for (const id of JSON.stringify(rows).match(UUID) ?? []) found.set(id, name);
  }
  return found;
}

beforeAll(async () => {
  api = await startApi();
  schema = api.get(GraphQLSchemaHost).schema;
  ana = await api.founds({ network: 'Ana’s', name: 'Ana' });
  await ana.invites({ organisation: 'Second of Ana', mandates: ['VOTER'] });
  await rowOfEverything(api, ana);
  idsOfAna = [...(await idsInDatabase()).keys()];
  bea = await api.founds({ network: 'Bea’s', name: 'Bea' });
  await rowOfEverything(api, bea);
});
afterAll(() => api.close());

/** All that somebody can read of its network, in as many requests as it takes. */
async function allThatIsSeenBy(person: Someone): Promise<string> {
  const parts: string[] = [];
  for (const reading of readingsOf(schema, schema.getType('Network') as GraphQLObjectType, 1)) {
    parts.push(JSON.stringify(await person.query(`query($slug: String!) { network(slug: $slug) { ${reading} } }`, { slug: person.slug })));
  }
  for (const reading of readingsOf(schema, schema.getType('Viewer') as GraphQLObjectType, 2)) parts.push(JSON.stringify(await person.query(`{ me { ${reading} } }`)));
  return parts.join('\n');
}

test('what somebody sees of its own network names nothing of another', async () => {
  const seen = await allThatIsSeenBy(bea);
  const ids = new Set(seen.match(UUID));
  expect(ids.has(bea.networkId)).toBe(true);
  expect(ids.has(bea.personId)).toBe(true);
  expect(ids.size).toBeGreaterThan(8);
  expect(idsOfAna.filter((id) => ids.has(id))).toEqual([]);
  expect(seen).not.toContain(secretWord(ana));
  // The looking works: she sees her own rows.
  expect(seen).toContain(secretWord(bea));
});

test('every id of one network, given to every query, finds nothing for somebody of the other', async () => {
  expect(idsOfAna.length).toBeGreaterThan(20);
  for (const operation of operationsOf(schema, 'query').filter(({ ids }) => ids.length > 0)) {
    for (const id of idsOfAna) {
      const ids = Object.fromEntries(KINDS.map((kind) => [kind, id])) as unknown as Ids;
      expect({ name: operation.name, id, found: Object.values(await bea.query(operation.document, operation.variables(ids)))[0] }).toEqual({ name: operation.name, id, found: null });
    }
  }
});

test('every id of one network, given to every mutation, changes nothing for somebody of the other', async () => {
  const before = await fingerprint(api);
  for (const operation of operationsOf(schema, 'mutation').filter(({ ids, name }) => ids.length > 0 && name !== 'enterDemo')) {
    for (const id of idsOfAna) {
      const ids = Object.fromEntries(KINDS.map((kind) => [kind, id])) as unknown as Ids;
      const answer = await bea.mutate<{ code?: string }>(operation.document, operation.variables(ids));
      expect({ name: operation.name, id, code: answer.code }).toEqual({ name: operation.name, id, code: 'NOT_FOUND' });
    }
  }
  expect(await fingerprint(api)).toBe(before);
}, 240_000);

test('a person of both networks sees each by itself', async () => {
  const cy = await ana.invites({ name: 'Cy' });
  const { link } = await bea.mutate<{ link: string }>('mutation($input: InviteInput!) { invite(input: $input) { ... on NewInvitation { link } } }',
    { input: { networkId: bea.networkId, email: cy.email, role: 'OBSERVER', mandates: [], organisationId: bea.organisationId } });
  await cy.accepts(link);
  const READ = 'query($slug: String!) { network(slug: $slug) { viewer { role } organisations { id } members { nodes { person { id } } } } }';
  const inHers = JSON.stringify(await cy.query(READ, { slug: ana.slug }));
  const inBeas = JSON.stringify(await cy.query(READ, { slug: bea.slug }));
  expect(inHers).toContain('REPRESENTATIVE');
  expect(inBeas).toContain('OBSERVER');
  expect(inHers).not.toContain(bea.organisationId);
  expect(inBeas).not.toContain(ana.organisationId);
  // Speaking for an organisation of one network is nothing in the other.
  const ACT_FOR = 'mutation($network: ID!, $organisation: ID!) { actFor(networkId: $network, organisationId: $organisation) { ... on Refusal { code } } }';
  expect(await cy.mutate(ACT_FOR, { network: bea.networkId, organisation: ana.organisationId })).toEqual({ code: 'NOT_FOUND' });
});

test('news of one network is not delivered to somebody of the other', async () => {
  const watching = await bea.subscribe('subscription($id: ID!) { membersChanged(networkId: $id) { id } }', { id: bea.networkId });
  await ana.invites({ name: 'Dee' });
  expect(await watching.silent()).toBe(true);
  await watching.stop();
});
