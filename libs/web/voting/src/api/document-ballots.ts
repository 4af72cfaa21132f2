import { graphql } from '@northstar/web-graphql';

/** The ballots about one text, newest first. */
export const DOCUMENT_BALLOTS = graphql(`
  query DocumentBallots($slug: String!, $documentId: ID!) {
    network(slug: $slug) {
      id
      ballots(documentId: $documentId, first: 30) { totalCount nodes { ...BallotRow } }
    }
  }
`);
