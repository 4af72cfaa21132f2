import { graphql } from '@northstar/web-graphql';

/** What the next edition could hold, and what stands in its way. */
export const PUBLISH_READINESS = graphql(`
  query PublishReadiness($strategyId: ID!) {
    publishReadiness(strategyId: $strategyId) {
      nextNumber
      previous { id number title contact licence documents { documentId hash } }
      texts {
        movedOn signed signedSince signedUntil
        document { id kind title status ask { number addressee } currentBallot { id number } lastBallot { id number state } }
        version { id number hash }
        ballot { id number closedAt }
        supporters { reservation organisation { id name initials colour standing } }
      }
    }
  }
`);
