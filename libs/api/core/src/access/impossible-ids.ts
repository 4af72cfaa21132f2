import { getNamedType, getNullableType, GraphQLID, isInputObjectType, isListType, type GraphQLInputType } from 'graphql';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function impossible(type: GraphQLInputType, value: unknown): boolean {
  if (value === null || value === undefined) return false;
  const bare = getNullableType(type);
  if (isListType(bare)) return Array.isArray(value) && value.some((each) => impossible(bare.ofType as GraphQLInputType, each));
  const named = getNamedType(bare);
  if (named === GraphQLID) return typeof value !== 'string' || !UUID.test(value);
  if (isInputObjectType(named)) return namesImpossibleId(Object.values(named.getFields()), value as Record<string, unknown>);
  return false;
}

/** An id that nothing has: those of ours are made by chance, with other digits in the middle. */
const NOBODYS = '00000000-0000-0000-0000-000000000000';

function asNobodys(type: GraphQLInputType, value: unknown): unknown {
  if (!impossible(type, value)) return value;
  const bare = getNullableType(type);
  if (isListType(bare)) return (value as unknown[]).map((each) => asNobodys(bare.ofType as GraphQLInputType, each));
  const named = getNamedType(bare);
  return isInputObjectType(named) ? withoutImpossibleIds(Object.values(named.getFields()), value as Record<string, unknown>) : NOBODYS;
}

/** The same arguments, with the id of nothing in the place of what cannot be an id: the answer is that to an id that is not there. */
export function withoutImpossibleIds(inputs: readonly { name: string; type: GraphQLInputType }[], values: Record<string, unknown>): Record<string, unknown> {
  return { ...values, ...Object.fromEntries(inputs.filter(({ name }) => name in values).map(({ name, type }) => [name, asNobodys(type, values[name])])) };
}

/** Whether any argument of type ID, however deep in an input object, holds something that cannot be an id of ours. */
export function namesImpossibleId(inputs: readonly { name: string; type: GraphQLInputType }[], values: Record<string, unknown>): boolean {
  return inputs.some(({ name, type }) => impossible(type, values[name]));
}
