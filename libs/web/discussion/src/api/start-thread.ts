import { graphql } from '@northstar/web-graphql';

/** Starts a thread about a passage, or about the whole text. */
export const START_THREAD = graphql(`
  mutation StartThread($documentId: ID!, $anchor: AnchorInput, $body: String!) {
    startThread(documentId: $documentId, anchor: $anchor, body: $body) {
      ... on Thread { ...ThreadParts }
      ... on Refusal { code message field }
    }
  }
`);
