import { graphql } from '@northstar/web-graphql';

/** Brings a retired ask back. */
export const BRING_BACK_ASK = graphql(`
  mutation BringBackAsk($documentId: ID!) {
    bringBackAsk(documentId: $documentId) {
      ... on Document { ...DocumentRow strategy { ...StrategyParts } }
      ... on Refusal { code message field }
    }
  }
`);
