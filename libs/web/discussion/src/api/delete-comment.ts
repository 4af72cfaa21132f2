import { graphql } from '@northstar/web-graphql';

/** Takes one's own comment back. */
export const DELETE_COMMENT = graphql(`
  mutation DeleteComment($id: ID!) {
    deleteComment(id: $id) {
      ... on Thread { ...ThreadParts }
      ... on Refusal { code message field }
    }
  }
`);
