import { graphql } from '@northstar/web-graphql';

/** Rejects all that one person has open in a document. */
export const REJECT_ALL = graphql(`
  mutation RejectAllSuggestions($documentId: ID!, $personId: ID!, $reason: String) {
    rejectAllSuggestions(documentId: $documentId, personId: $personId, reason: $reason) {
      ... on Suggestions { suggestions { ...SuggestionParts } }
      ... on Refusal { code message field }
    }
  }
`);
