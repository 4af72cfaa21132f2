import { graphql } from '@northstar/web-graphql';

/** Takes one's own suggestion back. */
export const WITHDRAW_SUGGESTION = graphql(`
  mutation WithdrawSuggestion($id: ID!) {
    withdrawSuggestion(suggestionId: $id) {
      ... on Suggestions { suggestions { ...SuggestionParts } }
      ... on Refusal { code message field }
    }
  }
`);
