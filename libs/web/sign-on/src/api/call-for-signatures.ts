import { graphql } from '@northstar/web-graphql';

/** Asks organisations to sign. */
export const CALL_FOR_SIGNATURES = graphql(`
  mutation CallForSignatures($input: CallForSignaturesInput!) {
    callForSignatures(input: $input) {
      ... on SignOn { ...SignOnParts }
      ... on Refusal { code message field }
    }
  }
`);
