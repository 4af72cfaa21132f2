import {
  defaultFieldResolver, getNamedType, getNullableType, GraphQLError, isListType, isNonNullType, isObjectType, isUnionType,
  type GraphQLField, type GraphQLObjectType, type GraphQLSchema,
} from 'graphql';
import { refuse, type Refusal } from '@northstar/domain-membership';
import { RefusalType, refusalType } from '../errors/refusal.type.js';
import type { AccessRule } from './access.js';
import { notFound } from './authority.js';
import { namesImpossibleId, withoutImpossibleIds } from './impossible-ids.js';
import type { RequestContext } from './request-context.js';

type Field = GraphQLField<unknown, RequestContext>;

const isRoot = (schema: GraphQLSchema, type: GraphQLObjectType): boolean =>
  type === schema.getQueryType() || type === schema.getMutationType() || type === schema.getSubscriptionType();

const ruleOf = (type: GraphQLObjectType, field: Field): AccessRule | undefined =>
  (field.extensions['access'] ?? type.extensions['access']) as AccessRule | undefined;

const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__')) as GraphQLObjectType[];

/** Fields that state no rule, or one that has no meaning where it stands, as `Type.field`. Empty is the only acceptable answer. */
export function fieldsWithoutAccess(schema: GraphQLSchema): string[] {
  return objectTypes(schema).flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => {
        const rule = ruleOf(type, field);
        return rule === undefined || (isRoot(schema, type) ? rule === 'parent' || typeof rule === 'function' : false);
      })
      .map((field) => `${type.name}.${field.name}`),
  );
}

/** Puts the stated rules around every resolver. Refuses a schema in which a field states none. */
export function enforceAccess(schema: GraphQLSchema): GraphQLSchema {
  const open = fieldsWithoutAccess(schema);
  if (open.length > 0) throw new Error(`These fields state no access rule: ${open.join(', ')}`);
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields()) as Field[]) {
      const rule = ruleOf(type, field)!;
      if (isRoot(schema, type)) guardRoot(field, rule, type === schema.getSubscriptionType());
      else {
        if (field.args.length > 0) guardArguments(field);
        if (typeof rule === 'function') guardField(field, rule);
      }
    }
  }
  return schema;
}

const SIGNED_OUT = refuse('SIGNED_OUT', 'You are signed out. Sign in and try again; nothing was changed.');

/** A refusal in the form that the field can answer: a value where its type has room for one, nothing where it may be null, else an error. */
function refused(field: Field, refusal: Refusal): unknown {
  const type = getNamedType(field.type);
  if (isUnionType(type) && type.getTypes().some(({ name }) => name === 'Refusal')) return refusalType(refusal);
  if (refusal.code === 'NOT_FOUND' && !isNonNullType(field.type)) return null;
  throw new GraphQLError(refusal.message, { extensions: { code: refusal.code } });
}

function guardRoot(field: Field, rule: AccessRule, subscription: boolean): void {
  const slot = subscription ? 'subscribe' : 'resolve';
  const inner = field[slot] ?? defaultFieldResolver;
  const judgedByService = rule !== 'public' && rule !== 'signed-in';
  field[slot] = async (source, args, context, info) => {
    if (rule !== 'public' && !context.signedIn) return refused(field, SIGNED_OUT);
    // What cannot be an id names nothing; the database would call it an error and so tell it apart from an id that is not there.
    if (namesImpossibleId(field.args, args)) return refused(field, notFound());
    const answer: unknown = await inner(source, args, context, info);
    // A rule that is declared and never judged is a bug; better no answer than an unauthorised one.
    if (judgedByService && !context.judged.has(rule as string) && !(answer instanceof RefusalType)) throw new Error(`${info.parentType.name}.${info.fieldName} declares ${String(rule)} and never judged it`);
    // A subscription to what the viewer cannot see is refused at once and not left silent.
    if (subscription && answer === null) return refused(field, notFound());
    return answer;
  };
}

/** A field within an answer has its own way to say that there is nothing; what cannot be an id must not become an error on the way to it. */
function guardArguments(field: Field): void {
  const inner = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => inner(source, namesImpossibleId(field.args, args) ? withoutImpossibleIds(field.args, args) : args, context, info);
}

function guardField(field: Field, rule: Exclude<AccessRule, string>): void {
  const inner = field.resolve ?? defaultFieldResolver;
  const hidden = isListType(getNullableType(field.type)) ? [] : null;
  field.resolve = async (source, args, context, info) => ((await rule(source as never, context)) ? inner(source, args, context, info) : hidden);
}
