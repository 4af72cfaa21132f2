import { graphql } from '@northstar/web-graphql';

/** Sets the chosen agreed versions for a time. */
export const SCHEDULE_EDITION = graphql(`
  mutation ScheduleEdition($strategyId: ID!, $cover: CoverInput!, $versionIds: [ID!]!, $publishAt: DateTime!, $timeZone: String!) {
    scheduleEdition(strategyId: $strategyId, cover: $cover, versionIds: $versionIds, publishAt: $publishAt, timeZone: $timeZone) {
      __typename
      ... on ScheduledEdition { ...ScheduledParts }
      ... on Refusal { code message field }
    }
  }
`);
