import { buildSchema, graphql, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { ok } from '@northstar/domain-membership';
import { RefusalType } from '../errors/refusal.type.js';
import type { AccessRule } from './access.js';
import { enforceAccess, fieldsWithoutAccess } from './enforce-access.js';
import { RequestContext, type SignedIn } from './request-context.js';

const SDL = `
  type Query { open: String own: String thing(id: ID): Thing must(id: ID!): Thing! }
  type Mutation { change(id: ID!, input: In): Result }
  type Thing { name: String asked(id: ID, others: [ID!], input: In): String secret: String secrets: [String!]! }
  type Refusal { code: String message: String field: String }
  input In { others: [ID!] inner: In }
  union Result = Thing | Refusal`;

const RULES: Record<string, AccessRule> = {
  'Query.open': 'public', 'Query.own': 'signed-in', 'Query.thing': 'document.read', 'Query.must': 'document.read', 'Mutation.change': 'document.write',
  'Thing.name': 'parent', 'Thing.asked': 'parent', 'Thing.secret': (_source: never, context: RequestContext) => context.signedIn?.personId === 'owner', 'Thing.secrets': () => false,
  'Refusal.code': 'parent', 'Refusal.message': 'parent', 'Refusal.field': 'parent',
};

function schemaWith(rules: Record<string, AccessRule>): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const type of ['Query', 'Mutation', 'Thing', 'Refusal']) {
    for (const field of Object.values((schema.getType(type) as GraphQLObjectType).getFields())) {
      const rule = rules[`${type}.${field.name}`];
      if (rule !== undefined) field.extensions = { access: rule };
    }
  }
  return schema;
}

const ID = '6f2c1b9e-5a44-4f0e-9c3e-0d6a6a1f7b11';
const signedIn = (personId: string): SignedIn => ({ personId, sessionId: 's', accessTokenId: null });
const context = (who: SignedIn | null): RequestContext => new RequestContext(who, '', '', () => {});
const thing = { __typename: 'Thing', name: 'n', secret: 's', secrets: ['s'] };
const run = async (source: string, who: RequestContext, root: object): Promise<{ data: unknown; codes: unknown[] }> => {
  const { data, errors = [] } = await graphql({ schema: enforceAccess(schemaWith(RULES)), source, contextValue: who, rootValue: root, typeResolver: (value) => (value instanceof RefusalType ? 'Refusal' : 'Thing') });
  return { data: JSON.parse(JSON.stringify(data ?? null)) as unknown, codes: errors.map(({ extensions, message }) => extensions['code'] ?? message) };
};

test('a field without a rule, or with one that has no meaning where it stands, fails the build', () => {
  expect(fieldsWithoutAccess(schemaWith(RULES))).toEqual([]);
  const { 'Thing.name': _, ...rest } = RULES;
  expect(() => enforceAccess(schemaWith({ ...rest, 'Query.open': 'parent' }))).toThrow('Query.open, Thing.name');
});

test('signed out: public fields answer, queries fail, mutations answer a refusal', async () => {
  expect(await run('{ open own }', context(null), { open: 'o', own: 'x' })).toEqual({ data: { open: 'o', own: null }, codes: ['SIGNED_OUT'] });
  expect(await run(`mutation { change(id: "${ID}") { __typename ... on Refusal { code } } }`, context(null), { change: () => thing })).toEqual({ data: { change: { __typename: 'Refusal', code: 'SIGNED_OUT' } }, codes: [] });
});

test('an answer whose declared action was never judged is withheld', async () => {
  const forgetful = { thing: () => thing };
  expect(await run(`{ thing(id: "${ID}") { name } }`, context(signedIn('p')), forgetful)).toEqual({ data: { thing: null }, codes: ['Query.thing declares document.read and never judged it'] });
  const careful = { thing: (_args: unknown, { judged }: RequestContext) => (judged.add('document.read'), thing) };
  expect(await run(`{ thing(id: "${ID}") { name } }`, context(signedIn('p')), careful)).toEqual({ data: { thing: { name: 'n' } }, codes: [] });
});

test('a field with a rule of its own is null, or empty where it is a list, for whoever it is not for', async () => {
  const careful = { thing: (_args: unknown, { judged }: RequestContext) => (judged.add('document.read'), thing) };
  const source = `{ thing(id: "${ID}") { secret secrets } }`;
  expect((await run(source, context(signedIn('somebody')), careful)).data).toEqual({ thing: { secret: null, secrets: [] } });
  expect((await run(source, context(signedIn('owner')), careful)).data).toEqual({ thing: { secret: 's', secrets: [] } });
});

test('an argument of a field that cannot be an id is as one that nothing has, wherever in it that stands', async () => {
  const asked = (args: { id?: string; others?: string[]; input?: { others?: string[] } }) => JSON.stringify(args);
  const careful = { thing: (_args: unknown, { judged }: RequestContext) => (judged.add('document.read'), { ...thing, asked }) };
  const nobodys = '00000000-0000-0000-0000-000000000000';
  const { data, codes } = await run(`{ thing(id: "${ID}") { a: asked(id: "x") b: asked(id: "${ID}", others: ["${ID}", "y"], input: { others: ["z"] }) c: asked } }`, context(signedIn('p')), careful);
  expect(codes).toEqual([]);
  const answered = (data as { thing: Record<string, string> }).thing;
  expect(Object.values(answered).map((one) => JSON.parse(one) as unknown)).toEqual([{ id: nobodys }, { id: ID, others: [ID, nobodys], input: { others: [nobodys] } }, {}]);
});

test.each([
  ['{ thing(id: "1") { name } }', { thing: null }, []],
  ['{ must(id: "1") { name } }', null, ['NOT_FOUND']],
  ['mutation { change(id: "1") { ... on Refusal { code } } }', { change: { code: 'NOT_FOUND' } }, []],
  [`mutation { change(id: "${ID}", input: { inner: { others: ["${ID}", "x"] } }) { ... on Refusal { code } } }`, { change: { code: 'NOT_FOUND' } }, []],
])('what cannot be an id is not found, however deep it is: %s', async (source, data, codes) => {
  const never = (): never => { throw new Error('the resolver was asked'); };
  expect(await run(source, context(signedIn('p')), { thing: never, must: never, change: never })).toEqual({ data, codes });
});

test('a possible id comes through', async () => {
  const seen: unknown[] = [];
  await run(`mutation { change(id: "${ID}", input: { others: ["${ID}"] }) { __typename } }`, context(signedIn('p')), { change: (args: object) => (seen.push(args), ok(1), { __typename: 'Refusal' }) });
  expect(seen).toEqual([{ id: ID, input: { others: [ID] } }]);
});
