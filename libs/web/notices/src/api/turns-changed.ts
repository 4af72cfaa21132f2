import { graphql } from '@northstar/web-graphql';

/** A ballot was announced, opened, answered, changed or closed. */
export const TURNS_CHANGED = graphql(`
  subscription TurnsChanged($networkId: ID!) {
    ballotChanged(networkId: $networkId) { id state closesAt eligibleCount answeredCount }
  }
`);
