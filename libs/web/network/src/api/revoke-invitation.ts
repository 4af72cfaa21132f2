import { graphql } from '@northstar/web-graphql';

/** Makes an invitation useless. */
export const REVOKE_INVITATION = graphql(`
  mutation RevokeInvitation($id: ID!) {
    revokeInvitation(id: $id) {
      ... on Done { message }
      ... on Refusal { code message field }
    }
  }
`);
