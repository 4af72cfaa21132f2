import { graphql } from '@northstar/web-graphql';

/** Takes signatures back. */
export const WITHDRAW_SIGNATURE = graphql(`
  mutation WithdrawSignature($input: WithdrawSignatureInput!) {
    withdrawSignature(input: $input) {
      ... on SignOn { ...SignOnParts }
      ... on Refusal { code message field }
    }
  }
`);
