import { graphql } from '@northstar/web-graphql';

/** Suggests changes, gives own open ones their new form, and withdraws what is no longer wanted. */
export const SUGGEST = graphql(`
  mutation Suggest($documentId: ID!, $suggestions: [SuggestionInput!]!, $withdrawKeys: [String!]!) {
    suggest(documentId: $documentId, suggestions: $suggestions, withdrawKeys: $withdrawKeys) {
      ... on Suggestions { suggestions { ...SuggestionParts } }
      ... on Refusal { code message field }
    }
  }
`);
