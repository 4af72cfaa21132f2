import { graphql } from '@northstar/web-graphql';

/** Calls an edition off that waits, or takes notice of one that was stopped. */
export const CALL_OFF_SCHEDULED_EDITION = graphql(`
  mutation CallOffScheduledEdition($scheduledId: ID!) {
    callOffScheduledEdition(scheduledId: $scheduledId) {
      __typename
      ... on ScheduledEdition { ...ScheduledParts }
      ... on Refusal { code message field }
    }
  }
`);
