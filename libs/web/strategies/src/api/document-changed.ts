import { graphql } from '@northstar/web-graphql';

/** Status, title, details or rights of a document changed. */
export const DOCUMENT_CHANGED = graphql(`
  subscription DocumentChanged($documentId: ID!) {
    documentChanged(documentId: $documentId) { ...DocumentHead }
  }
`);
