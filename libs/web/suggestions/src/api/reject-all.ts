import { graphql } from '@northstar/web-graphql';

/** Rejects all that one person has open in a document. */
export const REJECT_ALL = graphql(`
  mutation RejectAllSuggestions($documentId: ID!, $personId: ID!, $seen: [SeenSuggestionInput!]!, $reason: String) {
    rejectAllSuggestions(documentId: $documentId, personId: $personId, seen: $seen, reason: $reason) {
      ... on Suggestions { suggestions { ...SuggestionParts } left { why suggestion { ...SuggestionParts } } }
      ... on Refusal { code message field }
    }
  }
`);
