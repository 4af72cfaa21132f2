import { graphql } from '@northstar/web-graphql';

/** A poll was opened, closed or withdrawn. Of answers there is no news. */
export const POLL_CHANGED = graphql(`
  subscription PollLive($networkId: ID!) {
    pollChanged(networkId: $networkId) { ...PollParts }
  }
`);
