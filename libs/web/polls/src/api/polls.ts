import { graphql } from '@northstar/web-graphql';

/** The polls of a network, newest first. */
export const POLLS = graphql(`
  query Polls($slug: String!, $first: Int!, $after: String) {
    network(slug: $slug) {
      id
      polls(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...PollParts } }
    }
  }
`);
