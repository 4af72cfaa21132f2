import { graphql } from '@northstar/web-graphql';

/** The whole strategy, as one reads it on one page. */
export const STRATEGY_PARTS = graphql(`
  fragment StrategyParts on Strategy {
    id title themes
    goal { ...DocumentRow }
    definition { ...DocumentRow }
    asks(includeRetired: true) { ...DocumentRow }
  }
`);
