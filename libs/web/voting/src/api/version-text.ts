import { graphql } from '@northstar/web-graphql';

/** The text of a version, to look at before it is put to a ballot. */
export const VERSION_TEXT = graphql(`
  query VersionText($id: ID!) {
    version(id: $id) { id number content document { id language } }
  }
`);
