import { graphql } from '@northstar/web-graphql';

/** Adds a comment to a thread. */
export const REPLY = graphql(`
  mutation ReplyToThread($threadId: ID!, $body: String!) {
    reply(threadId: $threadId, body: $body) {
      ... on Thread { ...ThreadParts }
      ... on Refusal { code message field }
    }
  }
`);
