import { graphql } from '@northstar/web-graphql';

/** Takes or changes the position of an organisation. */
export const TAKE_POSITION = graphql(`
  mutation TakePosition($input: TakePositionInput!) {
    takePosition(input: $input) {
      ... on Ballot { ...BallotParts }
      ... on PositionConflict { message current { ...PositionParts } }
      ... on Refusal { code message field }
    }
  }
`);
