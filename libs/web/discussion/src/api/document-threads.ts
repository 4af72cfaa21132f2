import { graphql } from '@northstar/web-graphql';

/** The threads of a document, and who is asking, to know which comments are one's own. */
export const DOCUMENT_THREADS = graphql(`
  query DocumentThreads($documentId: ID!, $after: String) {
    me { person { id } }
    document(id: $documentId) {
      id
      can
      openThreadCount
      threads(first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...ThreadParts }
      }
    }
  }
`);
