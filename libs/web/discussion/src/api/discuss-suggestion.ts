import { graphql } from '@northstar/web-graphql';

/** Starts a thread about a suggestion. */
export const DISCUSS_SUGGESTION = graphql(`
  mutation DiscussSuggestion($suggestionId: ID!, $anchor: AnchorInput, $body: String!) {
    discussSuggestion(suggestionId: $suggestionId, anchor: $anchor, body: $body) {
      ... on Thread { ...ThreadParts }
      ... on Refusal { code message field }
    }
  }
`);
