import { graphql } from '@northstar/web-graphql';

/** What was accepted and rejected in a document between two moments; without the later one, up to now. */
export const DECIDED_BETWEEN = graphql(`
  query DecidedBetween($documentId: ID!, $since: DateTime!, $until: DateTime, $after: String) {
    document(id: $documentId) {
      id
      decidedSuggestions(since: $since, until: $until, first: 30, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...SuggestionParts }
      }
    }
  }
`);
