import { graphql } from '@northstar/web-graphql';

/** Takes a suggestion, or a part of it, into the text. */
export const ACCEPT_SUGGESTION = graphql(`
  mutation AcceptSuggestion($id: ID!, $part: SuggestionPart, $blocks: [Int!], $reason: String, $seen: DateTime) {
    acceptSuggestion(suggestionId: $id, part: $part, blocks: $blocks, reason: $reason, seen: $seen) {
      ... on Suggestions { suggestions { ...SuggestionParts } }
      ... on Refusal { code message field }
    }
  }
`);
