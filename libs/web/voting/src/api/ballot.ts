import { graphql } from '@northstar/web-graphql';

/** A ballot with the exact texts it is about, and what one said about the texts before them. */
export const BALLOT = graphql(`
  query BallotPage($id: ID!) {
    ballot(id: $id) {
      ...BallotParts
      texts { id document { id kind title ask { number } } version { id number name hash createdAt content document { id language } } before { voted version { id number createdAt } } }
      notes { ...BallotNoteParts }
      previous { id number state texts { id document { id } version { id number } } mine { id choice reason proposedChange shareDissent revision preferences { value document { id } } organisation { id } } }
    }
  }
`);
