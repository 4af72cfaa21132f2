import { graphql } from '@northstar/web-graphql';

/** Withdraws a poll; its answers are thrown away uncounted. */
export const WITHDRAW_POLL = graphql(`
  mutation WithdrawPoll($id: ID!, $reason: String!) {
    withdrawPoll(id: $id, reason: $reason) {
      ... on Poll { ...PollParts }
      ... on Refusal { code message field }
    }
  }
`);
