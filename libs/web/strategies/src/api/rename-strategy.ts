import { graphql } from '@northstar/web-graphql';

/** Gives the strategy another title. */
export const RENAME_STRATEGY = graphql(`
  mutation RenameStrategy($strategyId: ID!, $title: String!) {
    renameStrategy(strategyId: $strategyId, title: $title) {
      ... on Strategy { id title }
      ... on Refusal { code message field }
    }
  }
`);
