import { graphql } from '@northstar/web-graphql';

/** Sets who decides whether suggestions in a document become text. */
export const SET_DECIDERS = graphql(`
  mutation SetSuggestionDeciders($documentId: ID!, $deciders: SuggestionDeciders!) {
    setSuggestionDeciders(documentId: $documentId, deciders: $deciders) {
      ... on Document { id suggestionDeciders decidesSuggestions setsSuggestionDeciders }
      ... on Refusal { code message field }
    }
  }
`);
