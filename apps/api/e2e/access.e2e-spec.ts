import { randomUUID } from 'node:crypto';
import { fieldsWithoutAccess, NOT_FOUND_SENTENCE } from '@northstar/api-core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ACTIONS, type Action, type Actor, can } from '@northstar/domain-membership';
import { type GraphQLSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { type Api, Client, type Refused, type Someone, startApi } from './harness.js';
import { type Operation, operationsOf } from './support/operations.js';
import { fingerprint, type Ids, KINDS, rowOfEverything } from './support/rows.js';

let api: Api;
let schema: GraphQLSchema;
let ana: Someone;
let stranger: Someone;
let observer: Someone;
let hers: Ids;
let theirs: Ids;
let nowhere: Ids;

beforeAll(async () => {
  api = await startApi();
  schema = api.get(GraphQLSchemaHost).schema;
  ana = await api.founds({ network: 'Hers' });
  observer = await ana.invites({ role: 'OBSERVER' });
  stranger = await api.founds({ network: 'Theirs' });
  hers = await rowOfEverything(api, ana);
  theirs = await rowOfEverything(api, stranger);
  nowhere = Object.fromEntries(KINDS.map((kind) => [kind, randomUUID()])) as unknown as Ids;
});
afterAll(() => api.close());

const NOT_FOUND = { code: 'NOT_FOUND', message: NOT_FOUND_SENTENCE, field: null };
const accessOf = (root: 'Mutation' | 'Query' | 'Subscription', name: string): unknown => schema.getType(root)! && (schema.getType(root) as ReturnType<GraphQLSchema['getMutationType']>)!.getFields()[name]!.extensions['access'];
const only = (operation: Operation, client: Client, ids: Ids): Promise<Refused & { __typename: string }> => client.mutate(operation.document, operation.variables(ids));

describe('the schema', () => {
  test('every field states who may use it', () => {
    expect(fieldsWithoutAccess(schema)).toEqual([]);
  });

  test('every type, field, argument, value and input is described', () => {
    const silent: string[] = [];
    const check = (name: string, description: string | null | undefined): void => {
      if (!description) silent.push(name);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || ['String', 'Int', 'Boolean', 'ID', 'Float'].includes(type.name)) continue;
      if (!['Query', 'Mutation', 'Subscription'].includes(type.name)) check(type.name, type.description);
      if (isEnumType(type)) for (const each of type.getValues()) check(`${type.name}.${each.name}`, each.description);
      if (isInputObjectType(type)) for (const each of Object.values(type.getFields())) check(`${type.name}.${each.name}`, each.description);
      if (isObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          check(`${type.name}.${field.name}`, field.description);
          for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg.description);
        }
      }
    }
    expect(silent).toEqual([]);
  });

  test('operations name actions of the rights table, or say that they need none', () => {
    const known = new Set<unknown>([...ACTIONS, 'public', 'signed-in']);
    for (const [root, type] of [['query', 'Query'], ['mutation', 'Mutation'], ['subscription', 'Subscription']] as const) {
      expect(operationsOf(schema, root).filter(({ name }) => !known.has(accessOf(type, name))).map(({ name }) => name)).toEqual([]);
    }
  });

  test('what is open to everybody is this and no more', () => {
    const open = (['query', 'mutation', 'subscription'] as const).flatMap((root) => operationsOf(schema, root)
      .filter(({ name }) => accessOf(`${root[0]!.toUpperCase()}${root.slice(1)}` as 'Query', name) === 'public').map(({ name }) => name));
    expect(open.sort()).toEqual(['acceptInvitation', 'demoPeople', 'enterDemo', 'installation', 'invitation', 'me', 'setUpNetwork', 'signIn', 'signInEnded']);
  });
});

describe('signed out', () => {
  test('every mutation that is not public is refused alike, and nothing changes', async () => {
    const before = await fingerprint(api);
    for (const operation of operationsOf(schema, 'mutation').filter(({ name }) => accessOf('Mutation', name) !== 'public')) {
      expect({ name: operation.name, answer: await only(operation, new Client(api.url), hers) }).toMatchObject({ name: operation.name, answer: { code: 'SIGNED_OUT' } });
    }
    expect(await fingerprint(api)).toBe(before);
  });

  test('every query that is not public says so', async () => {
    for (const operation of operationsOf(schema, 'query').filter(({ name }) => accessOf('Query', name) !== 'public')) {
      const { data, errors } = await new Client(api.url).raw(operation.document, operation.variables(hers));
      expect({ name: operation.name, code: errors?.[0]?.extensions?.code, data: Object.values(data ?? {}).filter((each) => each !== null) }).toEqual({ name: operation.name, code: 'SIGNED_OUT', data: [] });
    }
  });

  test('a socket is refused before it opens', async () => {
    await expect(new Client(api.url).subscribe('subscription { __typename }')).rejects.toThrow('the socket was refused');
  });
});

