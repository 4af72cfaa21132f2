import { graphql } from '@northstar/web-graphql';

/** Sets the review date of an ask. */
export const SET_REVIEW_DATE = graphql(`
  mutation SetReviewDate($documentId: ID!, $dueAt: DateTime!, $timeZone: String!) {
    setReviewDate(documentId: $documentId, dueAt: $dueAt, timeZone: $timeZone) {
      ... on Progress { ...ProgressParts }
      ... on Refusal { code message field }
    }
  }
`);
