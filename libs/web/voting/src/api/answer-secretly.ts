import { graphql } from '@northstar/web-graphql';

/** Takes part in a secret ballot. What was answered does not come back. */
export const ANSWER_SECRETLY = graphql(`
  mutation AnswerSecretly($input: AnswerSecretlyInput!) {
    answerSecretly(input: $input) {
      ... on Ballot { ...BallotParts }
      ... on Refusal { code message field }
    }
  }
`);
