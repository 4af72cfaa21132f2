import { graphql } from '@northstar/web-graphql';

/** Moves an ask to another place. */
export const MOVE_ASK = graphql(`
  mutation MoveAsk($documentId: ID!, $toPosition: Int!) {
    moveAsk(documentId: $documentId, toPosition: $toPosition) {
      ... on Strategy { ...StrategyParts }
      ... on Refusal { code message field }
    }
  }
`);
