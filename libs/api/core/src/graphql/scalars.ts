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

const piece = (value: unknown): unknown => {
  const { content, openStart, openEnd } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (!Array.isArray(content) || !Number.isInteger(openStart) || !Number.isInteger(openEnd)) throw new TypeError('A piece of a text has the form {"content": [], "openStart": 0, "openEnd": 0}.');
  return { content, openStart, openEnd };
};

export const TextPiece = new GraphQLScalarType({
  name: 'TextPiece',
  description: 'A piece of a formatted text, a ProseMirror slice: {"content": nodes of the schema in libs/engine/editor-schema, "openStart", "openEnd": how many of the outermost blocks are only a part of what they are}. As a variable only.',
  serialize: (value) => value,
  parseValue: piece,
  parseLiteral: () => { throw new TypeError('Send a piece of a text as a variable.'); },
});
