import { graphql } from '@northstar/web-graphql';

/** Keeps the text as it stands under a name. */
export const NAME_VERSION = graphql(`
  mutation NameVersion($documentId: ID!, $name: String!, $note: String) {
    nameVersion(documentId: $documentId, name: $name, note: $note) {
      ... on Version { ...VersionParts }
      ... on Refusal { code message field }
    }
  }
`);
