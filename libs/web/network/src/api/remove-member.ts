import { graphql } from '@northstar/web-graphql';

/** Takes a person out of the network. */
export const REMOVE_MEMBER = graphql(`
  mutation RemoveMember($memberId: ID!) {
    removeMember(memberId: $memberId) {
      ... on Done { message }
      ... on Refusal { code message field }
    }
  }
`);
