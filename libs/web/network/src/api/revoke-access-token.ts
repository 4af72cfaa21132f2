import { graphql } from '@northstar/web-graphql';

/** Makes an access token useless. */
export const REVOKE_ACCESS_TOKEN = graphql(`
  mutation RevokeAccessToken($id: ID!) {
    revokeAccessToken(id: $id) {
      ... on Done { message }
      ... on Refusal { code message field }
    }
  }
`);
