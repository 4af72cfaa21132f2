import { graphql } from '@northstar/web-graphql';

/** The paragraphs of a text of a ballot. */
export const PASSAGES = graphql(`
  query TextPassages($id: ID!, $documentId: ID!) {
    ballot(id: $id) { id passages(documentId: $documentId) { from to words } }
  }
`);
