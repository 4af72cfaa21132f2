import { graphql } from '@northstar/web-graphql';

/** What was accepted and rejected on the way to a version. */
export const VERSION_DECISIONS = graphql(`
  query VersionDecisions($versionId: ID!) {
    version(id: $versionId) { id settledSuggestions { ...SuggestionParts } }
  }
`);
