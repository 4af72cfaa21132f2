import { graphql } from '@northstar/web-graphql';

/** Adds an ask at the end. */
export const CREATE_ASK = graphql(`
  mutation CreateAsk($strategyId: ID!, $input: AskInput!) {
    createAsk(strategyId: $strategyId, input: $input) {
      ... on Document { ...DocumentRow strategy { ...StrategyParts } }
      ... on Refusal { code message field }
    }
  }
`);
