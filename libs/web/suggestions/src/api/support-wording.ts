import { graphql } from '@northstar/web-graphql';

/** Says that one's organisation supports a wording, or takes that back. */
export const SUPPORT_WORDING = graphql(`
  mutation SupportWording($ids: [ID!]!, $supports: Boolean!, $asOf: DateTime!) {
    supportWording(suggestionIds: $ids, supports: $supports, asOf: $asOf) {
      ... on Suggestions { suggestions { ...SuggestionParts } }
      ... on Refusal { code message field }
    }
  }
`);
