import { graphql } from '@northstar/web-graphql';

/** Takes an ask out of the strategy; it can be brought back. */
export const RETIRE_ASK = graphql(`
  mutation RetireAsk($documentId: ID!) {
    retireAsk(documentId: $documentId) {
      ... on Document { ...DocumentRow strategy { ...StrategyParts } }
      ... on Refusal { code message field }
    }
  }
`);
