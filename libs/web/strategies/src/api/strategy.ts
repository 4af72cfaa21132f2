import { graphql } from '@northstar/web-graphql';

/** The strategy of a network, and the organisations that can lead an ask. */
export const STRATEGY = graphql(`
  query Strategy($slug: String!) {
    network(slug: $slug) {
      id
      strategy { ...StrategyParts }
      organisations { id name initials colour standing }
    }
  }
`);
