import { graphql } from '@northstar/web-graphql';

/** The suggestions in a document that wait, or those that are settled, and who is asking. */
export const DOCUMENT_SUGGESTIONS = graphql(`
  query DocumentSuggestions($documentId: ID!, $open: Boolean!, $after: String) {
    me { person { id } }
    document(id: $documentId) {
      id
      can
      openSuggestionCount
      suggestionDeciders
      decidesSuggestions
      setsSuggestionDeciders
      ask { leadOrganisation { id name } }
      suggestions(open: $open, first: 80, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...SuggestionParts }
      }
    }
  }
`);
