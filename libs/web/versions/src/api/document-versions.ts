import { graphql } from '@northstar/web-graphql';

/** The versions of a document, newest first. */
export const DOCUMENT_VERSIONS = graphql(`
  query DocumentVersions($documentId: ID!, $after: String) {
    document(id: $documentId) {
      id
      can
      versions(first: 30, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...VersionParts }
      }
    }
  }
`);
