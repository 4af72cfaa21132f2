import { graphql } from '@northstar/web-graphql';

/** The viewer has seen threads, or all of a document, up to a moment. */
export const MARK_SEEN = graphql(`
  mutation MarkSeen($documentId: ID!, $threadIds: [ID!], $upTo: DateTime!) {
    markSeen(documentId: $documentId, threadIds: $threadIds, upTo: $upTo) {
      ... on Document { id }
      ... on Refusal { code message field }
    }
  }
`);
