import { graphql } from '@northstar/web-graphql';

/** The calls of a network, or those about one text, newest first. */
export const SIGN_ONS = graphql(`
  query SignOns($slug: String!, $documentId: ID, $first: Int!, $after: String) {
    network(slug: $slug) {
      id
      signOns(documentId: $documentId, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...SignOnParts } }
    }
  }
`);
