import { graphql } from '@northstar/web-graphql';

/** Ballots that ended, newest first. */
export const ENDED_BALLOTS = graphql(`
  query EndedBallots($slug: String!, $states: [BallotState!], $after: String) {
    network(slug: $slug) {
      id
      ballots(states: $states, first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...BallotRow } }
    }
  }
`);
