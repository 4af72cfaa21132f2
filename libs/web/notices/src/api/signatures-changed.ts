import { graphql } from '@northstar/web-graphql';

/** A call for signatures was made, changed or answered. */
export const SIGNATURES_CHANGED = graphql(`
  subscription SignaturesChanged($networkId: ID!) {
    signOnChanged(networkId: $networkId) { id }
  }
`);
