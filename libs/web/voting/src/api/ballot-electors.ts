import { graphql } from '@northstar/web-graphql';

/** Who may answer and who has. Read with the same fields everywhere, since electors have no ids of their own in the cache. */
export const BALLOT_ELECTORS = graphql(`
  fragment BallotElectors on Ballot {
    electorate { answered left organisation { id name initials colour } }
  }
`);
