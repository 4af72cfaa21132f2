import { graphql } from '@northstar/web-graphql';

/** Gives a comment a short answer without words, or takes it back. */
export const REACT = graphql(`
  mutation ReactToComment($commentId: ID!, $kind: ReactionKind!, $on: Boolean!) {
    react(commentId: $commentId, kind: $kind, on: $on) {
      ... on Thread { ...ThreadParts }
      ... on Refusal { code message field }
    }
  }
`);
