import { graphql } from '@northstar/web-graphql';

/** Texts of the network that the command palette can reach. */
export const PLACES = graphql(`
  query Places($slug: String!) {
    network(slug: $slug) {
      id
      strategy { id goal { id title } definition { id title } asks { id title position status ask { number addressee } } }
    }
  }
`);
