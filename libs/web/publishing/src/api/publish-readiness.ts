import { graphql } from '@northstar/web-graphql';

/** The strategy that would be published. */
export const STRATEGY_TO_PUBLISH = graphql(`
  query StrategyToPublish($slug: String!) {
    network(slug: $slug) { id strategy { id title } }
  }
`);

/** What the next edition could hold, and what stands in its way. */
export const PUBLISH_READINESS = graphql(`
  query PublishReadiness($strategyId: ID!) {
    publishReadiness(strategyId: $strategyId) {
      nextNumber
      obstacles { sentence blocking document { id } }
      previous { id title note }
      texts {
        movedOn
        document { id kind title status ask { number } }
        version { id number }
        ballot { id number }
        supporters { reservation organisation { id name initials colour } }
      }
    }
  }
`);
