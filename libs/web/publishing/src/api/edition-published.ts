import { graphql } from '@northstar/web-graphql';

/** An edition was published. */
export const EDITION_PUBLISHED = graphql(`
  subscription EditionPublished($networkId: ID!) {
    editionPublished(networkId: $networkId) { ...EditionParts }
  }
`);
