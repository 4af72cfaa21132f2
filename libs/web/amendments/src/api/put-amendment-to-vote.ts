import { graphql } from '@northstar/web-graphql';

/** Puts an amendment to a vote first. */
export const PUT_AMENDMENT_TO_VOTE = graphql(`
  mutation PutAmendmentToVote($id: ID!, $closesAt: DateTime!) {
    putAmendmentToVote(id: $id, closesAt: $closesAt) {
      ... on Amendment { ...AmendmentParts }
      ... on AmendmentCollision { message }
      ... on Refusal { code message field }
    }
  }
`);
