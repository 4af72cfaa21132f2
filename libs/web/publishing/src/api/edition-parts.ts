import { graphql } from '@northstar/web-graphql';

/** What a page says of an edition. */
export const EDITION_PARTS = graphql(`
  fragment EditionParts on Edition {
    id number title note contact licence path publishedAt
    recorded { sequence hash }
    publishedBy { id name }
    documents { documentId kind title ballotNumber }
    organisations { name reservations }
    files { name title path }
  }
`);
