import { graphql } from '@northstar/web-graphql';

/** Signs a device out. */
export const END_SESSION = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id) {
      ... on Done { message }
      ... on Refusal { code message field }
    }
  }
`);
