import { graphql } from '@northstar/web-graphql';

/** How many people a poll would ask. */
export const POLL_PEOPLE = graphql(`
  query PollPeople($slug: String!) {
    network(slug: $slug) { id members(first: 1) { totalCount } }
  }
`);
