import { getNamedType, type GraphQLObjectType, type GraphQLSchema, isNonNullType, isObjectType, isUnionType } from 'graphql';

/**
 * A selection of all that can be read from a type without arguments, some levels deep: for looking whether anything shows through that
 * must not. Fields that lead back to a type on the way are left out; they would show it again.
 */
export function everythingOf(schema: GraphQLSchema, type: GraphQLObjectType, levels: number, above: readonly string[] = []): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)) return [];
    const named = getNamedType(field.type);
    if (isUnionType(named)) return [];
    if (!isObjectType(named)) return [field.name];
    if (levels === 0 || above.includes(named.name)) return [];
    return [`${field.name} { ${everythingOf(schema, named, levels - 1, [...above, type.name])} }`];
  });
  return ['__typename', ...fields].join(' ');
}

/** Each of these queries with everything below one field of `type`, so that none exceeds what a request may ask. */
export function readingsOf(schema: GraphQLSchema, type: GraphQLObjectType, levels: number): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)) return [];
    const named = getNamedType(field.type);
    if (isUnionType(named)) return [];
    return [isObjectType(named) ? `${field.name} { ${everythingOf(schema, named, levels, [type.name])} }` : field.name];
  });
}
