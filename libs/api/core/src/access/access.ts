import { applyDecorators } from '@nestjs/common';
import { Extensions } from '@nestjs/graphql';
import type { Action } from '@northstar/domain-membership';
import type { RequestContext } from './request-context.js';

/** Decides for one field of one object; a field that may not be seen answers null (an empty list where it is a list). */
export type FieldRule = (source: never, context: RequestContext) => boolean | Promise<boolean>;

/**
 * Who may use a field. On a query, mutation or subscription: `public`, `signed-in`, or the action of the rights table that the
 * service judges (an answer without that judgement is withheld). On fields of objects: `parent`, seen by whoever may see the
 * object, or a function for what is more private than its object.
 */
export type AccessRule = 'public' | 'signed-in' | 'parent' | Action | FieldRule;

/** States the access rule of a field, or of all fields of an object type that state none themselves. A field without a rule fails the build. */
export const Access = (rule: AccessRule): ReturnType<typeof applyDecorators> => applyDecorators(Extensions({ access: rule }));
