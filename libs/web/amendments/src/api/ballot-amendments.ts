import { graphql } from '@northstar/web-graphql';

/** A ballot with what would have its text read otherwise, and what a decision about that depends on. */
export const BALLOT_AMENDMENTS = graphql(`
  fragment BallotAmendments on Ballot {
    id number state closesAt timeZone answeredCount eligibleCount mayCorrect
    mayAmendFor { id name }
    amendments { ...AmendmentParts }
    amendment { id number ballot { id number } organisation { id name } }
    errata { ...ErratumParts }
  }
`);
