import { graphql } from '@northstar/web-graphql';

/** The newest version of a document, to have something to read while the live text is out of reach. */
export const LAST_VERSION = graphql(`
  query LastVersion($documentId: ID!) {
    document(id: $documentId) {
      id
      language
      versions(first: 1) {
        nodes { id number createdAt content }
      }
    }
  }
`);
