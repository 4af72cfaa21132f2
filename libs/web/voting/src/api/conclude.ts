import { graphql } from '@northstar/web-graphql';

/** Reminds those that have not answered. */
export const REMIND_OF_BALLOT = graphql(`
  mutation RemindOfBallot($id: ID!, $message: String!) {
    remindOfBallot(id: $id, message: $message) {
      ... on Ballot { ...BallotParts }
      ... on Refusal { code message field }
    }
  }
`);

/** Says what an outcome means. */
export const STATE_OUTCOME = graphql(`
  mutation StateOutcome($id: ID!, $body: String!, $nextSteps: String!, $expectedRevision: Int!) {
    stateOutcome(id: $id, body: $body, nextSteps: $nextSteps, expectedRevision: $expectedRevision) {
      ... on Ballot { ...BallotParts }
      ... on Refusal { code message field }
    }
  }
`);

/** Sets an objection aside. */
export const OVERRIDE_OBJECTION = graphql(`
  mutation OverrideObjection($id: ID!, $reason: String!) {
    overrideObjection(id: $id, reason: $reason) {
      ... on Ballot { ...BallotParts }
      ... on Refusal { code message field }
    }
  }
`);

/** Says something else instead of blocking. */
export const WITHDRAW_BLOCK = graphql(`
  mutation WithdrawBlock($input: WithdrawBlockInput!) {
    withdrawBlock(input: $input) {
      ... on Ballot { ...BallotParts }
      ... on PositionConflict { message current { ...PositionParts } }
      ... on Refusal { code message field }
    }
  }
`);
