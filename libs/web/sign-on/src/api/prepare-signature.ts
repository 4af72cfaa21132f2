import { graphql } from '@northstar/web-graphql';

/** Prepares an answer inside an organisation, or takes a preparation back. */
export const PREPARE_SIGNATURE = graphql(`
  mutation PrepareSignature($input: PrepareSignatureInput!) {
    prepareSignature(input: $input) {
      ... on SignOn { ...SignOnParts }
      ... on Refusal { code message field }
    }
  }
`);
