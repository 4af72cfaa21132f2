import { graphql } from '@northstar/web-graphql';

/** Suggestions of a document that were made, changed or settled. */
export const SUGGESTIONS_CHANGED = graphql(`
  subscription SuggestionsChanged($documentId: ID!) {
    suggestionsChanged(documentId: $documentId) { suggestions { ...SuggestionParts } }
  }
`);
