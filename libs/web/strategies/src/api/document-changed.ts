import { graphql } from '@northstar/web-graphql';

/** Status, title, details or rights of a document changed, or who decides about suggestions in it. */
export const DOCUMENT_CHANGED = graphql(`
  subscription DocumentChanged($documentId: ID!) {
    documentChanged(documentId: $documentId) { ...DocumentHead suggestionDeciders decidesSuggestions setsSuggestionDeciders }
  }
`);
