import { graphql } from '@northstar/web-graphql';

/** A text that may be put to a ballot. */
export const BALLOT_SUBJECT = graphql(`
  fragment BallotSubject on Document {
    id kind title status can excerpt
    ask { number }
    currentBallot { id number title version { id } }
  }
`);
