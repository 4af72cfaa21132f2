import { graphql } from '@northstar/web-graphql';

/** Takes a person out of the network and erases who they were. */
export const ERASE_PERSON = graphql(`
  mutation ErasePerson($memberId: ID!) {
    erasePerson(memberId: $memberId) {
      ... on Done { message }
      ... on Refusal { code message field }
    }
  }
`);
