import { graphql } from '@northstar/web-graphql';

/** Changes what a person may do in the network. */
export const CHANGE_ROLE = graphql(`
  mutation ChangeRole($memberId: ID!, $role: Role!) {
    changeRole(memberId: $memberId, role: $role) {
      ... on Member { ...MemberParts }
      ... on Refusal { code message field }
    }
  }
`);
