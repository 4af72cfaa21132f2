import { graphql } from '@northstar/web-graphql';

/** The edition that waits for its time, or was stopped. */
export const SCHEDULED_EDITION = graphql(`
  query ScheduledEdition($strategyId: ID!) {
    scheduledEdition(strategyId: $strategyId) { ...ScheduledParts }
  }
`);
