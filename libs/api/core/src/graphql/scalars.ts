import { GraphQLScalarType, Kind } from 'graphql';

const instant = (value: unknown): Date => {
  const date = typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(value) ? new Date(value) : null;
  if (!date || Number.isNaN(date.getTime())) throw new TypeError('A time must be written like 2026-11-26T17:00:00Z.');
  return date;
};

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant as ISO 8601 with a time zone, e.g. 2026-11-26T17:00:00Z. Answers are always UTC.',
  serialize: (value) => (value instanceof Date ? value : new Date(value as string | number)).toISOString(),
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : null),
});

export const RichText = new GraphQLScalarType({
  name: 'RichText',
  description: 'A formatted text as canonical ProseMirror JSON of the schema in libs/engine/editor-schema. Output only.',
  serialize: (value) => value,
});
