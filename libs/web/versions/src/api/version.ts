import { graphql } from '@northstar/web-graphql';

/** One version with its text. */
export const VERSION = graphql(`
  query VersionToRead($id: ID!) {
    version(id: $id) { ...VersionParts content document { id language } changes { ...ChangeParts } }
  }
`);
