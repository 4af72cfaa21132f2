import { graphql } from '@northstar/web-graphql';

/** Takes an amendment back. */
export const WITHDRAW_AMENDMENT = graphql(`
  mutation WithdrawAmendment($id: ID!, $organisationId: ID!) {
    withdrawAmendment(id: $id, organisationId: $organisationId) {
      ... on Amendment { ...AmendmentParts }
      ... on Refusal { code message field }
    }
  }
`);
