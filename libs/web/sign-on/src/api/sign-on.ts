import { graphql } from '@northstar/web-graphql';

/** One call for signatures with the exact words that are signed. */
export const SIGN_ON = graphql(`
  query SignOnPage($id: ID!) {
    signOn(id: $id) { ...SignOnParts texts { versionId version { id content document { id language } } } }
  }
`);
