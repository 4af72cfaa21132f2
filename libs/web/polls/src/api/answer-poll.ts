import { graphql } from '@northstar/web-graphql';

/** Answers a poll for oneself, once and for good. */
export const ANSWER_POLL = graphql(`
  mutation AnswerPoll($input: AnswerPollInput!) {
    answerPoll(input: $input) {
      ... on Poll { ...PollParts }
      ... on Refusal { code message field }
    }
  }
`);
