import { graphql } from '@northstar/web-graphql';

/** Each thread of a document that was started, answered, edited, resolved or reopened. */
export const THREAD_CHANGED = graphql(`
  subscription ThreadChanged($documentId: ID!) {
    threadChanged(documentId: $documentId) { ...ThreadParts }
  }
`);
