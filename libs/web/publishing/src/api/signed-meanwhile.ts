import { graphql } from '@northstar/web-graphql';

/** A call for signatures was made or answered: other names may go out. */
export const SIGNED_MEANWHILE = graphql(`
  subscription SignedMeanwhile($networkId: ID!) {
    signOnChanged(networkId: $networkId) { id }
  }
`);
