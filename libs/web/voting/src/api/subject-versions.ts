import { graphql } from '@northstar/web-graphql';

/** The versions of a text that one can put to a ballot. */
export const SUBJECT_VERSIONS = graphql(`
  query SubjectVersions($documentId: ID!) {
    document(id: $documentId) {
      id
      versions(first: 30) { totalCount pageInfo { hasNextPage endCursor } nodes { id number kind name createdAt } }
    }
  }
`);
