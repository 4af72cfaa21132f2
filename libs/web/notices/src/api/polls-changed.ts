import { graphql } from '@northstar/web-graphql';

/** A poll was opened, closed or withdrawn. */
export const POLLS_CHANGED = graphql(`
  subscription PollsChanged($networkId: ID!) {
    pollChanged(networkId: $networkId) { id }
  }
`);
