import { graphql } from '@northstar/web-graphql';

/** The same news, with all that the page of one ballot shows. */
export const BALLOT_LIVE = graphql(`
  subscription BallotLive($networkId: ID!) {
    ballotChanged(networkId: $networkId) { ...BallotParts }
  }
`);
