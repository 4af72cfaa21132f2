import { graphql } from '@northstar/web-graphql';

/** Follows no more. */
export const UNFOLLOW_PROGRESS = graphql(`
  mutation UnfollowProgress($networkId: ID!, $documentId: ID) {
    unfollowProgress(networkId: $networkId, documentId: $documentId) {
      ... on Network { id following }
      ... on Refusal { code message field }
    }
  }
`);
