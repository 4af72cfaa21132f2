import { graphql } from '@northstar/web-graphql';

/** Suspends an organisation, brings it back, or records that it left. */
export const CHANGE_STANDING = graphql(`
  mutation ChangeStanding($organisationId: ID!, $standing: Standing!, $takesBackPositions: Boolean!) {
    changeStanding(organisationId: $organisationId, standing: $standing, takesBackPositions: $takesBackPositions) {
      ... on Organisation { ...OrganisationParts }
      ... on Refusal { code message field }
    }
  }
`);
