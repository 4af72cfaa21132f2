import { graphql } from '@northstar/web-graphql';

/** Ballots that are announced or open, and how many there have been. */
export const RUNNING_BALLOTS = graphql(`
  query RunningBallots($slug: String!) {
    network(slug: $slug) {
      id
      ballots(states: [NOTICE, OPEN], first: 100) { totalCount nodes { ...BallotRow ...BallotElectors } }
    }
  }
`);
