import { graphql } from '@northstar/web-graphql';

/** Asks to be told by mail. */
export const FOLLOW_PROGRESS = graphql(`
  mutation FollowProgress($networkId: ID!, $documentId: ID) {
    followProgress(networkId: $networkId, documentId: $documentId) {
      ... on Network { id following }
      ... on Refusal { code message field }
    }
  }
`);
