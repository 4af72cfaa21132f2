import { graphql } from '@northstar/web-graphql';

/** The record of a network. */
export const RECORD = graphql(`
  query Record($slug: String!) {
    network(slug: $slug) { id record { ...RecordParts } }
  }
`);
