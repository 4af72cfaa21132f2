import { graphql } from '@northstar/web-graphql';

/** Takes the right to answer for one's organisation back. */
export const REVOKE_PROXY = graphql(`
  mutation RevokeProxy($ballotId: ID!, $organisationId: ID!) {
    revokeProxy(ballotId: $ballotId, organisationId: $organisationId) {
      ... on Ballot { ...BallotParts }
      ... on Refusal { code message field }
    }
  }
`);
