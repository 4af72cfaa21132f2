import { graphql } from '@northstar/web-graphql';

/** Accepts all that one person has open in a document. */
export const ACCEPT_ALL = graphql(`
  mutation AcceptAllSuggestions($documentId: ID!, $personId: ID!, $seen: [SeenSuggestionInput!]!, $reason: String) {
    acceptAllSuggestions(documentId: $documentId, personId: $personId, seen: $seen, reason: $reason) {
      ... on Suggestions { suggestions { ...SuggestionParts } left { why suggestion { ...SuggestionParts } } }
      ... on Refusal { code message field }
    }
  }
`);
