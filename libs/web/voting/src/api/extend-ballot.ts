import { graphql } from '@northstar/web-graphql';

/** Moves the deadline to a later time. */
export const EXTEND_BALLOT = graphql(`
  mutation ExtendBallot($id: ID!, $closesAt: DateTime!, $reason: String!) {
    extendBallot(id: $id, closesAt: $closesAt, reason: $reason) {
      ... on Ballot { ...BallotParts }
      ... on Refusal { code message field }
    }
  }
`);
