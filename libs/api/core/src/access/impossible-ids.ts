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

/** Whether any argument of type ID, however deep in an input object, holds something that cannot be an id of ours. */
export function namesImpossibleId(inputs: readonly { name: string; type: GraphQLInputType }[], values: Record<string, unknown>): boolean {
  return inputs.some(({ name, type }) => impossible(type, values[name]));
}
