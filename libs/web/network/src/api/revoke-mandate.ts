import { graphql } from '@northstar/web-graphql';

/** Ends a mandate. */
export const REVOKE_MANDATE = graphql(`
  mutation RevokeMandate($id: ID!) {
    revokeMandate(id: $id) {
      ... on Member { ...MemberParts }
      ... on Refusal { code message field }
    }
  }
`);
