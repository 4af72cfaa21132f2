import { graphql } from '@northstar/web-graphql';

/** Takes one wording of a passage into the text and closes others about the same words. */
export const CHOOSE_WORDING = graphql(`
  mutation ChooseWording($ids: [ID!]!, $close: [ID!]!, $asOf: DateTime!, $reason: String) {
    chooseWording(suggestionIds: $ids, closeSuggestionIds: $close, asOf: $asOf, reason: $reason) {
      ... on Suggestions { suggestions { ...SuggestionParts } }
      ... on Refusal { code message field }
    }
  }
`);
