import { graphql } from '@northstar/web-graphql';

/** Gives a thread another passage. */
export const ATTACH_THREAD = graphql(`
  mutation AttachThread($id: ID!, $anchor: AnchorInput!) {
    attachThread(id: $id, anchor: $anchor) {
      ... on Thread { ...ThreadParts }
      ... on Refusal { code message field }
    }
  }
`);
