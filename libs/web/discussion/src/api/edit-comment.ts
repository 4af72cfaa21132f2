import { graphql } from '@northstar/web-graphql';

/** Changes the words of one's own comment. */
export const EDIT_COMMENT = graphql(`
  mutation EditComment($id: ID!, $body: String!) {
    editComment(id: $id, body: $body) {
      ... on Thread { ...ThreadParts }
      ... on Refusal { code message field }
    }
  }
`);
