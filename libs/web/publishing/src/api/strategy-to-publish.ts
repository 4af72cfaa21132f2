import { graphql } from '@northstar/web-graphql';

/** The strategy that would be published. */
export const STRATEGY_TO_PUBLISH = graphql(`
  query StrategyToPublish($slug: String!) {
    network(slug: $slug) { id strategy { id title } }
  }
`);
