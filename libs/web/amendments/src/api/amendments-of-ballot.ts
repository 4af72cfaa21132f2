import { graphql } from '@northstar/web-graphql';

/** What would have the text of a ballot read otherwise. */
export const AMENDMENTS_OF_BALLOT = graphql(`
  query AmendmentsOfBallot($id: ID!) {
    ballot(id: $id) { ...BallotAmendments }
  }
`);
