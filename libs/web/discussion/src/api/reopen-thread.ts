import { graphql } from '@northstar/web-graphql';

/** Takes a settled thread up again. */
export const REOPEN_THREAD = graphql(`
  mutation ReopenThread($id: ID!) {
    reopenThread(id: $id) {
      ... on Thread { ...ThreadParts }
      ... on Refusal { code message field }
    }
  }
`);
