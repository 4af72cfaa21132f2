import { graphql } from '@northstar/web-graphql';

/** A ballot of the network went on: what is agreed may have changed. */
export const BALLOT_WENT_ON = graphql(`
  subscription BallotWentOn($networkId: ID!) {
    ballotChanged(networkId: $networkId) { id state }
  }
`);
