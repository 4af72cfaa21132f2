import { graphql } from '@northstar/web-graphql';

/** Settles a suggestion without changing the text. */
export const REJECT_SUGGESTION = graphql(`
  mutation RejectSuggestion($id: ID!, $reason: String) {
    rejectSuggestion(suggestionId: $id, reason: $reason) {
      ... on Suggestions { suggestions { ...SuggestionParts } }
      ... on Refusal { code message field }
    }
  }
`);
