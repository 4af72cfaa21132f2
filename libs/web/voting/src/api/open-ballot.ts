import { graphql } from '@northstar/web-graphql';

/** Opens a ballot. */
export const OPEN_BALLOT = graphql(`
  mutation OpenBallot($input: OpenBallotInput!) {
    openBallot(input: $input) {
      ... on Ballot { ...BallotParts document { id status currentBallot { id number state } } }
      ... on Refusal { code message field }
    }
  }
`);
