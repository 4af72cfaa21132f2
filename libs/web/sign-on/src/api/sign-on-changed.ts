import { graphql } from '@northstar/web-graphql';

/** A call was made or changed, or somebody answered one. */
export const SIGN_ON_CHANGED = graphql(`
  subscription SignOnLive($networkId: ID!) {
    signOnChanged(networkId: $networkId) { ...SignOnParts }
  }
`);
