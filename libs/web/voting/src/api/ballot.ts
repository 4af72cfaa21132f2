import { graphql } from '@northstar/web-graphql';

/** A ballot with the exact text it is about, and what one said about the text before it. */
export const BALLOT = graphql(`
  query BallotPage($id: ID!) {
    ballot(id: $id) {
      ...BallotParts
      version { id number name hash createdAt content document { id language } }
      previous { id number state version { id number } mine { id choice reason proposedChange revision organisation { id } } }
    }
  }
`);
