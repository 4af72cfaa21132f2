import { graphql } from '@northstar/web-graphql';

/** How far the draft has gone on since a version was cut. */
export const DRAFT_MOVED = graphql(`
  query DraftMoved($versionId: ID!) {
    compare(from: $versionId) { from { id } to { id } insertedWords deletedWords blocks { change } }
  }
`);