describe('a stranger: somebody who runs another network', () => {
  test('every mutation on what is hers answers as if it did not exist, and nothing changes', async () => {
    const before = await fingerprint(api);
    for (const operation of operationsOf(schema, 'mutation').filter(({ ids, name }) => ids.length > 0 && accessOf('Mutation', name) !== 'public')) {
      const answers = [await only(operation, stranger, hers), await only(operation, stranger, nowhere)];
      expect({ name: operation.name, answers }).toEqual({ name: operation.name, answers: [{ __typename: 'Refusal', ...NOT_FOUND }, { __typename: 'Refusal', ...NOT_FOUND }] });
    }
    expect(await fingerprint(api)).toBe(before);
  });

  test('one of her ids among the stranger’s own is enough to be refused', async () => {
    const before = await fingerprint(api);
    for (const operation of operationsOf(schema, 'mutation').filter(({ ids }) => ids.length > 1)) {
      for (const { path, kind } of operation.ids) {
        const smuggled = await stranger.mutate<Refused>(operation.document, operation.variables(theirs, { [path]: hers[kind] }));
        const guessed = await stranger.mutate<Refused>(operation.document, operation.variables(theirs, { [path]: nowhere[kind] }));
        // Another check may come first; what must never differ is her id from one that nobody has.
        expect({ name: operation.name, path, smuggled }).toEqual({ name: operation.name, path, smuggled: guessed });
        expect({ name: operation.name, path, refused: smuggled.code !== undefined }).toEqual({ name: operation.name, path, refused: true });
      }
    }
    expect(await fingerprint(api)).toBe(before);
  });

  test('every query by her ids finds nothing', async () => {
    for (const operation of operationsOf(schema, 'query').filter(({ ids }) => ids.length > 0)) {
      expect(Object.values(await stranger.query(operation.document, operation.variables(hers)))).toEqual([null]);
    }
    expect(await stranger.query('query($slug: String!) { network(slug: $slug) { id } }', { slug: ana.slug })).toEqual({ network: null });
  });

  test('every subscription to what is hers is refused', async () => {
    for (const operation of operationsOf(schema, 'subscription')) {
      expect(await stranger.refusedSubscription(operation.document, operation.variables(hers))).toContain('NOT_FOUND');
    }
  });

  test('what cannot be an id is as unknown as any other', async () => {
    for (const wrong of ['1', "' OR 1=1 --", '../../etc/passwd', '', '{"$gt":""}']) {
      const ids = Object.fromEntries(KINDS.map((kind) => [kind, wrong])) as unknown as Ids;
      for (const operation of operationsOf(schema, 'mutation').filter((each) => each.ids.length > 0)) {
        expect({ name: operation.name, answer: await only(operation, stranger, ids) }).toMatchObject({ name: operation.name, answer: NOT_FOUND });
      }
    }
  });
});

describe('an observer', () => {
  const asDomain: Actor = { personId: 'x', role: 'observer', organisationId: null, standing: null, organisationIds: [], mandates: [], now: 0 };
  const beyond = (): Operation[] => operationsOf(schema, 'mutation').filter(({ name }) => {
    const rule = accessOf('Mutation', name);
    return ACTIONS.includes(rule as Action) && !can(asDomain, rule as Action);
  });

  test('every mutation beyond an observer’s rights is not allowed, and nothing changes', async () => {
    const before = await fingerprint(api);
    expect(beyond().length).toBeGreaterThanOrEqual(8);
    for (const operation of beyond()) {
      expect({ name: operation.name, answer: await only(operation, observer, hers) }).toMatchObject({ name: operation.name, answer: { code: 'NOT_ALLOWED' } });
    }
    expect(await fingerprint(api)).toBe(before);
  });

  test('the same calls by the coordinator fail for no want of rights: the refusals above were about rights', async () => {
    for (const operation of beyond()) {
      const fresh = await rowOfEverything(api, ana);
      const answer = await only(operation, ana, fresh);
      // A coordinator without the organisation's mandate does not answer for it, and prepares and shows nothing where they do not belong.
      const speaks = ['takePosition', 'giveProxy', 'revokeProxy', 'answerSecretly', 'preparePosition', 'dropPreparedPosition', 'withdrawBlock', 'answerSignOn', 'prepareSignature', 'withdrawSignature', 'proposeAmendment', 'withdrawAmendment', 'sponsorAmendment', 'passOverAmendment', 'objectToErratum', 'showOrganisation'].includes(operation.name);
      const expected = speaks ? ['NOT_ALLOWED'] : ['SIGNED_OUT', 'NOT_FOUND', 'NOT_ALLOWED'];
      if (speaks) expect(expected).toContain(answer.code);
      else expect({ name: operation.name, refusedForRights: expected.includes(answer.code) ? answer : null }).toEqual({ name: operation.name, refusedForRights: null });
    }
  });
});
