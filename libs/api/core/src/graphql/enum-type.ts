import { registerEnumType } from '@nestjs/graphql';

/** How a word of the domain is written in GraphQL: `policy_lead` is POLICY_LEAD, `network.read` is NETWORK_READ. */
export const enumName = (value: string): string => value.replaceAll('.', '_').toUpperCase();

/**
 * The GraphQL enum for a union of words of the domain, each with its description. The record must name every word, so a word that is
 * added to the domain cannot be forgotten here. Inside the server the values stay the domain's.
 */
export function enumType<V extends string>(name: string, description: string, values: Readonly<Record<V, string>>): Readonly<Record<string, V>> {
  const entries = Object.entries(values) as [V, string][];
  const type = Object.fromEntries(entries.map(([value]) => [enumName(value), value])) as Record<string, V>;
  const valuesMap = Object.fromEntries(entries.map(([value, meaning]) => [enumName(value), { description: meaning }]));
  registerEnumType(type, { name, description, valuesMap });
  return type;
}
