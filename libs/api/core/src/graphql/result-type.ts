import type { Type } from '@nestjs/common';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { ok, type Ok, type Outcome } from '@northstar/domain-membership';
import { Access } from '../access/access.js';
import { refusalType, RefusalType } from '../errors/refusal.type.js';

/** The union that a mutation answers: the thing it made or changed, or a refusal. */
export function resultType<T>(name: string, type: () => Type<T>, what: string): T | RefusalType {
  return createUnionType({
    name,
    description: `${what}, or why nothing was done.`,
    types: () => [type(), RefusalType] as const,
    resolveType: (value: unknown) => (value instanceof RefusalType ? RefusalType : type()),
  }) as T | RefusalType;
}

/** Turns what a service answered into what GraphQL answers. */
export function answer<T, U = T>(outcome: Outcome<T, string>, form: (value: T) => U = (value) => value as unknown as U): U | RefusalType {
  return outcome.ok ? form(outcome.value) : refusalType(outcome);
}

@ObjectType('Done', { description: 'An action was done that has nothing else to show.' })
@Access('parent')
export class DoneType {
  @Field(() => String, { description: 'What was done, in a sentence that can be shown.' })
  message!: string;
}

export const DoneResult = resultType('DoneResult', () => DoneType, 'What was done');

export const done = (message: string): Ok<DoneType> => ok(Object.assign(new DoneType(), { message }));
