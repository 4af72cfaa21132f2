import { graphql } from '@northstar/web-graphql';

/** Settles a thread. */
export const RESOLVE_THREAD = graphql(`
  mutation ResolveThread($id: ID!) {
    resolveThread(id: $id) {
      ... on Thread { ...ThreadParts }
      ... on Refusal { code message field }
    }
  }
`);
