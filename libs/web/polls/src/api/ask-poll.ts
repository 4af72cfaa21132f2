import { graphql } from '@northstar/web-graphql';

/** Asks the people of a network. */
export const ASK_POLL = graphql(`
  mutation AskPoll($input: AskPollInput!) {
    askPoll(input: $input) {
      ... on Poll { ...PollParts }
      ... on Refusal { code message field }
    }
  }
`);
