import { graphql } from '@northstar/web-graphql';

/** Proposes to replace a passage. */
export const PROPOSE_AMENDMENT = graphql(`
  mutation ProposeAmendment($input: ProposeAmendmentInput!) {
    proposeAmendment(input: $input) {
      ... on Amendment { ...AmendmentParts }
      ... on Refusal { code message field }
    }
  }
`);
