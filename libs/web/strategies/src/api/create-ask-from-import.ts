import { graphql } from '@northstar/web-graphql';

/** Makes an ask of a file that was brought in; asked again, it answers the same ask. */
export const CREATE_ASK_FROM_IMPORT = graphql(`
  mutation CreateAskFromImport($importId: ID!, $input: AskInput!, $language: String!) {
    createAskFromImport(importId: $importId, input: $input, language: $language) {
      ... on Document { ...DocumentRow strategy { ...StrategyParts } }
      ... on Refusal { code message field }
    }
  }
`);
