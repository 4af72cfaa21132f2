import { graphql } from '@northstar/web-graphql';

/** Removes the review date of an ask. */
export const REMOVE_REVIEW_DATE = graphql(`
  mutation RemoveReviewDate($documentId: ID!) {
    removeReviewDate(documentId: $documentId) {
      ... on Progress { ...ProgressParts }
      ... on Refusal { code message field }
    }
  }
`);
