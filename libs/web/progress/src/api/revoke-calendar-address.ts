import { graphql } from '@northstar/web-graphql';

/** Ends the calendar address. */
export const REVOKE_CALENDAR_ADDRESS = graphql(`
  mutation RevokeCalendarAddress($networkId: ID!) {
    revokeCalendarAddress(networkId: $networkId) {
      ... on Done { message }
      ... on Refusal { code message field }
    }
  }
`);
