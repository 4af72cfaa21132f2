import { graphql } from '@northstar/web-graphql';

/** Makes a calendar address; it is shown once. */
export const MAKE_CALENDAR_ADDRESS = graphql(`
  mutation MakeCalendarAddress($networkId: ID!) {
    makeCalendarAddress(networkId: $networkId) {
      ... on CalendarAddress { url madeAt }
      ... on Refusal { code message field }
    }
  }
`);
