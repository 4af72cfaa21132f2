import { graphql } from '@northstar/web-graphql';

/** What a new ballot can be about, and who would decide it. */
export const BALLOT_CHOICES = graphql(`
  query BallotChoices($slug: String!) {
    network(slug: $slug) {
      id
      organisations { id name initials colour standing }
      strategy {
        id
        goal { ...BallotSubject }
        definition { ...BallotSubject }
        asks { ...BallotSubject }
      }
    }
  }
`);
