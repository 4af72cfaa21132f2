import { graphql } from '@northstar/web-graphql';

/** A time was set, moved or called off, or it came. */
export const EDITION_SCHEDULED = graphql(`
  subscription EditionScheduled($networkId: ID!) {
    editionScheduled(networkId: $networkId) { id state }
  }
`);
