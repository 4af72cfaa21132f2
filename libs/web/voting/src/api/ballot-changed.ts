import { graphql } from '@northstar/web-graphql';

/** A ballot of the network was announced, opened, answered, changed or closed. */
export const BALLOT_CHANGED = graphql(`
  subscription BallotChanged($networkId: ID!) {
    ballotChanged(networkId: $networkId) { ...BallotRow ...BallotElectors }
  }
`);
