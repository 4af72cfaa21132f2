import { graphql } from '@northstar/web-graphql';

/** What a list shows of a ballot. */
export const BALLOT_ROW = graphql(`
  fragment BallotRow on Ballot {
    id number title state opensAt closesAt timeZone closedAt eligibleCount answeredCount
    document { id kind title ask { number } }
    texts { id }
    rule { template binding }
    mayAnswerFor { id name initials colour }
    mine { id choice revision organisation { id name initials colour } }
    outcome { state headline }
    withdrawalReason
    supersededBy { id number }
  }
`);
