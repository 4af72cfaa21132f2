import { graphql } from '@northstar/web-graphql';

/** Each version of a document as it is cut. */
export const VERSION_CUT = graphql(`
  subscription VersionCut($documentId: ID!) {
    versionCut(documentId: $documentId) { ...VersionParts }
  }
`);
