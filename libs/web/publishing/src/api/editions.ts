import { graphql } from '@northstar/web-graphql';

/** The editions of a network, newest first. */
export const EDITIONS = graphql(`
  query Editions($slug: String!) {
    network(slug: $slug) { id editions { ...EditionParts } }
  }
`);
