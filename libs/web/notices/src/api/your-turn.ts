import { graphql } from '@northstar/web-graphql';

/** What waits for the organisations one may act for, soonest deadline first. */
export const YOUR_TURN = graphql(`
  query YourTurn($slug: String!) {
    network(slug: $slug) {
      id
      yourTurn {
        id kind deadline remindedAt
        organisation { id name initials colour }
        ballot { id number title state timeZone closesAt eligibleCount answeredCount rule { sentence } texts { id } document { id title ask { number } } }
      }
      yourSignatures {
        id kind deadline remindedAt
        organisation { id name initials colour }
        signOn { id number title timeZone texts { versionId document { id } } }
      }
      yourPolls { id number title closesAt timeZone questions { text } }
      yourAmendments {
        id kind deadline
        organisation { id name initials colour }
        amendment { id number reason change { lead replaced proposed tail } organisation { id name initials colour } document { id title ask { number } } }
        ballot { id number timeZone }
      }
      yourProgress { id }
      mentions {
        organisation { id name }
        comment { id body createdAt author { id name initials } organisation { id name initials colour } mentions { ref name } }
        thread { id document { id title ask { number } } }
      }
    }
  }
`);
