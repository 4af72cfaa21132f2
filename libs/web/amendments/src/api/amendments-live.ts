import { graphql } from '@northstar/web-graphql';

/** Amendments and errata of a ballot of the network changed. */
export const AMENDMENTS_LIVE = graphql(`
  subscription AmendmentsLive($networkId: ID!) {
    ballotChanged(networkId: $networkId) { ...BallotAmendments }
  }
`);
