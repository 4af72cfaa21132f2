import { graphql } from '@northstar/web-graphql';

/** Calls a running ballot off. */
export const WITHDRAW_BALLOT = graphql(`
  mutation WithdrawBallot($id: ID!, $reason: String!) {
    withdrawBallot(id: $id, reason: $reason) {
      ... on Ballot { ...BallotParts }
      ... on Refusal { code message field }
    }
  }
`);
