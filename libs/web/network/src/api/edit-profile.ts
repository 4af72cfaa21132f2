import { graphql } from '@northstar/web-graphql';

/** Changes what an organisation says of itself. */
export const EDIT_PROFILE = graphql(`
  mutation EditProfile($organisationId: ID!, $input: ProfileInput!) {
    editProfile(organisationId: $organisationId, input: $input) {
      ... on Organisation { ...OrganisationParts }
      ... on Refusal { code message field }
    }
  }
`);
