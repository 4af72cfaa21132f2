import { graphql } from '@northstar/web-graphql';

/** Remembers that one has seen the document as it is now. */
export const MARK_VISITED = graphql(`
  mutation MarkVisited($documentId: ID!) {
    markVisited(documentId: $documentId) {
      ... on Document { id changedSinceVisit }
      ... on Refusal { code message field }
    }
  }
`);
