import { graphql } from '@northstar/web-graphql';

/** Sets another time. */
export const MOVE_SCHEDULED_EDITION = graphql(`
  mutation MoveScheduledEdition($scheduledId: ID!, $publishAt: DateTime!, $timeZone: String!) {
    moveScheduledEdition(scheduledId: $scheduledId, publishAt: $publishAt, timeZone: $timeZone) {
      __typename
      ... on ScheduledEdition { ...ScheduledParts }
      ... on Refusal { code message field }
    }
  }
`);
