import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Access } from '../access/access.js';

@ObjectType({ description: 'Where a page of a list ends.' })
@Access('parent')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Pass it as `after` to get the next page.' })
  endCursor!: string | null;
}

export interface Connection<T> {
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** The GraphQL type of one page of a list that can grow. */
export function connectionType<T>(node: () => Type<T>, name: string, what: string): Type<Connection<T>> {
  @ObjectType(`${name}Connection`, { description: `One page of ${what}.` })
  @Access('parent')
  class ConnectionType implements Connection<T> {
    @Field(() => [node()], { description: 'What is on this page.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where the page ends.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are on all pages.' })
    totalCount!: number;
  }
  return ConnectionType;
}

/** Cursors are opaque to clients; inside is the sort key of the last row. */
export const encodeCursor = (key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The sort key behind a cursor, or null when it is not one of ours (then the list starts from its beginning). */
export function decodeCursor(cursor: string | null | undefined, length: number): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string' || typeof part === 'number') ? key : null;
  } catch {
    return null;
  }
}

const MOST = 100;

/** How many rows to show: at least one, at most a hundred. Ask the database for one more to know whether a next page exists. */
export const pageSize = (first: number | null | undefined, fallback: number): number => Math.min(Math.max(first ?? fallback, 1), MOST);

/** Cuts the extra row off and makes the page. */
export function page<T>(rows: readonly T[], size: number, totalCount: number, key: (row: T) => readonly (string | number)[]): Connection<T> {
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return { nodes, totalCount, pageInfo: { hasNextPage: rows.length > size, endCursor: last ? encodeCursor(key(last)) : null } };
}
