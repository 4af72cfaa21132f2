import { graphql } from '@northstar/web-graphql';

/** Accepts all that one person has open in a document. */
export const ACCEPT_ALL = graphql(`
  mutation AcceptAllSuggestions($documentId: ID!, $personId: ID!, $reason: String) {
    acceptAllSuggestions(documentId: $documentId, personId: $personId, reason: $reason) {
      ... on Suggestions { suggestions { ...SuggestionParts } }
      ... on Refusal { code message field }
    }
  }
`);
