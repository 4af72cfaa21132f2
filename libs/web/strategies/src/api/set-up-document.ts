import { graphql } from '@northstar/web-graphql';

/** Says in which language a text is, and how many words it should have. */
export const SET_UP_DOCUMENT = graphql(`
  mutation SetUpDocument($documentId: ID!, $settings: DocumentSettingsInput!) {
    setUpDocument(documentId: $documentId, settings: $settings) {
      ... on Document { id language wordLimit updatedAt }
      ... on Refusal { code message field }
    }
  }
`);
