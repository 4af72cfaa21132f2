import { graphql } from '@northstar/web-graphql';

/** Lets a person act for an organisation. */
export const GRANT_MANDATE = graphql(`
  mutation GrantMandate($memberId: ID!, $organisationId: ID!, $kind: MandateKind!, $until: DateTime) {
    grantMandate(memberId: $memberId, organisationId: $organisationId, kind: $kind, until: $until) {
      ... on Member { ...MemberParts }
      ... on Refusal { code message field }
    }
  }
`);
