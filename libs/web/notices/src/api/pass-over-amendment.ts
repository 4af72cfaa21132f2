import { graphql } from '@northstar/web-graphql';

/** An organisation has looked at an amendment and does not sponsor it. */
export const PASS_OVER_AMENDMENT = graphql(`
  mutation PassOverAmendment($id: ID!, $organisationId: ID!) {
    passOverAmendment(id: $id, organisationId: $organisationId) {
      ... on Amendment { id }
      ... on Refusal { code message field }
    }
  }
`);
