import { graphql } from '@northstar/web-graphql';

/** Another number of comments that name the viewer waits to be seen. */
export const MENTIONS_CHANGED = graphql(`
  subscription MentionsChanged($networkId: ID!) {
    mentionsChanged(networkId: $networkId)
  }
`);
