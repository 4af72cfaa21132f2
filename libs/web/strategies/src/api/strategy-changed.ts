import { graphql } from '@northstar/web-graphql';

/** An ask was added, moved, edited or retired, or its status changed. */
export const STRATEGY_CHANGED = graphql(`
  subscription StrategyChanged($strategyId: ID!) {
    strategyChanged(strategyId: $strategyId) { ...StrategyParts }
  }
`);
