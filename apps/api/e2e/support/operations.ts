import {
  getNamedType, type GraphQLArgument, type GraphQLField, GraphQLID, type GraphQLInputField, type GraphQLInputType, type GraphQLSchema,
  isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isUnionType,
} from 'graphql';
import { type Ids, type Kind, KINDS } from './rows.js';

export type Root = 'query' | 'mutation' | 'subscription';
type Slot = GraphQLArgument | GraphQLInputField;

/** An operation that calls one root field, with variables for all its arguments. */
export interface Operation {
  name: string;
  document: string;
  /** Where it takes ids: the path of the input and what kind of thing it names. */
  ids: { path: string; kind: Kind }[];
  /** Variables with ids from `own`, but for the inputs in `elsewhere`. */
  variables(own: Ids, elsewhere?: Readonly<Record<string, string>>): Record<string, unknown>;
}

/** What an argument that is called only "id" names, by the field it belongs to. */
const PLAIN_ID: Readonly<Record<string, Kind>> = {
  endSession: 'session', revokeAccessToken: 'accessToken', revokeInvitation: 'invitation', revokeMandate: 'mandate', editComment: 'comment', deleteComment: 'comment',
  resolveThread: 'thread', reopenThread: 'thread', attachThread: 'thread', extendBallot: 'ballot', withdrawBallot: 'ballot', remindOfBallot: 'ballot', stateOutcome: 'ballot', overrideObjection: 'ballot', extendSignOn: 'signOn', callOffSignOn: 'signOn', remindOfSignOn: 'signOn',
  document: 'document', thread: 'thread', version: 'version', ballot: 'ballot', amendment: 'amendment', withdrawAmendment: 'amendment', passOverAmendment: 'amendment', putAmendmentToVote: 'amendment', noteAmendment: 'amendment', edition: 'edition', signOn: 'signOn', poll: 'poll', withdrawPoll: 'poll', compare: 'version', documentImport: 'import',
};

function kindOf(field: string, input: string): Kind {
  if (['id', 'from', 'to'].includes(input) && PLAIN_ID[field]) return PLAIN_ID[field];
  const kind = KINDS.find((each) => input.toLowerCase() === `${each}id` || [`${each.toLowerCase()}id`, `${each.toLowerCase()}ids`].some((end) => input.toLowerCase().endsWith(end)));
  if (!kind) throw new Error(`${field}(${input}) takes an id of a kind that is not known here: add it to apps/api/e2e/support/operations.ts`);
  return kind;
}

const SAMPLES: Readonly<Record<string, unknown>> = {
  email: 'somebody@example.org', password: 'kettle fjord amber nine', timeZone: 'Europe/London', closesAt: '2026-12-24T12:00:00Z', publishAt: '2026-12-24T12:00:00Z', expiresAt: '2026-12-24T12:00:00Z', until: '2027-01-01T00:00:00Z',
  start: 'AAA=', end: 'AAA=', key: 'some-words', kindsOfWork: [], mandates: [], expectedRevision: 0, toPosition: 0, days: 1,
};

function sample(slot: Slot, type: GraphQLInputType): unknown {
  if (slot.name in SAMPLES) return SAMPLES[slot.name];
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  switch (getNamedType(type).name) {
    case 'Int': return 1;
    case 'Boolean': return false;
    case 'TextPiece': return { content: [{ type: 'text', text: 'some words' }], openStart: 0, openEnd: 0 };
    case 'DateTime': return '2026-12-24T12:00:00Z';
    default: return 'some words';
  }
}

/** Every field of a root as an operation that can be sent. */
export function operationsOf(schema: GraphQLSchema, root: Root): Operation[] {
  const type = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: schema.getSubscriptionType() }[root];
  return Object.values(type?.getFields() ?? {}).map((field) => operation(root, field));
}

function operation(root: Root, field: GraphQLField<unknown, unknown>): Operation {
  const ids: Operation['ids'] = [];
  const find = (slots: readonly Slot[], prefix: string): void => {
    for (const slot of slots) {
      const named = getNamedType(slot.type);
      const path = `${prefix}${slot.name}`;
      if (named === GraphQLID) ids.push({ path, kind: kindOf(field.name, slot.name) });
      else if (isInputObjectType(named) && isNonNullType(slot.type)) find(Object.values(named.getFields()), `${path}.`);
    }
  };
  find(field.args, '');
  const fill = (slots: readonly Slot[], prefix: string, pick: (path: string, kind: Kind) => string): Record<string, unknown> =>
    Object.fromEntries(slots.flatMap((slot): [string, unknown][] => {
      const bare = isNonNullType(slot.type) ? slot.type.ofType : slot.type;
      const named = getNamedType(bare);
      const path = `${prefix}${slot.name}`;
      if (named === GraphQLID) {
        const id = pick(path, kindOf(field.name, slot.name));
        return [[slot.name, isListType(bare) ? [id] : id]];
      }
      if (!isNonNullType(slot.type)) return [];
      return [[slot.name, isInputObjectType(named) ? fill(Object.values(named.getFields()), `${path}.`, pick) : sample(slot, bare)]];
    }));
  const named = getNamedType(field.type);
  const selection = isUnionType(named) ? ' { __typename ... on Refusal { code message field } }' : isObjectType(named) ? ' { __typename }' : '';
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  return {
    name: field.name,
    document: `${root}${declared && ` (${declared})`} { ${field.name}${passed && `(${passed})`}${selection} }`,
    ids,
    variables: (own, elsewhere = {}) => fill(field.args, '', (path, kind) => elsewhere[path] ?? own[kind]),
  };
}
